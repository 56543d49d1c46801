/** In the text that a mark was made in, it is where it was: for any text, and any passage that a person can select. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { describe as describePassage } from '../../../core/anchor/describe'
import { relocateAll } from '../../../core/anchor/relocate'
import { resolve } from '../../../core/anchor/resolve'
import { cpuTime } from '../../support/cpu-time'
import { passageAt, wildText } from '../../support/edited-text'

const passage = fc
  .tuple(wildText, fc.nat(), fc.nat())
  .map(([text, from, length]) => ({ text, range: passageAt(text, from, length) }))

test('resolve(describe(range)) is the same range', () => {
  fc.assert(
    fc.property(passage, ({ text, range }) => {
      const anchor = describePassage(text, range, 'a')
      expect(anchor).toMatchObject({ ...range, quote: text.slice(range.start, range.end), textHash: 'a' })
      expect(resolve(anchor, text, 'a')).toEqual({ kind: 'exact', range, score: 1 })
    }),
    { numRuns: 2_000 },
  )
})

test('any range that is asked for lies within what is described, and that is found again', () => {
  fc.assert(
    fc.property(wildText, fc.nat(), fc.nat(), (text, a, b) => {
      const start = a % text.length
      const end = start + 1 + (b % (text.length - start))
      const anchor = describePassage(text, { start, end }, 'a')
      expect(anchor.start).toBeLessThanOrEqual(start)
      expect(anchor.end).toBeGreaterThanOrEqual(end)
      const again = { start: anchor.start, end: anchor.end }
      expect(resolve(anchor, text, 'a')).toEqual({ kind: 'exact', range: again, score: 1 })
      expect(describePassage(text, again, 'a')).toEqual(anchor)
    }),
  )
})

test('a text under another hash that is the same text keeps every mark, with the old text at hand', () => {
  fc.assert(
    fc.property(passage, ({ text, range }) => {
      const anchor = describePassage(text, range, 'a')
      const [found] = relocateAll({ anchors: [anchor], before: { text, hash: 'a' }, after: { text, hash: 'b' } })
      expect(found).toEqual({ kind: 'kept', range })
    }),
  )
})

test.each([
  ['a whole text', 'Only this.', 0, 10],
  ['one character', 'a', 0, 1],
  ['an image alone', 'before\n\uFFFC\nafter', 7, 8],
  ['over a line end', 'one\ntwo', 2, 5],
  ['quotation marks at both ends', 'He said “no” and “no” again.', 17, 21],
  ['a family', '👩‍👩‍👧‍👦👩‍👩‍👧‍👦', 11, 22],
  ['a letter of two code points', 'e\u0301e\u0301e\u0301', 2, 4],
  ['half a character alone', 'a\uD800b', 1, 2],
  ['the second of two flags', '🇰🇷🇰🇷', 4, 8],
  ['Arabic', 'قال إن الاتفاق باق', 4, 14],
  ['Thai', 'สวัสดีชาวโลก', 6, 9],
] as const)('%s', (_name, text, start, end) => {
  const anchor = describePassage(text, { start, end }, 'a')
  expect(resolve(anchor, text, 'a')).toEqual({ kind: 'exact', range: { start, end }, score: 1 })
})

test('a megabyte of one line, and of the same line again and again', () => {
  for (const text of ['word '.repeat(200_000), 'The same line, again.\n'.repeat(50_000)]) {
    const range = { start: 500_000, end: 500_040 }
    const begun = cpuTime()
    const anchor = describePassage(text, range, 'a')
    expect(resolve(anchor, text, 'a')).toEqual({ kind: 'exact', range, score: 1 })
    expect(cpuTime() - begun).toBeLessThan(LONGEST)
  }
})

/** Milliseconds: what a person does not notice, ten times over, because other things run on the machine too. */
const LONGEST = 1_000
