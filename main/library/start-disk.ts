/**
 * The disk of a start. Until Electron is ready its event loop hardly turns, and each asynchronous operation waits for a turn:
 * opening a library takes forty of them, hundreds of milliseconds. So what a start reads is read at once, a few milliseconds
 * in all, while nothing else could be done anyway; after `goOn` the same operations are the asynchronous ones.
 */
import * as fs from 'node:fs'
import { disk, type FileOperations, type OpenFile } from './file-system'

export interface StartDisk {
  readonly files: FileOperations
  /** The start is over: from now on nothing blocks. */
  readonly goOn: () => void
}

/** A disk that answers at once until told to go on. */
export function startDisk(): StartDisk {
  let starting = true
  /** The synchronous way while the start lasts. Both fail with the same errors. */
  const either =
    <Arguments extends readonly unknown[], T>(
      now: (...given: Arguments) => T,
      later: (...given: Arguments) => Promise<T>,
    ) =>
    async (...given: Arguments): Promise<T> =>
      starting ? now(...given) : later(...given)
  return {
    files: {
      ...disk,
      open: either(openNow, disk.open),
      readFile: either((path) => fs.readFileSync(path), disk.readFile),
      list: either((folder) => fs.readdirSync(folder).sort(), disk.list),
      makeFolder: either((path) => {
        fs.mkdirSync(path)
      }, disk.makeFolder),
      rename: either(fs.renameSync, disk.rename),
      link: either(fs.linkSync, disk.link),
      unlink: either(fs.unlinkSync, disk.unlink),
    },
    goOn: () => {
      starting = false
    },
  }
}

/** A file that was opened at once; what is done with it waits for the disk only where it must. */
function openNow(path: string, mode: 'new' | 'existing'): OpenFile {
  const file = fs.openSync(path, mode === 'new' ? 'wx+' : 'r+')
  return {
    write: async (data, position) => fs.writeSync(file, data, 0, data.length, position),
    flush: () => new Promise((resolve, reject) => fs.fdatasync(file, (error) => (error ? reject(error) : resolve()))),
    truncate: async (length) => fs.ftruncateSync(file, length),
    size: async () => fs.fstatSync(file).size,
    close: async () => fs.closeSync(file),
  }
}
