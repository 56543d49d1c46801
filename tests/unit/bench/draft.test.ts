import fc from 'fast-check'
import { expect, test } from 'vitest'
import { diceOf } from '../../../bench/anchor/dice'
import { draftOf } from '../../../bench/anchor/draft'
import { EDITS, HARDER_EDITS } from '../../../bench/anchor/edits'
import { outcomeOf } from '../../../bench/anchor/outcome'
import { proseOf } from '../../../bench/anchor/prose'

test('a draft knows where its characters went', () => {
  const draft = draftOf('one two three four')
  draft.replace({ start: 4, end: 7 }, 'TWO')
  draft.move({ start: 8, end: 14 }, 0)
  draft.replace({ start: 0, end: 0 }, '>')
  expect(draft.text()).toBe('three >one TWO four')
  expect(draft.placeOf({ start: 8, end: 13 })).toEqual({ start: 0, end: 5 })
  expect(draft.placeOf({ start: 0, end: 3 })).toEqual({ start: 7, end: 10 })
  expect(draft.placeOf({ start: 4, end: 7 })).toBeNull()
})

test('what was moved between two halves of a stretch stays when they go', () => {
  const draft = draftOf('one two three four')
  draft.move({ start: 8, end: 14 }, 4)
  draft.replace({ start: 0, end: 8 }, '')
  expect(draft.text()).toBe('three four')
})

test('what is replaced everywhere moves all behind it', () => {
  const draft = draftOf('a -- b -- c', { pattern: /--/g, by: () => '—' })
  expect(draft.text()).toBe('a — b — c')
  expect(draft.placeOf({ start: 10, end: 11 })).toEqual({ start: 8, end: 9 })
  expect(draft.has(2)).toBe(false)
})

test('whatever is edited, the old characters that are left stand where the draft says, each once', () => {
  const edit = fc.record({ at: fc.nat(29), length: fc.nat(6), to: fc.nat(29), text: fc.string({ maxLength: 3 }) })
  fc.assert(
    fc.property(fc.array(edit, { maxLength: 6 }), (edits) => {
      const old = Array.from({ length: 30 }, (_, i) => String.fromCharCode(0x4e00 + i)).join('')
      const draft = draftOf(old)
      for (const { at, length, to, text } of edits) {
        const range = { start: at, end: Math.min(30, at + length) }
        if (!draft.has(at)) continue
        if (text !== '' || to < range.end + 1 || !draft.has(to)) draft.replace(range, text)
        else if (range.start < range.end) draft.move(range, to)
      }
      const now = draft.text()
      for (let i = 0; i < old.length; i++) {
        const place = draft.placeOf({ start: i, end: i + 1 })
        expect(place !== null).toBe(draft.has(i))
        expect(place ? now.slice(place.start, place.end) : '').toBe(place ? old[i] : '')
      }
    }),
  )
})

test('every edit of the study says where the passage is: its own words are there', () => {
  const text = proseOf(2, 8_000)
  for (const [name, edit] of Object.entries({ ...EDITS, ...HARDER_EDITS }))
    for (let seed = 0; seed < 20; seed++) {
      const dice = diceOf(seed)
      const start = dice.below(text.length - 300)
      const passage = { start, end: start + 40 + dice.below(200) }
      const edited = edit(text, passage, dice)
      expect(edited, name).not.toBeNull()
      if (!edited) continue
      const now = edited.draft.text()
      const place = edited.draft.placeOf(passage)
      if (name.includes('removed')) expect(place, name).toBeNull()
      else if (edited.tolerance === 0 && !name.includes('into'))
        expect(place && now.slice(place.start, place.end), name).toBe(text.slice(passage.start, passage.end))
      else expect(place, name).not.toBeNull()
      expect(now, name).not.toBe(text)
    }
})

test('a place is right, a part, a repeat or wrong', () => {
  const now = 'one two three four. one two three four. five'
  const judged = { place: { start: 0, end: 18 }, quote: now.slice(0, 18), now, tolerance: 0 }
  expect(outcomeOf({ ...judged, found: { start: 0, end: 18 } })).toBe('right')
  expect(outcomeOf({ ...judged, found: { start: 1, end: 19 } })).toBe('right')
  expect(outcomeOf({ ...judged, found: { start: 8, end: 18 } })).toBe('part')
  expect(outcomeOf({ ...judged, found: { start: 8, end: 28 } })).toBe('wrong')
  expect(outcomeOf({ ...judged, found: { start: 20, end: 38 } })).toBe('repeat')
  expect(outcomeOf({ ...judged, found: { start: 21, end: 39 } })).toBe('wrong')
  expect(outcomeOf({ ...judged, found: null })).toBe('orphan')
  expect(outcomeOf({ ...judged, place: null, found: { start: 39, end: 44 } })).toBe('wrong')
  const short = { place: { start: 0, end: 3 }, quote: 'ones', now, found: { start: 1, end: 4 } }
  expect(outcomeOf({ ...short, tolerance: 1 })).toBe('right')
  expect(outcomeOf({ ...short, tolerance: 0 })).toBe('wrong')
})
