/** EPUB 2 and 3: one document for a whole book. */
import { failed, type Result } from '../../../core/failure'
import { openArchive } from '../archive/archive'
import type { FileToRead, ReadFile } from '../format'
import { readBook } from './book'
import { isLocked, packagePath } from './container'

/** Reads a book. A locked one, a damaged one, and one that is too large are failures. Throws `GateLimit`. */
export async function readEpub(file: FileToRead): Promise<Result<ReadFile>> {
  const { name } = file
  const opened = await openArchive(name, file.bytes)
  if (!opened.ok) return opened
  if (isLocked(opened.value)) return failed({ kind: 'copyProtected', name })
  return readBook(file, opened.value, packagePath(opened.value))
}
