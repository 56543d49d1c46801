/**
 * The files in a folder and in the folders below that can be added, in the order in which a person would list them. Links
 * are followed, but each folder is entered once, so that a circle of links ends.
 */
import { readdir, realpath, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { type Failure, failed, type Result } from '../../core/failure'
import { formatOf } from '../import/formats'
import { readFailure } from '../import/read-file'
import { companionOf, isPage } from './companion'
import { isInLibrary, isLibraryFolder } from './library-folder'
import { isPassedFile, isPassedFolder } from './passed-over'

/** More than the notes of a lifetime; a folder with more is a whole disk, chosen by mistake. */
export const MAX_FILES = 50_000
/** So many names are looked at, whatever they are, before a folder is given up: about ten seconds of a slow disk. */
export const MAX_NAMES = 500_000

export interface FilesIn {
  readonly files: readonly string[]
  /** How many files are of no kind that can be read. */
  readonly passedOver: number
  /** Folders below that could not be read. */
  readonly failures: readonly Failure[]
}

export interface WalkLimits {
  readonly files: number
  readonly names: number
}

/** What `readdir` says of a name. */
interface Entry {
  readonly name: string
  readonly isFile: () => boolean
  readonly isDirectory: () => boolean
  readonly isSymbolicLink: () => boolean
}

const natural = new Intl.Collator('en', { numeric: true })

/** Numbers in names count as numbers: "Chapter 2" stands before "Chapter 10". */
export function inNaturalOrder(a: string, b: string): number {
  return natural.compare(a, b) || (a < b ? -1 : a > b ? 1 : 0)
}

/**
 * Looks through a folder that exists. Fails with emptyFolder, tooManyFiles, libraryFolder, or why the folder cannot be read;
 * `signal` ends it with cancelled.
 */
export async function filesIn(
  folder: string,
  signal: AbortSignal,
  limits: WalkLimits = { files: MAX_FILES, names: MAX_NAMES },
): Promise<Result<FilesIn>> {
  const name = basename(folder)
  if (isInLibrary(folder)) return failed({ kind: 'libraryFolder', name })
  const walk = new Walk(limits, signal)
  const failure = await walk.enter(folder)
  if (signal.aborted) return failed({ kind: 'cancelled', name })
  if (walk.isOver) return failed({ kind: 'tooManyFiles', name, limit: limits.files })
  if (failure) return failed(failure)
  const { files, passedOver, failures } = walk
  return files.length === 0 && failures.length === 0
    ? failed({ kind: 'emptyFolder', name })
    : { ok: true, value: { files, passedOver, failures } }
}

class Walk implements FilesIn {
  readonly files: string[] = []
  readonly failures: Failure[] = []
  passedOver = 0
  readonly #limits: WalkLimits
  readonly #signal: AbortSignal
  readonly #entered = new Set<string>()
  #names = 0

  constructor(limits: WalkLimits, signal: AbortSignal) {
    this.#limits = limits
    this.#signal = signal
  }

  get isOver(): boolean {
    return this.files.length > this.#limits.files || this.#names > this.#limits.names
  }

  /** Takes what a folder holds; returns why it could not be read, or null. */
  async enter(folder: string): Promise<Failure | null> {
    let entries: readonly Entry[]
    try {
      const real = await realpath(folder)
      if (this.#entered.has(real)) return null
      this.#entered.add(real)
      entries = await readdir(folder, { withFileTypes: true })
    } catch (error) {
      return readFailure(error, basename(folder))
    }
    this.#names += entries.length
    const sorted = entries.toSorted((a, b) => inNaturalOrder(a.name, b.name))
    const companions = await companionsAmong(folder, sorted)
    for (const entry of sorted) {
      if (this.isOver || this.#signal.aborted) return null
      await this.#take(join(folder, entry.name), entry, companions)
    }
    return null
  }

  async #take(path: string, entry: Entry, companions: ReadonlySet<string>): Promise<void> {
    const kind = await kindOf(path, entry)
    const { name } = entry
    if (kind === 'folder') {
      if (isPassedFolder(name) || companions.has(name.normalize('NFC')) || isLibraryFolder(path)) return
      const failure = await this.enter(path)
      if (failure) this.failures.push(failure)
    } else if (kind === 'file' && !isPassedFile(name)) {
      if (formatOf(name)) this.files.push(path)
      else this.passedOver += 1
    }
  }
}

/** What a name stands for, links followed; a pipe, a device and a link to nowhere are nothing. */
async function kindOf(path: string, entry: Entry): Promise<'file' | 'folder' | null> {
  if (entry.isDirectory()) return 'folder'
  if (entry.isFile()) return 'file'
  if (!entry.isSymbolicLink()) return null
  const found = await stat(path).catch(() => null)
  return found?.isDirectory() ? 'folder' : found?.isFile() ? 'file' : null
}

/** The folders among the entries that belong to a page among them. Only a page that a folder is called after is looked into. */
async function companionsAmong(folder: string, entries: readonly Entry[]): Promise<ReadonlySet<string>> {
  const folders = entries.filter((entry) => !entry.isFile()).map(({ name }) => name.normalize('NFC'))
  const companions = new Set<string>()
  if (folders.length === 0) return companions
  for (const { name } of entries) {
    if (!isPage(name)) continue
    const stem = name.slice(0, name.lastIndexOf('.')).normalize('NFC')
    if (!folders.some((other) => other.startsWith(stem))) continue
    const companion = await companionOf(join(folder, name))
    if (companion !== null) companions.add(companion)
  }
  return companions
}
