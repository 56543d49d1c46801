import fc from 'fast-check'
import { expect, test } from 'vitest'
import { CONTEXT_LENGTH, describe as describePassage } from '../../../core/anchor/describe'
import { resolve } from '../../../core/anchor/resolve'
import { arbitraryPassage } from '../../support/arbitrary-text'

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
  const begun = performance.now()
  describePassage(text, { start: 250_000, end: 250_004 }, 'a')
  expect(performance.now() - begun).toBeLessThan(200)
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
