/**
 * Characters as a person sees them (grapheme clusters: an emoji of several code points, a letter with its accents), found
 * around a place in a plain text of any length.
 */
import type { Range } from '../anchor/anchor'

/** Code units looked at on one side of a place; no cluster that anyone writes is longer. */
const WINDOW = 128

const clusters = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** The character that holds `offset`, which must lie inside the text. */
export function characterAround(text: string, offset: number): Range {
  const from = safeStart(text, offset)
  const found = clusters.segment(text.slice(from, offset + WINDOW)).containing(offset - from)
  if (!found) throw new RangeError(`No character at ${offset} in a text of ${text.length}`)
  return { start: from + found.index, end: from + found.index + found.segment.length }
}

/** Where the character that begins at (or holds) `offset` ends; the text's length at its end. */
export function afterCharacter(text: string, offset: number): number {
  return offset >= text.length ? text.length : characterAround(text, offset).end
}

/** Where the character before `offset` begins; 0 at the start. */
export function beforeCharacter(text: string, offset: number): number {
  return offset <= 0 ? 0 : characterAround(text, offset - 1).start
}

/** Whether white space stands at `offset`. */
export function isSpaceAt(text: string, offset: number): boolean {
  return /\s/.test(text[offset] ?? '')
}

/** A place before `offset` at which a character begins for certain: behind white space, as flags pair off from where they begin. */
function safeStart(text: string, offset: number): number {
  const least = Math.max(0, offset - WINDOW)
  for (let at = offset; at > least; at--) if (isSpaceAt(text, at - 1) && !isSpaceAt(text, at)) return at
  return least
}
