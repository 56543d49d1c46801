import fc from 'fast-check'
import { expect, test } from 'vitest'
import { folded, foldText } from '../../../core/anchor/fold'
import { arbitraryText } from '../../support/arbitrary-text'

test.each([
  ['curly quotes and apostrophes', '“It’s”', '"it\'s"'],
  ['guillemets', '«non»', '"non"'],
  ['dashes', 'a — b – c -- d', 'a - b - c - d'],
  ['an ellipsis', 'so…', 'so...'],
  ['ligatures', 'ﬁne ﬂow', 'fine flow'],
  ['white space of all kinds', 'a\u00a0b\u202fc\n\nd  e\tf', 'a b c d e f'],
  ['decomposed letters', 'e\u0301te\u0301', 'été'],
  ['case', 'ÉTÉ İ', 'été i'],
])('%s', (_, text, expected) => {
  expect(folded(text)).toBe(expected)
  expect(foldText(text).text).toBe(`\0${expected}\0`)
})

test('an offset leads back to its sign, over what became longer and shorter', () => {
  const text = 'a… ﬁne \n\n “e\u0301te\u0301” end'
  const { text: flat, startAt, endAt, foldedAt } = foldText(text)
  for (const [words, original] of [
    ['fine', 'ﬁne'],
    ['été', 'e\u0301te\u0301'],
    ['end', 'end'],
  ] as const) {
    const at = flat.indexOf(words)
    expect(text.slice(startAt(at), endAt(at + words.length))).toBe(original)
    expect(foldedAt(text.indexOf(original))).toBe(at)
  }
  // Half of a ligature is the whole of it.
  const half = flat.indexOf('ine')
  expect(text.slice(startAt(half), endAt(half + 3))).toBe('ﬁne')
})

test('offsets never leave the text, and stay in order', () => {
  fc.assert(
    fc.property(arbitraryText, (text) => {
      const flat = foldText(text)
      let last = 0
      for (let at = 0; at <= flat.text.length; at++) {
        const start = flat.startAt(at)
        expect(start).toBeGreaterThanOrEqual(last)
        expect(flat.endAt(at)).toBeGreaterThanOrEqual(start)
        expect(flat.endAt(at)).toBeLessThanOrEqual(text.length)
        last = start
      }
    }),
  )
})
