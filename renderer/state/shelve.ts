/** Changes to documents as wholes, from lists and menus: one commit over them all, so that undo takes all back. */
import type { Change } from '../../core/change/change'
import type { DocumentId } from '../../core/document/id'
import type { CatalogueRow, ReadingState } from '../../core/document/record'
import { strings } from '../../core/strings'
import { now } from './clock'
import { commitAll } from './commit'
import { libraryStore } from './library'
import { toast } from './ui'

const t = strings.shelve

/** Moves documents to the trash. */
export function trash(documents: readonly DocumentId[]): void {
  const at = now()
  const moved = changeEach(documents, t.trashed, ({ trashedAt }) =>
    trashedAt === null ? { kind: 'trashedAt.set', before: null, after: at } : null,
  )
  if (moved > 0) toast({ kind: 'said', text: t.trashedCount(moved), command: 'edit.undo' })
}

/** Takes documents out of the trash. */
export function restore(documents: readonly DocumentId[]): void {
  const moved = changeEach(documents, t.restored, ({ trashedAt }) =>
    trashedAt === null ? null : { kind: 'trashedAt.set', before: trashedAt, after: null },
  )
  if (moved > 0) toast({ kind: 'said', text: t.restoredCount(moved), command: 'edit.undo' })
}

/** Says of documents how far the person is with them. */
export function setReadingState(documents: readonly DocumentId[], state: ReadingState): void {
  changeEach(documents, t.state(state), ({ state: before }) =>
    before === state ? null : { kind: 'state.set', before, after: state },
  )
}

/** Makes one commit over the documents whose change there is; returns how many. */
function changeEach(
  documents: readonly DocumentId[],
  title: string,
  changeOf: (document: Pick<CatalogueRow, 'trashedAt' | 'state'>) => Change | null,
): number {
  const { open, rows } = libraryStore.getState()
  const parts = documents.flatMap((document) => {
    const here = open?.record.id === document ? open.record : rows?.get(document)
    const change = here && changeOf(here)
    return change ? [{ document, changes: [change] }] : []
  })
  return parts.length > 0 && commitAll(title, parts) !== null ? parts.length : 0
}
