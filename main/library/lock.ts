/**
 * Who has the library open: a file `lock` that only one can make. It is made complete under another name and linked into
 * place, so nobody ever reads half of it. A lock whose process is gone is taken over; where that cannot be told (another
 * host), it holds until the person overrules it: a name of a computer can change, and what crashed under the old one holds for
 * ever else.
 */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { hostname, uptime } from 'node:os'
import { join } from 'node:path'
import * as v from 'valibot'
import { ID_LENGTH } from '../../core/document/id'
import { done, type Failure, failed, type Result } from '../../core/failure'
import { codeOf, type FileOperations, readIfThere, writeNewFile } from './file-system'

const ownerSchema = v.object({ host: v.string(), pid: v.number(), start: v.string(), at: v.string() })

/** Who holds a lock. `start` tells a process from a later one with the same number; `at` is when the lock was made. */
export type Owner = v.InferOutput<typeof ownerSchema>

export interface Lock {
  readonly release: () => Promise<void>
}

/** Another process may take a stale lock at the same moment; then a later look finds it held. */
const ATTEMPTS = 20
/** Clocks and start times are not told to the second. */
const CLOCK_SLACK_MS = 60_000

/** Where locks cannot be linked into place they are half-written for a moment; one that stays so was left by a crash. */
const UNREADABLE_MS = 200

/** Whether a lock that another host made holds. */
export type Strangers = 'respected' | 'overruled'

interface Taking {
  readonly files: FileOperations
  readonly folder: string
  readonly newId: () => string
  readonly now: () => string
  /** What the lock and the claim of this process read. */
  readonly text: string
}

/** Takes the lock of the library in `folder`. Fails with libraryLocked; throws Node's error where nothing can be written. */
export async function takeLock(
  files: FileOperations,
  folder: string,
  newId: () => string,
  now: () => string,
  strangers: Strangers = 'respected',
): Promise<Result<Lock>> {
  const path = join(folder, 'lock')
  const own: Owner = { host: hostname(), pid: process.pid, start: startOf(process.pid) ?? '', at: now() }
  const text = `${JSON.stringify({ ...own, id: newId() })}\n`
  const taking: Taking = { files, folder, newId, now, text }
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    if (await place(files, folder, path, text, newId())) return done({ release: () => release(files, path, text) })
    const held = await read(files, path)
    if (held === null) continue
    const owner = ownerOf(held)
    if (owner && isAlive(owner, now()) && !(strangers === 'overruled' && owner.host !== hostname()))
      return failed(lockedBy(owner))
    await remove(taking, path, held)
  }
  return failed(lockedBy({ host: hostname(), pid: 0 }))
}

function lockedBy({ host, pid }: Pick<Owner, 'host' | 'pid'>): Failure {
  return { kind: 'libraryLocked', host, pid, on: host === hostname() ? 'thisComputer' : 'another' }
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
    // Some file systems (FAT, network drives) have no links.
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

/**
 * Removes a stale lock. Who may is who holds the claim to that very lock, and looks again while holding it: else one who
 * looked before another removed it would take away the lock that was made since.
 */
async function remove({ files, folder, newId, now, text }: Taking, path: string, stale: string): Promise<void> {
  const claim = join(folder, `.lock.${createHash('sha256').update(stale).digest('hex').slice(0, ID_LENGTH)}.tmp`)
  if (!(await place(files, folder, claim, text, newId()))) {
    const held = await read(files, claim)
    if (held !== null && !isHeld(held, now())) await remove({ files, folder, newId, now, text }, claim, held)
    return
  }
  try {
    if (ownerOf(stale) === null) await new Promise((resolve) => setTimeout(resolve, UNREADABLE_MS))
    if ((await read(files, path)) === stale) await files.unlink(path)
  } finally {
    await files.unlink(claim).catch(() => {})
  }
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

function isHeld(text: string, now: string): boolean {
  const owner = ownerOf(text)
  return owner !== null && isAlive(owner, now)
}

/** Whether the process that made the lock may still be there. */
export function isAlive({ host, pid, start, at }: Owner, now: string): boolean {
  if (host !== hostname()) return true
  try {
    process.kill(pid, 0)
  } catch (error) {
    if (codeOf(error) !== 'EPERM') return false
  }
  const running = startOf(pid)
  if (running !== null && start !== '') return running === start
  // A clock that was set since says that a lock is older than it is; so this is asked only where nothing better is known.
  const booted = Date.parse(now) - uptime() * 1000
  return !(Date.parse(at) < booted - CLOCK_SLACK_MS)
}

/** When a process began: which start of the machine, and ticks since, where the system tells (Linux); else null. */
function startOf(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
    // The second field is the program's name in brackets and may hold spaces and brackets itself; 20 fields follow it.
    return `${boot} ${stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]}`
  } catch {
    return null
  }
}
