import fc from 'fast-check'
import { expect, test } from 'vitest'
import { spliceBetween, spliced } from '../../../core/change/splice'
import { arbitraryText } from '../../support/arbitrary-text'

test('the splice between two texts makes one of the other, both ways', () => {
  fc.assert(
    fc.property(arbitraryText, arbitraryText, fc.nat(), (a, b, cut) => {
      for (const [before, after] of [
        [a, b],
        [a, a.slice(0, cut % a.length) + b + a.slice(cut % a.length)],
      ] as const) {
        const splice = spliceBetween(before, after)
        expect(spliced(before, splice)).toBe(after)
        expect(spliced(after, { ...splice, removed: splice.inserted, inserted: splice.removed })).toBe(before)
      }
    }),
  )
})

test('it is as short as common beginning and end allow', () => {
  expect(spliceBetween('a long note', 'a longer note')).toEqual({ at: 6, removed: '', inserted: 'er' })
  expect(spliceBetween('aaa', 'aa')).toEqual({ at: 2, removed: 'a', inserted: '' })
  expect(spliceBetween('same', 'same')).toEqual({ at: 4, removed: '', inserted: '' })
})

test('it never cuts a character of two code units', () => {
  fc.assert(
    fc.property(arbitraryText, arbitraryText, (a, b) => {
      fc.pre(a.isWellFormed() && b.isWellFormed())
      const { removed, inserted } = spliceBetween(a, b)
      expect(removed.isWellFormed() && inserted.isWellFormed()).toBe(true)
    }),
  )
  // U+1F600 and U+1F601 share their first code unit, U+1F600 and U+2F600 their second.
  expect(spliceBetween('x😀y', 'x😁y')).toEqual({ at: 1, removed: '😀', inserted: '😁' })
  expect(spliceBetween('\u{1F600}', '\u{2FA00}')).toEqual({ at: 0, removed: '\u{1F600}', inserted: '\u{2FA00}' })
})

test('a splice that does not fit gives nothing', () => {
  expect(spliced('note', { at: 0, removed: 'x', inserted: '' })).toBeNull()
  expect(spliced('note', { at: -1, removed: '', inserted: 'x' })).toBeNull()
  expect(spliced('note', { at: 5, removed: '', inserted: 'x' })).toBeNull()
  expect(spliced('note', { at: 3, removed: 'ex', inserted: '' })).toBeNull()
})
