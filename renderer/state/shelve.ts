/** Changes to documents as wholes, from lists and menus: one commit each, one group for all, so that undo takes all back. */
import type { Change } from '../../core/change/change'
import type { CommitId, DocumentId } from '../../core/document/id'
import type { CatalogueRow, ReadingState } from '../../core/document/record'
import { strings } from '../../core/strings'
import { now } from './clock'
import { commit } from './commit'
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

/** Makes a commit for each document whose change there is; returns how many. */
function changeEach(
  documents: readonly DocumentId[],
  title: string,
  changeOf: (document: Pick<CatalogueRow, 'trashedAt' | 'state'>) => Change | null,
): number {
  let group: CommitId | null = null
  let count = 0
  for (const document of documents) {
    const { open, rows } = libraryStore.getState()
    const here = open?.record.id === document ? open.record : rows?.get(document)
    const change = here && changeOf(here)
    const made: CommitId | null = change ? commit(document, title, [change], group ? { group } : {}) : null
    if (made === null) continue
    group ??= made
    count += 1
  }
  return count
}
