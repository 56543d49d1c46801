import fc from 'fast-check'
import { expect, test } from 'vitest'
import { applyChange, applyCommit, ChangeMismatch } from '../../../core/change/apply'
import type { Change } from '../../../core/change/change'
import { invert, invertAll } from '../../../core/change/invert'
import type { DocumentRecord } from '../../../core/document/record'
import { diceOf } from '../../support/dice'
import { aChange, aCommit, aMark, aMarkedRecord, aRecord, TIME } from '../../support/records'

const LATER = '2026-03-03T00:00:00.000Z'

/** The record without the times that say when it was touched. */
function timeless(record: DocumentRecord) {
  const marks = Object.entries(record.marks).map(([id, { changedAt: _, ...mark }]) => [id, mark] as const)
  return { ...record, seq: 0, lastCommit: null, marks: Object.fromEntries(marks) }
}

test('a change taken back leaves the record as it was', () => {
  fc.assert(
    fc.property(fc.integer(), (seed) => {
      const dice = diceOf(seed)
      const record = aMarkedRecord(dice, dice.throw(4))
      const change = aChange(dice, record)
      const changed = applyChange(record, change, LATER)
      expect(timeless(applyChange(changed, invert(change), LATER))).toEqual(timeless(record))
    }),
  )
})

test('a whole commit taken back leaves the record as it was, and so does taking that back', () => {
  fc.assert(
    fc.property(fc.integer(), fc.integer({ min: 1, max: 12 }), (seed, count) => {
      const dice = diceOf(seed)
      const record = aMarkedRecord(dice, 2)
      const changes: Change[] = []
      let changed = record
      for (let i = 0; i < count; i++) {
        const change = aChange(dice, changed)
        changes.push(change)
        changed = applyChange(changed, change, LATER)
      }
      const back = applyCommit(changed, aCommit(dice, invertAll(changes)))
      expect(timeless(back)).toEqual(timeless(record))
      expect(timeless(applyCommit(back, aCommit(dice, invertAll(invertAll(changes)))))).toEqual(timeless(changed))
    }),
  )
})

test('applying touches neither the record nor the change', () => {
  fc.assert(
    fc.property(fc.integer(), (seed) => {
      const dice = diceOf(seed)
      const record = aMarkedRecord(dice, 3)
      const change = aChange(dice, record)
      const before = JSON.stringify([record, change])
      applyChange(record, change, LATER)
      expect(JSON.stringify([record, change])).toBe(before)
    }),
  )
})

test('a commit numbers the record, names itself, and stamps the marks it touches', () => {
  const dice = diceOf(1)
  const record = aMarkedRecord(dice, 2)
  const [first, second] = Object.values(record.marks)
  if (!first || !second) throw new Error('two marks')
  const commit = aCommit(dice, [{ kind: 'markTags.set', mark: first.id, before: [], after: ['x'] }])
  const next = applyCommit(record, { v: 1, seq: 8, ...commit })
  expect(next).toMatchObject({ seq: 8, lastCommit: commit.id })
  expect(next.marks[first.id]?.changedAt).toBe(commit.at)
  expect(next.marks[second.id]?.changedAt).toBe(TIME)
  expect(applyCommit(record, commit).seq).toBe(record.seq)
})

test.each<[string, (record: DocumentRecord) => Change]>([
  ['a mark that is there already', (r) => ({ kind: 'mark.add', mark: first(r) })],
  ['removing a mark that was edited since', (r) => ({ kind: 'mark.remove', mark: { ...first(r), note: 'other' } })],
  ['removing a mark that is not there', () => ({ kind: 'mark.remove', mark: aMark(diceOf(99)) })],
  ['a label that is another now', (r) => ({ kind: 'label.set', mark: first(r).id, before: 'x', after: 'y' })],
  [
    'a mark by the name of an inherited property',
    () => ({ kind: 'label.set', mark: 'toString', before: '', after: '' }),
  ],
  [
    'a note that reads otherwise',
    (r) => ({ kind: 'note.splice', mark: first(r).id, at: 0, removed: 'ZZ', inserted: '' }),
  ],
  ['a place beyond the note', () => ({ kind: 'note.splice', mark: null, at: 1, removed: '', inserted: 'x' })],
  ['a title that is another now', () => ({ kind: 'source.set', field: 'title', before: 'x', after: 'y' })],
  ['tags that are others now', () => ({ kind: 'tags.set', before: ['x'], after: [] })],
  ['a state that is another now', () => ({ kind: 'state.set', before: 'finished', after: 'reading' })],
])('refuses %s, and nothing of its commit is applied', (_, change) => {
  const dice = diceOf(3)
  const record = aMarkedRecord(dice, 1)
  const fitting: Change = { kind: 'tags.set', before: [], after: ['kept out'] }
  expect(() => applyCommit(record, aCommit(dice, [change(record), fitting]))).toThrow(ChangeMismatch)
  expect(() => applyCommit(record, aCommit(dice, [{ ...fitting, before: ['x'] }, change(record)]))).toThrow(
    ChangeMismatch,
  )
  expect(record.tags).toEqual([])
})

test('tags are compared by value, whatever array they came in', () => {
  const record = aRecord({ tags: ['a', 'b'] })
  expect(applyChange(record, { kind: 'tags.set', before: ['a', 'b'], after: [] }, LATER).tags).toEqual([])
  expect(() => applyChange(record, { kind: 'tags.set', before: ['b', 'a'], after: [] }, LATER)).toThrow(ChangeMismatch)
})

function first(record: DocumentRecord) {
  const mark = Object.values(record.marks)[0]
  if (!mark) throw new Error('The record has no mark')
  return mark
}
