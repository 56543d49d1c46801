import type { CommitId, DocumentId } from '../../core/document/id'

/** What the reader of `reader.ts` says, a line each. */
export type Said =
  | { readonly kind: 'opened' }
  | { readonly kind: 'added'; readonly document: DocumentId }
  | { readonly kind: 'committed'; readonly document: DocumentId; readonly commit: CommitId; readonly seq: number }
  /** The labels were changed, and have these names now. */
  | { readonly kind: 'labelled'; readonly names: readonly string[] }
  /** Something failed although nothing was in its way. */
  | { readonly kind: 'broke'; readonly why: string }

/** The last line of each exported file, by which half of one is known. */
export const EXPORT_END = '<!-- the end -->\n'

/** What tags are called that were renamed. */
export const RENAMED = 'renamed'

/** How often the labels were changed: each change writes its number behind a name. */
export function changesOf(names: readonly string[]): number {
  return Math.max(0, ...names.map((name) => Number(/ (\d+)$/.exec(name)?.[1] ?? 0)))
}
