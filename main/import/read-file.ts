import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { done, type Failure, failed, type Result } from '../../core/failure'
import { MAX_FILE_BYTES } from './limits'

/** A file's bytes. Looks before it reads: a folder, a pipe, an empty or a huge file is refused at once. */
export async function readFileBytes(path: string, limit: number = MAX_FILE_BYTES): Promise<Result<Uint8Array>> {
  const name = basename(path)
  try {
    const found = await stat(path)
    if (found.isDirectory()) return failed({ kind: 'isFolder', name })
    if (!found.isFile()) return failed({ kind: 'unreadable', name, reason: 'not a regular file' })
    if (found.size > limit) return failed({ kind: 'tooLarge', name, bytes: found.size, limit })
    const bytes = await readFile(path)
    // It may have grown or shrunk in between; special files say that they are empty and are not.
    if (bytes.length > limit) return failed({ kind: 'tooLarge', name, bytes: bytes.length, limit })
    return bytes.length === 0 ? failed({ kind: 'emptyFile', name }) : done(bytes)
  } catch (error) {
    return failed(readFailure(error, name))
  }
}

/** The failure that an error of reading a file or folder is. */
export function readFailure(error: unknown, name: string): Failure {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return { kind: 'notFound', name }
    case 'EACCES':
    case 'EPERM':
      return { kind: 'noPermission', name }
    case 'EISDIR':
      return { kind: 'isFolder', name }
    default:
      return { kind: 'unreadable', name, reason: code }
  }
}
