import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import type { Commit } from '../../../core/change/change'
import { UNDO_DEPTH } from '../../../core/change/undo'
import { DEFAULT_LABELS } from '../../../core/document/label'
import { plainText } from '../../../core/text/plain-text'
import { disk, type FileOperations } from '../../../main/library/file-system'
import type { LibraryEvents } from '../../../main/library/interface'
import { openLibrary } from '../../../main/library/library'
import { seal } from '../../../main/library/seal'
import { diceOf } from '../../support/dice'
import { added, aFolder, aLibrary } from '../../support/libraries'
import { MemoryDisk } from '../../support/memory-disk'
import { aNewDocument, aText, PARAGRAPHS } from '../../support/new-document'
import { aCommit, aMark } from '../../support/records'

const plain = plainText(aText(...PARAGRAPHS)).text

async function recordOf(library: Awaited<ReturnType<typeof aLibrary>>, document: string) {
  const record = await library.record(document)
  if (!record.ok) throw new Error(JSON.stringify(record.failure))
  return record.value
}

/** A commit that always fits: tags, from what they are to something else. */
const tagging = (before: readonly string[], after: readonly string[]): Commit =>
  aCommit(diceOf(after.length + 100 * before.length + (after[0]?.charCodeAt(0) ?? 0)), [
    { kind: 'tags.set', before, after },
  ])

test('a mark made in a new library is there when it is opened again', async () => {
  const folder = await aFolder()
  const dice = diceOf(1)
  const library = await aLibrary(folder)
  expect(library.created).toBe(true)
  expect(library.labels).toEqual(DEFAULT_LABELS)
  const document = await added(library)
  const mark = aMark(dice, plain, (await recordOf(library, document)).text.hash)
  const commit = aCommit(dice, [{ kind: 'mark.add', mark }])
  expect(await library.commit({ document, commit })).toEqual({ ok: true, value: { seq: 1 } })
  await library.close()

  const again = await aLibrary(folder)
  expect(again).toMatchObject({ created: false, notices: [], readOnly: null, id: library.id })
  const opened = await again.open(document)
  if (!opened.ok) throw new Error('not opened')
  expect(opened.value.record.marks).toEqual({ [mark.id]: mark })
  expect(opened.value.history).toEqual([{ v: 1, seq: 1, ...commit }])
  expect(JSON.parse(opened.value.text)).toEqual(aText(...PARAGRAPHS))
  expect(opened.value).toMatchObject({ notices: [], reading: null })
})

test('a commit that is sent twice is written once and has one number', async () => {
  const library = await aLibrary(await aFolder())
  const document = await added(library)
  const commit = tagging([], ['a'])
  const answers = await Promise.all([1, 2, 3].map(() => library.commit({ document, commit })))
  expect(answers).toEqual(Array(3).fill({ ok: true, value: { seq: 1 } }))
  expect(await library.commit({ document, commit })).toEqual({ ok: true, value: { seq: 1 } })
  expect((await recordOf(library, document)).seq).toBe(1)
})

test('a commit that no longer fits is refused, and the next one is written', async () => {
  const library = await aLibrary(await aFolder())
  const document = await added(library)
  const refused = await library.commit({ document, commit: tagging(['not there'], ['x']) })
  expect(refused).toEqual({ ok: false, failure: { kind: 'refused', change: 'Change' } })
  expect(await library.commit({ document, commit: tagging([], ['b']) })).toEqual({ ok: true, value: { seq: 1 } })
})

test('commits sent together get their numbers in order, and are told of one by one before they are answered', async () => {
  const library = await aLibrary(await aFolder())
  const document = await added(library)
  const told: string[] = []
  library.on('committed', ({ commit, row }) => told.push(`told ${commit.seq} ${row.seq} ${row.tags}`))
  const states = [[], ['a'], ['b', 'b'], ['c', 'c', 'c']]
  await Promise.all(
    states.slice(1).map(async (after, i) => {
      const answer = await library.commit({ document, commit: tagging(states[i] ?? [], after) })
      if (answer.ok) told.push(`answered ${answer.value.seq}`)
    }),
  )
  expect(told.filter((line) => line.startsWith('told'))).toEqual(['told 1 1 a', 'told 2 2 b,b', 'told 3 3 c,c,c'])
  for (const seq of [1, 2, 3])
    expect(told.findIndex((line) => line.startsWith(`told ${seq}`))).toBeLessThan(told.indexOf(`answered ${seq}`))
})

test('a listener that throws does not make a commit fail; its mistake surfaces by itself', async () => {
  const library = await aLibrary(await aFolder())
  const document = await added(library)
  const later: (() => void)[] = []
  vi.stubGlobal('queueMicrotask', (task: () => void) => later.push(task))
  onTestFinished(() => void vi.unstubAllGlobals())
  library.on('committed', () => {
    throw new Error('a mistake in a listener')
  })
  expect(await library.commit({ document, commit: tagging([], ['a']) })).toMatchObject({ ok: true })
  expect(later).toHaveLength(1)
  expect(() => later[0]?.()).toThrow('a mistake in a listener')
})

test('no name from outside leads out of the library', async () => {
  const folder = await aFolder()
  const library = await aLibrary(folder)
  const document = await added(library)
  for (const id of ['..', '../../etc', '', 'x', `${document}/`, '__proto__'])
    expect(await library.commit({ document: id, commit: tagging([], ['a']) })).toMatchObject({ ok: false })
  expect(await library.open('../documents')).toMatchObject({ ok: false, failure: { kind: 'noDocument' } })
  expect(await library.folderOf('..')).toBeNull()
  expect(library.file(document, '../record.json')).toBeNull()
  expect(library.file('..', 'original.txt')).toBeNull()
  expect(library.file(document, 'original.txt')).toBe(join(folder, 'documents', document, 'files', 'original.txt'))
})

test('a text version that is not there, or is another, is refused', async () => {
  const library = await aLibrary(await aFolder())
  const document = await added(library)
  const { text } = await recordOf(library, document)
  for (const after of [
    { ...text, version: 7 },
    { ...text, hash: 'b'.repeat(64) },
  ]) {
    const commit = aCommit(diceOf(after.version), [{ kind: 'text.set', before: text, after }])
    expect(await library.commit({ document, commit })).toMatchObject({ ok: false, failure: { kind: 'refused' } })
  }
})

test('record.json follows when the reader pauses', async () => {
  const folder = await aFolder()
  const library = await aLibrary(folder, { limits: { recordDelay: 1 } })
  const document = await added(library)
  await library.commit({ document, commit: tagging([], ['a']) })
  const path = join(folder, 'documents', document, 'record.json')
  await vi.waitFor(async () => expect(JSON.parse(await readFile(path, 'utf8')).seq).toBe(1))
  expect(JSON.parse(await readFile(`${path}.bak`, 'utf8')).seq).toBe(0)
})

test('the newest commits are there for undo after a restart, over segments, and no more than are asked for', async () => {
  const folder = await aFolder()
  const library = await aLibrary(folder, { limits: { segmentBytes: 4_000 } })
  const document = await added(library)
  const dice = diceOf(8)
  const count = UNDO_DEPTH + 20
  for (let i = 0; i < count; i++) {
    const commit = aCommit(dice, [{ kind: 'tags.set', before: i === 0 ? [] : [`${i - 1}`], after: [`${i}`] }])
    await library.commit({ document, commit })
  }
  await library.close()
  expect((await readdir(join(folder, 'documents', document, 'history'))).length).toBeGreaterThan(10)
  const again = await aLibrary(folder)
  const opened = await again.open(document)
  if (!opened.ok) throw new Error('not opened')
  const numbers = opened.value.history.map((commit) => ('seq' in commit ? commit.seq : 0))
  expect(numbers).toEqual(Array.from({ length: UNDO_DEPTH }, (_, i) => count - UNDO_DEPTH + 1 + i))
})

test('after closing nothing is written any more, and closing waits for what was sent', async () => {
  const folder = await aFolder()
  const library = await aLibrary(folder)
  const document = await added(library)
  const sent = library.commit({ document, commit: tagging([], ['a']) })
  const adding = library.add(aNewDocument('late'))
  await library.close()
  expect(await sent).toMatchObject({ ok: true })
  expect(await adding).toMatchObject({ ok: true })
  expect(await library.commit({ document, commit: tagging(['a'], ['b']) })).toMatchObject({
    ok: false,
    failure: { kind: 'notWritable' },
  })
  expect(existsSync(join(folder, 'lock'))).toBe(false)
  const again = await aLibrary(folder)
  expect(await again.catalogue()).toHaveLength(2)
})

test('the place in a text is gathered, the last one written, and shown in the row', async () => {
  const folder = await aFolder()
  const library = await aLibrary(folder, { limits: { readingDelay: 1 } })
  const document = await added(library)
  const rows: LibraryEvents['row'][] = []
  library.on('row', (row) => rows.push(row))
  const place = { offset: 0, textHash: 'x', progress: 0, openedAt: '2026-03-01T10:00:00.000Z' }
  for (const offset of [1, 2, 3]) library.saveReading(document, { ...place, offset, progress: offset / 10 })
  const path = join(folder, 'documents', document, 'reading.json')
  await vi.waitFor(async () => expect(JSON.parse(await readFile(path, 'utf8')).offset).toBe(3))
  await vi.waitFor(() => expect(rows.at(-1)).toMatchObject({ progress: 0.3, openedAt: place.openedAt }))
  await library.close()
  const again = await aLibrary(folder)
  expect(await again.open(document)).toMatchObject({ value: { reading: { offset: 3 } } })
  expect(await again.catalogue()).toMatchObject([{ progress: 0.3 }])
  library.saveReading('0000000000000', place)
})

test('a library of a newer format is read, never written', async () => {
  const folder = await aFolder()
  const library = await aLibrary(folder)
  const document = await added(library)
  await library.close()
  const path = join(folder, 'library.json')
  const { crc: _, ...data } = JSON.parse(await readFile(path, 'utf8'))
  await writeFile(path, seal({ ...data, v: 2, labels: 'no longer a list' }))
  const before = await readdir(folder, { recursive: true })
  const newer = await aLibrary(folder)
  expect(newer.readOnly).toEqual({ kind: 'libraryReadOnly', reason: 'newerFormat' })
  expect(newer.labels).toEqual(DEFAULT_LABELS)
  expect(await newer.open(document)).toMatchObject({ ok: true })
  for (const answer of [
    await newer.commit({ document, commit: tagging([], ['a']) }),
    await newer.add(aNewDocument('x')),
    await newer.rework({ document, version: 1, putBack: [], remove: [0] }),
  ])
    expect(answer).toEqual({ ok: false, failure: newer.readOnly })
  newer.saveReading(document, { offset: 1, textHash: 'x', progress: 0.1, openedAt: '2026-03-01T10:00:00.000Z' })
  await newer.settle()
  await newer.close()
  expect((await readdir(folder, { recursive: true })).filter((name) => name !== 'lock')).toEqual(before)
})

/** A disk that may only be read. */
const readOnlyDisk: FileOperations = {
  ...disk,
  ...Object.fromEntries(
    (['open', 'makeFolder', 'rename', 'link', 'unlink', 'removeTree'] as const).map((name) => [
      name,
      async () => {
        throw Object.assign(new Error('EROFS'), { code: 'EROFS' })
      },
    ]),
  ),
}

test('a library in a place that cannot be written is read', async () => {
  const folder = await aFolder()
  const library = await aLibrary(folder)
  const document = await added(library)
  await library.close()
  const placed = await aLibrary(folder, { files: readOnlyDisk })
  expect(placed.readOnly).toEqual({ kind: 'libraryReadOnly', reason: 'readOnlyPlace' })
  expect(await placed.open(document)).toMatchObject({ ok: true })
  expect(await placed.catalogue()).toHaveLength(1)
})

test('a library that is open is locked for others, who may read', async () => {
  const folder = await aFolder()
  const library = await aLibrary(folder)
  const document = await added(library)
  const options = { folder, cacheFolder: null } as const
  expect(await openLibrary({ ...options, access: 'write' })).toMatchObject({
    ok: false,
    failure: { kind: 'libraryLocked', pid: process.pid },
  })
  const reader = await aLibrary(folder, { access: 'read' })
  expect(reader.readOnly).toEqual({ kind: 'libraryReadOnly', reason: 'locked' })
  await library.commit({ document, commit: tagging([], ['seen at once']) })
  expect(await recordOf(reader, document)).toMatchObject({ tags: ['seen at once'] })
})

test('reading where there is no library makes none', async () => {
  const folder = await aFolder()
  const failure = { kind: 'noLibrary', place: join(folder, 'x') }
  expect(await openLibrary({ folder: join(folder, 'x'), cacheFolder: null, access: 'read' })).toEqual({
    ok: false,
    failure,
  })
  expect(await readdir(folder)).toEqual([])
})

test('what a crash left in incoming/ and unfinished new files are cleared away', async () => {
  const folder = await aFolder()
  const library = await aLibrary(folder)
  const document = await added(library)
  await library.close()
  await mkdir(join(folder, 'incoming', '0000000000000', 'files'), { recursive: true })
  const left = ['.library.json.0000000000000.tmp', `documents/${document}/.record.json.0000000000000.tmp`]
  for (const name of left) await writeFile(join(folder, name), 'half')
  const again = await aLibrary(folder)
  await again.open(document)
  expect(await readdir(join(folder, 'incoming'))).toEqual([])
  for (const name of left) expect(existsSync(join(folder, name))).toBe(false)
})

test('while the disk is away a commit can be sent again; it is not told that there is no such document', async () => {
  const folder = join(await aFolder(), 'library')
  const library = await aLibrary(folder)
  const document = await added(library)
  const commit = tagging([], ['a'])
  await rename(folder, `${folder}-away`)
  expect(await library.commit({ document, commit })).toMatchObject({ failure: { kind: 'notWritable' } })
  await rename(`${folder}-away`, folder)
  expect(await library.commit({ document: '0000000000000', commit })).toMatchObject({ failure: { kind: 'noDocument' } })
  expect(await library.commit({ document, commit })).toEqual({ ok: true, value: { seq: 1 } })
})

test('nothing is written after the library was closed', async () => {
  const disk = new MemoryDisk()
  const turn = () => new Promise((resolve) => setImmediate(resolve))
  const rename = disk.rename.bind(disk)
  disk.rename = async (from, to) => {
    await turn()
    await rename(from, to)
  }
  const library = await aLibrary('/l', { files: disk })
  const documents: string[] = []
  for (let i = 0; i < 45; i++) documents.push(await added(library, aNewDocument(`${i}`)))
  await Promise.all(
    documents.map(async (document) => {
      await library.commit({ document, commit: tagging([], ['a']) })
      await library.commit({ document, commit: tagging(['a'], ['b']) })
    }),
  )
  await library.close()
  const { length } = disk
  for (let i = 0; i < 200; i++) await turn()
  expect(disk.length).toBe(length)
})

test('more documents than stay open can be changed at once, and none is opened twice', async () => {
  const folder = await aFolder()
  const library = await aLibrary(folder)
  const documents: string[] = []
  for (let i = 0; i < 45; i++) documents.push(await added(library, aNewDocument(`${i}`)))
  const tags = [[], ['a'], ['b', 'b'], ['c', 'c', 'c']]
  await Promise.all(
    documents.map(async (document) => {
      for (const [i, before] of tags.slice(0, -1).entries()) {
        const commit = tagging(before, tags[i + 1] ?? [])
        expect(await library.commit({ document, commit })).toEqual({ ok: true, value: { seq: i + 1 } })
      }
    }),
  )
  await library.close()
  const again = await aLibrary(folder)
  for (const document of documents) {
    expect(await recordOf(again, document)).toMatchObject({ seq: 3, tags: ['c', 'c', 'c'] })
    expect(await readdir(join(folder, 'documents', document, 'history'))).toEqual(['0001.ndjson'])
  }
})
