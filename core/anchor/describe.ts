import type { Anchor, Range } from './anchor'

/** Characters of context kept on each side: enough to tell most repeats apart, little enough to keep records small. */
export const CONTEXT_LENGTH = 32

/** Context up to which words are told apart (it is doubled once more then); longer repeats are copies of whole passages. */
const LONGEST_CONTEXT = 256

/**
 * The anchor of a passage of `plain`, whose hash is `textHash`. A range that would split a surrogate pair is widened by that
 * half, and so is context. Context grows while the same quote stands elsewhere among the very same words.
 * @throws RangeError where the range is empty or lies outside the text: a mistake in the program.
 */
export function describe(plain: string, range: Range, textHash: string): Anchor {
  if (!(range.start >= 0 && range.start < range.end && range.end <= plain.length))
    throw new RangeError(`No passage ${range.start}-${range.end} in a text of ${plain.length}`)
  const start = before(plain, range.start)
  const end = after(plain, range.end)
  let length = CONTEXT_LENGTH
  let anchor = withContext(plain, { start, end }, textHash, length)
  while (length < LONGEST_CONTEXT && isRepeated(anchor, plain)) {
    length *= 2
    anchor = withContext(plain, { start, end }, textHash, length)
  }
  // Once more, so that what differs is not the outermost character alone.
  return length === CONTEXT_LENGTH ? anchor : withContext(plain, { start, end }, textHash, length * 2)
}

/**
 * The anchor of the same words in another text, where they stand at `range`: with the same context where that is still
 * beside them, so that it costs next to nothing, else described anew.
 */
export function describeAgain(anchor: Anchor, plain: string, range: Range, textHash: string): Anchor {
  const isAlike =
    plain.slice(Math.max(0, range.start - anchor.prefix.length), range.start) === anchor.prefix &&
    plain.startsWith(anchor.suffix, range.end) &&
    Math.min(range.start, CONTEXT_LENGTH) <= anchor.prefix.length &&
    Math.min(plain.length - range.end, CONTEXT_LENGTH) <= anchor.suffix.length
  return isAlike ? { ...anchor, ...range, textHash } : describe(plain, range, textHash)
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

function isRepeated({ start, prefix, quote, suffix }: Anchor, plain: string): boolean {
  const words = prefix + quote + suffix
  const at = start - prefix.length
  return plain.indexOf(words) < at || plain.indexOf(words, at + 1) >= 0
}

/** `at`, or one less where a surrogate pair begins there. */
function before(text: string, at: number): number {
  return splitsPair(text, at) ? at - 1 : at
}

function after(text: string, at: number): number {
  return splitsPair(text, at) ? at + 1 : at
}

/** Whether a character of two code units begins before `at` and ends behind it. */
export function splitsPair(text: string, at: number): boolean {
  const low = text.charCodeAt(at)
  const high = text.charCodeAt(at - 1)
  return low >= 0xdc00 && low <= 0xdfff && high >= 0xd800 && high <= 0xdbff
}
