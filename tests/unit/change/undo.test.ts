import fc from 'fast-check'
import { expect, test } from 'vitest'
import { applyCommit } from '../../../core/change/apply'
import type { Commit } from '../../../core/change/change'
import { invertAll } from '../../../core/change/invert'
import { undoStacks } from '../../../core/change/undo'
import { diceOf } from '../../support/dice'
import { aChange, aCommit, aRecord } from '../../support/records'

const commit = (id: string, given: Partial<Commit> = {}): Commit => ({
  id,
  group: id,
  at: '2026-03-01T10:00:00.000Z',
  title: id,
  changes: [],
  ...given,
})

const stacks = (history: readonly Commit[]) => {
  const { undo, redo } = undoStacks(history)
  return { undo: undo.map(({ id }) => id), redo: redo.map(({ id }) => id) }
}

test('the last group is the first to be undone', () => {
  expect(stacks([commit('a'), commit('b')])).toEqual({ undo: ['a', 'b'], redo: [] })
})

test('commits of one group in a row are one, in their order', () => {
  const a1 = commit('a1', { group: 'a', changes: [{ kind: 'tags.set', before: [], after: ['x'] }] })
  const a2 = commit('a2', { group: 'a', changes: [{ kind: 'tags.set', before: ['x'], after: ['x', 'y'] }] })
  const { undo } = undoStacks([a1, a2])
  expect(undo).toHaveLength(1)
  expect(undo[0]?.changes).toEqual([...a1.changes, ...a2.changes])
})

test('an undone group can be redone, and then undone again', () => {
  const undone = [commit('a'), commit('b'), commit('u', { undoes: 'b' })]
  expect(stacks(undone)).toEqual({ undo: ['a'], redo: ['u'] })
  const redone = [...undone, commit('r', { undoes: 'u' })]
  expect(stacks(redone)).toEqual({ undo: ['a', 'r'], redo: [] })
  expect(stacks([...redone, commit('u2', { undoes: 'r' })])).toEqual({ undo: ['a'], redo: ['u2'] })
})

test('a new change forgets what could be redone', () => {
  expect(stacks([commit('a'), commit('u', { undoes: 'a' }), commit('b')])).toEqual({ undo: ['b'], redo: [] })
})

test('a history that begins in the middle gives what it knows', () => {
  expect(stacks([commit('u', { undoes: 'before' }), commit('a')])).toEqual({ undo: ['a'], redo: [] })
})

test('undoing everything, step by step, leads back to the beginning; redoing everything to the end', () => {
  fc.assert(
    fc.property(fc.integer(), fc.integer({ min: 1, max: 15 }), (seed, count) => {
      const dice = diceOf(seed)
      const begin = aRecord()
      const history: Commit[] = []
      let record = begin
      const take = (made: Commit) => {
        record = applyCommit(record, made)
        history.push(made)
      }
      for (let i = 0; i < count; i++) {
        const previous = history.at(-1)
        const group = previous && dice.throw(3) === 0 ? { group: previous.group } : {}
        take(aCommit(dice, [aChange(dice, record)], group))
      }
      const end = record
      for (;;) {
        const group = undoStacks(history).undo.at(-1)
        if (!group) break
        take(aCommit(dice, invertAll(group.changes), { undoes: group.id }))
      }
      expect(record.marks).toEqual({})
      expect({ ...record, seq: 0, lastCommit: null }).toEqual({ ...begin, lastCommit: null })
      for (;;) {
        const group = undoStacks(history).redo.at(-1)
        if (!group) break
        take(aCommit(dice, invertAll(group.changes), { undoes: group.id }))
      }
      const words = Object.values(record.marks).map(({ id, note, label, tags }) => ({ id, note, label, tags }))
      expect(words).toEqual(
        expect.arrayContaining(
          Object.values(end.marks).map(({ id, note, label, tags }) => ({ id, note, label, tags })),
        ),
      )
      expect(record.source).toEqual(end.source)
    }),
  )
})
