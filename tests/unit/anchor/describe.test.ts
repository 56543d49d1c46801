import fc from 'fast-check'
import { expect, test } from 'vitest'
import { CONTEXT_LENGTH, describeAgain, describe as describePassage, describerOf } from '../../../core/anchor/describe'
import { resolve } from '../../../core/anchor/resolve'
import { arbitraryPassage } from '../../support/arbitrary-text'
import { cpuTime } from '../../support/cpu-time'

test('a passage described is found again, exactly', () => {
  fc.assert(
    fc.property(arbitraryPassage, ({ text, range }) => {
      const anchor = describePassage(text, range, 'a')
      expect(anchor.quote).toBe(text.slice(range.start, range.end))
      expect(resolve(anchor, text, 'a')).toEqual({ kind: 'exact', range, score: 1 })
    }),
  )
})

test('context is at least 32 characters each side or all there is, and stands beside the quote', () => {
  fc.assert(
    fc.property(arbitraryPassage, ({ text, range }) => {
      const { prefix, suffix } = describePassage(text, range, 'a')
      expect(prefix.length).toBeGreaterThanOrEqual(Math.min(CONTEXT_LENGTH, range.start))
      expect(suffix.length).toBeGreaterThanOrEqual(Math.min(CONTEXT_LENGTH, text.length - range.end))
      expect(text.slice(0, range.start).endsWith(prefix)).toBe(true)
      expect(text.slice(range.end).startsWith(suffix)).toBe(true)
    }),
  )
})

test('neither quote nor context ends inside a character of two code units', () => {
  fc.assert(
    fc.property(arbitraryPassage, ({ text, range }) => {
      const { prefix, quote, suffix } = describePassage(text, range, 'a')
      for (const part of [prefix, quote, suffix]) expect(part.isWellFormed()).toBe(true)
    }),
  )
  const emoji = '😀'.repeat(40)
  expect(describePassage(emoji, { start: 41, end: 43 }, 'a')).toMatchObject({ start: 40, end: 44, quote: '😀😀' })
})

test.each([
  ['half of a surrogate pair', 'a😀b', 2, 3, '😀'],
  ['a letter without its accent', 'e\u0301te\u0301', 0, 1, 'e\u0301'],
  ['an accent without its letter', 'te\u0301', 2, 3, 'e\u0301'],
  ['one of a family', 'x👩‍👩‍👧‍👦y', 1, 3, '👩‍👩‍👧‍👦'],
  ['half a flag, after another', '🇰🇷🇫🇷', 6, 8, '🇫🇷'],
  ['a skin without its hand', '👍🏽', 2, 4, '👍🏽'],
])('%s is widened to the whole', (_, text, start, end, quote) => {
  const anchor = describePassage(text, { start, end }, 'a')
  expect(anchor.quote).toBe(quote)
  expect(describePassage(text, anchor, 'a')).toEqual(anchor)
})

test('thousands of anchors are described as one by one', () => {
  const text = Array.from({ length: 400 }, (_, i) => `Line ${i % 7} of a song, sung ${i} times.`).join('\n')
  const again = describerOf(text, 'b')
  for (let start = 0; start < text.length - 40; start += 37) {
    const anchor = describePassage(
      `${text.slice(0, start)}Ω${text.slice(start)}`,
      { start: start + 1, end: start + 12 },
      'a',
    )
    expect(again(anchor, { start, end: start + 11 })).toEqual(describePassage(text, { start, end: start + 11 }, 'b'))
  }
})

test('context of a repeated quote grows until it tells the places apart', () => {
  const refrain = `${'la '.repeat(30)}and then the chorus sang again. ${'la '.repeat(30)}`
  const text = `First verse. ${refrain}Second verse. ${refrain}Third verse.`
  const start = text.lastIndexOf('and then')
  const anchor = describePassage(text, { start, end: start + 24 }, 'a')
  expect(anchor.prefix).toContain('Second verse')
  expect(resolve(anchor, `New. ${text}`, 'b')).toMatchObject({ kind: 'moved', range: { start: start + 5 } })
})

test('a text that repeats one word a hundred thousand times costs no more than a moment', () => {
  const text = 'word '.repeat(100_000)
  const begun = cpuTime()
  describePassage(text, { start: 250_000, end: 250_004 }, 'a')
  expect(cpuTime() - begun).toBeLessThan(200)
})

test('an empty passage and one outside the text are mistakes', () => {
  for (const range of [
    { start: 2, end: 2 },
    { start: -1, end: 2 },
    { start: 0, end: 6 },
    { start: Number.NaN, end: 2 },
  ])
    expect(() => describePassage('short', range, 'a')).toThrow(RangeError)
})

test('the same words in another text are described by their place there, with their context where it is the same', () => {
  fc.assert(
    fc.property(arbitraryPassage, arbitraryPassage, ({ text, range }, other) => {
      const anchor = describePassage(text, range, 'a')
      for (const [before, after] of [
        ['', ''],
        [`${other.text}\n`, ''],
        ['', `\n${other.text}`],
        [`${other.text}\n`, `\n${other.text}`],
      ] as const) {
        const moved = before + text + after
        const place = { start: range.start + before.length, end: range.end + before.length }
        const again = describeAgain(anchor, moved, place, 'b')
        expect(resolve(again, moved, 'b')).toEqual({ kind: 'exact', range: place, score: 1 })
        expect(moved.slice(0, place.start).endsWith(again.prefix)).toBe(true)
        expect(moved.slice(place.end).startsWith(again.suffix)).toBe(true)
        expect(again.prefix.length).toBeGreaterThanOrEqual(Math.min(CONTEXT_LENGTH, place.start))
        expect(again.suffix.length).toBeGreaterThanOrEqual(Math.min(CONTEXT_LENGTH, moved.length - place.end))
      }
    }),
  )
})
