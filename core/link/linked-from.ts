import type { DocumentId, LabelId, MarkId } from '../document/id'

/** A note with a link to the document that was asked about, or into it. */
export interface LinkedFrom {
  /** The document in which the note is, and its title. */
  readonly document: DocumentId
  readonly title: string
  /** The mark whose note it is, and its label; null where it is the document's own. */
  readonly mark: MarkId | null
  readonly label: LabelId | null
  /** What of the document the link leads to: a mark, a heading as written, or (both null) the whole. */
  readonly toMark: MarkId | null
  readonly toHeading: string | null
  /** The sentence, or some words, around the link, as one reads it. */
  readonly words: string
}

/** A heading to link to. */
export interface LinkHeading {
  readonly level: number
  readonly title: string
}
