/** Text versions in a library on the disk: taken, taken back and taken again, with the marks of before, between and after. */
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Change } from '../../../core/change/change'
import { undoStacks } from '../../../core/change/undo'
import type { Mark } from '../../../core/document/record'
import { plainText } from '../../../core/text/plain-text'
import type { Text } from '../../../core/text/tree'
import type { Library, LibraryOptions } from '../../../main/library/interface'
import { added, aLibrary } from '../../support/libraries'
import { aNewDocument, aText } from '../../support/new-document'
import { aCommit, aSource } from '../../support/records'
import {
  aMarkOn,
  compared,
  dice,
  mark,
  NEW,
  OLD,
  ok,
  PASSAGES,
  plainOf,
  scene,
  taken,
  textOf,
  words,
} from '../../support/text-versions'

test('a comparison tells what would become of the marks and of the words, and changes nothing', async () => {
  const { library, document } = await scene()
  await mark(library, document, ...PASSAGES)
  const before = await ok(library.record(document))
  const { report, difference } = await compared(library, document)
  expect(report).toEqual({ kept: 2, moved: 0, needYou: 1, cameBack: 0 })
  expect(JSON.stringify(difference)).toContain('A correction was added')
  expect(await ok(library.record(document))).toEqual(before)
  const same = await compared(library, document, { text: aText(...OLD), file: 'same' })
  expect(same).toMatchObject({ report: { kept: 0, moved: 0, needYou: 0, cameBack: 0 }, difference: [] })
})

test('a version that is taken brings its marks along in one commit; a mark without a passage keeps its anchor', async () => {
  const { library, document, told } = await scene()
  const marks = await mark(library, document, ...PASSAGES)
  const trashed = marks[0]?.id ?? ''
  const change = { kind: 'markTrashedAt.set', mark: trashed, before: null, after: '2026-03-02T08:30:00.000Z' } as const
  await ok(library.commit({ document, commit: aCommit(dice, [change]) }))
  const seq = (await ok(library.record(document))).seq
  const source = { title: 'The harbour, corrected', date: '2024-05-01' }
  const commit = await taken(library, await compared(library, document), { source })
  expect(await words(library, document, marks)).toEqual([PASSAGES[0], null, PASSAGES[2]])
  const record = await ok(library.record(document))
  expect(record).toMatchObject({ seq: seq + 1, text: { version: 2 }, source })
  expect(record.marks[marks[1]?.id ?? '']?.anchor).toEqual(marks[1]?.anchor)
  expect(record.marks[marks[1]?.id ?? '']?.note).toBe(marks[1]?.note)
  expect(told.at(-1)).toMatchObject({ document, commit, text: await ok(library.text(document)) })
})

test('the version that was offered is not taken where the document has another text by then', async () => {
  const { library, document } = await scene()
  const comparison = await compared(library, document)
  await ok(library.rework({ document, version: 1, putBack: [], remove: [1] }))
  const refused = library.renew({ comparison, original: null, source: {}, title: 'New version', instead: null })
  expect(await refused).toMatchObject({ ok: false, failure: { kind: 'refused' } })
})

test('a mark made after the comparison is carried over too', async () => {
  const { library, document } = await scene()
  const comparison = await compared(library, document)
  const late = await mark(library, document, 'The harbour was closed')
  await taken(library, comparison)
  expect(await words(library, document, late)).toEqual(['The harbour was closed'])
})

test('marks made while the version is being written are carried over, however many there are', async () => {
  const { library, document } = await scene()
  const comparison = await compared(library, document)
  const taking = taken(library, comparison)
  const made: Mark[] = []
  let isTaken = false
  void taking.then(() => {
    isTaken = true
  })
  const old = plainText(aText(...OLD)).text
  // Quicker than any person, but not for ever: taking gives up where marks come faster than their places are found.
  while (!isTaken && made.length < 15) {
    // As the window does: on the words that it shows, whatever main has by now.
    const one = aMarkOn(
      made.length % 2 === 0 ? 'A boat came in on Thursday' : 'closed on Monday',
      old,
      comparison.before.hash,
    )
    made.push(one)
    await ok(library.commit({ document, commit: aCommit(dice, [{ kind: 'mark.add', mark: one }]) }))
  }
  await taking
  expect(made.length).toBeGreaterThan(1)
  const expected = made.map((_, i) => (i % 2 === 0 ? 'A boat came in on Thursday' : 'closed on Monday'))
  expect(await words(library, document, made)).toEqual(expected)
})

test('a mark that arrives after the version gets its place by a commit of its group, and is undone with it', async () => {
  const { library, document, told } = await scene()
  const before = await ok(library.record(document))
  await taken(library, await compared(library, document))
  const old = plainText(aText(...OLD)).text
  const late = aMarkOn('letters from the other side', old, before.text.hash)
  const commit = aCommit(dice, [{ kind: 'mark.add', mark: late }])
  await ok(library.commit({ document, commit }))
  expect(await words(library, document, [late])).toEqual(['letters from the other side'])
  expect(told.slice(-2)).toMatchObject([
    { commit: { id: commit.id } },
    { commit: { group: commit.group, changes: [{ kind: 'anchor.set', before: late.anchor }] } },
  ])
  const { history } = await ok(library.open(document))
  expect(undoStacks(history).undo.at(-1)).toMatchObject({ id: commit.group, commits: { length: 2 } })
  // Words that are not in the new text: the mark is there, with its note, as an orphan.
  const gone = aMarkOn('eleven nights', old, before.text.hash)
  await ok(library.commit({ document, commit: aCommit(dice, [{ kind: 'mark.add', mark: gone }]) }))
  expect(await words(library, document, [gone])).toEqual([null])
})

test('undo brings the old text and its anchors back, redo the new ones, also after a restart, and marks made since go along', async () => {
  const { folder, library, document } = await scene()
  const marks = await mark(library, document, ...PASSAGES)
  const before = await ok(library.record(document))
  const version = await taken(library, await compared(library, document), { source: { title: 'Corrected' } })
  const after = await ok(library.record(document))
  const since = await mark(library, document, 'A boat came in', 'a second lamp to be built')
  await library.close()

  const again = await aLibrary(folder)
  const undone = await ok(again.takeBack(document, version.group))
  expect(undone).toMatchObject({ undoes: version.group, title: version.title })
  const record = await ok(again.record(document))
  expect(record).toMatchObject({ text: before.text, source: before.source })
  for (const { id, anchor } of marks) expect(record.marks[id]?.anchor).toEqual(anchor)
  expect(await words(again, document, since)).toEqual(['A boat came in', null])
  await again.close()

  const third = await aLibrary(folder)
  await ok(third.takeBack(document, undone.id))
  const redone = await ok(third.record(document))
  expect(redone).toMatchObject({ text: after.text, source: { title: 'Corrected' } })
  for (const { id } of marks) expect(redone.marks[id]?.anchor).toEqual(after.marks[id]?.anchor)
  expect(await words(third, document, since)).toEqual(['A boat came in', 'a second lamp to be built'])
  const { history } = await ok(third.open(document))
  const stacks = undoStacks(history)
  expect(stacks.redo).toEqual([])
})

test('undo and redo over and over lose nothing and bring every mark back to where it was', async () => {
  const { library, document } = await scene()
  const marks = await mark(library, document, ...PASSAGES)
  let group = (await taken(library, await compared(library, document))).group
  const [old, newer] = [await ok(library.open(document)), await words(library, document, marks)]
  for (let round = 0; round < 4; round++) {
    const undone = await ok(library.takeBack(document, group))
    expect(await words(library, document, marks)).toEqual([...PASSAGES])
    const redone = await ok(library.takeBack(document, undone.id))
    expect(await words(library, document, marks)).toEqual(newer)
    group = redone.id
    const { history } = await ok(library.open(document))
    group = undoStacks(history).undo.at(-1)?.id ?? ''
  }
  expect((await ok(library.record(document))).text).toEqual(old.record.text)
})

test('a mark whose extent was changed in the new text, and an orphan that was attached there, have their old places again', async () => {
  const { library, document } = await scene()
  const [kept, lost] = await mark(library, document, PASSAGES[0], PASSAGES[1])
  if (!kept || !lost) throw new Error('no marks')
  const version = await taken(library, await compared(library, document))
  const plain = await plainOf(library, document)
  const record = await ok(library.record(document))
  const attached = aMarkOn('The master of the port', plain, record.text.hash).anchor
  const wider = aMarkOn('because of the storm that nobody had foreseen', plain, record.text.hash).anchor
  const changes = [
    { kind: 'anchor.set', mark: lost.id, before: lost.anchor, after: attached },
    { kind: 'anchor.set', mark: kept.id, before: record.marks[kept.id]?.anchor ?? wider, after: wider },
  ] as const
  await ok(library.commit({ document, commit: aCommit(dice, changes) }))
  await ok(library.takeBack(document, version.group))
  expect(await words(library, document, [kept, lost])).toEqual([
    'because of the storm that nobody had foreseen',
    PASSAGES[1],
  ])
})

test('what was put back or left out is taken back the same way, with the marks made since', async () => {
  const { library, document } = await scene()
  const marks = await mark(library, document, ...PASSAGES)
  const made = await ok(library.rework({ document, version: 1, putBack: [], remove: [1] }))
  const since = await mark(library, document, 'the other side of the bay')
  expect(await words(library, document, marks)).toEqual([PASSAGES[0], null, PASSAGES[2]])
  const undone = await ok(library.takeBack(document, made.group))
  expect(await words(library, document, [...marks, ...since])).toEqual([...PASSAGES, 'the other side of the bay'])
  await ok(library.takeBack(document, undone.id))
  expect(await words(library, document, [...marks, ...since])).toEqual([
    PASSAGES[0],
    null,
    PASSAGES[2],
    'the other side of the bay',
  ])
})

test('a version that another one followed is not taken back from under it', async () => {
  const { library, document } = await scene()
  const first = await taken(library, await compared(library, document))
  await taken(library, await compared(library, document, { text: aText(...OLD, 'And more.') }))
  expect(await library.takeBack(document, first.group)).toMatchObject({ ok: false, failure: { kind: 'refused' } })
  expect(await library.takeBack(document, dice.id())).toMatchObject({ ok: false, failure: { kind: 'refused' } })
  expect((await ok(library.record(document))).text.version).toBe(3)
})

const IMAGE = { kind: 'figure', image: { kind: 'image', source: 'image-1.png', alternative: 'A lamp' } } as const

function withFigures(...sources: readonly (string | null)[]): Text {
  const blocks = sources.map((source) => ({ ...IMAGE, image: { ...IMAGE.image, source } }))
  return { ...aText(...OLD), blocks: [...aText(...OLD).blocks, ...blocks] }
}

test('images of both versions stay, each under a name of its own; the same image is not kept twice', async () => {
  const one = { name: 'image-1.png', bytes: Buffer.from('the first lamp') }
  const { folder, library, document } = await scene({ text: withFigures('image-1.png'), files: [one] })
  const files = [
    { name: 'image-1.png', bytes: Buffer.from('another lamp!!') },
    { name: 'image-2.png', bytes: one.bytes },
    { name: 'image-3.png', bytes: Buffer.from('shown nowhere') },
  ]
  const text = withFigures('image-1.png', 'image-2.png')
  const bytes = Buffer.from('the newer page')
  const original = { name: 'newer.html', mediaType: 'text/html', bytes }
  const version = await taken(library, await compared(library, document, { text, files }), { original })
  const inner = join(folder, 'documents', document, 'files')
  expect((await readdir(inner)).sort()).toEqual(['image-1-2.png', 'image-1.png', 'original.html', 'original.txt'])
  expect(await readFile(join(inner, 'image-1-2.png'), 'utf8')).toBe('another lamp!!')
  const shown = (await textOf(library, document)).blocks.flatMap((block) =>
    block.kind === 'figure' ? [block.image.source] : [],
  )
  expect(shown).toEqual(['image-1-2.png', 'image-1.png'])
  const record = await ok(library.record(document))
  expect(record.text.original).toMatchObject({ file: 'original.html', name: 'newer.html', bytes: bytes.length })
  expect(record.original.name).toBe('a.txt')
  // The very same file is not added once more.
  const twice = await library.add(aNewDocument('b', { original }))
  expect(twice).toMatchObject({ ok: false, failure: { kind: 'alreadyHere', document } })
  await ok(library.takeBack(document, version.group))
  const back = (await textOf(library, document)).blocks.at(-1)
  expect(back).toMatchObject({ image: { source: 'image-1.png' } })
  expect((await ok(library.record(document))).text.original).toBeUndefined()
})

test('read again, a text keeps the images that lay beside its file, and what the person left out stays out', async () => {
  const files = [{ name: 'image-1.png', bytes: Buffer.from('the first lamp') }]
  const { library, document } = await scene({ text: withFigures('image-1.png'), files })
  await ok(library.rework({ document, version: 1, putBack: [], remove: [0] }))
  const comparison = await compared(library, document, { text: withFigures(null), file: 'same' })
  expect(comparison).toMatchObject({ difference: [], files: [] })
  await taken(library, comparison)
  const text = await textOf(library, document)
  expect(text.blocks.at(-1)).toMatchObject({ image: { source: 'image-1.png', alternative: 'A lamp' } })
  expect(text.leftOut).toMatchObject([{ reason: 'reader', block: { spans: [OLD[0]] } }])
})

test('another document whose text is taken goes to the trash by the same commit, and both come back by one undo', async () => {
  const { folder, library, document } = await scene({ source: aSource({ title: 'The harbour' }) })
  const marks = await mark(library, document, ...PASSAGES)
  const newer = await added(
    library,
    aNewDocument('b', { text: aText(...NEW), source: aSource({ title: 'Corrected' }) }),
  )
  const told: string[] = []
  library.on('committed', ({ document: of, text }) =>
    told.push(`${of === document ? 'a' : 'b'} ${text === null ? 'no text' : 'text'}`),
  )
  const { text, files = [], source, original } = await ok(library.asNewer(newer))
  const comparison = await ok(library.compare({ document, text, files, file: 'newer' }))
  const version = await taken(library, comparison, { instead: newer, source: { title: source.title }, original })
  expect(told.sort()).toEqual(['a text', 'b no text'])
  expect(await words(library, document, marks)).toEqual([PASSAGES[0], null, PASSAGES[2]])
  const trashed = async (opened: Library) => (await ok(opened.record(newer))).trashedAt !== null
  expect(await trashed(library)).toBe(true)
  await library.close()
  const again = await aLibrary(folder)
  const undone = await ok(again.takeBack(document, version.group))
  expect(await trashed(again)).toBe(false)
  expect(await words(again, document, marks)).toEqual([...PASSAGES])
  expect((await ok(again.record(document))).source.title).toBe('The harbour')
  await ok(again.takeBack(document, undone.id))
  expect(await trashed(again)).toBe(true)
  expect(await words(again, document, marks)).toEqual([PASSAGES[0], null, PASSAGES[2]])
})

test('a newer document that the reader has worked on, or that alone is not in the trash, stays', async () => {
  const trash: Change = { kind: 'trashedAt.set', before: null, after: '2026-01-01T00:00:00.000Z' }
  for (const before of ['marked', 'earlier in the trash'] as const) {
    const { library, document } = await scene()
    const newer = await added(library, aNewDocument('b', { text: aText(...NEW) }))
    if (before === 'marked') await mark(library, newer, 'The harbour was closed')
    else await ok(library.commit({ document, commit: aCommit(dice, [trash]) }))
    const { text, files = [], original } = await ok(library.asNewer(newer))
    const comparison = await ok(library.compare({ document, text, files, file: 'newer' }))
    await taken(library, comparison, { instead: newer, original })
    expect((await ok(library.record(document))).text.version).toBe(2)
    expect((await ok(library.record(newer))).trashedAt).toBeNull()
  }
})

test('the places of an orphan are found in the text that is there, the likeliest first', async () => {
  const { library, document } = await scene()
  const [lost] = await mark(library, document, PASSAGES[1])
  const text = aText(OLD[0], 'The keeper wrote that his lamp had burned for ten nights without one pause.', OLD[2])
  await taken(library, await compared(library, document, { text }))
  const places = await ok(library.places(document, lost?.id ?? ''))
  const plain = await plainOf(library, document)
  for (const { range } of places) expect(plain.slice(range.start, range.end)).not.toBe('')
  expect(await ok(library.places(document, dice.id()))).toEqual([])
})

test('a mark that arrives after a version was taken back gets its place in the text that is here again', async () => {
  const { library, document } = await scene()
  const version = await taken(library, await compared(library, document))
  const [newer, plain] = [await ok(library.record(document)), await plainOf(library, document)]
  await ok(library.takeBack(document, version.group))
  const late = aMarkOn('letters from the other side', plain, newer.text.hash)
  await ok(library.commit({ document, commit: aCommit(dice, [{ kind: 'mark.add', mark: late }]) }))
  expect(await words(library, document, [late])).toEqual(['letters from the other side'])
})

test('a newer text that was damaged is made again from the newer file, and the older one from the older', async () => {
  const { folder, library, document } = await scene()
  const marks = await mark(library, document, ...PASSAGES)
  const original = { name: 'newer.html', mediaType: 'text/html', bytes: Buffer.from('the newer page') }
  const version = await taken(library, await compared(library, document), { original })
  await library.close()
  const place = join(folder, 'documents', document)
  for (const name of ['text.1.json', 'text.2.json']) await writeFile(join(place, name), 'damaged')
  const readAgain: LibraryOptions['readAgain'] = async (path, { name }) =>
    aText(...(name === 'newer.html' && path.endsWith('original.html') ? NEW : OLD))
  const again = await aLibrary(folder, { readAgain })
  expect(await words(again, document, marks)).toEqual([PASSAGES[0], null, PASSAGES[2]])
  // The older one is not looked at until it is wanted.
  await ok(again.takeBack(document, version.group))
  expect(await words(again, document, marks)).toEqual([...PASSAGES])
})
