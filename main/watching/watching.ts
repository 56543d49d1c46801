/**
 * The watched folder: whatever is saved there is added once, quietly. What could not be added is listed until it changes, is
 * tried again or taken off the list. Where nothing can be added at all (a full disk, a library that is gone) it stops, says
 * why, and goes on when asked.
 */
import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { ImportSummary, WatchState } from '../../core/api'
import type { Failure } from '../../core/failure'
import type { Item } from '../adding/batch'
import { isWithin } from '../adding/library-folder'
import { codeOf } from '../library/file-system'
import { type FolderWatch, watchFolder } from './folder-watch'
import { openSeenFiles, type SeenFiles, type Stamp } from './seen-files'
import { isPartOfPage, settled } from './settled'
import { TIMING, type Timing } from './timing'

export interface WatchingOptions {
  /** The folder that the settings name, and what sets it. */
  readonly remembered: () => string | null
  readonly remember: (folder: string | null) => void
  readonly userData: string
  /** The library's folder. */
  readonly library: string
  readonly add: (item: Item) => Promise<ImportSummary>
  readonly changed: (state: WatchState) => void
  /** Told what came, when nothing more waits. */
  readonly brought: (summary: ImportSummary) => void
  /** Told of what belongs into the log. */
  readonly failed: (error: unknown) => void
  readonly newId: () => string
  readonly timing?: Timing
}

export interface Watching {
  readonly state: () => WatchState
  /** Watches the folder of the settings, if there is one. To be called when the window is there. */
  readonly begin: () => Promise<void>
  /** Watches another folder. The answer's trouble may be watchesLibrary; then the one before is watched on. */
  readonly choose: (folder: string) => Promise<WatchState>
  readonly stop: () => Promise<WatchState>
  readonly retry: () => Promise<WatchState>
  readonly dismiss: () => Promise<WatchState>
  /** Ends watching for this run. */
  readonly finish: () => Promise<void>
}

/** One folder being watched. */
interface Run {
  readonly folder: string
  readonly seen: SeenFiles
  readonly stop: AbortController
  /** The number of the folder on its disk: another disk may be mounted in its place. */
  inode: number | null
  watch: FolderWatch | null
  check: NodeJS.Timeout | undefined
  trouble: Failure | null
  line: Promise<void>
  waiting: number
  /** Goes up when what waits is not wanted any more. */
  round: number
  /** The round that the person stopped; what waited in it is listed and not tried. */
  stopped: number | null
  added: ImportSummary['added'][number][]
}

/** The watched folder of this run of the app. */
export function watching(options: WatchingOptions): Watching {
  const timing = options.timing ?? TIMING
  let run: Run | null = null

  const state = (): WatchState => ({
    place: run?.folder ?? options.remembered(),
    trouble: run?.trouble ?? null,
    failures: run?.seen.failures().map(({ path, failure }) => ({ name: basename(path), failure })) ?? [],
  })
  const tell = () => {
    const now = state()
    options.changed(now)
    return now
  }

  const open = async (one: Run): Promise<void> => {
    one.inode = await inodeOf(one.folder)
    if (one.stop.signal.aborted) return
    one.trouble = one.inode === null ? { kind: 'folderMissing', folder: one.folder } : null
    if (one.inode === null) return
    one.watch = await watchFolder(one.folder, {
      timing,
      found: (path, stamp) => enqueue(one, path, stamp),
      failed: (error) => {
        const failure = watchFailure(error, one.folder)
        // Of a thousand folders that the system does not watch each is an error of its own.
        if (one.trouble?.kind === failure.kind) return
        options.failed(error)
        trouble(one, failure)
      },
    })
    if (one.stop.signal.aborted) await one.watch.close()
  }
  const close = async (one: Run): Promise<void> => {
    one.round += 1
    const { watch } = one
    one.watch = null
    await watch?.close()
  }
  const trouble = (one: Run, failure: Failure) => {
    one.trouble = failure
    if (!one.stop.signal.aborted) tell()
  }

  /** Looks whether the folder is still the one that is watched. */
  const check = async (one: Run): Promise<void> => {
    const inode = await inodeOf(one.folder)
    if (!one.stop.signal.aborted && inode !== one.inode) {
      await close(one)
      await open(one)
      tell()
    }
    if (!one.stop.signal.aborted) one.check = setTimeout(() => void check(one), timing.check).unref()
  }

  const enqueue = (one: Run, path: string, stamp: Stamp) => {
    if (one.seen.isSeen(path, stamp)) return
    const { round } = one
    one.waiting += 1
    one.line = one.line
      .then(async () => {
        if (one.stop.signal.aborted) return
        if (round === one.round) await take(one, path)
        else if (round === one.stopped) leave(one, path, stamp)
      })
      .catch(options.failed)
      .then(() => {
        one.waiting -= 1
        if (one.waiting > 0 || one.added.length === 0) return
        const { added } = one
        one.added = []
        options.brought({ added, failures: [], passedOver: 0 })
      })
  }

  /** What the person stopped is left alone, and listed, until they ask or it changes. */
  const leave = (one: Run, path: string, stamp: Stamp) => {
    one.seen.see(path, stamp, { kind: 'cancelled', name: basename(path) })
    tell()
  }

  const take = async (one: Run, path: string): Promise<void> => {
    // Loaded with the first file: it knows every format, and a start has no time for them.
    const { formatOf } = await import('../import/formats')
    if (!formatOf(basename(path))) return
    await settled(path, one.folder, timing, one.stop.signal)
    const stamp = await stampOf(path)
    if (one.stop.signal.aborted || !stamp || one.seen.isSeen(path, stamp)) return
    if (await isPartOfPage(path, one.folder)) return one.seen.see(path, stamp, null)
    const { added, failures } = await options.add({ given: { kind: 'file', path }, origin: 'found' })
    const [failure = null] = failures
    one.added.push(...added)
    if (failure && isEnd(failure)) {
      if (failure.kind === 'cancelled') {
        one.stopped = one.round
        leave(one, path, stamp)
      } else trouble(one, failure)
      one.round += 1
      return
    }
    const hadFailures = one.seen.failures().length > 0
    one.seen.see(path, stamp, failure?.kind === 'alreadyHere' ? null : failure)
    if (failure || hadFailures) tell()
  }

  const start = async (folder: string): Promise<void> => {
    const seen = await openSeenFiles(options.userData, folder, options.newId, options.failed)
    const one: Run = {
      ...{ folder, seen, stop: new AbortController(), inode: null, watch: null, check: undefined, trouble: null },
      ...{ line: Promise.resolve(), waiting: 0, round: 0, stopped: null, added: [] },
    }
    run = one
    await open(one)
    one.check = setTimeout(() => void check(one), timing.check).unref()
  }
  const end = async (): Promise<void> => {
    const ended = run
    if (!ended) return
    ended.stop.abort()
    clearTimeout(ended.check)
    await close(ended)
    await ended.seen.flush()
    run = null
  }

  /** One after another: what is asked for meanwhile waits. */
  let turn: Promise<unknown> = Promise.resolve()
  const inTurn = <T>(action: () => Promise<T>): Promise<T> => {
    const result = turn.then(action)
    turn = result.catch(() => {})
    return result
  }

  return {
    state,
    begin: () =>
      inTurn(async () => {
        const folder = options.remembered()
        if (folder === null || run) return
        await start(folder)
        tell()
      }),
    choose: (folder) =>
      inTurn(async () => {
        if (isWithin(folder, options.library) || isWithin(options.library, folder))
          return { ...state(), trouble: { kind: 'watchesLibrary', folder } }
        await end()
        options.remember(folder)
        await start(folder)
        return tell()
      }),
    stop: () =>
      inTurn(async () => {
        await end()
        options.remember(null)
        return tell()
      }),
    retry: () =>
      inTurn(async () => {
        run?.seen.dropFailures('again')
        const folder = run?.folder ?? options.remembered()
        await end()
        if (folder !== null) await start(folder)
        return tell()
      }),
    dismiss: () =>
      inTurn(async () => {
        run?.seen.dropFailures('never')
        return tell()
      }),
    finish: () => inTurn(end),
  }
}

/** Whether the failure is no file's own, so that the files behind it would fail alike. */
function isEnd({ kind }: Failure): boolean {
  return kind === 'cancelled' || kind === 'notAdded' || kind.startsWith('library') || kind === 'noLibrary'
}

async function inodeOf(folder: string): Promise<number | null> {
  const found = await stat(folder).catch(() => null)
  return found?.isDirectory() ? found.ino : null
}

async function stampOf(path: string): Promise<Stamp | null> {
  const found = await stat(path).catch(() => null)
  return found && { size: found.size, changed: found.mtimeMs }
}

function watchFailure(error: unknown, folder: string): Failure {
  const code = codeOf(error)
  if (code === 'ENOSPC' || code === 'EMFILE') return { kind: 'watchLimit', folder }
  return { kind: 'unwatchable', folder, reason: code || String(error) }
}
