import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { layoutNotes, type WishedNote } from '../../../core/margin/layout'
import { cpuTime } from '../../support/cpu-time'

const GAP = 14
/** More than six of the smallest notes need above a selected one. */
const ROOM = 18
/** Sums of many doubles: far less than a pixel. */
const CLOSE = 1e-6

const notes = fc
  .array(fc.record({ wish: fc.integer({ min: 0, max: 3000 }), height: fc.integer({ min: 10, max: 400 }) }), {
    maxLength: 40,
  })
  .map((list) => list.toSorted((a, b) => a.wish - b.wish))

const pinnedNotes = notes
  .filter((list) => list.length > 0)
  .chain((list) => fc.record({ list: fc.constant(list), pinned: fc.nat(list.length - 1) }))

const layout = (list: readonly WishedNote[], pinned: number | null = null, top = 0): readonly number[] => [
  ...layoutNotes(list, {
    gap: GAP,
    top,
    fixed: pinned === null ? [] : [{ index: pinned, top: list[pinned]?.wish ?? 0 }],
  }),
]

function cost(list: readonly WishedNote[], tops: readonly number[]): number {
  return list.reduce((sum, { wish }, i) => sum + ((tops[i] ?? 0) - wish) ** 2, 0)
}

function overlaps(list: readonly WishedNote[], tops: readonly number[]): boolean {
  return list.some(({ height }, i) => i + 1 < list.length && (tops[i + 1] ?? 0) < (tops[i] ?? 0) + height + GAP - CLOSE)
}

describe('layoutNotes', () => {
  test('notes with room stand exactly at their lines', () => {
    expect(
      layout([
        { wish: 3, height: 50 },
        { wish: 100, height: 50 },
        { wish: 164, height: 50 },
      ]),
    ).toEqual([3, 100, 164])
  })

  test('two that crowd each other share the way', () => {
    expect(
      layout([
        { wish: 200, height: 86 },
        { wish: 200, height: 50 },
      ]),
    ).toEqual([150, 250])
  })

  test('none and one', () => {
    expect(layout([])).toEqual([])
    expect(layout([{ wish: 7, height: 9 }], 0)).toEqual([7])
  })

  test('none overlap, none change places, none stand above the top', () => {
    fc.assert(
      fc.property(notes, fc.integer({ min: 0, max: 500 }), (list, top) => {
        const tops = layout(list, null, top)
        expect(overlaps(list, tops)).toBe(false)
        for (const at of tops) expect(at).toBeGreaterThanOrEqual(top)
      }),
    )
  })

  test('the selected note is exactly at its line, and the others keep their order around it', () => {
    fc.assert(
      fc.property(pinnedNotes, ({ list, pinned }) => {
        // Far enough from the top that all have room.
        const low = list.map(({ wish, height }) => ({ wish: wish + 20_000, height }))
        const tops = layout(low, pinned)
        expect(tops[pinned]).toBeCloseTo(low[pinned]?.wish ?? 0, 6)
        expect(overlaps(low, tops)).toBe(false)
      }),
    )
  })

  test('a selected note that grows moves none above it, and those below it only as far as they must', () => {
    fc.assert(
      fc.property(pinnedNotes, fc.integer({ min: 1, max: 300 }), ({ list, pinned }, by) => {
        const low = list.map(({ wish, height }) => ({ wish: wish + 20_000, height }))
        const grown = low.map((note, i) => (i === pinned ? { ...note, height: note.height + by } : note))
        const [before, after] = [layout(low, pinned), layout(grown, pinned)]
        expect(after.slice(0, pinned + 1)).toEqual(before.slice(0, pinned + 1))
        const free = layout(low.slice(pinned + 1))
        let least = (after[pinned] ?? 0) + (grown[pinned]?.height ?? 0) + GAP
        free.forEach((wanted, i) => {
          // Where it would stand if only those below it were there, or right below the one before.
          expect(after[pinned + 1 + i]).toBeCloseTo(Math.max(wanted, least), 6)
          expect((after[pinned + 1 + i] ?? 0) - (before[pinned + 1 + i] ?? 0)).toBeLessThanOrEqual(by + CLOSE)
          least = (after[pinned + 1 + i] ?? 0) + (low[pinned + 1 + i]?.height ?? 0) + GAP
        })
      }),
    )
  })

  test('a note that nothing crowds stands exactly at its line', () => {
    fc.assert(
      fc.property(notes, (list) => {
        const tops = layout(list)
        list.forEach(({ wish, height }, i) => {
          const before = i === 0 ? 0 : (tops[i - 1] ?? 0) + (list[i - 1]?.height ?? 0) + GAP
          const after = tops[i + 1] ?? Number.POSITIVE_INFINITY
          const touches = before > (tops[i] ?? 0) - CLOSE || after < (tops[i] ?? 0) + height + GAP + CLOSE
          if (!touches) expect(tops[i]).toBeCloseTo(wish, 6)
        })
      }),
    )
  })

  test('no other layout is nearer to the wishes (against every layout of whole pixels)', () => {
    // Wishes are multiples of what a pool can be divided by, so that the best places are whole numbers.
    const small = fc
      .array(fc.record({ wish: fc.integer({ min: 0, max: 4 }), height: fc.integer({ min: 1, max: 2 }) }), {
        minLength: 1,
        maxLength: 6,
      })
      .map((list) => list.toSorted((a, b) => a.wish - b.wish))
    fc.assert(
      fc.property(small, fc.option(fc.nat(5), { nil: null }), (list, chosen) => {
        const pin = chosen !== null && chosen < list.length ? chosen : null
        const low = pin === null ? list : list.map(({ wish, height }) => ({ wish: wish + ROOM, height }))
        const fixed = pin === null ? [] : [{ index: pin, top: low[pin]?.wish ?? 0 }]
        const tops = [...layoutNotes(low, { gap: 1, top: 0, fixed })]
        const whole = bruteForce(low, 1, pin === null ? null : { index: pin, top: tops[pin] ?? 0 })
        expect(cost(low, tops)).toBeLessThanOrEqual(whole + CLOSE)
        // The true optimum is at most half a pixel a note from whole ones, so it is not far below either.
        expect(cost(low, tops)).toBeGreaterThanOrEqual(whole - low.length / 4 - CLOSE)
      }),
      { numRuns: 100 },
    )
  })

  test('10,000 notes take a few milliseconds at most', () => {
    const many = Array.from({ length: 10_000 }, (_, i) => ({ wish: (i * 37) % 9000, height: 40 + (i % 60) }))
    many.sort((a, b) => a.wish - b.wish)
    layout(many, 5000)
    const from = cpuTime()
    for (let i = 0; i < 10; i++) layout(many, 5000)
    expect((cpuTime() - from) / 10).toBeLessThan(20)
  })
})

/** The least cost of any layout whose tops are whole, nothing above 0, nothing overlapping. */
function bruteForce(
  list: readonly WishedNote[],
  gap: number,
  pin: { readonly index: number; readonly top: number } | null,
): number {
  let best = Number.POSITIVE_INFINITY
  const search = (i: number, least: number, sum: number) => {
    if (sum >= best) return
    const note = list[i]
    if (!note) {
      best = sum
      return
    }
    if (pin?.index === i) {
      if (pin.top >= least - CLOSE) search(i + 1, pin.top + note.height + gap, sum + (pin.top - note.wish) ** 2)
      return
    }
    for (let top = Math.ceil(least - CLOSE); top <= ROOM * 2; top++)
      search(i + 1, top + note.height + gap, sum + (top - note.wish) ** 2)
  }
  search(0, 0, 0)
  return best
}
