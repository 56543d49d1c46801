/** What the system tells of a folder and those below it: files that came, and that changed, once they are written. */
import { basename } from 'node:path'
import { isLibraryFolder } from '../adding/library-folder'
import { isPassedFile, isPassedFolder } from '../adding/passed-over'
import type { Stamp } from './seen-files'
import type { Timing } from './timing'

/** What is known of a path. */
interface Stats {
  readonly size: number
  readonly mtimeMs: number
  readonly isFile: () => boolean
  readonly isDirectory: () => boolean
}

export interface FolderWatch {
  readonly close: () => Promise<void>
}

export interface FolderWatchOptions {
  readonly timing: Timing
  /** A file is there, new or changed, and written. Those that are there at the beginning come first. */
  readonly found: (path: string, stamp: Stamp) => void
  /** Something cannot be watched; what can be is watched on. */
  readonly failed: (error: unknown) => void
}

/** Begins to watch. */
export async function watchFolder(folder: string, { timing, found, failed }: FolderWatchOptions): Promise<FolderWatch> {
  const { watch } = await import('chokidar')
  const watcher = watch(folder, {
    ignored: (path, stats) => path !== folder && isPassed(path, stats),
    // A link could lead anywhere, and in circles.
    followSymlinks: false,
    ignorePermissionErrors: true,
    alwaysStat: true,
    awaitWriteFinish: { stabilityThreshold: timing.written, pollInterval: Math.min(200, timing.written) },
  })
  const tell = (path: string, stats?: Stats) => {
    if (stats?.isFile()) found(path, { size: stats.size, changed: stats.mtimeMs })
  }
  watcher.on('add', tell).on('change', tell).on('error', failed)
  return { close: () => watcher.close() }
}

function isPassed(path: string, stats: Stats | undefined): boolean {
  const name = basename(path)
  if (stats?.isDirectory()) return isPassedFolder(name) || isLibraryFolder(path)
  return stats?.isFile() ? isPassedFile(name) : name.startsWith('.')
}
