/** Where the person is shown that an orphan may be: nearly always where it is. */
import { expect, test } from 'vitest'
import { type Dice, diceOf } from '../../../bench/anchor/dice'
import { type Draft, draftOf } from '../../../bench/anchor/draft'
import { passageIn } from '../../../bench/anchor/places'
import { proseOf } from '../../../bench/anchor/prose'
import type { Range } from '../../../core/anchor/anchor'
import { describe as describePassage } from '../../../core/anchor/describe'
import { placesOf } from '../../../core/anchor/places'
import { relocateAll } from '../../../core/anchor/relocate'
import { plainText } from '../../../core/text/plain-text'

const CASES = 60
/** Of a hundred: a person reads the first place, perhaps the second. */
const FIRST = 95

const asText = (text: string) =>
  plainText({ blocks: text.split('\n').map((line) => ({ kind: 'paragraph', spans: [line] })) })

/** A word in so many is another one now. */
const reworded =
  (every: number) =>
  (draft: Draft, passage: Range, dice: Dice): void => {
    for (const { index, 0: word } of draft.old.slice(passage.start, passage.end).matchAll(/\p{L}+/gu)) {
      const start = passage.start + index
      if (dice.below(every) === 0)
        draft.replace({ start, end: start + word.length }, dice.pick(['harbour', 'witness', 'paper']))
    }
  }

/** The second half of it is gone, with what followed. */
const halved = (draft: Draft, { start, end }: Range) => {
  draft.replace({ start: Math.floor((start + end) / 2), end: Math.min(draft.old.length - 1, end + 20) }, '')
}

const split = (draft: Draft, { start, end }: Range) => {
  const middle = Math.floor((start + end) / 2)
  draft.replace({ start: middle, end: middle }, ` ${proseOf(99, 200)} `)
}

test.each([
  ['a third of its words are others', reworded(3)],
  ['its second half is gone', halved],
  ['two sentences stand in its middle', split],
] as const)('%s: the first of the likeliest places is at it', (_name, edit) => {
  let orphans = 0
  let first = 0
  for (let seed = 0; seed < CASES; seed++) {
    const dice = diceOf(seed)
    const old = proseOf(seed, 6_000)
    const passage = passageIn(old, 50 + dice.below(60), dice)
    if (!passage) continue
    const draft = draftOf(old)
    edit(draft, passage, dice)
    const place = draft.placeOf(passage)
    const anchor = describePassage(old, passage, 'a')
    const before = { text: old, hash: 'a' }
    const after = asText(draft.text())
    const [found] = relocateAll({ anchors: [anchor], before, after: { text: after.text, hash: 'b' } })
    if (found?.kind !== 'orphan' || !place) continue
    orphans++
    const [likeliest] = placesOf(anchor, after, before)
    if (likeliest && likeliest.range.start < place.end && place.start < likeliest.range.end) first++
  }
  expect(orphans).toBeGreaterThan(CASES / 4)
  expect((first / orphans) * 100).toBeGreaterThanOrEqual(FIRST)
})

test('places are at most five, within the text, and no two are mostly the same', () => {
  for (let seed = 0; seed < CASES; seed++) {
    const dice = diceOf(seed)
    const old = proseOf(seed, 4_000)
    const passage = passageIn(old, 10 + dice.below(100), dice)
    if (!passage) continue
    const draft = draftOf(old)
    reworded(2)(draft, passage, dice)
    const after = asText(draft.text())
    const places = placesOf(describePassage(old, passage, 'a'), after, { text: old, hash: 'a' })
    expect(places.length).toBeLessThanOrEqual(5)
    for (const { range, quote, context } of places) {
      expect(range.start).toBeGreaterThanOrEqual(0)
      expect(range.end).toBeLessThanOrEqual(after.text.length)
      expect(range.end).toBeGreaterThan(range.start)
      for (const score of [quote, context]) {
        expect(score).toBeGreaterThanOrEqual(0)
        expect(score).toBeLessThanOrEqual(1)
      }
    }
    for (const [i, a] of places.entries())
      for (const b of places.slice(i + 1)) {
        const shared = Math.min(a.range.end, b.range.end) - Math.max(a.range.start, b.range.start)
        const shorter = Math.min(a.range.end - a.range.start, b.range.end - b.range.start)
        expect(shared).toBeLessThanOrEqual(shorter / 2)
      }
  }
})
