import { expect, describe as suite, test } from 'vitest'
import { applyChange } from '../../../core/change/apply'
import type { Change } from '../../../core/change/change'
import { invertAll } from '../../../core/change/invert'
import { DEFAULT_LABELS } from '../../../core/document/label'
import type { DocumentRecord } from '../../../core/document/record'
import { marked, noteWritten, relabelled, removed, tagged } from '../../../core/mark/make'
import { placeMarks } from '../../../core/mark/placed'
import { cpuTime } from '../../support/cpu-time'

const PLAIN =
  'The harbour master wrote every arrival into a ledger of his own.\nNobody asked for it, and nobody took it away when he left.'
const HASH = 'a'.repeat(64)
const [claim, evidence] = DEFAULT_LABELS.map(({ id }) => id) as [string, string]

const empty: DocumentRecord = {
  v: 1,
  id: 'd000000000000',
  seq: 0,
  lastCommit: null,
  addedAt: '2026-01-01T00:00:00.000Z',
  original: { file: 'original.txt', name: 'ledger.txt', mediaType: 'text/plain', bytes: 1, sha256: '0' },
  source: {
    title: 'The ledger',
    authors: [],
    date: null,
    site: null,
    section: null,
    series: null,
    credits: [],
    language: 'en',
    excerpt: null,
    address: null,
  },
  text: { version: 1, hash: HASH, length: PLAIN.length, words: 23 },
  state: 'toRead',
  tags: [],
  note: '',
  trashedAt: null,
  marks: {},
}

const at = (minute: number) => `2026-01-01T00:${String(minute).padStart(2, '0')}:00.000Z`
const apply = (record: DocumentRecord, changes: readonly Change[], minute = 30) =>
  changes.reduce((next, change) => applyChange(next, change, at(minute)), record)

let made = 0
function mark(words: string, label = claim, minute = 1): readonly Change[] {
  const start = PLAIN.indexOf(words)
  made += 1
  return marked({
    id: `m${String(made).padStart(12, '0')}`,
    label,
    range: { start, end: start + words.length },
    plain: PLAIN,
    textHash: HASH,
    at: at(minute),
  })
}

const quotes = (record: DocumentRecord, plain = PLAIN, hash = HASH) =>
  placeMarks(record, plain, hash).placed.map(({ mark: { anchor } }) => anchor.quote)

suite('placed marks', () => {
  test('stand in text order: by start, the longer first, then the older', () => {
    const record = [
      mark('Nobody asked'),
      mark('harbour', claim, 3),
      mark('harbour master'),
      mark('harbour', evidence, 2),
      mark('The harbour'),
    ].reduce((next, changes) => apply(next, changes), empty)
    expect(quotes(record)).toEqual(['The harbour', 'harbour master', 'harbour', 'harbour', 'Nobody asked'])
    const { placed, lookup } = placeMarks(record, PLAIN, HASH)
    expect(placed.slice(2, 4).map((found) => found.mark.createdAt)).toEqual([at(2), at(3)])
    expect(lookup.at(5).map((found) => found.range.end)).toEqual([11, 18, 11, 11])
  })

  test('the trash is not placed, and is no orphan', () => {
    let record = apply(empty, mark('harbour'))
    const id = Object.keys(record.marks)[0] ?? ''
    const change = removed(record.marks[id] ?? never(), at(9))
    record = apply(record, change)
    expect(placeMarks(record, PLAIN, HASH)).toMatchObject({ placed: [], orphans: [] })
    expect(quotes(apply(record, invertAll(change)))).toEqual(['harbour'])
  })

  test('in another text a passage is found again or is an orphan, never painted elsewhere', () => {
    const record = apply(apply(empty, mark('every arrival into a ledger')), mark('Nobody asked for it'))
    const other = `New first line.\n${PLAIN.replace('Nobody asked for it', 'They had told him to')}`
    const { placed, orphans } = placeMarks(record, other, 'b'.repeat(64))
    expect(placed.map(({ range }) => other.slice(range.start, range.end))).toEqual(['every arrival into a ledger'])
    expect(orphans.map(({ anchor }) => anchor.quote)).toEqual(['Nobody asked for it'])
    expect(quotes(record)).toEqual(['every arrival into a ledger', 'Nobody asked for it'])
  })
})

suite('marks that are not of this text', () => {
  const anchorOf = (record: DocumentRecord) => Object.values(record.marks)[0] ?? never()

  test('one that its own text belies is painted nowhere', () => {
    const record = apply(empty, mark('every arrival'))
    const one = anchorOf(record)
    for (const anchor of [
      { ...one.anchor, start: one.anchor.start + 1, end: one.anchor.end + 1 },
      { ...one.anchor, end: one.anchor.end + 4 },
      { ...one.anchor, quote: 'nobody asked.' },
    ]) {
      const damaged = { marks: { [one.id]: { ...one, anchor } } }
      expect(placeMarks(damaged, PLAIN, HASH)).toMatchObject({ placed: [], orphans: [{ id: one.id }] })
    }
  })

  test('ten thousand of them in a megabyte hold nobody up, and the youngest is found', () => {
    const line = 'A line of a long text that is no line of the other one, and nothing else.\n'
    const plain = line.repeat(Math.ceil(1_000_000 / line.length)) + PLAIN
    const one = anchorOf(apply(empty, mark('Nobody asked for it')))
    const marks = Object.fromEntries(
      Array.from({ length: 10_000 }, (_, i) => {
        const id = `m${String(i).padStart(12, '0')}`
        const quote = i === 9_999 ? one.anchor.quote : `Words ${i} that are nowhere`
        return [id, { ...one, id, anchor: { ...one.anchor, quote } }]
      }),
    )
    const begun = cpuTime()
    const { placed, orphans } = placeMarks({ marks }, plain, 'c'.repeat(64))
    expect(cpuTime() - begun).toBeLessThan(LONGEST_PLACING)
    expect(placed.map((found) => plain.slice(found.range.start, found.range.end))).toEqual(['Nobody asked for it'])
    expect(orphans).toHaveLength(9_999)
  })
})

/** Milliseconds of this thread's own work; a tenth of a second is when a person notices. */
const LONGEST_PLACING = 100

suite('what a reader does to a mark', () => {
  const record = apply(empty, mark('harbour'))
  const id = Object.keys(record.marks)[0] ?? ''
  const harbour = record.marks[id] ?? never()

  test('relabel, tag and note change only what differs, and can be taken back', () => {
    const changes = [
      ...relabelled(harbour, evidence),
      ...tagged(harbour, ['sea']),
      ...noteWritten(record, id, 'A *note*'),
      ...noteWritten(record, null, 'On the whole'),
    ]
    const next = apply(record, changes)
    expect(next.marks[id]).toMatchObject({ label: evidence, tags: ['sea'], note: 'A *note*' })
    expect(next.note).toBe('On the whole')
    expect(apply(next, invertAll(changes))).toEqual({ ...record, marks: { [id]: { ...harbour, changedAt: at(30) } } })
    expect(noteWritten(next, id, 'A short *note*')).toEqual([
      { kind: 'note.splice', mark: id, at: 2, removed: '', inserted: 'short ' },
    ])
  })

  test('what changes nothing is no change', () => {
    expect(relabelled(harbour, claim)).toEqual([])
    expect(tagged(harbour, [])).toEqual([])
    expect(noteWritten(record, id, '')).toEqual([])
    expect(noteWritten(record, 'mnotthere0000', 'x')).toEqual([])
  })

  test('nothing cannot be marked', () => {
    expect(() => mark('')).toThrow(RangeError)
  })
})

function never(): never {
  throw new Error('the mark is not there')
}
