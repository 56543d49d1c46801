/**
 * What becomes of marks when their text is edited. The edits are drawn, and the true place of each passage is known by
 * construction, so that "never on the wrong words" can be asked of every one of them.
 */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Anchor, Range } from '../../../core/anchor/anchor'
import { describe as describePassage } from '../../../core/anchor/describe'
import { type Relocation, relocateAll } from '../../../core/anchor/relocate'
import { edited, looseEdit, passageAt, REFRAINS, tameParagraphs, tameText, wildText } from '../../support/edited-text'

const KINDS = ['insert', 'delete', 'replace', 'move'] as const

/** Words beside a passage that no edit touches: enough to tell it from all others. */
const BESIDE = 40

function relocate(anchor: Anchor, old: string, now: string): Relocation {
  const [found] = relocateAll({ anchors: [anchor], before: { text: old, hash: 'a' }, after: { text: now, hash: 'b' } })
  if (!found) throw new Error('one anchor, one answer')
  return found
}

const relocateAlone = (anchor: Anchor, now: string) =>
  relocateAll({ anchors: [anchor], before: null, after: { text: now, hash: 'b' } })[0]

const outside = (text: string, { start, end }: Range, beside: number): readonly Range[] => [
  { start: 0, end: Math.max(0, start - beside) },
  { start: Math.min(text.length, end + beside), end: text.length },
]

const tame = fc.tuple(tameParagraphs, fc.nat(), fc.nat()).map(([paragraphs, from, length]) => {
  const text = tameText(paragraphs)
  return { text, range: passageAt(text, from, 20 + (length % 200), 240) }
})

const wild = fc
  .tuple(wildText, fc.nat(), fc.nat())
  .map(([text, from, length]) => ({ text, range: passageAt(text, from, length) }))

const edits = (kinds: readonly (typeof KINDS)[number][] = KINDS) =>
  fc.array(looseEdit(kinds), { minLength: 1, maxLength: 8 })

describe('edits outside a passage', () => {
  test('whose surroundings can be told apart: it is found, at its place', () => {
    fc.assert(
      fc.property(tame, edits(['insert', 'delete', 'replace']), ({ text, range }, list) => {
        const draft = edited(text, list, outside(text, range, BESIDE))
        const found = relocate(describePassage(text, range, 'a'), text, draft.text())
        expect(found).toMatchObject({ kind: expect.stringMatching(/kept|moved/), range: draft.placeOf(range) })
      }),
      { numRuns: 200 },
    )
  })

  test('the same where paragraphs move about', () => {
    fc.assert(
      fc.property(tame, edits(), ({ text, range }, list) => {
        const draft = edited(text, list, outside(text, range, BESIDE))
        const now = draft.text()
        const anchor = describePassage(text, range, 'a')
        const found = relocate(anchor, text, now)
        // Which of two that read alike was moved and which stayed, nobody may be able to say.
        if (found.kind === 'orphan') expect(now.indexOf(anchor.quote)).not.toBe(now.lastIndexOf(anchor.quote))
        else expect(found.range).toEqual(draft.placeOf(range))
      }),
      { numRuns: 200 },
    )
  })

  test('without the old text it is found at its place or nowhere', () => {
    fc.assert(
      fc.property(tame, edits(), ({ text, range }, list) => {
        const draft = edited(text, list, outside(text, range, BESIDE))
        const found = relocateAlone(describePassage(text, range, 'a'), draft.text())
        if (found?.kind !== 'orphan') expect(found?.range).toEqual(draft.placeOf(range))
      }),
      { numRuns: 200 },
    )
  })

  test('in any text at all: it is on its very words, or nowhere', () => {
    fc.assert(
      fc.property(wild, edits(), ({ text, range }, list) => {
        const now = edited(text, list, outside(text, range, 0)).text()
        const anchor = describePassage(text, range, 'a')
        for (const found of [relocate(anchor, text, now), relocateAlone(anchor, now)])
          if (found && found.kind !== 'orphan') expect(now.slice(found.range.start, found.range.end)).toBe(anchor.quote)
      }),
      { numRuns: 150 },
    )
  })
})

describe('edits inside a passage', () => {
  /** Ends may be off by what was edited, but nearly as much must be marked as was: a mark is not shortened in silence. */
  const isAt = (found: Range, place: Range, length: number) => {
    const off = Math.max(Math.abs(found.start - place.start), Math.abs(found.end - place.end))
    const isWithin = found.start >= place.start && found.end <= place.end
    return off <= length / 4 || (isWithin && found.end - found.start >= length * MOST_OF_IT)
  }
  const MOST_OF_IT = 0.9

  /** From the end of what stood before the passage to the start of what stood after it: with all that was put into it. */
  const wholeOf = (now: string, old: string, { start, end }: Range): Range => ({
    start,
    end: now.length - old.length + end,
  })

  test('it is found at its place, or nowhere', () => {
    fc.assert(
      fc.property(tame, edits(['insert', 'delete', 'replace']), ({ text, range }, list) => {
        const draft = edited(text, list, [range])
        const now = draft.text()
        const places = [draft.placeOf(range), wholeOf(now, text, range)]
        const anchor = describePassage(text, range, 'a')
        const found = relocate(anchor, text, now)
        if (found.kind === 'orphan') return
        expect(places[0]).not.toBeNull()
        expect(
          places.some((place) => place && isAt(found.range, place, anchor.quote.length)),
          JSON.stringify({ found, places }),
        ).toBe(true)
      }),
      { numRuns: 200 },
    )
  })

  test('one character of forty edited: it is found', () => {
    fc.assert(
      fc.property(tame, fc.nat(), fc.constantFrom('', 'x', 'xy'), ({ text, range }, at, by) => {
        fc.pre(range.end - range.start >= 40)
        const offset = range.start + 1 + (at % (range.end - range.start - 2))
        const now = text.slice(0, offset) + by + text.slice(offset + 1)
        fc.pre(now !== text)
        const found = relocate(describePassage(text, range, 'a'), text, now)
        expect(found).toMatchObject({
          kind: 'moved',
          range: { start: range.start, end: range.end + by.length - 1 },
        })
      }),
      { numRuns: 200 },
    )
  })

  test('all of it taken away: it is found nowhere', () => {
    fc.assert(
      fc.property(tame, ({ text, range }) => {
        fc.pre(range.end - range.start >= 20)
        const now = text.slice(0, range.start) + text.slice(range.end)
        expect(relocate(describePassage(text, range, 'a'), text, now)).toEqual({ kind: 'orphan' })
      }),
      { numRuns: 200 },
    )
  })
})

describe('edits everywhere', () => {
  /** Whether enough of it stands nowhere else. */
  const isUnmistakable = (quote: string) => REFRAINS.reduce((left, one) => left.replaceAll(one, ''), quote).length > 60

  const anywhere = ({ length }: string): readonly Range[] => [{ start: 0, end: length }]

  test('a passage is found where some of it is, or nowhere', () => {
    fc.assert(
      fc.property(tame, edits(), ({ text, range }, list) => {
        const draft = edited(text, list, anywhere(text))
        const now = draft.text()
        const place = draft.placeOf(range)
        const anchor = describePassage(text, range, 'a')
        // Of a refrain of which the surroundings changed, nobody could tell which one it was.
        fc.pre(isUnmistakable(anchor.quote))
        const found = relocate(anchor, text, now)
        if (found.kind === 'orphan') return
        expect(place).not.toBeNull()
        const shared = place && Math.min(place.end, found.range.end) - Math.max(place.start, found.range.start)
        expect(shared, JSON.stringify({ found, place })).toBeGreaterThan(0)
      }),
      { numRuns: 150 },
    )
  })

  test('its paragraph taken away: it is found nowhere, whatever else was edited', () => {
    fc.assert(
      fc.property(tame, edits(['insert', 'delete', 'replace']), ({ text, range }, list) => {
        fc.pre(isUnmistakable(text.slice(range.start, range.end)))
        const start = text.lastIndexOf('\n', range.start - 1) + 1
        const end = `${text}\n`.indexOf('\n', range.end - 1) + 1
        const others = [
          { start: 0, end: start },
          { start: end, end: text.length },
        ]
        // A refrain put in elsewhere may well be the one that was taken away here.
        const draft = edited(
          text,
          list.filter((one) => !REFRAINS.includes(one.text)),
          others,
        )
        draft.replace({ start, end }, '')
        expect(relocate(describePassage(text, range, 'a'), text, draft.text())).toEqual({ kind: 'orphan' })
      }),
      { numRuns: 200 },
    )
  })
})

describe('whatever happens', () => {
  const several = fc
    .tuple(
      fc.oneof(wildText, tameParagraphs.map(tameText)),
      fc.array(fc.tuple(fc.nat(), fc.nat()), { minLength: 1, maxLength: 12 }),
    )
    .map(([text, places]) => ({ text, ranges: places.map(([from, length]) => passageAt(text, from, length)) }))

  test('a place lies within the text, splits no character, and has its words or a score', () => {
    fc.assert(
      fc.property(wild, edits(), ({ text, range }, list) => {
        const now = edited(text, list, [{ start: 0, end: text.length }]).text()
        const anchor = describePassage(text, range, 'a')
        const found = relocate(anchor, text, now)
        if (found.kind === 'orphan') return
        const { start, end } = found.range
        expect(start).toBeGreaterThanOrEqual(0)
        expect(end).toBeGreaterThan(start)
        expect(end).toBeLessThanOrEqual(now.length)
        for (const at of [start, end])
          expect(/^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(now.slice(at - 1, at + 1))).toBe(false)
        if (found.kind === 'kept') expect(now.slice(start, end)).toBe(anchor.quote)
        else expect(found.score).toBeGreaterThanOrEqual(0.75)
      }),
      { numRuns: 150 },
    )
  })

  test('a mark is found where it would be found without the others', () => {
    fc.assert(
      fc.property(several, edits(), ({ text, ranges }, list) => {
        const now = edited(text, list, [{ start: 0, end: text.length }]).text()
        const anchors = ranges.map((range) => describePassage(text, range, 'a'))
        const together = relocateAll({ anchors, before: { text, hash: 'a' }, after: { text: now, hash: 'b' } })
        expect(together).toEqual(anchors.map((anchor) => relocate(anchor, text, now)))
        const backwards = relocateAll({
          anchors: anchors.toReversed(),
          before: { text, hash: 'a' },
          after: { text: now, hash: 'b' },
        })
        expect(backwards.toReversed()).toEqual(together)
      }),
      { numRuns: 150 },
    )
  })

  test('marks that were kept stand in the order they stood in', () => {
    fc.assert(
      fc.property(several, edits(), ({ text, ranges }, list) => {
        const now = edited(text, list, [{ start: 0, end: text.length }]).text()
        const sorted = ranges.toSorted((a, b) => a.start - b.start || a.end - b.end)
        const anchors = sorted.map((range) => describePassage(text, range, 'a'))
        const found = relocateAll({ anchors, before: { text, hash: 'a' }, after: { text: now, hash: 'b' } })
        const starts = found.flatMap((one) => (one.kind === 'kept' ? [one.range.start] : []))
        expect(starts).toEqual(starts.toSorted((a, b) => a - b))
      }),
      { numRuns: 150 },
    )
  })

  test('there and back again is where it was', () => {
    fc.assert(
      fc.property(tame, edits(), ({ text, range }, list) => {
        const now = edited(text, list, outside(text, range, BESIDE)).text()
        const there = relocate(describePassage(text, range, 'a'), text, now)
        if (there.kind === 'orphan') return
        const back = relocate(describePassage(now, there.range, 'a'), now, text)
        expect(back).toMatchObject({ range })
      }),
      { numRuns: 150 },
    )
  })

  test('the same question has the same answer', () => {
    fc.assert(
      fc.property(wild, edits(), ({ text, range }, list) => {
        const now = edited(text, list, [{ start: 0, end: text.length }]).text()
        const anchor = describePassage(text, range, 'a')
        expect(relocate(anchor, text, now)).toEqual(relocate(anchor, text, now))
      }),
    )
  })
})
