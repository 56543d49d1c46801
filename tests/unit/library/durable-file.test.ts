import { Low } from 'lowdb'
import { expect, test } from 'vitest'
import { DurableFile } from '../../../main/library/durable-file'
import { isSealed, openSeal, seal, unseal } from '../../../main/library/seal'
import { diceOf } from '../../support/dice'
import { FaultyDisk } from '../../support/faulty-disk'
import { MemoryDisk } from '../../support/memory-disk'

interface Words {
  readonly words: string
}

const dice = diceOf(1)

function aFile(
  files: MemoryDisk | FaultyDisk,
  given: Partial<ConstructorParameters<typeof DurableFile<Words>>[0]> = {},
) {
  return new DurableFile<Words>({
    path: '/f.json',
    files,
    isValid: (value): value is Words => typeof value === 'object' && value !== null && 'words' in value,
    form: 'sealed',
    flushing: 'flushed',
    newId: dice.id,
    ...given,
  })
}

const contents = (disk: MemoryDisk) =>
  Object.fromEntries(
    [...disk.files()].map(([name, bytes]) => [
      name.replace(/-[0-9a-z]{13}$/, '-…'),
      (unseal(bytes) as Words | undefined)?.words ?? bytes.toString(),
    ]),
  )

async function put(disk: MemoryDisk, path: string, text: string) {
  const file = await disk.open(path, 'new')
  await file.write(Buffer.from(text), 0)
}

test('lowdb writes through it and reads back', async () => {
  const disk = new MemoryDisk()
  const low = new Low<Words>(aFile(disk), { words: 'default' })
  await low.read()
  expect(low.data.words).toBe('default')
  low.data = { words: 'one' }
  await low.write()
  const again = new Low<Words>(aFile(disk), { words: 'default' })
  await again.read()
  expect(again.data).toEqual({ words: 'one' })
})

test('the previous one is kept as .bak', async () => {
  const disk = new MemoryDisk()
  const file = aFile(disk)
  for (const words of ['one', 'two', 'three']) await file.write({ words })
  expect(contents(disk)).toEqual({ '/f.json': 'three', '/f.json.bak': 'two' })
})

test('a damaged file gives way to its backup, is set aside at the next write, and never becomes the backup', async () => {
  const disk = new MemoryDisk()
  await put(disk, '/f.json', 'damaged')
  await put(disk, '/f.json.bak', seal({ words: 'backup' }))
  const file = aFile(disk)
  expect(await file.read()).toEqual({ words: 'backup' })
  expect(file.found).toEqual({ source: 'backup', isDamaged: true })
  await file.write({ words: 'new' })
  expect(contents(disk)).toEqual({ '/f.json': 'new', '/f.json.bak': 'backup', '/f.json.damaged-…': 'damaged' })
  expect(file.setAside).toMatch(/^f\.json\.damaged-/)
})

test('a file that this run has not read is set aside, not overwritten', async () => {
  const disk = new MemoryDisk()
  await put(disk, '/f.json', seal({ words: 'unseen' }))
  await aFile(disk).write({ words: 'new' })
  expect(contents(disk)).toEqual({ '/f.json': 'new', '/f.json.damaged-…': 'unseen' })
})

test('without the file but with its backup nothing is damaged: a crash between two renames leaves it so', async () => {
  const disk = new MemoryDisk()
  await put(disk, '/f.json.bak', seal({ words: 'backup' }))
  const file = aFile(disk)
  expect(await file.read()).toEqual({ words: 'backup' })
  expect(file.found).toEqual({ source: 'backup', isDamaged: false })
})

test('a place that was not flushed keeps no backup', async () => {
  const disk = new MemoryDisk()
  const file = aFile(disk, { flushing: 'unflushed', form: 'plain' })
  for (const words of ['one', 'two']) await file.write({ words })
  expect([...disk.files().keys()]).toEqual(['/f.json'])
})

test('a rename that fails for a moment is tried again; one that goes on failing leaves the old file and no litter', async () => {
  const memory = new MemoryDisk()
  const disk = new FaultyDisk(memory)
  const file = aFile(disk)
  await file.write({ words: 'one' })
  disk.set({ kind: 'renameEPERM', at: 1, times: 3 })
  await file.write({ words: 'two' })
  expect(contents(memory)).toEqual({ '/f.json': 'two', '/f.json.bak': 'one' })
  disk.set({ kind: 'renameEPERM', at: 1, times: 1000 })
  await expect(file.write({ words: 'three' })).rejects.toThrow('EPERM')
  expect(contents(memory)).toEqual({ '/f.json': 'two', '/f.json.bak': 'one' })
})

test('writes asked for at once are carried out one after another', async () => {
  const disk = new MemoryDisk()
  const file = aFile(disk)
  await Promise.all(['one', 'two', 'three'].map((words) => file.write({ words })))
  expect(contents(disk)).toEqual({ '/f.json': 'three', '/f.json.bak': 'two' })
})

test('a seal holds for exactly the bytes that were sealed', () => {
  const sealed = Buffer.from(seal({ words: 'ein Wört 🙂', lone: '\ud83d' }))
  expect(unseal(sealed)).toEqual({ words: 'ein Wört 🙂', lone: '\ud83d' })
  expect(openSeal(Buffer.concat([sealed, Buffer.from('\r\n')]))).toBe('{"words":"ein Wört 🙂","lone":"\\ud83d"}')
  for (let at = 0; at < sealed.length; at++) {
    const flipped = Buffer.from(sealed)
    flipped[at] = (flipped[at] ?? 0) ^ 1
    expect(isSealed(flipped)).toBe(false)
    expect(isSealed(sealed.subarray(0, at))).toBe(false)
  }
  expect(JSON.parse(sealed.toString())).toMatchObject({ words: 'ein Wört 🙂', crc: expect.any(Number) })
})
