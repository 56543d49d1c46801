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
 * every commit on one document. Reads all of it: for what a person undoes by hand.
 */
export async function wideCommitWith(
  files: FileOperations,
  folder: string,
  library: string,
  id: CommitId,
): Promise<WideCommit | null> {
  const { items } = await readHistory(files, join(folder, 'history'), -1, 0, library)
  const line = items.findLast((item) => item.kind === 'line' && item.id === id)
  const commit = line?.kind === 'line' ? parseLine(line) : null
  return v.is(wideCommitSchema, commit) ? commit : null
}
