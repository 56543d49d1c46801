import { randomUUID } from 'node:crypto'
import { basename, dirname, join } from 'node:path'
import { disk, writeNewFile } from '../library/file-system'

/**
 * Writes a file that the person asked for, whole or not at all: a new one beside it, flushed, then renamed over it.
 * @throws Node's error; what was there before is there still
 */
export async function writeOut(path: string, contents: string | readonly string[]): Promise<void> {
  const folder = dirname(path)
  const fresh = join(folder, `.${basename(path).slice(0, 40)}.${randomUUID()}.tmp`)
  try {
    await writeNewFile(disk, fresh, bytesOf(contents), 'flushed')
    await disk.rename(fresh, path)
  } catch (error) {
    await disk.unlink(fresh).catch(() => {})
    throw error
  }
  // The file itself is safe; a folder that cannot be flushed (some network drives) is no reason to call it a failure.
  await disk.flushFolder(folder).catch(() => {})
}

/** Together the pieces may be longer than a string can be. */
function bytesOf(contents: string | readonly string[]): Buffer {
  return typeof contents === 'string'
    ? Buffer.from(contents)
    : Buffer.concat(contents.map((piece) => Buffer.from(piece)))
}
