/**
 * The one place through which a library is read and written, so that tests can record every operation, drop what was not
 * flushed, and make any of them fail. Nothing in main/library imports node:fs but this file.
 */
import { type BigIntStats, constants, statSync } from 'node:fs'
import { type FileHandle, link, mkdir, open, readdir, readFile, rename, rm, unlink } from 'node:fs/promises'
import { dirname } from 'node:path'

/** Size in bytes and time of the last change in nanoseconds, as strings compare: equal stamps mean an untouched file. */
export interface FileStamp {
  readonly kind: 'file' | 'folder'
  readonly size: number
  readonly changed: string
}

/** An open file. Positions and lengths are bytes. Every operation fails with Node's own error, which has a `code`. */
export interface OpenFile {
  /** Writes at `position` and returns how many bytes went through: perhaps fewer than given. Use `writeAll`. */
  readonly write: (data: Uint8Array, position: number) => Promise<number>
  /** Waits until contents and length are on the disk. */
  readonly flush: () => Promise<void>
  readonly truncate: (length: number) => Promise<void>
  readonly size: () => Promise<number>
  readonly close: () => Promise<void>
}

export interface FileOperations {
  /** `new` fails with EEXIST where there is one already; `existing` with ENOENT where there is none. */
  readonly open: (path: string, mode: 'new' | 'existing') => Promise<OpenFile>
  readonly readFile: (path: string) => Promise<Buffer>
  /** Names in a folder, sorted. */
  readonly list: (folder: string) => Promise<readonly string[]>
  /** The stamps of many files at once, null where there is none; never fails. */
  readonly stamps: (paths: readonly string[]) => Promise<readonly (FileStamp | null)[]>
  readonly makeFolder: (path: string) => Promise<void>
  readonly rename: (from: string, to: string) => Promise<void>
  /** A second name for a file; fails with EEXIST where `to` is taken. */
  readonly link: (from: string, to: string) => Promise<void>
  readonly unlink: (path: string) => Promise<void>
  readonly removeTree: (path: string) => Promise<void>
  /** Waits until the names in a folder (files made, renamed, removed) are on the disk. */
  readonly flushFolder: (path: string) => Promise<void>
}

/** So many files are looked at in one go before others get their turn: about a millisecond. */
const STAMPS_AT_ONCE = 200

/** The real disk. */
export const disk: FileOperations = {
  open: async (path, mode) => openFile(await open(path, mode === 'new' ? 'wx+' : 'r+')),
  readFile: (path) => readFile(path),
  list: async (folder) => (await readdir(folder)).sort(),
  stamps: async (paths) => {
    const stamps: (FileStamp | null)[] = []
    for (let from = 0; from < paths.length; from += STAMPS_AT_ONCE) {
      // The synchronous call takes 3 µs, the asynchronous one 60: a library of ten thousand documents is checked at start.
      for (const path of paths.slice(from, from + STAMPS_AT_ONCE)) stamps.push(stampOf(path))
      if (from + STAMPS_AT_ONCE < paths.length) await new Promise((resolve) => setImmediate(resolve))
    }
    return stamps
  },
  makeFolder: async (path) => {
    await mkdir(path)
  },
  rename,
  link,
  unlink,
  removeTree: (path) => rm(path, { recursive: true, force: true }),
  flushFolder: async (path) => {
    // Windows has no handle on a folder that could be flushed; there NTFS journals names itself.
    if (process.platform === 'win32') return
    const folder = await open(path, constants.O_RDONLY)
    try {
      await folder.sync()
    } finally {
      await folder.close()
    }
  },
}

function openFile(handle: FileHandle): OpenFile {
  return {
    write: async (data, position) => (await handle.write(data, 0, data.length, position)).bytesWritten,
    flush: () => handle.datasync(),
    truncate: (length) => handle.truncate(length),
    size: async () => (await handle.stat()).size,
    close: () => handle.close(),
  }
}

function stampOf(path: string): FileStamp | null {
  let stats: BigIntStats | undefined
  try {
    stats = statSync(path, { bigint: true, throwIfNoEntry: false })
  } catch {
    return null
  }
  if (!stats) return null
  return { kind: stats.isDirectory() ? 'folder' : 'file', size: Number(stats.size), changed: String(stats.mtimeNs) }
}

/** The code of a Node error ("ENOSPC"), or '' where it has none. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
}

/** Writes all of `data` at `position`, however many calls that takes. Throws EIO where nothing more goes through. */
export async function writeAll(file: OpenFile, data: Uint8Array, position: number): Promise<void> {
  let written = 0
  while (written < data.length) {
    const count = await file.write(data.subarray(written), position + written)
    if (count <= 0) throw Object.assign(new Error('EIO: nothing was written'), { code: 'EIO' })
    written += count
  }
}

/** Makes a new file with `data` in it, flushed where asked; the name is on the disk only after `flushFolder`. */
export async function writeNewFile(
  files: FileOperations,
  path: string,
  data: Uint8Array,
  flushing: 'flushed' | 'unflushed',
): Promise<void> {
  const file = await files.open(path, 'new')
  try {
    await writeAll(file, data, 0)
    if (flushing === 'flushed') await file.flush()
  } finally {
    await file.close()
  }
}

/** A file's contents, or null where there is none; other errors are thrown. */
export async function readIfThere(files: FileOperations, path: string): Promise<Buffer | null> {
  try {
    return await files.readFile(path)
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null
    throw error
  }
}

/** A folder's names, none where it is not there. */
export async function listIfThere(files: FileOperations, folder: string): Promise<readonly string[]> {
  try {
    return await files.list(folder)
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return []
    throw error
  }
}

/** Makes a folder and those above it, and flushes the names that are new. Nothing happens where it is there. */
export async function makeFolders(files: FileOperations, path: string): Promise<void> {
  try {
    await makeFolder(files, path)
  } catch (error) {
    if (codeOf(error) !== 'ENOENT' || dirname(path) === path) throw error
    await makeFolders(files, dirname(path))
    await makeFolder(files, path)
  }
}

async function makeFolder(files: FileOperations, path: string): Promise<void> {
  try {
    await files.makeFolder(path)
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return
    throw error
  }
  await files.flushFolder(dirname(path))
}
