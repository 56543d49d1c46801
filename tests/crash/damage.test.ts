import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import type { DocumentId } from '../../core/document/id'
import type { DocumentRecord } from '../../core/document/record'
import type { Library } from '../../main/library/interface'
import { openLibrary } from '../../main/library/library'
import { type Dice, diceOf } from '../support/dice'
import { added } from '../support/libraries'
import { aNewDocument, aText, PARAGRAPHS } from '../support/new-document'
import { aChange, aCommit } from '../support/records'

/** What can become of a file. `old` is what it held some commits ago, `other` the same file of another document. */
type Damage = (now: Buffer, old: Buffer, other: Buffer) => Buffer

const DAMAGES: readonly (readonly [string, Damage])[] = [
  ['emptied', () => Buffer.alloc(0)],
  ['truncated', (now) => now.subarray(0, Math.floor(now.length * 0.7))],
  ['without its last byte', (now) => now.subarray(0, -1)],
  ['zeroed', (now) => Buffer.alloc(now.length)],
  ['zeroed at its end', (now) => Buffer.concat([now.subarray(0, -100), Buffer.alloc(100)])],
  ['zeroed in its middle', (now) => Buffer.from(now).fill(0, now.length >> 1, (now.length * 3) >> 2)],
  ['flipped in one bit', (now) => flipped(now, Math.floor(now.length / 3))],
  ['flipped in one bit near its end', (now) => flipped(now, now.length - 30)],
  ['null', () => Buffer.from('null\n')],
  ['a number', () => Buffer.from('5')],
  ['a list', () => Buffer.from('[]\n')],
  ['an empty object', () => Buffer.from('{}\n')],
  ['of the wrong type', (now) => Buffer.from(now.toString('latin1').replace('"marks":{', '"marks":[{'), 'latin1')],
  ['an old copy of itself', (_now, old) => old],
  ['another document’s', (_now, _old, other) => other],
  ['doubled', (now) => Buffer.concat([now, now])],
  ['somebody else’s', () => Buffer.from('<html>Conflicted copy</html>')],
]

function flipped(bytes: Buffer, at: number): Buffer {
  const copy = Buffer.from(bytes)
  copy[at] = (copy[at] ?? 0) ^ 4
  return copy
}

interface Given {
  readonly folder: string
  readonly id: DocumentId
  readonly other: DocumentId
  /** The document's record when the library was closed. */
  readonly expected: DocumentRecord
}

let given: Given

/** `now/` is a library with two documents, `old/` the same some commits ago. */
beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'margent-damage-'))
  const dice = diceOf(11)
  const now = join(folder, 'now')
  const first = await opened(now)
  const id = await added(first, aNewDocument('a'))
  const other = await added(first, aNewDocument('b', { text: aText('Another text', 'of two paragraphs') }))
  await commit(first, dice, other, 3)
  await commit(first, dice, id, 8)
  await relabel(first, 'Thesis')
  await first.close()
  await cp(now, join(folder, 'old'), { recursive: true })
  const second = await opened(now)
  await commit(second, dice, id, 4)
  await relabel(second, 'Assertion')
  await second.settle()
  await commit(second, dice, id, 3)
  await relabel(second, 'Proposition')
  const expected = await recordOf(second, id)
  await second.close()
  given = { folder, id, other, expected }
})

afterAll(() => rm(given.folder, { recursive: true, force: true }))

async function opened(folder: string): Promise<Library> {
  const library = await openLibrary({ folder, cacheFolder: null, access: 'write' })
  if (!library.ok) throw new Error(JSON.stringify(library.failure))
  return library.value
}

/** Gives the first label another name, in a commit of its own. */
async function relabel(library: Library, name: string): Promise<void> {
  const { labels } = library
  const after = labels.map((label, i) => (i === 0 ? { ...label, name } : label))
  const { changes: _, ...whole } = aCommit(diceOf(name.length), [])
  const change = { kind: 'labels.set', before: labels, after } as const
  expect(await library.commitAll({ ...whole, parts: [], library: [change] })).toMatchObject({ ok: true })
}

async function recordOf(library: Library, document: DocumentId): Promise<DocumentRecord> {
  const record = await library.record(document)
  if (!record.ok) throw new Error(JSON.stringify(record.failure))
  return record.value
}

async function commit(library: Library, dice: Dice, document: DocumentId, count: number): Promise<void> {
  for (let i = 0; i < count; i++) {
    const record = await recordOf(library, document)
    const answer = await library.commit({ document, commit: aCommit(dice, [aChange(dice, record)]) })
    expect(answer.ok).toBe(true)
  }
}

/**
 * A copy of the library in which some files are damaged; the damaged bytes by file. Harmless is an old copy that is whole,
 * and what does not touch the contents.
 */
async function damaged(damage: Damage, ...names: readonly string[]) {
  const folder = await mkdtemp(join(given.folder, 'case-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  await cp(join(given.folder, 'now'), folder, { recursive: true })
  const bytes = new Map<string, Buffer>()
  let isHarmless = true
  for (const name of names) {
    const file = join(folder, name)
    const [now, old, other] = await Promise.all([
      readFile(file),
      readFile(join(given.folder, 'old', name)).catch(() => Buffer.from('{"v":1}')),
      readFile(
        join(
          folder,
          name.replace(given.id, given.other).replace('library.json', `documents/${given.other}/record.json`),
        ),
      ),
    ])
    const broken = damage(now, old, other)
    isHarmless &&= [now, old].some((whole) => whole.toString().trim() === broken.toString().trim())
    bytes.set(name, broken)
    await writeFile(file, broken)
  }
  return { folder, bytes, isHarmless }
}

/** Whether a file with these contents is anywhere below `folder`, perhaps with more behind, or the end that was cut off it. */
async function isKept(folder: string, bytes: Buffer): Promise<boolean> {
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const found = await readFile(join(entry.parentPath, entry.name))
    if (
      found.subarray(0, bytes.length).equals(bytes) ||
      (entry.name.includes('.cut-') && bytes.subarray(-found.length).equals(found))
    )
      return true
  }
  return false
}

const inDocument = (name: string) => join('documents', given.id, name)

/** Opens everything in a library that was damaged. Nothing may throw; what is not damaged is there as it was. */
async function look(folder: string) {
  const library = await opened(folder)
  const rows = await library.catalogue()
  expect(rows.map(({ id }) => id).sort()).toEqual([given.id, given.other].sort())
  const [document, other] = await Promise.all([library.open(given.id), library.open(given.other)])
  expect(other.ok).toBe(true)
  return { library, document, record: await library.record(given.id) }
}

/** One more commit, which must be there after the library was closed and opened again. */
async function goesOn(library: Library, folder: string): Promise<void> {
  await commit(library, diceOf(99), given.id, 1)
  const expected = await recordOf(library, given.id)
  await library.close()
  const again = await opened(folder)
  expect(await recordOf(again, given.id)).toEqual(expected)
  const document = await again.open(given.id)
  if (document.ok) expect(document.value.notices).toEqual([])
  await again.close()
}

describe.each(['record.json', 'record.json.bak', 'history/0001.ndjson', 'files/original.txt'])('%s', (name) => {
  test.each(DAMAGES)('%s: the record is as it was, whatever that took', async (_, damage) => {
    const { folder, bytes } = await damaged(damage, inDocument(name))
    const { library, document } = await look(folder)
    if (!document.ok) throw new Error(JSON.stringify(document.failure))
    expect(document.value.record).toEqual(given.expected)
    await goesOn(library, folder)
    if (name !== 'record.json.bak') for (const kept of bytes.values()) expect(await isKept(folder, kept)).toBe(true)
  })
})

test.each(DAMAGES)('record.json and its backup %s: rebuilt from the history', async (_, damage) => {
  const { folder, isHarmless } = await damaged(damage, inDocument('record.json'), inDocument('record.json.bak'))
  const { library, document } = await look(folder)
  if (!document.ok) throw new Error(JSON.stringify(document.failure))
  expect(document.value.record).toEqual(given.expected)
  expect(document.value.notices).toHaveLength(isHarmless ? 0 : 1)
  await goesOn(library, folder)
})

test.each(DAMAGES)(
  'record.json gone, backup gone, history %s: all that checks, or a failure that says so',
  async (_, damage) => {
    const { folder } = await damaged(damage, inDocument('history/0001.ndjson'))
    for (const name of ['record.json', 'record.json.bak']) await rm(join(folder, inDocument(name)))
    const { library, document } = await look(folder)
    if (document.ok) {
      expect(document.value.notices.length).toBeGreaterThan(0)
      await goesOn(library, folder)
    } else {
      expect(document.failure).toMatchObject({ kind: 'documentDamaged', document: given.id })
      const answer = await library.commit({ document: given.id, commit: aCommit(diceOf(1), []) })
      expect(answer).toMatchObject({ ok: false, failure: { kind: 'documentDamaged' } })
      await library.close()
    }
  },
)

test.each(DAMAGES)('text.1.json %s: said, or as it was; the marks and notes are there', async (_, damage) => {
  const { folder, bytes } = await damaged(damage, inDocument('text.1.json'))
  const { library, document, record } = await look(folder)
  expect(record).toEqual({ ok: true, value: given.expected })
  if (document.ok) expect(JSON.parse(document.value.text)).toEqual(aText(...PARAGRAPHS))
  else expect(document.failure).toMatchObject({ kind: 'documentDamaged', folder: join(folder, inDocument('.')) })
  await goesOn(library, folder)
  for (const kept of bytes.values()) expect(await isKept(folder, kept)).toBe(true)
})

test.each(DAMAGES)('library.json %s: restored, and said', async (_, damage) => {
  const { folder, bytes, isHarmless } = await damaged(damage, 'library.json')
  const { library, document } = await look(folder)
  expect(document.ok).toBe(true)
  expect(library.labels.map(({ name }) => name)[0]).toBe('Proposition')
  expect(library.labels).toHaveLength(5)
  expect(library.notices).toHaveLength(isHarmless ? 0 : 1)
  await goesOn(library, folder)
  for (const kept of bytes.values()) expect(await isKept(folder, kept)).toBe(true)
})

test.each(DAMAGES)(
  'library.json and its history %s: a failure, never an empty library; then recovered',
  async (_, damage) => {
    const { folder, bytes, isHarmless } = await damaged(damage, 'library.json', 'history/0001.ndjson')
    const options = { folder, cacheFolder: null, access: 'write' } as const
    const before = (await readdir(folder, { recursive: true })).sort()
    const library = await openLibrary(options)
    if (library.ok) {
      // An old copy is the same file; of the history perhaps only the end was hit.
      expect((await library.value.catalogue()).length).toBe(2)
      await library.value.close()
      return
    }
    expect(library.failure.kind).toBe('libraryDamaged')
    expect((await readdir(folder, { recursive: true })).sort()).toEqual(before)
    expect(isHarmless).toBe(false)
    const recovered = await openLibrary({ ...options, mode: 'recover' })
    if (!recovered.ok) throw new Error(JSON.stringify(recovered.failure))
    expect(recovered.value.created).toBe(false)
    await recovered.value.close()
    const { library: again, document } = await look(folder)
    expect(document.ok).toBe(true)
    await goesOn(again, folder)
    for (const kept of bytes.values()) expect(await isKept(folder, kept)).toBe(true)
  },
)

test('the catalogue’s cache damaged in any way costs nothing but time', async () => {
  for (const [, damage] of DAMAGES) {
    const { folder } = await damaged((now) => now)
    const cacheFolder = join(folder, 'cache')
    const options = { folder: join(folder), cacheFolder, access: 'write' } as const
    const first = await openLibrary(options)
    if (!first.ok) throw new Error(JSON.stringify(first.failure))
    const rows = await first.value.catalogue()
    await first.value.close()
    const file = join(cacheFolder, first.value.id, 'catalogue.json')
    const now = await readFile(file)
    await writeFile(file, damage(now, now, Buffer.from('{}')))
    const again = await openLibrary(options)
    if (!again.ok) throw new Error(JSON.stringify(again.failure))
    expect(await again.value.catalogue()).toEqual(rows)
    await again.value.close()
  }
})

test.each(DAMAGES)('reading.json %s: at worst the place is forgotten', async (_, damage) => {
  const { folder } = await damaged((now) => now)
  const place = { offset: 3, textHash: 'x', progress: 0.2, openedAt: '2026-03-01T10:00:00.000Z' }
  await writeFile(
    join(folder, inDocument('reading.json')),
    damage(Buffer.from(JSON.stringify(place)), Buffer.from('{}'), Buffer.from('{}')),
  )
  const { library, document } = await look(folder)
  if (!document.ok) throw new Error(JSON.stringify(document.failure))
  expect([null, place]).toContainEqual(document.value.reading)
  library.saveReading(given.id, { ...place, offset: 4 })
  await library.settle()
  await goesOn(library, folder)
})
