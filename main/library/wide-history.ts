import { join } from 'node:path'
import * as v from 'valibot'
import type { WideCommit } from '../../core/change/change'
import { wideCommitSchema } from '../../core/change/schema'
import type { CommitId } from '../../core/document/id'
import type { FileOperations } from './file-system'
import { readHistory } from './history-reader'
import { parseLine } from './lines'

/**
 * The commit over several documents with this id, from the history of the library in `folder`; null where there is none, as for
 * every commit on one document.
 */
export async function wideCommitWith(
  files: FileOperations,
  folder: string,
  library: string,
  id: CommitId,
): Promise<WideCommit | null> {
  const [commit] = await wideCommitsWith(files, folder, library, [id])
  return commit ?? null
}

/** The same for several, oldest first; those that are not there are left out. Reads all of it: for what a person undoes by hand. */
export async function wideCommitsWith(
  files: FileOperations,
  folder: string,
  library: string,
  ids: readonly CommitId[],
): Promise<readonly WideCommit[]> {
  const wanted = new Set(ids)
  const { items } = await readHistory(files, join(folder, 'history'), -1, 0, library)
  const found = new Map<CommitId, WideCommit>()
  for (const item of items) {
    if (item.kind !== 'line' || !wanted.has(item.id)) continue
    const commit = parseLine(item)
    if (v.is(wideCommitSchema, commit)) found.set(item.id, commit)
  }
  return [...found.values()]
}
