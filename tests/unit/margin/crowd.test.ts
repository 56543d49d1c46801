import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Anchor, type CrowdOptions, layoutCrowded } from '../../../core/margin/crowd'
import { layoutNotes, type WishedNote } from '../../../core/margin/layout'

const GAP = 14
const COUNTER = 24
const REACH = 600
/** Sums of many doubles: far less than a pixel. */
const CLOSE = 1e-6

const layout = (notes: readonly WishedNote[], more: Partial<CrowdOptions> = {}) =>
  layoutCrowded(notes, { gap: GAP, top: 0, reach: REACH, counter: COUNTER, anchors: [], ...more })

const oneAt = (wish: number, height = 100): WishedNote => ({ wish, height })
const many = (count: number, wish: number, height = 100) => Array.from({ length: count }, () => oneAt(wish, height))

const noteLists = fc
  .array(
    fc.record({
      wish: fc.oneof(fc.integer({ min: 0, max: 4000 }), fc.constantFrom(300, 1500, 1510, 3000)),
      height: fc.integer({ min: 20, max: 300 }),
    }),
    { maxLength: 60 },
  )
  .map((list) => list.toSorted((a, b) => a.wish - b.wish))

const withPin = noteLists
  .filter((list) => list.length > 0)
  .chain((list) => fc.record({ list: fc.constant(list), pin: fc.option(fc.nat(list.length - 1), { nil: null }) }))

const pinned = (list: readonly WishedNote[], pin: number | null): readonly Anchor[] =>
  pin === null ? [] : [{ kind: 'note', index: pin, top: list[pin]?.wish ?? 0 }]

/** Everything that stands in the margin, in the order of the text. */
function standing(list: readonly WishedNote[], { tops, crowds }: ReturnType<typeof layoutCrowded>) {
  const notes = list.flatMap(({ height }, i) => {
    const top = tops[i] ?? Number.NaN
    return Number.isNaN(top) ? [] : [{ place: i, top, height }]
  })
  const counters = crowds.map(({ first, top }) => ({ place: first - 0.5, top, height: COUNTER }))
  return [...notes, ...counters].toSorted((a, b) => a.place - b.place)
}

describe('layoutCrowded', () => {
  test('without a crowd it is the plain layout', () => {
    const list = [oneAt(0), oneAt(50), oneAt(400), oneAt(700)]
    const { tops, crowds } = layout(list)
    expect([...tops]).toEqual([...layoutNotes(list, { gap: GAP, top: 0, fixed: [] })])
    expect(crowds).toEqual([])
  })

  test('forty notes on one line: those that have room near it are shown, one counter stands for the others', () => {
    const { tops, crowds } = layout(many(40, 2000))
    const shown = [...tops].filter((top) => !Number.isNaN(top))
    expect(shown.length).toBeGreaterThan(7)
    expect(shown.length).toBeLessThan(13)
    expect(crowds).toHaveLength(1)
    expect(crowds[0]).toMatchObject({ kind: 'folded', first: shown.length, last: 39 })
  })

  test('around a selected note of a crowd stand its neighbours, with a counter before and after them', () => {
    const list = many(40, 2000)
    const { tops, crowds } = layout(list, { anchors: pinned(list, 20) })
    expect(tops[20]).toBe(2000)
    expect(crowds.map(({ first, last }) => [first, last])).toEqual([
      [0, 14],
      [26, 39],
    ])
    expect(crowds[0]?.top).toBeLessThan(tops[15] ?? 0)
    expect(crowds[1]?.top).toBeGreaterThan(tops[25] ?? 0)
  })

  test('a crowd leaves alone what has room after it', () => {
    const { crowds, tops } = layout([...many(40, 0), oneAt(1000), oneAt(1200)])
    expect(crowds).toHaveLength(1)
    expect(crowds[0]?.last).toBe(39)
    expect(tops[41]).toBe(1200)
  })

  test('two crowds next to each other have the rest of the first between them', () => {
    const { crowds } = layout([...many(20, 1000), ...many(20, 1600)])
    expect(crowds).toHaveLength(2)
    expect(crowds[0]?.last).toBeLessThan(20)
    expect(crowds[1]?.first).toBeGreaterThan(20)
  })

  test('what does not fit above the selected note folds, the first of them first', () => {
    const list = many(8, 300)
    const { tops, crowds } = layout(list, { anchors: pinned(list, 7) })
    expect(tops[7]).toBe(300)
    expect(crowds).toMatchObject([{ first: 0, last: 4 }])
    expect(Number.isNaN(tops[5])).toBe(false)
    expect(crowds[0]?.top).toBeGreaterThanOrEqual(0)
  })

  test('an opened crowd stands below its counter, all of it, and pushes what follows', () => {
    const list = [...many(40, 2000), oneAt(3300)]
    const { tops, crowds } = layout(list, { anchors: [{ kind: 'open', first: 10, last: 39, top: 2500 }] })
    expect(crowds.filter(({ kind }) => kind === 'open')).toMatchObject([{ first: 10, last: 39, top: 2500 }])
    for (let i = 10; i < 40; i++) expect(tops[i]).toBe(2500 + COUNTER + GAP + (i - 10) * 114)
    expect(tops[40]).toBe(2500 + COUNTER + GAP + 30 * 114)
    expect(crowds.some(({ last }) => last === 40)).toBe(false)
  })

  test('a counter that is held keeps its place and its notes', () => {
    const list = many(40, 2000)
    const before = layout(list)
    const [crowd] = before.crowds
    if (!crowd) throw new Error('no crowd')
    const anchors: Anchor[] = [
      { kind: 'note', index: 0, top: before.tops[0] ?? 0 },
      { kind: 'folded', first: crowd.first, last: crowd.last, top: crowd.top },
    ]
    const after = layout([...many(2, 0), ...list].map((note) => ({ ...note })).slice(2), { anchors })
    expect(after.crowds).toContainEqual(crowd)
  })

  test('nothing overlaps, nothing changes places, nothing is lost, and nobody drifts out of reach', () => {
    fc.assert(
      fc.property(withPin, fc.integer({ min: 150, max: 900 }), ({ list, pin }, reach) => {
        const found = layout(list, { reach, anchors: pinned(list, pin) })
        const all = standing(list, found)
        all.forEach((one, i) => {
          const next = all[i + 1]
          if (next) expect(next.top).toBeGreaterThanOrEqual(one.top + one.height + GAP - CLOSE)
        })
        list.forEach(({ wish }, i) => {
          const top = found.tops[i] ?? Number.NaN
          const counters = found.crowds.filter(({ first, last }) => first <= i && i <= last)
          expect(counters).toHaveLength(Number.isNaN(top) ? 1 : 0)
          if (!Number.isNaN(top)) expect(Math.abs(top - wish)).toBeLessThanOrEqual(reach + CLOSE)
        })
        if (pin !== null) expect(found.tops[pin]).toBeCloseTo(list[pin]?.wish ?? 0, 6)
        // Only a counter may stand above the top, where the selected note leaves it no room.
        for (const { top, place } of all) if (Number.isInteger(place)) expect(top).toBeGreaterThanOrEqual(-CLOSE)
      }),
    )
  })

  test('folds nothing where all notes are within reach', () => {
    fc.assert(
      fc.property(noteLists, (list) => {
        const plain = layoutNotes(list, { gap: GAP, top: 0, fixed: [] })
        const most = Math.max(0, ...list.map(({ wish }, i) => Math.abs((plain[i] ?? 0) - wish)))
        const found = layout(list, { reach: (most + 1) * 4 })
        expect(found.crowds).toEqual([])
        expect([...found.tops]).toEqual([...plain])
      }),
    )
  })

  test('a selected note that grows moves nothing above it, and nothing below it farther than it grew', () => {
    fc.assert(
      fc.property(withPin, fc.integer({ min: 1, max: 200 }), ({ list, pin }, by) => {
        fc.pre(pin !== null)
        if (pin === null) return
        const anchors = pinned(list, pin)
        const before = layout(list, { anchors })
        const grown = list.map((note, i) => (i === pin ? { ...note, height: note.height + by } : note))
        const after = layout(grown, { anchors })
        for (let i = 0; i <= pin; i++) expect(after.tops[i]).toBe(before.tops[i])
        const hasSame = before.crowds.length === after.crowds.length
        for (let i = pin + 1; hasSame && i < list.length; i++) {
          const [was, is] = [before.tops[i] ?? Number.NaN, after.tops[i] ?? Number.NaN]
          if (Number.isNaN(was) || Number.isNaN(is) || before.crowds.length > 0) continue
          expect(is).toBeGreaterThanOrEqual(was - CLOSE)
          expect(is).toBeLessThanOrEqual(was + by + CLOSE)
        }
      }),
    )
  })
})
