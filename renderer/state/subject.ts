/** The document that the sheets `rename` and `documentTags` are about: the open one, or one that was chosen in a list. */
import type { DocumentId } from '../../core/document/id'
import type { LibraryState } from './library'
import { type UiState, uiStore } from './ui'

export interface Subject {
  readonly document: DocumentId
  readonly title: string
  readonly tags: readonly string[]
  readonly language: string | null
}

let last: { readonly of: object; readonly subject: Subject } | null = null

/** What is known of it; null where there is none. The same object while nothing of it changed. */
export function subjectOf({ open, rows }: LibraryState, { subject }: Pick<UiState, 'subject'>): Subject | null {
  const id = subject ?? open?.record.id
  const of = open?.record.id === id ? open?.record : id && rows?.get(id)
  if (!of) return null
  if (last?.of !== of) {
    const { title, language } = 'source' in of ? of.source : of
    last = { of, subject: { document: of.id, title, tags: of.tags, language } }
  }
  return last.subject
}

/** Opens the sheet about a document, be it open or not. */
export function openAbout(document: DocumentId, overlay: 'rename' | 'documentTags'): void {
  uiStore.setState({ subject: document, overlay })
}
