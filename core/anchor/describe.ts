import type { Anchor, Range } from './anchor'
import { MINIMUM_LEAD, rank } from './rank'

/** Characters of context kept on each side: enough to tell most repeats apart, little enough to keep records small. */
export const CONTEXT_LENGTH = 32

/** Where a quote is repeated, context grows up to this; longer repeats are copies of whole passages. */
const LONGEST_CONTEXT = 512

/** A quote that occurs more often than this ("the") is not worth telling apart by longer contexts. */
const MOST_REPEATS = 50

/**
 * The anchor of a passage of `plain`, whose hash is `textHash`. A range that would split a surrogate pair is widened by that
 * half, and so is context. Context grows while the same quote stands elsewhere among nearly the same words.
 * @throws RangeError where the range is empty or lies outside the text: a mistake in the program.
 */
export function describe(plain: string, range: Range, textHash: string): Anchor {
  if (!(range.start >= 0 && range.start < range.end && range.end <= plain.length))
    throw new RangeError(`No passage ${range.start}-${range.end} in a text of ${plain.length}`)
  const start = before(plain, range.start)
  const end = after(plain, range.end)
  let anchor = withContext(plain, { start, end }, textHash, CONTEXT_LENGTH)
  for (let length = CONTEXT_LENGTH * 2; length <= LONGEST_CONTEXT && isRepeated(anchor, plain); length *= 2)
    anchor = withContext(plain, { start, end }, textHash, length)
  return anchor
}

function withContext(plain: string, { start, end }: Range, textHash: string, length: number): Anchor {
  return {
    start,
    end,
    quote: plain.slice(start, end),
    prefix: plain.slice(before(plain, Math.max(0, start - length)), start),
    suffix: plain.slice(end, after(plain, Math.min(plain.length, end + length))),
    textHash,
  }
}

function isRepeated(anchor: Anchor, plain: string): boolean {
  const candidates = rank(anchor, plain, MOST_REPEATS + 1)
  const runnerUp = candidates[1]
  return runnerUp !== undefined && candidates.length <= MOST_REPEATS && runnerUp.score > 1 - MINIMUM_LEAD
}

/** `at`, or one less where a surrogate pair begins there. */
function before(text: string, at: number): number {
  return splitsPair(text, at) ? at - 1 : at
}

function after(text: string, at: number): number {
  return splitsPair(text, at) ? at + 1 : at
}

function splitsPair(text: string, at: number): boolean {
  const low = text.charCodeAt(at)
  const high = text.charCodeAt(at - 1)
  return low >= 0xdc00 && low <= 0xdfff && high >= 0xd800 && high <= 0xdbff
}
