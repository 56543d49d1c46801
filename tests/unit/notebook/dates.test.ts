import { describe, expect, it } from 'vitest'
import { beginningOf, between, lastDay, localDay, SPANS, spanOf } from '../../../renderer/notebook/dates'

const now = new Date(2026, 2, 3, 15, 30)

describe('spans', () => {
  it('begin at a midnight here', () => {
    expect(SPANS.map((span) => localDay(beginningOf(span, now)))).toEqual([
      ...['2026-03-03', '2026-02-25', '2026-02-02', '2026-01-01'],
    ])
  })

  it('are known again', () => {
    for (const span of SPANS) expect(spanOf({ of: 'made', from: beginningOf(span, now), before: null }, now)).toBe(span)
    expect(spanOf(null, now)).toBe('any')
    expect(spanOf(between('made', '2026-03-01', '2026-03-02'), now)).toBe('between')
  })
})

describe('days', () => {
  it('are both within, and each may be open', () => {
    const date = between('changed', '2026-02-27', '2026-03-01')
    expect(date?.from && localDay(date.from)).toBe('2026-02-27')
    expect(date?.before && lastDay(date.before)).toBe('2026-03-01')
    expect(date?.before && localDay(date.before)).toBe('2026-03-02')
    expect(between('made', '', '2026-03-01')?.from).toBeNull()
    expect(between('made', '', '')).toBeNull()
    expect(between('made', 'no day', '')).toBeNull()
  })
})
