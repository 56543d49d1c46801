import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { hostname, uptime } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { disk, type FileOperations } from '../../../main/library/file-system'
import { isAlive, takeLock } from '../../../main/library/lock'
import { diceOf } from '../../support/dice'
import { aFolder } from '../../support/libraries'

const dice = diceOf(1)
const now = () => new Date().toISOString()
const take = (folder: string, files: FileOperations = disk) => takeLock(files, folder, dice.id, now)

/** The number of a process that has ended. */
function deadPid(): number {
  return spawnSync(process.execPath, ['-e', ''], { env: { ELECTRON_RUN_AS_NODE: '1' } }).pid
}

test('only one can have it, and who gives it back lets the next one in', async () => {
  const folder = await aFolder()
  const first = await take(folder)
  if (!first.ok) throw new Error('not taken')
  expect(await take(folder)).toEqual({
    ok: false,
    failure: { kind: 'libraryLocked', host: hostname(), pid: process.pid, on: 'thisComputer' },
  })
  await first.value.release()
  expect(await readdir(folder)).toEqual([])
  expect((await take(folder)).ok).toBe(true)
})

test('the lock of another computer holds until the person overrules it, that of a living process always', async () => {
  const folder = await aFolder()
  await writeFile(join(folder, 'lock'), JSON.stringify({ host: 'other', pid: 7, start: '1', at: now() }))
  expect(await take(folder)).toEqual({
    ok: false,
    failure: { kind: 'libraryLocked', host: 'other', pid: 7, on: 'another' },
  })
  expect((await takeLock(disk, folder, dice.id, now, 'overruled')).ok).toBe(true)
  expect((await takeLock(disk, folder, dice.id, now, 'overruled')).ok).toBe(false)
})

test('of many who ask at once one gets it', async () => {
  const folder = await aFolder()
  const taken = await Promise.all(Array.from({ length: 20 }, () => take(folder)))
  expect(taken.filter(({ ok }) => ok)).toHaveLength(1)
  expect(await readdir(folder)).toEqual(['lock'])
})

test('of many who find a dead one’s lock at once one gets it', async () => {
  for (let round = 0; round < 10; round++) {
    const folder = await aFolder()
    await writeFile(join(folder, 'lock'), JSON.stringify({ host: hostname(), pid: deadPid(), start: '1', at: now() }))
    const taken = await Promise.all(Array.from({ length: 8 }, () => take(folder)))
    expect(taken.filter(({ ok }) => ok)).toHaveLength(1)
  }
})

test('one who looked before another took a dead one’s lock does not take the new one', async () => {
  const folder = await aFolder()
  await writeFile(join(folder, 'lock'), JSON.stringify({ host: hostname(), pid: deadPid(), start: '1', at: now() }))
  let taken: Promise<boolean> | null = null
  let looks = 0
  const readLate = async (path: string) => {
    const bytes = await disk.readFile(path)
    // What it reads first is the dead one's; before it goes on, two others come by.
    if (++looks === 1) {
      taken = take(folder).then(({ ok }) => ok)
      await taken
    }
    return bytes
  }
  const renameLate = async (from: string, to: string) => {
    await disk.rename(from, to)
    third ??= await take(folder)
  }
  let third: Awaited<ReturnType<typeof take>> | null = null
  const slow = await take(folder, { ...disk, readFile: readLate, rename: renameLate })
  third ??= await take(folder)
  expect([await taken, third.ok, slow.ok]).toEqual([true, false, false])
})

test('a lock that is half-written on a disk without links is not taken for one that a crash left', async () => {
  const folder = await aFolder()
  const link = async () => {
    throw Object.assign(new Error('EPERM'), { code: 'EPERM' })
  }
  let half: (() => void) | null = null
  const written = new Promise<void>((resolve) => {
    half = resolve
  })
  const open: FileOperations['open'] = async (path, mode) => {
    const file = await disk.open(path, mode)
    if (!path.endsWith('lock')) return file
    half?.()
    await new Promise((resolve) => setTimeout(resolve, 50))
    return file
  }
  const first = take(folder, { ...disk, link, open })
  await written
  const second = await take(folder, { ...disk, link })
  expect([(await first).ok, second.ok]).toEqual([true, false])
})

test('a claim to a dead one’s lock that a crash left does not keep it for ever', async () => {
  const folder = await aFolder()
  const dead = { host: hostname(), pid: deadPid(), start: '1', at: now() }
  await writeFile(join(folder, 'lock'), JSON.stringify(dead))
  const crash = async (path: string) => {
    if (path.endsWith('lock')) throw new Error('the end of the process')
    if (!path.includes('.lock.')) await disk.unlink(path)
  }
  await expect(take(folder, { ...disk, unlink: crash })).rejects.toThrow('the end')
  for (const name of await readdir(folder)) await writeFile(join(folder, name), JSON.stringify({ ...dead, name }))
  expect((await take(folder)).ok).toBe(true)
})

test('a lock made before the clock was set right holds', async () => {
  const folder = await aFolder()
  const early = await takeLock(disk, folder, dice.id, () => '1970-01-01T00:01:00.000Z')
  expect([early.ok, (await take(folder)).ok]).toEqual([true, !existsSync('/proc/self/stat')])
})

test('a lock on a disk without links works too', async () => {
  const folder = await aFolder()
  const link = async () => {
    throw Object.assign(new Error('EPERM'), { code: 'EPERM' })
  }
  const files = { ...disk, link }
  expect((await take(folder, files)).ok).toBe(true)
  expect((await take(folder, files)).ok).toBe(false)
  expect(await readdir(folder)).toEqual(['lock'])
})

test.each(['', '{"host":"x', 'null', '{"host":1,"pid":"2"}', '\0\0\0'])(
  'a lock that reads %j was left by a crash',
  async (text) => {
    const folder = await aFolder()
    await writeFile(join(folder, 'lock'), text)
    expect((await take(folder)).ok).toBe(true)
  },
)

test('what is given back is only one’s own', async () => {
  const folder = await aFolder()
  const lock = await take(folder)
  if (!lock.ok) throw new Error('not taken')
  await writeFile(join(folder, 'lock'), 'somebody else’s')
  await lock.value.release()
  expect(await readFile(join(folder, 'lock'), 'utf8')).toBe('somebody else’s')
  expect(existsSync(join(folder, 'lock'))).toBe(true)
})

const own = { host: hostname(), pid: process.pid, start: '', at: now() }

test.each([
  ['of another host holds, whoever made it', { ...own, host: 'elsewhere.invalid', pid: deadPid() }, true],
  ['of a process that has ended is stale', { ...own, pid: deadPid() }, false],
  ['of a running process holds', own, true],
  [
    'from before the machine started is stale',
    { ...own, at: new Date(Date.now() - uptime() * 1000 - 300_000).toISOString() },
    false,
  ],
  // A number is given to another process when its first one has ended.
  ['of a process that began at another time is stale', { ...own, start: '1' }, !existsSync('/proc/self/stat')],
])('a lock %s', (_, owner, held) => {
  expect(isAlive(owner, now())).toBe(held)
})
