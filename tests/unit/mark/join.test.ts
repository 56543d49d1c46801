import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Range } from '../../../core/anchor/anchor'
import { describe as anchorOf } from '../../../core/anchor/describe'
import { applyChange } from '../../../core/change/apply'
import type { Change } from '../../../core/change/change'
import { invertAll } from '../../../core/change/invert'
import { DEFAULT_LABELS } from '../../../core/document/label'
import type { DocumentRecord, Mark } from '../../../core/document/record'
import { joined, neighbourOf, union } from '../../../core/mark/join'
import { merger, overlapped } from '../../../core/mark/overlap'
import { type PlacedMark, placeMarks } from '../../../core/mark/placed'
import { split } from '../../../core/mark/split'
import { plainText } from '../../../core/text/plain-text'
import type { Block } from '../../../core/text/tree'
import { aRecord, HASH, PLAIN, TIME } from '../../support/records'

const [CLAIM, EVIDENCE] = DEFAULT_LABELS.map(({ id }) => id) as [string, string]
const LATER = '2026-04-01T10:00:00.000Z'
const NEW = 'znew000000000'

const aMark = (n: number, range: Range, given: Partial<Mark> = {}): Mark => ({
  id: `m${String(n).padStart(12, '0')}`,
  label: CLAIM,
  anchor: anchorOf(PLAIN, range, HASH),
  note: '',
  tags: [],
  createdAt: `2026-03-01T10:00:${String(n).padStart(2, '0')}.000Z`,
  changedAt: TIME,
  trashedAt: null,
  ...given,
})

const recordOf = (marks: readonly Mark[]): DocumentRecord =>
  aRecord({ marks: Object.fromEntries(marks.map((mark) => [mark.id, mark])) })

const applied = (record: DocumentRecord, changes: readonly Change[]): DocumentRecord =>
  changes.reduce((now, change) => applyChange(now, change, LATER), record)

const placesOf = (record: DocumentRecord) => placeMarks(record, PLAIN, HASH)

function placedOf(record: DocumentRecord, id: string): PlacedMark {
  const found = placesOf(record).placed.find(({ mark }) => mark.id === id)
  if (!found) throw new Error(`no mark ${id}`)
  return found
}

const arbitraryMarks = fc
  .array(
    fc.record({
      start: fc.nat(400),
      length: fc.integer({ min: 1, max: 120 }),
      note: fc.constantFrom('', 'A note.', 'Another, #law', '  ', '**Strong**\n\nTwo paragraphs'),
      tags: fc.constantFrom([], ['law'], ['Law', 'korea/2019'], ['timeline']),
      age: fc.nat(50),
      label: fc.constantFrom(CLAIM, EVIDENCE),
    }),
    { minLength: 1, maxLength: 8 },
  )
  .map((given) =>
    given.map(({ start, length, note, tags, age, label }, n) =>
      aMark(n, { start, end: start + length }, { note, tags, label, createdAt: `2026-03-01T10:00:${age + 10}.000Z` }),
    ),
  )

/** Every note and tag of `before` stands in `now`: in a mark that is there, or in one that lies in the trash. */
function expectNothingLost(before: DocumentRecord, now: DocumentRecord): void {
  for (const mark of Object.values(before.marks)) {
    const kept = now.marks[mark.id]
    expect(kept).toBeDefined()
    // In the trash it lies as it was.
    if (kept?.trashedAt !== null) expect(kept).toEqual({ ...mark, trashedAt: LATER, changedAt: LATER })
    const alive = Object.values(now.marks).filter(({ trashedAt }) => trashedAt === null)
    if (mark.note.trim() !== '') expect(alive.some(({ note }) => note.includes(mark.note))).toBe(true)
    for (const tag of mark.tags)
      expect(alive.some(({ tags }) => tags.some((one) => one.toLowerCase() === tag.toLowerCase()))).toBe(true)
  }
}

describe('a mark that is split', () => {
  const whole = { start: 0, end: PLAIN.indexOf('Sentence 3') - 1 }
  const mark = aMark(1, whole, { note: 'About both.', tags: ['law'] })
  const record = recordOf([mark])
  const cut = (at: number) =>
    split({ placed: placedOf(record, mark.id), at, id: NEW, plain: PLAIN, textHash: HASH, time: LATER })

  test('is two marks of the same label; the note stays with the first', () => {
    const now = applied(record, cut(PLAIN.indexOf('Sentence 2')) ?? [])
    expect(now.marks[mark.id]?.anchor.quote).toBe(
      'Sentence 0 says something “of its own”. Sentence 1 says something “of its own”.',
    )
    expect(now.marks[mark.id]).toMatchObject({ note: 'About both.', tags: ['law'], label: CLAIM })
    expect(now.marks[NEW]).toMatchObject({ note: '', tags: [], label: CLAIM, createdAt: LATER })
    expect(now.marks[NEW]?.anchor.quote).toBe('Sentence 2 says something “of its own”.')
  })

  test('is not split at its edges, beside it, or where only white space would be left', () => {
    for (const at of [whole.start, whole.end, whole.end + 5, -1]) expect(cut(at)).toBeNull()
    const padded = recordOf([aMark(2, { start: 10, end: 17 })])
    expect(PLAIN.slice(10, 17)).toBe(' says s')
    const place = { placed: placedOf(padded, aMark(2, whole).id), id: NEW, plain: PLAIN, textHash: HASH, time: LATER }
    expect(split({ ...place, at: 11 })).toBeNull()
  })

  test('and joined again reads as before', () => {
    fc.assert(
      fc.property(
        arbitraryMarks.map(([first]) => first as Mark),
        fc.nat(200),
        (one, offset) => {
          const before = recordOf([one])
          const cutting = { placed: placedOf(before, one.id), id: NEW, plain: PLAIN, textHash: HASH, time: LATER }
          const changes = split({ ...cutting, at: one.anchor.start + offset })
          if (!changes) return
          const parted = applied(before, changes)
          expectNothingLost(before, parted)
          const places = placesOf(parted)
          const stays = placedOf(parted, one.id)
          const neighbour = neighbourOf(places.placed, stays, tree)
          if (neighbour.kind !== 'near') throw new Error('the other half is not beside it')
          const marks = [stays, neighbour.placed]
          const range = union(marks.map((half) => half.range))
          const joining = joined({ record: parted, stays, marks, range, plain: PLAIN, textHash: HASH, at: LATER })
          const now = applied(parted, joining)
          expect(now.marks[one.id]?.anchor.quote).toBe(one.anchor.quote.trim())
          expect(now.marks[one.id]).toMatchObject({ note: one.note, tags: one.tags, label: one.label })
          expect(now.marks[NEW]?.trashedAt).toBe(LATER)
          const undone = applied(now, invertAll([...changes, ...joining]))
          expect(Object.values(undone.marks)).toEqual([{ ...one, changedAt: LATER }])
        },
      ),
    )
  })
})

const tree = plainText({ blocks: [{ kind: 'paragraph', spans: [PLAIN] }] })

describe('what a new passage overlaps', () => {
  test('becomes one mark over the union, with every note and tag, and the oldest stays', () => {
    fc.assert(
      fc.property(arbitraryMarks, fc.nat(400), fc.integer({ min: 1, max: 150 }), (marks, start, length) => {
        const range = { start, end: start + length }
        const before = recordOf(marks)
        const places = placesOf(before)
        const found = overlapped(places.lookup, range, CLAIM)
        const expected = marks.filter(
          ({ label, anchor }) => label === CLAIM && anchor.start < range.end && anchor.end > range.start,
        )
        expect(found.marks.map(({ mark }) => mark.id).toSorted()).toEqual(expected.map(({ id }) => id).toSorted())
        if (expected.length === 0) return
        const merged = merger(found.marks, range)
        const stays = merged.stays.mark
        expect(expected.every(({ createdAt }) => createdAt >= stays.createdAt)).toBe(true)
        const changes = joined({
          record: before,
          stays: merged.stays,
          marks: found.marks,
          range: merged.range,
          plain: PLAIN,
          textHash: HASH,
          at: LATER,
        })
        const now = applied(before, changes)
        expectNothingLost(before, now)
        const union = expected.reduce(
          (all, { anchor }) => ({ start: Math.min(all.start, anchor.start), end: Math.max(all.end, anchor.end) }),
          range,
        )
        expect(now.marks[stays.id]?.anchor).toMatchObject({ ...union, quote: PLAIN.slice(union.start, union.end) })
        const alive = expected.filter(({ id }) => now.marks[id]?.trashedAt === null)
        expect(alive.map(({ id }) => id)).toEqual([stays.id])
        // Marks of other labels, and those beside it, are what they were.
        for (const mark of marks) if (!expected.includes(mark)) expect(now.marks[mark.id]).toBe(mark)
        const undone = applied(now, invertAll(changes))
        for (const mark of marks) expect({ ...undone.marks[mark.id], changedAt: TIME }).toEqual(mark)
      }),
      { numRuns: 300 },
    )
  })

  test('is the same where the very passage has that label', () => {
    const mark = aMark(1, { start: 0, end: 10 })
    const { lookup } = placesOf(recordOf([mark, aMark(2, { start: 0, end: 11 })]))
    expect(overlapped(lookup, { start: 0, end: 10 }, CLAIM).same?.mark.id).toBe(mark.id)
    expect(overlapped(lookup, { start: 0, end: 10 }, EVIDENCE)).toEqual({ same: null, marks: [] })
    expect(overlapped(lookup, { start: 0, end: 9 }, CLAIM).same).toBeNull()
  })
})

describe('the mark to join with', () => {
  const blocks: readonly Block[] = [
    { kind: 'paragraph', spans: ['One two three four five.'] },
    { kind: 'paragraph', spans: ['Six seven eight.'] },
    { kind: 'paragraph', spans: ['Nine.'] },
  ]
  const plain = plainText({ blocks })
  const place = (words: string, n: number, label = CLAIM): PlacedMark => {
    const start = plain.text.indexOf(words)
    const range = { start, end: start + words.length }
    return { mark: { ...aMark(n, { start: 0, end: 1 }), label }, range }
  }
  const next = (from: number, ...placed: readonly PlacedMark[]) => {
    const found = neighbourOf(placed, placed[from] as PlacedMark, plain)
    return found.kind === 'none' ? 'none' : `${found.kind} ${found.placed.mark.id.slice(-1)}`
  }

  test.each([
    ['overlaps', next(0, place('One two', 1), place('two three', 2)), 'near 2'],
    ['touches', next(0, place('One', 1), place('two', 2)), 'near 2'],
    ['stands in the same block', next(0, place('One', 1), place('five.', 2)), 'near 2'],
    ['touches over the end of a block', next(0, place('five.', 1), place('Six', 2)), 'near 2'],
    ['stands further on', next(0, place('five.', 1), place('seven', 2)), 'far 2'],
    ['has another label', next(0, place('One', 1), place('two', 2, EVIDENCE), place('three', 3)), 'near 3'],
    ['is not there', next(0, place('One', 1), place('two', 2, EVIDENCE)), 'none'],
    ['touches before it', next(1, place('One', 1), place('two', 2)), 'near 1'],
    ['touches before it, the next far away', next(1, place('One', 1), place('two', 2), place('Nine.', 3)), 'near 1'],
    ['stands before it, in the same block', next(1, place('One', 1), place('three', 2)), 'none'],
  ])('%s', (_, found, expected) => {
    expect(found).toBe(expected)
  })
})

test('notes are joined in the order of the text, whichever mark stays; blank ones leave no gap', () => {
  const marks = [
    aMark(3, { start: 0, end: 40 }, { note: 'First', tags: ['b'] }),
    aMark(2, { start: 20, end: 60 }, { note: ' ' }),
    aMark(1, { start: 30, end: 90 }, { note: 'Last', tags: ['a', 'B'] }),
  ]
  const record = recordOf(marks)
  const { placed } = placesOf(record)
  const stays = placed[2] as PlacedMark
  const range = union(placed.map((one) => one.range))
  const now = applied(record, joined({ record, stays, marks: placed, range, plain: PLAIN, textHash: HASH, at: LATER }))
  expect(now.marks[stays.mark.id]).toMatchObject({
    note: 'First\n\nLast',
    tags: ['b', 'a'],
    anchor: { start: 0, end: 90 },
  })
  expect(
    joined({ record, stays, marks: [stays], range: stays.range, plain: PLAIN, textHash: HASH, at: LATER }),
  ).toEqual([])
})
