import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { differenceLines, differencePieces } from '../../../core/anchor/difference'
import { keptPieces } from '../../../core/anchor/kept'
import { arbitraryText } from '../../support/arbitrary-text'

/** A difference as one reads it: `[-deleted-]`, `{+inserted+}`, `= n` for lines that are the same. */
function drawn(before: string, after: string): readonly string[] {
  return differenceLines(before, after).map((line) =>
    line.kind === 'same'
      ? `= ${line.lines}`
      : line.pieces
          .map(({ kind, text }) => (kind === 'kept' ? text : kind === 'inserted' ? `{+${text}+}` : `[-${text}-]`))
          .join(''),
  )
}

describe('the difference, line by line', () => {
  test.each([
    ['the same text', 'one\ntwo', 'one\ntwo', []],
    ['a line taken out', 'one\ntwo\nthree', 'one\nthree', ['= 1', '[-two-]', '= 1']],
    ['a line put in', 'one\ntwo\nthree', 'one\ntwo\n2.5\nthree', ['= 2', '{+2.5+}', '= 1']],
    ['one of several lines that read alike', 'la\nla\nla\nla', 'la\nla\nla', ['= 3', '[-la-]']],
    [
      'words',
      'the narrow exchange will not be able to settle it',
      'the limited exchange cannot settle it',
      ['the [-narrow-]{+limited+} exchange [-will not be able to-]{+cannot+} settle it'],
    ],
    [
      'a sentence put in between two',
      'The quick fox. It ran.',
      'The quick fox. A sentence put in. It ran.',
      ['The quick fox. {+A sentence put in. +}It ran.'],
    ],
    ['all of it', 'x', '', ['[-x-]']],
    [
      'characters of several code points stay whole',
      'e\u0301t 👩‍👩‍👧‍👦',
      'et 👩‍👩‍👧',
      ['[-e\u0301t 👩‍👩‍👧‍👦-]{+et 👩‍👩‍👧+}'],
    ],
    ['Japanese, sign by sign', '昭和十二年のもの', '昭和十三年のもの', ['昭和十[-二-]{+三+}年のもの']],
  ])('%s', (_, before, after, expected) => {
    expect(drawn(before, after)).toEqual(expected)
  })

  test('the pieces spell both texts', () => {
    fc.assert(
      fc.property(arbitraryText, arbitraryText, (before, after) => {
        const pieces = differencePieces(before, after)
        const spelled = (left: 'inserted' | 'deleted') =>
          pieces.flatMap(({ kind, text }) => (kind === left ? [] : [text])).join('')
        expect(spelled('inserted')).toBe(before)
        expect(spelled('deleted')).toBe(after)
        for (const { text } of pieces) expect(text).not.toBe('')
      }),
      { numRuns: 500 },
    )
  })

  test('a text against itself with an end has only that end as new', () => {
    fc.assert(
      fc.property(arbitraryText, (text) => {
        const pieces = differencePieces(text, `${text}\nΩ`)
        expect(pieces.filter(({ kind }) => kind === 'deleted')).toEqual([])
        expect(pieces.filter(({ kind }) => kind === 'inserted').map((piece) => piece.text.trim())).toEqual(['Ω'])
      }),
    )
  })
})

describe('what both texts hold', () => {
  test('reads the same, and is in order, whatever the texts', () => {
    fc.assert(
      fc.property(arbitraryText, arbitraryText, arbitraryText, (a, b, c) => {
        const [before, after] = [a + b + c, c + b + a]
        let from = 0
        let to = 0
        for (const piece of keptPieces(before, after)) {
          expect(piece.from).toBeGreaterThanOrEqual(from)
          expect(piece.to).toBeGreaterThanOrEqual(to)
          expect(piece.length).toBeGreaterThan(0)
          expect(after.slice(piece.to, piece.to + piece.length)).toBe(
            before.slice(piece.from, piece.from + piece.length),
          )
          from = piece.from + piece.length
          to = piece.to + piece.length
        }
        expect(from).toBeLessThanOrEqual(before.length)
        expect(to).toBeLessThanOrEqual(after.length)
      }),
      { numRuns: 500 },
    )
  })

  test('of two paragraphs that changed places the longer stays', () => {
    const long = 'The longer one of the two has a good many words, and so it is taken for what stayed where it was.'
    const short = 'The shorter one went round it.'
    expect(keptPieces(`${short}\n${long}\nEnd.`, `${long}\n${short}\nEnd.`)).toContainEqual(
      expect.objectContaining({ to: 0 }),
    )
  })

  test('a word that two other sentences share is not kept', () => {
    expect(keptPieces('It was a long evening for all of them.', 'Prices rose for bread and salt in 1911.')).toEqual([
      { from: 37, to: 38, length: 1 },
    ])
  })
})
