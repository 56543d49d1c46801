import fc from 'fast-check'
import { expect, test } from 'vitest'
import { applyCommit, ChangeMismatch } from '../../../core/change/apply'
import type { NumberedCommit } from '../../../core/change/change'
import { type Before, LiveRecord } from '../../../core/change/live-record'
import type { DocumentRecord } from '../../../core/document/record'
import { cpuTime } from '../../support/cpu-time'
import { type Dice, diceOf } from '../../support/dice'
import { aChange, aCommit, aMark, aMarkedRecord } from '../../support/records'

/** Some commits in a row, and the record after each; the first is the record before them. */
function aHistory(dice: Dice, count: number) {
  const records: [DocumentRecord, ...DocumentRecord[]] = [aMarkedRecord(dice, 3)]
  const commits: NumberedCommit[] = []
  for (let i = 0; i < count; i++) {
    const record = records.at(-1) ?? records[0]
    const changes = [aChange(dice, record)]
    const next = applyCommit(record, aCommit(dice, changes))
    if (dice.throw(2)) changes.push(aChange(dice, next))
    const commit: NumberedCommit = { v: 1, seq: record.seq + 1, ...aCommit(dice, changes) }
    commits.push(commit)
    records.push(applyCommit(record, commit))
  }
  return { records, commits }
}

const counts = ({ marks }: DocumentRecord) => {
  const kept = Object.values(marks).filter(({ trashedAt }) => trashedAt === null)
  return { marks: kept.length, notes: kept.filter(({ note }) => note !== '').length }
}

test('a record changed in place is at each moment what the changes make of it', () => {
  fc.assert(
    fc.property(fc.integer(), (seed) => {
      const { records, commits } = aHistory(diceOf(seed), 12)
      const live = new LiveRecord(records[0])
      const befores: Before[] = []
      const snapshots: DocumentRecord[] = []
      commits.forEach((commit, index) => {
        befores.push(live.apply(commit))
        const expected = records[index + 1]
        if (!expected) throw new Error('a record for each commit')
        expect(live.snapshot()).toEqual(expected)
        expect(live.summary()).toMatchObject(counts(expected))
        snapshots.push(live.snapshot())
      })
      // Later changes touch no snapshot, and what was before can be told for every moment.
      expect(snapshots).toEqual(records.slice(1))
      records.forEach((record, index) => {
        expect(live.snapshotBefore(befores.slice(index))).toEqual(record)
      })
      for (const [index, before] of [...befores.entries()].reverse()) {
        live.takeBack(before)
        expect(live.snapshot()).toEqual(records[index])
      }
    }),
  )
})

test('a commit that does not fit leaves no trace, not even of its changes that do', () => {
  const dice = diceOf(4)
  const record = aMarkedRecord(dice, 3)
  const live = new LiveRecord(record)
  const commit = aCommit(dice, [
    { kind: 'mark.add', mark: aMark(dice) },
    { kind: 'tags.set', before: [], after: ['x'] },
    { kind: 'state.set', before: 'finished', after: 'reading' },
  ])
  expect(() => live.apply({ v: 1, seq: 1, ...commit })).toThrow(ChangeMismatch)
  expect(live.snapshot()).toEqual(record)
  expect(live.summary()).toMatchObject(counts(record))
})

test('a commit costs the same with ten thousand marks as with ten', () => {
  const cost = (count: number) => {
    const dice = diceOf(2)
    const live = new LiveRecord(aMarkedRecord(dice, count))
    const mark = Object.values(aMarkedRecord(dice, 1).marks)
    const begun = cpuTime()
    for (let i = 0; i < 200; i++)
      for (const [seq, kind] of [
        [i * 2 + 1, 'mark.add'],
        [i * 2 + 2, 'mark.remove'],
      ] as const)
        live.apply({
          v: 1,
          seq,
          ...aCommit(
            dice,
            mark.map((one) => ({ kind, mark: one })),
          ),
        })
    return cpuTime() - begun
  }
  // The best of several: what else the machine does must not decide.
  const least = (count: number) => Math.min(...[1, 2, 3, 4].map(() => cost(count)))
  least(10)
  expect(least(10_000)).toBeLessThan(least(10) * 5 + 20)
})
