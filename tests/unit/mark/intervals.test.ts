import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Range } from '../../../core/anchor/anchor'
import { intervals } from '../../../core/mark/intervals'
import { cpuTime } from '../../support/cpu-time'

const ranges = fc
  .array(fc.record({ start: fc.nat(200), length: fc.integer({ min: 1, max: 60 }) }), { maxLength: 60 })
  .map((list) =>
    list.map(({ start, length }) => ({ start, end: start + length })).toSorted((a, b) => a.start - b.start),
  )

const lookup = (list: readonly Range[]) => intervals(list, (range) => range)

describe('intervals', () => {
  test('find what a search one by one finds, in the same order', () => {
    fc.assert(
      fc.property(ranges, fc.nat(280), fc.nat(80), (list, start, length) => {
        const range = { start, end: start + length }
        const found = lookup(list)
        expect(found.at(start)).toEqual(list.filter((item) => item.start <= start && start < item.end))
        expect(found.overlapping(range)).toEqual(
          list.filter((item) => item.start < range.end && item.end > range.start),
        )
      }),
    )
  })

  test('end is exclusive, start inclusive, and nothing is found among none', () => {
    const found = lookup([{ start: 3, end: 5 }])
    expect([2, 3, 4, 5].map((offset) => found.at(offset).length)).toEqual([0, 1, 1, 0])
    expect(lookup([]).at(0)).toEqual([])
  })

  test('a lookup among 100,000 looks at few of them', () => {
    const many = Array.from({ length: 100_000 }, (_, i) => ({ start: i * 10, end: i * 10 + 15 }))
    let read = 0
    const found = intervals(many, (range) => {
      read++
      return range
    })
    read = 0
    const from = cpuTime()
    for (let i = 0; i < 10_000; i++) found.at(i * 97)
    expect(cpuTime() - from).toBeLessThan(500)
    expect(read).toBe(0)
    expect(found.at(500_002)).toEqual([
      { start: 499_990, end: 500_005 },
      { start: 500_000, end: 500_015 },
    ])
  })
})
