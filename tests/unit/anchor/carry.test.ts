import fc from 'fast-check'
import { expect, test } from 'vitest'
import { carry, carryPieces } from '../../../core/anchor/carry'
import { describe as describePassage } from '../../../core/anchor/describe'
import { arbitraryPassage } from '../../support/arbitrary-text'

/** A passage and an edit that lies wholly before or after it. `inserted` holds a sign that is in no text. */
const arbitraryEdit = fc
  .tuple(arbitraryPassage, fc.nat(), fc.nat(), fc.string({ maxLength: 20 }), fc.boolean())
  .map(([{ text, range }, a, b, inserted, behind]) => {
    const room = behind ? text.length - range.end : range.start
    const from = (behind ? range.end : 0) + (a % (room + 1))
    const length = b % ((behind ? text.length : range.start) - from + 1)
    return { text, range, behind, from, length, inserted: `Ω${inserted}Ω` }
  })

test('an edit outside a passage carries it along', () => {
  fc.assert(
    fc.property(arbitraryEdit, ({ text, range, behind, from, length, inserted }) => {
      const edited = text.slice(0, from) + inserted + text.slice(from + length)
      const by = behind ? 0 : inserted.length - length
      expect(carry(describePassage(text, range, 'a'), text, edited)).toEqual({
        start: range.start + by,
        end: range.end + by,
      })
    }),
  )
})

test('a removal outside a passage carries it to the same words, or not at all where the words repeat', () => {
  fc.assert(
    fc.property(arbitraryEdit, ({ text, range, from, length }) => {
      const edited = text.slice(0, from) + text.slice(from + length)
      const carried = carry(describePassage(text, range, 'a'), text, edited)
      if (carried) expect(edited.slice(carried.start, carried.end)).toBe(text.slice(range.start, range.end))
    }),
  )
})

test('an edit that touches the passage does not carry it', () => {
  const text = 'one two three four five'
  const anchor = describePassage(text, { start: 4, end: 13 }, 'a')
  expect(carry(anchor, text, 'one two 2.5 three four five')).toBeNull()
  expect(carry(anchor, text, 'one two four five')).toBeNull()
  expect(carry(anchor, text, 'four five')).toBeNull()
  expect(carry(anchor, text, '')).toBeNull()
})

test('an edit beside the passage is not in it', () => {
  const text = 'one two three four'
  const anchor = describePassage(text, { start: 4, end: 7 }, 'a')
  expect(carry(anchor, text, 'one >two three four')).toEqual({ start: 5, end: 8 })
  expect(carry(anchor, text, 'one two< three four')).toEqual({ start: 4, end: 7 })
})

test('a passage over several kept pieces is carried while they stay side by side', () => {
  const anchor = { ...describePassage('abcdef', { start: 1, end: 5 }, 'a') }
  const sideBySide = [
    { from: 0, to: 2, length: 3 },
    { from: 3, to: 5, length: 3 },
  ]
  expect(carryPieces(anchor, sideBySide, '__abcdef')).toEqual({ start: 3, end: 7 })
  const apart = [
    { from: 0, to: 0, length: 3 },
    { from: 3, to: 4, length: 3 },
  ]
  expect(carryPieces(anchor, apart, 'abc_def')).toBeNull()
  expect(carryPieces(anchor, [{ from: 0, to: 0, length: 3 }], 'abc')).toBeNull()
  expect(carryPieces(anchor, [], 'abcdef')).toBeNull()
})

test('pieces that lie are found out by the words', () => {
  const anchor = describePassage('abcdef', { start: 1, end: 3 }, 'a')
  expect(carryPieces(anchor, [{ from: 0, to: 1, length: 6 }], 'abcdef')).toBeNull()
})
