/**
 * lowdb's data, written so that a crash or a power loss leaves the old file or the new one, never less: a new file beside
 * it, flushed, then renamed over it. lowdb's own writer does not flush.
 *
 * What cannot be read is never overwritten. The file that is replaced becomes `.bak` only if this run has seen that it is
 * whole; else it is set aside under a name of its own.
 */
import { basename, dirname, join } from 'node:path'
import type { Adapter } from 'lowdb'
import { codeOf, type FileOperations, readIfThere, writeNewFile } from './file-system'
import { seal, unseal } from './seal'

export interface DurableFileOptions<T> {
  readonly path: string
  readonly files: FileOperations
  readonly isValid: (value: unknown) => value is T
  /** `sealed` files carry a checksum (seal.ts); `plain` ones may be edited by hand. */
  readonly form: 'sealed' | 'plain'
  /** `unflushed` for what may be lost: the place in a text, caches. */
  readonly flushing: 'flushed' | 'unflushed'
  readonly newId: () => string
}

/** Where the value of the last `read` came from, and whether a file was there that could not be used. */
export interface Found {
  readonly source: 'file' | 'backup' | 'none'
  readonly isDamaged: boolean
}

/** A rename fails for a moment where another program (a virus scanner, an indexer) looks at the file; so it is tried again. */
const RENAME_DELAYS = [10, 20, 40, 80, 160]
const RENAME_AGAIN = new Set(['EPERM', 'EACCES', 'EBUSY'])

export class DurableFile<T extends object> implements Adapter<T> {
  readonly #options: DurableFileOptions<T>
  #found: Found = { source: 'none', isDamaged: false }
  #setAside: string | null = null
  /** Whether the file in place is known to be whole: read and checked, or written, in this run. */
  #isWhole = false
  #writing: Promise<void> = Promise.resolve()

  constructor(options: DurableFileOptions<T>) {
    this.#options = options
  }

  get found(): Found {
    return this.#found
  }

  /** The name under which a damaged file was kept, once something was written in its place. */
  get setAside(): string | null {
    return this.#setAside
  }

  /** The value of the file, else of its `.bak`, else null. Never throws for a damaged or unreadable file. */
  async read(): Promise<T | null> {
    const { path } = this.#options
    const file = await this.#readOne(path)
    this.#isWhole = file.value !== null
    if (file.value !== null) {
      this.#found = { source: 'file', isDamaged: false }
      return file.value
    }
    const backup = await this.#readOne(`${path}.bak`)
    // Without the file but with its backup is no damage: a crash between two renames leaves it so.
    const isDamaged = file.isThere || (backup.isThere && backup.value === null)
    this.#found = { source: backup.value === null ? 'none' : 'backup', isDamaged }
    return backup.value
  }

  /** Says that the file's value, though whole, is not to be believed: it will be set aside, not become the backup. */
  distrust(): void {
    this.#isWhole = false
  }

  /**
   * Writes and flushes. Calls are carried out one after another. Throws Node's error; what was there is there still, under
   * its name or, where the last rename failed, as `.bak` (or set aside, if it was damaged).
   */
  write(data: T): Promise<void> {
    const text = this.#options.form === 'sealed' ? seal(data) : JSON.stringify(data, null, 2)
    const written = this.#writing.then(() => this.#replace(Buffer.from(`${text}\n`)))
    this.#writing = written.catch(() => {})
    return written
  }

  async #readOne(path: string): Promise<{ readonly value: T | null; readonly isThere: boolean }> {
    const { files, form, isValid } = this.#options
    let bytes: Buffer | null
    try {
      bytes = await readIfThere(files, path)
    } catch {
      return { value: null, isThere: true }
    }
    if (bytes === null) return { value: null, isThere: false }
    const value = form === 'sealed' ? unseal(bytes) : parsed(bytes)
    return { value: isValid(value) ? value : null, isThere: true }
  }

  async #replace(bytes: Buffer): Promise<void> {
    const { path, files, flushing, newId } = this.#options
    const folder = dirname(path)
    const fresh = join(folder, temporaryName(basename(path), newId()))
    try {
      await writeNewFile(files, fresh, bytes, flushing)
      await this.#keepPrevious()
      await renameWithRetries(files, fresh, path)
    } catch (error) {
      await files.unlink(fresh).catch(() => {})
      throw error
    }
    this.#isWhole = true
    if (flushing === 'flushed') await files.flushFolder(folder)
  }

  async #keepPrevious(): Promise<void> {
    const { path, files, flushing, newId } = this.#options
    if (this.#isWhole && flushing === 'unflushed') return
    const kept = this.#isWhole ? `${path}.bak` : `${path}.damaged-${newId()}`
    try {
      await renameWithRetries(files, path, kept)
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return
      throw error
    }
    if (!this.#isWhole) this.#setAside = basename(kept)
    this.#isWhole = false
  }
}

function parsed(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'))
  } catch {
    return undefined
  }
}

async function renameWithRetries(files: FileOperations, from: string, to: string): Promise<void> {
  for (const delay of RENAME_DELAYS) {
    try {
      return await files.rename(from, to)
    } catch (error) {
      if (!RENAME_AGAIN.has(codeOf(error))) throw error
      await new Promise((resolve) => setTimeout(resolve, delay))
    }
  }
  return files.rename(from, to)
}

const TEMPORARY = /^\..+\.[0-9a-z]{13}\.tmp$/

function temporaryName(name: string, id: string): string {
  return `.${name}.${id}.tmp`
}

/** Whether a name is that of a new file which was never renamed into place: what a crash left behind. */
export function isTemporary(name: string): boolean {
  return TEMPORARY.test(name)
}
