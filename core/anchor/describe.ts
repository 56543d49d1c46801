import type { Anchor, Range } from './anchor'
import { clusterEnd, clusterStart } from './cluster'

/** Characters of context kept on each side: enough to tell most repeats apart, little enough to keep records small. */
export const CONTEXT_LENGTH = 32

/** Context up to which words are told apart (it is doubled once more then); longer repeats are copies of whole passages. */
const LONGEST_CONTEXT = 256

/**
 * The anchor of a passage of `plain`, whose hash is `textHash`. A range that would split a grapheme cluster (an emoji, a
 * letter with its marks) is widened to all of it, and so is context. Context grows while the same quote stands elsewhere
 * among the very same words.
 * @throws RangeError where the range is empty or lies outside the text: a mistake in the program.
 */
export function describe(plain: string, range: Range, textHash: string): Anchor {
  return described(plain, range, textHash, isRepeatedIn(plain))
}

/**
 * The anchor of the same words in another text, where they stand at `range`: with the same context where that is still
 * beside them, so that it costs next to nothing, else described anew.
 */
export function describeAgain(anchor: Anchor, plain: string, range: Range, textHash: string): Anchor {
  return isAlike(anchor, plain, range) ? { ...anchor, ...range, textHash } : describe(plain, range, textHash)
}

/** `describeAgain` for thousands of anchors in one text, which is gone through once for all of them. */
export function describerOf(plain: string, textHash: string): (anchor: Anchor, range: Range) => Anchor {
  let isRepeated: ((anchor: Anchor) => boolean) | null = null
  return (anchor, range) => {
    if (isAlike(anchor, plain, range)) return { ...anchor, ...range, textHash }
    isRepeated ??= isRepeatedByIndex(plain)
    return described(plain, range, textHash, isRepeated)
  }
}

function described(plain: string, range: Range, textHash: string, isRepeated: (anchor: Anchor) => boolean): Anchor {
  if (!(range.start >= 0 && range.start < range.end && range.end <= plain.length))
    throw new RangeError(`No passage ${range.start}-${range.end} in a text of ${plain.length}`)
  const start = clusterStart(plain, range.start)
  const end = clusterEnd(plain, range.end)
  let length = CONTEXT_LENGTH
  let anchor = withContext(plain, { start, end }, textHash, length)
  while (length < LONGEST_CONTEXT && isRepeated(anchor)) {
    length *= 2
    anchor = withContext(plain, { start, end }, textHash, length)
  }
  // Once more, so that what differs is not the outermost character alone.
  return length === CONTEXT_LENGTH ? anchor : withContext(plain, { start, end }, textHash, length * 2)
}

function isAlike(anchor: Anchor, plain: string, range: Range): boolean {
  return (
    plain.startsWith(anchor.quote, range.start) &&
    range.end - range.start === anchor.quote.length &&
    plain.slice(Math.max(0, range.start - anchor.prefix.length), range.start) === anchor.prefix &&
    plain.startsWith(anchor.suffix, range.end) &&
    Math.min(range.start, CONTEXT_LENGTH) <= anchor.prefix.length &&
    Math.min(plain.length - range.end, CONTEXT_LENGTH) <= anchor.suffix.length
  )
}

function withContext(plain: string, { start, end }: Range, textHash: string, length: number): Anchor {
  return {
    start,
    end,
    quote: plain.slice(start, end),
    prefix: plain.slice(clusterStart(plain, Math.max(0, start - length)), start),
    suffix: plain.slice(end, clusterEnd(plain, Math.min(plain.length, end + length))),
    textHash,
  }
}

function isRepeatedIn(plain: string): (anchor: Anchor) => boolean {
  return ({ start, prefix, quote, suffix }) => {
    const words = prefix + quote + suffix
    const at = start - prefix.length
    return plain.indexOf(words) < at || plain.indexOf(words, at + 1) >= 0
  }
}

/** Strings of this length are counted; one that stands once says that all words around it do. */
const COUNTED_LENGTH = 16

/** The same, without going through the text for words of which a part stands in it once. */
function isRepeatedByIndex(plain: string): (anchor: Anchor) => boolean {
  let size = 1024
  while (size < plain.length * 4) size *= 2
  const counts = new Uint8Array(size)
  const hashAt = (at: number): number => {
    let hash = 0
    for (let i = at; i < at + COUNTED_LENGTH; i++) hash = Math.imul(hash ^ plain.charCodeAt(i), 0x5bd1e995)
    return (hash ^ (hash >>> 15)) & (size - 1)
  }
  for (let at = 0; at + COUNTED_LENGTH <= plain.length; at++) {
    const hash = hashAt(at)
    counts[hash] = Math.min(2, (counts[hash] ?? 0) + 1)
  }
  const search = isRepeatedIn(plain)
  return (anchor) => {
    const end = anchor.end + anchor.suffix.length
    for (let at = anchor.start - anchor.prefix.length; at + COUNTED_LENGTH <= end; at += COUNTED_LENGTH / 2)
      if (counts[hashAt(at)] === 1) return false
    return search(anchor)
  }
}
