/**
 * The library of this run. Its opening begins in main's first lines, before Electron is ready, and everything that needs it
 * waits for the same promise. After a failure the person may try again or open the copy that the recovery screen names.
 */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { failed, type Result } from '../../core/failure'
import type { Library, OpenMode } from '../library/interface'

export interface LibrarySlot {
  readonly folder: string
  /** The library, or why there is none. */
  readonly current: () => Promise<Result<Library>>
  /**
   * Opens again after a failure; where it is open already, that one stays. `recover` is the way out that the recovery screen
   * names for that failure: a new `library.json`, or the lock of another computer overruled.
   */
  readonly reopen: (how: 'open' | 'recover') => Promise<Result<Library>>
  /** Gives the library back after everything under way is written. */
  readonly close: () => Promise<void>
}

export interface SlotOptions {
  readonly folder: string
  /** `known`: it was there in an earlier run, so that its absence means a missing disk and not a first start. */
  readonly origin: 'known' | 'new'
  readonly open: (folder: string, mode: OpenMode) => Promise<Result<Library>>
  /** Called once with each library that was opened, before anybody else gets it. */
  readonly opened: (library: Library) => Promise<void>
}

/** Begins to open the library in `folder`. */
export function librarySlot({ folder, origin, open, opened }: SlotOptions): LibrarySlot {
  const attempt = async (mode: OpenMode): Promise<Result<Library>> => {
    if (mode === 'open' && origin === 'known' && isMissing(folder)) return failed({ kind: 'libraryMissing', folder })
    const result = await open(folder, mode)
    if (result.ok) await opened(result.value)
    return result
  }
  let current = attempt('open')
  return {
    folder,
    current: () => current,
    reopen: (how) => {
      current = current.then((result) => {
        if (result.ok) return result
        return attempt(how === 'recover' && result.failure.kind === 'libraryLocked' ? 'takeOver' : how)
      })
      return current
    },
    close: async () => {
      const result = await current
      if (result.ok) await result.value.close()
    },
  }
}

/** Whether there is nothing of a library: where a disk is not mounted its folder is mostly there all the same, and empty. */
function isMissing(folder: string): boolean {
  return ['library.json', 'library.json.bak', 'history', 'documents'].every((name) => !existsSync(join(folder, name)))
}
