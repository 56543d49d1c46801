import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  arrangeRail,
  EMPTY_RAIL,
  type RailArrangement,
  type RailCard,
  type RailOptions,
} from '../../../core/margin/rail'

const GAP = 14
const COUNTER = 24
const SCREEN = 700
const SECTION = 1400
/** Sums of many doubles: far less than a pixel. */
const CLOSE = 1e-3

const options = (more: Partial<RailOptions> = {}): RailOptions => ({
  gap: GAP,
  counter: COUNTER,
  reach: SCREEN,
  top: 0,
  lead: 1,
  activeLead: -10,
  active: null,
  opened: null,
  sectionTop: (section) => section * SECTION,
  held: null,
  ...more,
})

const card = (id: string, section: number, line: number | null, height = 80): RailCard => ({
  id,
  section,
  line,
  height,
  settled: true,
})

const topOf = ({ cards, withins }: RailArrangement, id: string): number => {
  const index = cards.findIndex((each) => each.id === id)
  return (cards[index]?.section ?? Number.NaN) * SECTION + (withins[index] ?? Number.NaN)
}

const hasPlace = (found: RailArrangement, id: string) => !Number.isNaN(topOf(found, id))

const SECTIONS = 6

/** Cards of six sections, as they are once all is measured. */
const rails = fc
  .array(
    fc.record({
      section: fc.nat(SECTIONS - 1),
      line: fc.integer({ min: 0, max: SECTION - 30 }),
      height: fc.integer({ min: 60, max: 260 }),
    }),
    { minLength: 1, maxLength: 70 },
  )
  .map((list) =>
    list
      .toSorted((a, b) => a.section - b.section || a.line - b.line)
      .map(({ section, line, height }, i) => card(`m${i}`, section, line, height)),
  )

/** Of `cards` only those of some sections are measured yet. */
const measuredIn = (cards: readonly RailCard[], sections: ReadonlySet<number>): readonly RailCard[] =>
  cards.map((each) => (sections.has(each.section) ? each : { ...each, line: null }))

/** What of the margin can be seen, by the ids of the cards. */
function seen(found: RailArrangement, cards: readonly RailCard[], view: { top: number; bottom: number }) {
  return cards.flatMap(({ id, height }) => {
    const top = topOf(found, id)
    return top < view.bottom && top + height > view.top ? [[id, top] as const] : []
  })
}

describe('arrangeRail', () => {
  test('cards stand level with their lines; those of sections not measured have no place', () => {
    const cards = [card('a', 0, 100), card('b', 1, null), card('c', 2, 40)]
    const found = arrangeRail(cards, options(), EMPTY_RAIL)
    expect(topOf(found, 'a')).toBe(101)
    expect(hasPlace(found, 'b')).toBe(false)
    expect(topOf(found, 'c')).toBe(2 * SECTION + 41)
  })

  test('the active card stands at its line, ten pixels higher for its frame', () => {
    const cards = [card('a', 0, 300), card('b', 0, 310), card('c', 0, 320)]
    const found = arrangeRail(cards, options({ active: 'b' }), EMPTY_RAIL)
    expect(topOf(found, 'b')).toBe(300)
    expect(topOf(found, 'a')).toBe(300 - 80 - GAP)
  })

  test('a place goes where its section goes', () => {
    const cards = [card('a', 3, 50)]
    const found = arrangeRail(cards, options({ sectionTop: (section) => section * 500 }), EMPTY_RAIL)
    expect([...found.withins]).toEqual([51])
  })

  test('a crowd becomes a counter with the cards it stands for, and opens where it stood', () => {
    const cards = Array.from({ length: 40 }, (_, i) => card(`m${i}`, 1, 600))
    const folded = arrangeRail(cards, options(), EMPTY_RAIL)
    const [crowd] = folded.crowds
    if (!crowd) throw new Error('no crowd')
    const ids = cards.slice(crowd.first, crowd.last + 1).map(({ id }) => id)
    expect(cards.filter(({ id }) => !hasPlace(folded, id)).map(({ id }) => id)).toEqual(ids)
    const opened = { cards: new Set(ids), place: crowd.place }
    const open = arrangeRail(cards, options({ opened }), folded)
    expect(open.crowds).toContainEqual({ ...crowd, kind: 'open' })
    expect(topOf(open, ids[0] ?? '')).toBe(SECTION + crowd.place.within + COUNTER + GAP)
    for (const id of ids) expect(hasPlace(open, id)).toBe(true)
  })

  test('measuring another section moves no card that one can see', () => {
    fc.assert(
      fc.property(
        rails,
        fc.uniqueArray(fc.nat(SECTIONS - 1), { minLength: 1, maxLength: 4 }),
        fc.nat(SECTIONS - 1),
        fc.integer({ min: 0, max: SECTIONS * SECTION }),
        (cards, known, other, y) => {
          const view = { top: y, bottom: y + SCREEN }
          const before = measuredIn(cards, new Set(known))
          const first = arrangeRail(before, options(), EMPTY_RAIL)
          // Sections in or near the view are measured before anything in it is seen: another is at least so far away.
          fc.pre((other + 1) * SECTION < y - SCREEN / 2 || other * SECTION > y + SCREEN * 1.5)
          const after = measuredIn(cards, new Set([...known, other]))
          const second = arrangeRail(after, options({ held: view }), first)
          for (const [id, top] of seen(first, cards, view)) expect(topOf(second, id)).toBeCloseTo(top, 6)
        },
      ),
      { numRuns: 400 },
    )
  })

  test('what is learned of a card out of sight moves none in sight', () => {
    fc.assert(
      fc.property(
        rails,
        fc.nat(69),
        fc.integer({ min: 60, max: 400 }),
        fc.integer({ min: 0, max: SECTIONS * SECTION }),
        (cards, which, height, y) => {
          const view = { top: y, bottom: y + SCREEN }
          const first = arrangeRail(cards, options(), EMPTY_RAIL)
          const shown = seen(first, cards, view)
          const changed = cards[which % cards.length]
          const after = cards.map((each) => (each === changed ? { ...each, height } : each))
          // It is not in sight, nor does it grow into it.
          fc.pre(
            changed !== undefined && !seen({ ...first, cards: after }, after, view).some(([id]) => id === changed.id),
          )
          fc.pre(!shown.some(([id]) => id === changed?.id))
          const second = arrangeRail(after, options({ held: view }), first)
          for (const [id, top] of shown) expect(topOf(second, id)).toBeCloseTo(top, 6)
        },
      ),
      { numRuns: 400 },
    )
  })

  test('cards whose heights were not known stand close together as soon as they are', () => {
    const cards = Array.from({ length: 5 }, (_, i) => ({ ...card(`m${i}`, 0, 600, 100), settled: i === 4 }))
    const first = arrangeRail(cards, options(), EMPTY_RAIL)
    const known = cards.map((each) => ({ ...each, height: each.settled ? 100 : 80 }))
    const held = { top: 0, bottom: SCREEN * 2 }
    const second = arrangeRail(known, options({ held }), first)
    expect(topOf(second, 'm4')).toBe(topOf(first, 'm4'))
    for (const i of [0, 1, 2]) expect(topOf(second, `m${i + 1}`) - topOf(second, `m${i}`)).toBeCloseTo(80 + GAP, 6)
  })

  test('whatever was measured in whatever order, nothing overlaps and every card has a place or a counter', () => {
    fc.assert(
      fc.property(
        rails,
        fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 1 }),
        fc.option(fc.nat(69), { nil: null }),
        (cards, order, chosen) => {
          const active = chosen === null ? null : (cards[chosen % cards.length]?.id ?? null)
          let found = EMPTY_RAIL
          const known = new Set<number>()
          for (const section of order) {
            known.add(section)
            const view = { top: section * SECTION, bottom: section * SECTION + SCREEN }
            const now = measuredIn(cards, known)
            found = arrangeRail(now, options({ active, held: view }), found)
            const standing = [
              ...now.flatMap(({ id, height }) => (hasPlace(found, id) ? [{ top: topOf(found, id), height }] : [])),
              ...found.crowds.map(({ place }) => ({
                top: place.section * SECTION + place.within,
                height: COUNTER,
              })),
            ].toSorted((a, b) => a.top - b.top)
            standing.forEach(({ top, height }, i) => {
              const next = standing[i + 1]
              if (next) expect(next.top).toBeGreaterThanOrEqual(top + height + GAP - CLOSE)
            })
            for (const [i, { id, line }] of now.entries()) {
              const counters = found.crowds.filter((crowd) => crowd.first <= i && i <= crowd.last).length
              expect(counters + Number(hasPlace(found, id))).toBe(line === null ? 0 : 1)
            }
          }
        },
      ),
    )
  })
})
