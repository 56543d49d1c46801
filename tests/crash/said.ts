import type { CommitId, DocumentId } from '../../core/document/id'

/** What the reader of `reader.ts` says, a line each. */
export type Said =
  | { readonly kind: 'opened' }
  | { readonly kind: 'added'; readonly document: DocumentId }
  | { readonly kind: 'committed'; readonly document: DocumentId; readonly commit: CommitId; readonly seq: number }
  /** Something failed although nothing was in its way. */
  | { readonly kind: 'broke'; readonly why: string }

/** The last line of each exported file, by which half of one is known. */
export const EXPORT_END = '<!-- the end -->\n'
