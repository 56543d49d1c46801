/** What the cache's database gives and takes, a row each. */
import type { DocumentId, MarkId } from '../../core/document/id'

/** A document as it is written down. */
export interface DocumentLine {
  readonly row: number
  readonly id: DocumentId
  readonly seq: number
  /** How many marks its catalogue row counts. */
  readonly marks: number
  readonly title: string
  readonly addedAt: string
  readonly state: string
  readonly trashedAt: string | null
  /** All of its tags, and its own. */
  readonly tags: readonly string[]
  readonly own: readonly string[]
  readonly note: string
  readonly version: number
  readonly hash: string
}

/** What the columns are made of. */
export interface MarkLine {
  readonly row: number
  readonly id: MarkId
  readonly document: number
  readonly label: string
  readonly start: number | null
  readonly end: number | null
  readonly created: number
  readonly changed: number
  readonly trashed: number
  /** JSON of all of its tags. */
  readonly tags: string
  readonly noted: number
}

/** A link that was found, and where it stands; mark 0 is the document's own note. */
export interface LinkLine {
  readonly document: number
  readonly mark: number
  readonly toMark: MarkId | null
  readonly toHeading: string | null
  readonly words: string
}
