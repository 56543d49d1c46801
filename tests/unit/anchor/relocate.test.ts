import { describe, expect, test } from 'vitest'
import { describe as describePassage } from '../../../core/anchor/describe'
import { relocateAll } from '../../../core/anchor/relocate'

const BEFORE =
  'The harbour master wrote every arrival into a ledger of his own, in a hand that nobody else could read.\n' +
  'Nobody asked for it, and nobody took it away when he left the island in the spring of 1911.\n' +
  'What remains of the ledger lies in the town hall today, where it may be seen on the first Monday of each month.\n' +
  'Its last line says that a ship was seen, and does not say which.'

/** What becomes of `quote` when the text becomes `after`; its words, or null for an orphan. */
function become(quote: string, after: string, before: string | null = BEFORE) {
  const start = BEFORE.indexOf(quote)
  const anchor = describePassage(BEFORE, { start, end: start + quote.length }, 'a')
  const [found] = relocateAll({
    anchors: [anchor],
    before: before === null ? null : { text: before, hash: 'a' },
    after: { text: after, hash: 'b' },
  })
  if (!found || found.kind === 'orphan') return null
  return [found.kind, after.slice(found.range.start, found.range.end)]
}

const LEDGER = 'wrote every arrival into a ledger of his own'
const paragraphs = BEFORE.split('\n')

describe('with the old text', () => {
  test.each([
    ['nothing about it changed', LEDGER, `A new line.\n${BEFORE}`, ['kept', LEDGER]],
    ['words put in right before it', LEDGER, BEFORE.replace(LEDGER, `never slept and ${LEDGER}`), ['kept', LEDGER]],
    ['words put in right behind it', LEDGER, BEFORE.replace(LEDGER, `${LEDGER} and another`), ['kept', LEDGER]],
    [
      'a short word among others that stayed',
      'ledger',
      BEFORE.replace('Nobody asked', 'No one asked'),
      ['kept', 'ledger'],
    ],
    ['a word changed', LEDGER, BEFORE.replace('arrival', 'ship'), ['moved', LEDGER.replace('arrival', 'ship')]],
    ['its first word changed', LEDGER, BEFORE.replace('wrote', 'put'), ['moved', LEDGER.replace('wrote', 'put')]],
    ['its last word changed', LEDGER, BEFORE.replace('his own', 'his'), ['moved', LEDGER.replace('his own', 'his')]],
    ['its paragraph moved to the end', LEDGER, [...paragraphs.slice(1), paragraphs[0]].join('\n'), ['moved', LEDGER]],
    [
      'other quotation marks and dashes',
      'Nobody asked for it, and',
      BEFORE.replace('it, and', 'it – and'),
      ['moved', 'Nobody asked for it – and'],
    ],
    ['taken away', LEDGER, BEFORE.replace(` ${LEDGER}`, ''), null],
    ['its paragraph taken away', LEDGER, paragraphs.slice(1).join('\n'), null],
    [
      'other words in its place',
      LEDGER,
      BEFORE.replace(LEDGER, 'drank a glass of tea and looked at the sea for hours'),
      null,
    ],
    ['only a part of it left: not shortened in silence', LEDGER, BEFORE.replace(' into a ledger of his own', ''), null],
    [
      'taken away, and the same words have stood elsewhere before',
      'Nobody asked for it',
      `${BEFORE.replace('Nobody asked for it, and n', 'N')}`,
      null,
    ],
    ['a short one that changed', 'ledger', BEFORE.replaceAll('ledger', 'notebook'), null],
    ['the text emptied', LEDGER, '', null],
  ])('%s', (_, quote, after, expected) => {
    expect(become(quote, after)).toEqual(expected)
  })

  test('of two passages that read alike the one that was taken away is not found on the other', () => {
    const verse = 'so turn it and lay it and turn it again'
    const before = `First comes the wheat, ${verse}.\nThen comes the barley, ${verse}.\nAt last comes the rye, alone.`
    const after = `First comes the wheat, ${verse}.\nAt last comes the rye, alone.`
    const at = before.lastIndexOf(verse)
    const anchors = [before.indexOf(verse), at].map((start) =>
      describePassage(before, { start, end: start + verse.length }, 'a'),
    )
    expect(
      relocateAll({ anchors, before: { text: before, hash: 'a' }, after: { text: after, hash: 'b' } }).map(
        ({ kind }) => kind,
      ),
    ).toEqual(['kept', 'orphan'])
  })

  test('an anchor that its own text belies is looked for by its words', () => {
    const start = BEFORE.indexOf(LEDGER)
    const anchor = describePassage(BEFORE, { start, end: start + LEDGER.length }, 'a')
    const moved = { ...anchor, start: 0, end: LEDGER.length }
    const text = `New. ${BEFORE}`
    expect(relocateAll({ anchors: [moved], before: { text: BEFORE, hash: 'a' }, after: { text, hash: 'b' } })).toEqual([
      { kind: 'moved', range: { start: start + 5, end: start + 5 + LEDGER.length }, score: 1 },
    ])
  })

  test('what is known to be kept is not compared', () => {
    const text = 'same\nsame'
    const anchor = describePassage(text, { start: 5, end: 9 }, 'a')
    const after = { text: 'same', hash: 'b' }
    const request = { anchors: [anchor], before: { text, hash: 'a' }, after }
    expect(relocateAll({ ...request, pieces: [{ from: 5, to: 0, length: 4 }] })).toEqual([
      { kind: 'kept', range: { start: 0, end: 4 } },
    ])
    expect(relocateAll({ ...request, pieces: [{ from: 0, to: 0, length: 4 }] })).toEqual([{ kind: 'orphan' }])
  })
})

describe('by the anchor alone', () => {
  test.each([
    ['the same words among the same', LEDGER, `A new line.\n${BEFORE}`, ['moved', LEDGER]],
    ['a word changed', LEDGER, BEFORE.replace('arrival', 'ship'), ['moved', LEDGER.replace('arrival', 'ship')]],
    ['the words among others', 'Nobody asked for it', 'Nobody asked for it, they say, of anything that is old.', null],
    [
      'cut out, and the same words elsewhere',
      LEDGER,
      `${BEFORE.replace(` ${LEDGER}`, '')}\nHe ${LEDGER}, in fact.`,
      null,
    ],
    ['nothing of it', LEDGER, 'Bread was dear that winter.', null],
  ])('%s', (_, quote, after, expected) => {
    expect(become(quote, after, null)).toEqual(expected)
  })
})
