import fc from 'fast-check'
import { expect, test } from 'vitest'
import { byTime } from '../../../main/notebook/by-time'

test('slots are in order of time, those of one moment as they stood', () => {
  const time = fc.oneof(
    fc.integer({ min: -5, max: 5 }),
    fc.integer({ min: -62_000_000_000_000, max: 8_000_000_000_000 }),
  )
  fc.assert(
    fc.property(fc.array(time, { maxLength: 60 }), fc.boolean(), (times, newest) => {
      const slots = times.map((_, i) => i).reverse()
      const expected = slots.toSorted((a, b) => ((times[a] ?? 0) - (times[b] ?? 0)) * (newest ? -1 : 1))
      const sorted = byTime(Int32Array.from(slots), Float64Array.from(times), newest ? 'newest' : 'oldest')
      expect([...sorted]).toEqual(expected)
    }),
  )
})
