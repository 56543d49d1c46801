import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  forgotten,
  groupOf,
  indexOf,
  keyAt,
  listOf,
  type NotebookList,
  rowAt,
  rowOf,
  rowsOf,
  withEntries,
  withoutMarks,
} from '../../../core/notebook/list'
import type { NotebookAnswer, NotebookEntry } from '../../../core/notebook/notebook'

function entry(mark: string): NotebookEntry {
  const at = '2026-01-01T00:00:00.000Z'
  return {
    ...{ document: 'd', mark, label: 'l', quote: mark, note: '', tags: [] },
    ...{ paragraph: 1, heading: null, passage: 'kept', createdAt: at, changedAt: at },
  }
}

/** Groups of these sizes, all of their entries there: `m0`, `m1` … */
function listWith(sizes: readonly number[]): NotebookList {
  let start = 0
  const groups = sizes.map((count, i) => {
    const group = { key: `g${i}`, title: '', start, count, of: count + 1 }
    start += count
    return group
  })
  return { groups, entries: Array.from({ length: start }, (_, i) => entry(`m${i}`)) }
}

const sizes = fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 12 })

describe('rows', () => {
  it('are a head before each group and its entries in their order', () => {
    fc.assert(
      fc.property(sizes, (given) => {
        const list = listWith(given)
        const rows = Array.from({ length: rowsOf(list) }, (_, row) => rowAt(list, row))
        const expected = list.groups.flatMap(({ start, count }, group) => [
          { kind: 'head', group },
          ...Array.from({ length: count }, (_, i) => ({ kind: 'entry', group, index: start + i })),
        ])
        expect(rows).toEqual(expected)
        for (const [index] of list.entries.entries()) {
          expect(rowAt(list, rowOf(list, index))).toEqual({ kind: 'entry', group: groupOf(list, index), index })
        }
      }),
    )
  })

  it('are none outside the list', () => {
    const list = listWith([2, 1])
    expect(rowAt(list, -1)).toBeUndefined()
    expect(rowAt(list, 5)).toBeUndefined()
    expect(rowAt(listWith([]), 0)).toBeUndefined()
  })
})

describe('entries', () => {
  it('are those of the answer, and come later', () => {
    const answer = { groups: [{ key: 'g0', title: '', start: 0, count: 3, of: 3 }], entries: 3, first: [entry('a')] }
    const list = listOf(answer as unknown as NotebookAnswer)
    expect(list.entries.map((one) => one?.mark)).toEqual(['a', undefined, undefined])
    const more = withEntries(list, 1, [entry('b'), entry('c'), entry('too many')])
    expect(more.entries.map((one) => one?.mark)).toEqual(['a', 'b', 'c'])
    expect(list.entries[1]).toBeUndefined()
    expect(forgotten(more, 2, 1).entries.map((one) => one?.mark)).toEqual([undefined, 'b', 'c'])
  })

  it('are found by their keys in their own group', () => {
    const list = listWith([2, 2])
    const twice = { ...list, entries: [entry('a'), entry('b'), entry('a'), entry('c')] }
    const key = { document: 'd', mark: 'a', group: 'g1' }
    expect(indexOf(twice, key)).toBe(2)
    expect(indexOf(twice, key, 2)).toBe(2)
    expect(indexOf(twice, { ...key, mark: 'b' })).toBe(-1)
    expect(keyAt(twice, 2)).toEqual(key)
    expect(keyAt(twice, 9)).toBeNull()
  })

  it('go with their marks, and empty groups with them', () => {
    fc.assert(
      fc.property(sizes, fc.func(fc.boolean()), (given, goes) => {
        const list = listWith(given)
        const gone = new Set(list.entries.flatMap((one) => (one && goes(one.mark) ? [one.mark] : [])))
        const left = withoutMarks(list, gone)
        expect(left.entries).toEqual(list.entries.filter((one) => one && !gone.has(one.mark)))
        let start = 0
        for (const group of left.groups) {
          expect(group.start).toBe(start)
          expect(group.count).toBeGreaterThan(0)
          expect(group.of).toBe(group.count + 1)
          start += group.count
        }
        expect(start).toBe(left.entries.length)
      }),
    )
  })
})
