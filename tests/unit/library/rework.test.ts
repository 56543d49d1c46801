import { expect, test } from 'vitest'
import { describe as describePassage } from '../../../core/anchor/describe'
import { resolve } from '../../../core/anchor/resolve'
import { invertAll } from '../../../core/change/invert'
import type { Mark } from '../../../core/document/record'
import { plainText } from '../../../core/text/plain-text'
import type { Text } from '../../../core/text/tree'
import type { Library, LibraryEvents } from '../../../main/library/interface'
import { diceOf } from '../../support/dice'
import { added, aFolder, aLibrary } from '../../support/libraries'
import { aNewDocument, aText } from '../../support/new-document'
import { aCommit, aMark } from '../../support/records'

const SENTENCES = [
  'The first paragraph stays.',
  'Menu · Home · Share',
  'The same words again.',
  'The same words again.',
] as const
const plain = plainText(aText(...SENTENCES)).text
const dice = diceOf(3)

async function scene(...quotes: readonly (readonly [start: number, end: number])[]) {
  const folder = await aFolder()
  const library = await aLibrary(folder)
  const document = await added(library, aNewDocument('a', { text: aText(...SENTENCES) }))
  const { text } = await recordOf(library, document)
  const marks = quotes.map(
    ([start, end]): Mark => ({ ...aMark(dice), anchor: describePassage(plain, { start, end }, text.hash) }),
  )
  const changes = marks.map((mark) => ({ kind: 'mark.add', mark }) as const)
  expect((await library.commit({ document, commit: aCommit(dice, changes) })).ok).toBe(true)
  const told: LibraryEvents['committed'][] = []
  library.on('committed', (event) => told.push(event))
  return { folder, library, document, marks, told }
}

async function recordOf(library: Library, document: string) {
  const record = await library.record(document)
  if (!record.ok) throw new Error(JSON.stringify(record.failure))
  return record.value
}

async function textOf(library: Library, document: string): Promise<Text> {
  const text = await library.text(document)
  if (!text.ok) throw new Error(JSON.stringify(text.failure))
  return JSON.parse(text.value)
}

/** Where each mark is found in the current text, by the words before it; null for an orphan. */
async function places(library: Library, document: string, marks: readonly Mark[]) {
  const record = await recordOf(library, document)
  const spelled = plainText(await textOf(library, document)).text
  return marks.map(({ id }) => {
    const mark = record.marks[id]
    if (!mark) throw new Error('no such mark')
    const found = resolve(mark.anchor, spelled, record.text.hash)
    return found.kind === 'orphan' ? null : { kind: found.kind, ...found.range }
  })
}

const at = (words: string, from = 0): [number, number] => {
  const start = plain.indexOf(words, from)
  return [start, start + words.length]
}

test('marks on words that stay go with them, exactly; one on words that go keeps its anchor', async () => {
  const second = plain.lastIndexOf('The same')
  const { library, document, marks, told } = await scene(at('first'), at('Home'), at('same'), at('same', second))
  const made = await library.rework({ document, version: 1, putBack: [], remove: [1] })
  if (!made.ok) throw new Error(JSON.stringify(made.failure))
  const gone = SENTENCES[1].length + 1
  expect(await places(library, document, marks)).toEqual([
    { kind: 'exact', start: at('first')[0], end: at('first')[1] },
    null,
    { kind: 'exact', start: at('same')[0] - gone, end: at('same')[1] - gone },
    { kind: 'exact', start: at('same', second)[0] - gone, end: at('same', second)[1] - gone },
  ])
  expect((await recordOf(library, document)).marks[marks[1]?.id ?? '']?.anchor).toEqual(marks[1]?.anchor)
  const text = await textOf(library, document)
  expect(text.blocks).toHaveLength(3)
  expect(text.leftOut).toMatchObject([{ before: 1, reason: 'reader' }])
  expect(told).toMatchObject([{ document, commit: made.value, text: JSON.stringify(text), row: { words: 12 } }])
})

test('of two equal paragraphs the right one goes, and its mark does not jump to the other', async () => {
  const second = plain.lastIndexOf('The same')
  const { library, document, marks } = await scene(at('The same words'), at('The same words', second))
  await library.rework({ document, version: 1, putBack: [], remove: [2] })
  const [first, last] = await places(library, document, marks)
  expect(first).toBeNull()
  expect(last).toMatchObject({ kind: 'exact', start: second - SENTENCES[2].length - 1 })
})

test('a mark over two blocks stays while they stay together, and is an orphan when they are parted', async () => {
  const over: [number, number] = [at('stays.')[0], at('Menu')[1]]
  const { library, document, marks } = await scene(over)
  await library.rework({ document, version: 1, putBack: [], remove: [3] })
  expect(await places(library, document, marks)).toMatchObject([{ kind: 'exact' }])
  await library.rework({ document, version: 2, putBack: [], remove: [1] })
  expect(await places(library, document, marks)).toEqual([null])
})

test('what is put back is found again by its marks, and so it is after undo and a restart', async () => {
  const { folder, library, document, marks } = await scene(at('Home'))
  const before = await recordOf(library, document)
  const removed = await library.rework({ document, version: 1, putBack: [], remove: [1] })
  if (!removed.ok) throw new Error('not removed')
  expect(await places(library, document, marks)).toEqual([null])
  await library.rework({ document, version: 2, putBack: [0], remove: [] })
  expect(await places(library, document, marks)).toMatchObject([{ kind: 'exact', start: at('Home')[0] }])
  const record = await recordOf(library, document)
  expect(record.text).toMatchObject({ version: 3, hash: before.text.hash })

  const undone = aCommit(
    dice,
    invertAll([
      {
        kind: 'text.set',
        before: removed.value.changes[0]?.kind === 'text.set' ? removed.value.changes[0].after : record.text,
        after: record.text,
      },
    ]),
  )
  expect((await library.commit({ document, commit: undone })).ok).toBe(true)
  expect(await places(library, document, marks)).toEqual([null])
  await library.close()
  const again = await aLibrary(folder)
  expect((await textOf(again, document)).blocks).toHaveLength(3)
  // The number of a version that is not current is not given out again.
  const made = await again.rework({ document, version: 2, putBack: [0], remove: [] })
  expect(made).toMatchObject({ value: { changes: [{ after: { version: 4 } }] } })
})

test('a version that is not current, an index that names nothing, and nothing to do are refused', async () => {
  const { library, document } = await scene()
  for (const request of [
    { version: 2, putBack: [], remove: [0] },
    { version: 1, putBack: [0], remove: [] },
    { version: 1, putBack: [], remove: [99] },
    { version: 1, putBack: [], remove: [] },
  ])
    expect(await library.rework({ document, ...request })).toMatchObject({ ok: false, failure: { kind: 'refused' } })
  expect(await library.rework({ document: '0000000000000', version: 1, putBack: [], remove: [0] })).toMatchObject({
    failure: { kind: 'noDocument' },
  })
})

test('of two that are asked for at once the second is told that the text is another by now', async () => {
  const { library, document } = await scene()
  const request = { document, version: 1, putBack: [], remove: [1] }
  const [first, second] = await Promise.all([library.rework(request), library.rework(request)])
  expect(first.ok).toBe(true)
  expect(second).toMatchObject({ ok: false, failure: { kind: 'refused' } })
  expect(await recordOf(library, document)).toMatchObject({ text: { version: 2 } })
})
