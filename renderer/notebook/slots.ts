import type { ComponentType } from 'react'
import type { DocumentId, MarkId } from '../../core/document/id'
import type { Mark } from '../../core/document/record'

/** What of a mark its note and tags are written from. */
export type WrittenMark = Pick<Mark, 'id' | 'tags' | 'note'>

/**
 * What the margin lends to the notebook, so that neither imports the other: `App.tsx` hands `noteParts` of
 * `renderer/margin/slots.ts` over.
 */
export interface NoteParts {
  /** A note's words; `document` is where it stands, for its links and ticks. */
  readonly NoteBody: ComponentType<{
    readonly note: string
    readonly document?: DocumentId
    readonly mark?: MarkId | null
  }>
  /** `written` is the note as it is known, of a document that is not open. */
  readonly NoteEditor: ComponentType<{
    readonly document: DocumentId
    readonly mark: MarkId | null
    readonly written?: string
    readonly onEnd: (by: 'key' | 'blur') => void
  }>
  readonly TagEditor: ComponentType<{
    readonly document: DocumentId
    readonly mark: WrittenMark
    readonly onEnd: (by: 'key' | 'blur') => void
  }>
}
