import fc from 'fast-check'
import { expect, test } from 'vitest'
import { describe } from '../../../core/anchor/describe'
import { applyCommit } from '../../../core/change/apply'
import type { Change, Commit } from '../../../core/change/change'
import { differing } from '../../../core/change/lineage'
import type { DocumentRecord, Mark } from '../../../core/document/record'
import { placeAgain, placeMarks, placeOf } from '../../../core/mark/placed'

const plain = Array.from({ length: 60 }, (_, i) => `Sentence ${i} of the log.`).join(' ')
const hash = 'a'.repeat(64)
const at = '2026-01-01T00:00:00.000Z'
const empty = { marks: {}, seq: 0, lastCommit: null } as unknown as DocumentRecord

const mark = (n: number, start: number, length: number): Mark => ({
  id: `m${String(n).padStart(12, '0')}`,
  label: '0000000c1a1m1',
  // Every seventh is an orphan.
  anchor:
    n % 7 === 0
      ? { ...describe(plain, { start, end: start + length }, hash), quote: 'nowhere in this text at all, I am afraid' }
      : describe(plain, { start, end: start + length }, hash),
  note: '',
  tags: [],
  createdAt: at,
  changedAt: at,
  trashedAt: null,
})

const commit = (n: number, changes: readonly Change[]): Commit => ({
  id: `c${String(n).padStart(12, '0')}`,
  group: `c${String(n).padStart(12, '0')}`,
  at,
  title: 'A change',
  changes,
})

/** What a person does, one thing after the other; numbers choose the mark. */
const deeds = fc.array(
  fc.record({
    kind: fc.constantFrom('add', 'trash', 'move'),
    which: fc.nat(),
    start: fc.nat(900),
    length: fc.integer({ min: 1, max: 200 }),
  }),
  { maxLength: 30 },
)

function changeOf(
  record: DocumentRecord,
  n: number,
  deed: { kind: string; which: number; start: number; length: number },
): Change {
  const ids = Object.keys(record.marks)
  const found = record.marks[ids[deed.which % Math.max(1, ids.length)] ?? '']
  if (!found || deed.kind === 'add') return { kind: 'mark.add', mark: mark(n, deed.start, deed.length) }
  if (deed.kind === 'trash')
    return { kind: 'markTrashedAt.set', mark: found.id, before: found.trashedAt, after: found.trashedAt ? null : at }
  const after = describe(plain, { start: deed.start, end: deed.start + deed.length }, hash)
  return { kind: 'anchor.set', mark: found.id, before: found.anchor, after }
}

test('placing only what changed gives what placing everything gives, after whatever a person does', () => {
  fc.assert(
    fc.property(deeds, (all) => {
      let record = empty
      let placed = placeMarks(record, plain, hash)
      all.forEach((deed, n) => {
        const next = applyCommit(record, commit(n, [changeOf(record, n, deed)]))
        const changed = differing(record.marks, next.marks)
        expect(changed).toHaveLength(1)
        placed = placeAgain(placed, changed ?? [], next, plain, hash)
        const whole = placeMarks(next, plain, hash)
        expect(placed.placed).toEqual(whole.placed)
        expect(placed.orphans).toEqual(whole.orphans)
        const each = Object.values(next.marks).map((one) => placeOf(one, hash))
        expect(new Set(each)).toEqual(new Set([...placed.placed, ...(each.includes(null) ? [null] : [])]))
        expect(placed.lookup.overlapping({ start: 100, end: 300 })).toEqual(
          whole.lookup.overlapping({ start: 100, end: 300 }),
        )
        record = next
      })
    }),
  )
})

test('the same commit made twice leaves the same marks, and says so', () => {
  const add = commit(1, [{ kind: 'mark.add', mark: mark(1, 10, 20) }])
  const shown = applyCommit(empty, add)
  const acknowledged = applyCommit(empty, { ...add, v: 1, seq: 1 })
  expect(differing(shown.marks, acknowledged.marks)).toEqual([])
  expect(placeAgain(placeMarks(shown, plain, hash), [], acknowledged, plain, hash).placed).toHaveLength(1)
})

test('commits of two sides are told from where they part', () => {
  const both = applyCommit(empty, commit(1, [{ kind: 'mark.add', mark: mark(1, 10, 20) }]))
  const one = applyCommit(both, commit(2, [{ kind: 'mark.add', mark: mark(2, 50, 20) }]))
  const other = applyCommit(both, commit(3, [{ kind: 'mark.add', mark: mark(3, 90, 20) }]))
  expect(differing(one.marks, other.marks)?.toSorted()).toEqual([mark(2, 0, 1).id, mark(3, 0, 1).id])
})

test('nothing is said of strangers, or of what lies too far back', () => {
  expect(differing({}, {})).toBeNull()
  let record = empty
  for (let n = 1; n <= 20; n++) record = applyCommit(record, commit(n, [{ kind: 'mark.add', mark: mark(n, n, 20) }]))
  expect(differing(empty.marks, record.marks)).toBeNull()
})
