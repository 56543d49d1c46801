/**
 * Who has the library open: a file `lock` that only one can make. It is made complete under another name and linked into
 * place, so nobody ever reads half of it. A lock whose process is gone is taken over; where that cannot be told (another
 * host), it holds.
 */
import { readFileSync } from 'node:fs'
import { hostname, uptime } from 'node:os'
import { join } from 'node:path'
import * as v from 'valibot'
import { done, failed, type Result } from '../../core/failure'
import { codeOf, type FileOperations, readIfThere, writeNewFile } from './file-system'

const ownerSchema = v.object({ host: v.string(), pid: v.number(), start: v.string(), at: v.string() })

/** Who holds a lock. `start` tells a process from a later one with the same number; `at` is when the lock was made. */
export type Owner = v.InferOutput<typeof ownerSchema>

export interface Lock {
  readonly release: () => Promise<void>
}

/** Another process may take a stale lock at the same moment; then the next look finds it held. */
const ATTEMPTS = 5
/** Clocks and start times are not told to the second. */
const CLOCK_SLACK_MS = 60_000

/** Takes the lock of the library in `folder`. Fails with libraryLocked; throws Node's error where nothing can be written. */
export async function takeLock(
  files: FileOperations,
  folder: string,
  newId: () => string,
  now: () => string,
): Promise<Result<Lock>> {
  const path = join(folder, 'lock')
  const own: Owner = { host: hostname(), pid: process.pid, start: startOf(process.pid) ?? '', at: now() }
  const text = `${JSON.stringify({ ...own, id: newId() })}\n`
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    if (await place(files, folder, path, text, newId())) return done({ release: () => release(files, path, text) })
    const held = await read(files, path)
    if (held === null) continue
    const owner = ownerOf(held)
    if (owner && isAlive(owner, now())) return failed({ kind: 'libraryLocked', host: owner.host, pid: owner.pid })
    await takeAway(files, folder, path, held, newId())
  }
  return failed({ kind: 'libraryLocked', host: hostname(), pid: 0 })
}

async function read(files: FileOperations, path: string): Promise<string | null> {
  return (await readIfThere(files, path))?.toString('utf8') ?? null
}

async function place(files: FileOperations, folder: string, path: string, text: string, id: string): Promise<boolean> {
  const fresh = join(folder, `.lock.${id}.tmp`)
  await writeNewFile(files, fresh, Buffer.from(text), 'unflushed')
  try {
    await files.link(fresh, path)
    return true
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
    // Some file systems (FAT, network drives) have no links; there a lock may be seen half-written, and counts as held.
    return await placeDirectly(files, path, text)
  } finally {
    await files.unlink(fresh).catch(() => {})
  }
}

async function placeDirectly(files: FileOperations, path: string, text: string): Promise<boolean> {
  try {
    await writeNewFile(files, path, Buffer.from(text), 'unflushed')
    return true
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
    throw error
  }
}

/** Renames the stale lock away. If it was not that one any more, somebody else has just taken it, and gets it back. */
async function takeAway(files: FileOperations, folder: string, path: string, stale: string, id: string): Promise<void> {
  const away = join(folder, `.lock.${id}.tmp`)
  try {
    await files.rename(path, away)
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return
    throw error
  }
  if ((await read(files, away)) !== stale) await files.link(away, path).catch(() => {})
  await files.unlink(away).catch(() => {})
}

async function release(files: FileOperations, path: string, text: string): Promise<void> {
  try {
    if ((await read(files, path)) === text) await files.unlink(path)
  } catch {
    // A lock that cannot be removed is stale as soon as this process has ended.
  }
}

function ownerOf(text: string): Owner | null {
  try {
    const value: unknown = JSON.parse(text)
    return v.is(ownerSchema, value) ? value : null
  } catch {
    return null
  }
}

/** Whether the process that made the lock may still be there; a lock that nobody can read was left by a crash. */
export function isAlive({ host, pid, start, at }: Owner, now: string): boolean {
  if (host !== hostname()) return true
  const booted = Date.parse(now) - uptime() * 1000
  if (Date.parse(at) < booted - CLOCK_SLACK_MS) return false
  try {
    process.kill(pid, 0)
  } catch (error) {
    return codeOf(error) === 'EPERM'
  }
  const running = startOf(pid)
  return running === null || start === '' || running === start
}

/** When a process began, in ticks since the machine did, where the system tells (Linux); else null. */
function startOf(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The second field is the program's name in brackets and may hold spaces and brackets itself; 20 fields follow it.
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null
  } catch {
    return null
  }
}
