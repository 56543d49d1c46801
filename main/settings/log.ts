/**
 * The log: what went wrong in the program itself, for whoever mends it. The person reads a plain sentence; the stack goes
 * here. It holds no text of documents or notes, and it never leaves the computer.
 */
import { join } from 'node:path'
import { codeOf, type FileOperations, type OpenFile, writeAll } from '../library/file-system'

/** Enough for many bad days; then the file gives way to a new one, and the one before is dropped. */
const LARGEST_BYTES = 1_000_000

export interface Log {
  readonly path: string
  /** Adds what happened where. Never fails: a log that cannot be written must not stop what it tells about. */
  readonly add: (where: string, error: unknown) => void
  /** Resolves when all that was added is in the file. */
  readonly written: () => Promise<void>
}

/** The log in `folder`, `margent.log`. `now` gives ISO 8601 UTC. */
export function openLog(folder: string, files: FileOperations, now: () => string): Log {
  const path = join(folder, 'margent.log')
  let queue: Promise<void> = Promise.resolve()
  return {
    path,
    add: (where, error) => {
      const what = error instanceof Error ? (error.stack ?? error.message) : String(error)
      const line = `${now()} ${where}: ${what}\n`
      queue = queue.then(() => append(files, path, line)).catch(() => void process.stderr.write(line))
    },
    written: () => queue,
  }
}

async function append(files: FileOperations, path: string, line: string): Promise<void> {
  const file = await openOrMake(files, path)
  let size: number
  try {
    size = await file.size()
    await writeAll(file, Buffer.from(line), size)
  } finally {
    await file.close()
  }
  if (size > LARGEST_BYTES) await files.rename(path, `${path}.1`)
}

async function openOrMake(files: FileOperations, path: string): Promise<OpenFile> {
  try {
    return await files.open(path, 'existing')
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error
    return files.open(path, 'new')
  }
}
