/** Putting right what was found when a document was opened. Whatever cannot be put right now leaves the files as they are. */
import { join } from 'node:path'
import { isTemporary } from './durable-file'
import { type FileOperations, listIfThere, writeNewFile } from './file-system'
import { type LastSegment, segmentName } from './history-reader'

/**
 * Sets the bad end of the last segment aside and cuts it off: it was never acknowledged. Returns where the history ends
 * now. Throws Node's error where that fails; then nothing may be written behind it.
 */
export async function cutBadEnd(
  files: FileOperations,
  folder: string,
  last: LastSegment,
  newId: () => string,
): Promise<LastSegment> {
  if (last.length === last.goodLength) return last
  const path = join(folder, segmentName(last.number))
  const bytes = await files.readFile(path)
  await writeNewFile(files, `${path}.cut-${newId()}`, bytes.subarray(last.goodLength), 'flushed')
  await files.flushFolder(folder)
  const file = await files.open(path, 'existing')
  try {
    await file.truncate(last.goodLength)
    await file.flush()
  } finally {
    await file.close()
  }
  return { ...last, length: last.goodLength }
}

/** Removes new files that a crash kept from being renamed into place. What cannot be removed does no harm. */
export async function removeTemporaries(files: FileOperations, folder: string): Promise<void> {
  for (const name of await listIfThere(files, folder).catch(() => []))
    if (isTemporary(name)) await files.unlink(join(folder, name)).catch(() => {})
}
