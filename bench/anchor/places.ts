import type { Range } from '../../core/anchor/anchor.ts'
import type { Dice } from './dice.ts'

/** The lengths of quotes that are studied, in UTF-16 code units. */
export const LENGTHS = [10, 40, 200] as const
export type Length = (typeof LENGTHS)[number]

/** Of a drawn passage so much has to be letters or digits; else it is a row of a table or of code that nobody marks. */
const LEAST_LETTERS = 0.5
const MOST_DRAWS = 200

/**
 * A passage of about `length` characters. Two of three begin and end with words, as a person marks; one of three is exactly so
 * long, wherever that falls, but never inside a character. Null where the text has none.
 */
export function passageIn(text: string, length: number, dice: Dice): Range | null {
  const isByWords = dice.below(3) > 0
  for (let draws = 0; draws < MOST_DRAWS && text.length > length * 2; draws++) {
    let start = dice.below(text.length - length)
    let end = start + length
    if (isByWords) {
      start = wordStart(text, start)
      end = wordEnd(text, start + length)
    }
    if (splitsPair(text, start)) start--
    if (splitsPair(text, end)) end++
    const quote = text.slice(start, end)
    const letters = quote.match(/[\p{L}\p{N}]/gu)?.length ?? 0
    if (letters >= quote.length * LEAST_LETTERS && quote.trim() === quote && quote.length < length * 1.5)
      return { start, end }
  }
  return null
}

/** Words in scripts that set no spaces have no end: they are taken as they fall. */
const LONGEST_WORD = 20
const LETTER = /[\p{L}\p{N}\p{M}]/u

function wordStart(text: string, at: number): number {
  for (let from = at; from > at - LONGEST_WORD; from--) if (from <= 0 || !LETTER.test(text[from - 1] ?? '')) return from
  return at
}

function wordEnd(text: string, at: number): number {
  for (let to = at; to < at + LONGEST_WORD; to++) if (to >= text.length || !LETTER.test(text[to] ?? '')) return to
  return at
}

function splitsPair(text: string, at: number): boolean {
  return /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(at - 1, at + 1))
}
