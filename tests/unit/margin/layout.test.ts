import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { layoutNotes, type WishedNote } from '../../../core/margin/layout'

const GAP = 14
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

const layout = (list: readonly WishedNote[], pinned: number | null = null, top = 0) =>
  layoutNotes(list, { gap: GAP, top, pinned })

/** Tops of notes of which none is folded. */
function unfolded(list: readonly WishedNote[], pinned: number | null = null, top = 0): readonly number[] {
  return layout(list, pinned, top).map((at) => {
    if (at === null) throw new Error('a note is folded')
    return at
  })
}

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
        const tops = unfolded(list, null, top)
        expect(overlaps(list, tops)).toBe(false)
        for (const at of tops) expect(at).toBeGreaterThanOrEqual(top)
      }),
    )
  })

  test('the selected note is exactly at its line; what does not fit above it is folded, the first first', () => {
    fc.assert(
      fc.property(pinnedNotes, ({ list, pinned }) => {
        const tops = layout(list, pinned)
        expect(tops[pinned]).toBeCloseTo(list[pinned]?.wish ?? 0, 6)
        const folded = tops.lastIndexOf(null) + 1
        expect(tops.slice(folded)).not.toContain(null)
        const shown = tops.slice(folded).map((at) => at ?? Number.NaN)
        expect(overlaps(list.slice(folded), shown)).toBe(false)
        for (const at of shown) expect(at).toBeGreaterThanOrEqual(-CLOSE)
        const room = (from: number) => list.slice(from, pinned).reduce((sum, { height }) => sum + height + GAP, 0)
        expect(room(folded)).toBeLessThanOrEqual(list[pinned]?.wish ?? 0)
        if (folded > 0) expect(room(folded - 1)).toBeGreaterThan(list[pinned]?.wish ?? 0)
      }),
    )
  })

  test('a note that nothing crowds stands exactly at its line', () => {
    fc.assert(
      fc.property(notes, (list) => {
        const tops = unfolded(list)
        list.forEach(({ wish, height }, i) => {
          const before = i === 0 ? 0 : (tops[i - 1] ?? 0) + (list[i - 1]?.height ?? 0) + GAP
          const after = tops[i + 1] ?? Number.POSITIVE_INFINITY
          const touches = before > (tops[i] ?? 0) - CLOSE || after < (tops[i] ?? 0) + height + GAP + CLOSE
          if (!touches) expect(tops[i]).toBeCloseTo(wish, 6)
        })
      }),
    )
  })

  test('no other layout is nearer to the wishes (against every layout on a grid)', () => {
    const small = fc
      .array(fc.record({ wish: fc.integer({ min: 0, max: 6 }), height: fc.integer({ min: 1, max: 3 }) }), {
        minLength: 1,
        maxLength: 4,
      })
      .map((list) => list.toSorted((a, b) => a.wish - b.wish))
    fc.assert(
      fc.property(small, fc.option(fc.nat(3), { nil: null }), (list, chosen) => {
        const pinned = chosen !== null && chosen < list.length ? chosen : null
        const tops = layoutNotes(list, { gap: 1, top: 0, pinned })
        const folded = tops.lastIndexOf(null) + 1
        const shown = list.slice(folded)
        const shownTops = tops.slice(folded).map((at) => at ?? Number.NaN)
        const pin = pinned === null ? null : { index: pinned - folded, top: shownTops[pinned - folded] ?? 0 }
        expect(cost(shown, shownTops)).toBeLessThanOrEqual(bruteForce(shown, 1, pin) + CLOSE)
      }),
      { numRuns: 60 },
    )
  })

  test('10,000 notes take a few milliseconds at most', () => {
    const many = Array.from({ length: 10_000 }, (_, i) => ({ wish: (i * 37) % 9000, height: 40 + (i % 60) }))
    many.sort((a, b) => a.wish - b.wish)
    layout(many, 5000)
    const from = performance.now()
    for (let i = 0; i < 10; i++) layout(many, 5000)
    expect((performance.now() - from) / 10).toBeLessThan(20)
  })
})

/** The least cost of any layout whose tops are multiples of a half, nothing above 0, nothing overlapping. */
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
    for (let top = Math.ceil(least * 2) / 2; top <= 24; top += 0.5)
      search(i + 1, top + note.height + gap, sum + (top - note.wish) ** 2)
  }
  search(0, 0, 0)
  return best
}
