/**
 * Whether a saved page is there with all that belongs to it. Browsers write a page and its folder in either order, over
 * seconds; a page read too early would be without its images.
 */
import { readdir, stat } from 'node:fs/promises'
import { basename, dirname, extname, join, relative, sep } from 'node:path'
import { companionOf, isPage } from '../adding/companion'
import type { Timing } from './timing'

/** Part of a second between two looks. */
const LOOK_MS = 200

const pause = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds).unref())

/**
 * Waits until a file's surroundings are complete: the folder that a page names, or the folder below `root` in which the file
 * lies. Ends early where `signal` says so.
 */
export async function settled(path: string, root: string, timing: Timing, signal: AbortSignal): Promise<void> {
  const begun = Date.now()
  const isOver = () => signal.aborted || Date.now() - begun >= timing.longest
  const wait = async (folder: string) => {
    while (!isOver()) {
      const age = Date.now() - (await lastChange(folder))
      if (age >= timing.settled) return
      await pause(Math.min(LOOK_MS, timing.settled))
    }
  }
  if (dirname(path) !== root) await wait(dirname(path))
  const companion = isPage(basename(path)) ? await companionOf(path) : null
  if (companion === null) return
  const folder = join(dirname(path), companion)
  const deadline = (await changed(path)) + timing.absent
  while (!isOver() && !(await isThere(folder)) && Date.now() < deadline) await pause(Math.min(LOOK_MS, timing.absent))
  await wait(folder)
}

/** Whether a file lies in the folder of a saved page, and is a part of it. */
export async function isPartOfPage(path: string, root: string): Promise<boolean> {
  const names = relative(root, dirname(path)).split(sep)
  for (let depth = names.length; depth > 0; depth--) {
    const name = names[depth - 1] ?? ''
    const parent = join(root, ...names.slice(0, depth - 1))
    if (name !== '' && (await belongsToPage(parent, name.normalize('NFC')))) return true
  }
  return false
}

async function belongsToPage(parent: string, folder: string): Promise<boolean> {
  for (const name of await readdir(parent).catch(() => [])) {
    const stem = basename(name, extname(name)).normalize('NFC')
    if (isPage(name) && folder.startsWith(stem) && (await companionOf(join(parent, name))) === folder) return true
  }
  return false
}

async function isThere(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null)) !== null
}

/** When a file changed last, by the time that no program can set; 0 where it is not there. */
async function changed(path: string): Promise<number> {
  return (await stat(path).catch(() => null))?.ctimeMs ?? 0
}

/** When a folder or something right in it changed last. */
async function lastChange(folder: string): Promise<number> {
  const names = await readdir(folder).catch(() => [])
  const times = await Promise.all(names.map((name) => changed(join(folder, name))))
  return times.reduce((last, time) => Math.max(last, time), await changed(folder))
}
