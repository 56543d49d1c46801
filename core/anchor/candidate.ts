/** Places where a passage may be, judged. Offsets of `range` are those of the text as it is. */
import type { Anchor, Range } from './anchor'
import { clusterEnd, clusterStart } from './cluster'
import { editsBetween } from './edits'
import { type Fit, fitAt, fitNear } from './fit'
import type { Folded } from './fold'
import type { Pattern } from './pattern'

export interface Candidate {
  readonly range: Range
  /** How alike the whole quote is, 0 to 1; 1 only where it is the same to the letter. */
  readonly quote: number
  readonly prefix: number
  readonly suffix: number
  /** Of quote and contexts together, 0 to 1: what candidates are ranked by. */
  readonly score: number
  /** The same words but for typography and case. */
  readonly sameWords: boolean
}

/** Each side's context counts like this many characters of quote, however much of it was kept. */
const CONTEXT_WEIGHT = 32

/** A quote counts for no more than this, so that context can still decide between two places of a long one. */
const LONGEST_WEIGHT = 192

/** So much of the whole quote has to be there. */
export const MINIMUM_LIKENESS = 0.75

/** How much typography and case count, beside the words. */
const LETTER_SHARE = 0.1

/** Longer quotes are not compared to the letter as well. */
const LONGEST_TO_THE_LETTER = 4000

/**
 * The best candidates near these starts (offsets in the folded text) and at these places (of the text as it is), best
 * first, no two of them mostly the same place.
 */
export function candidatesNear(
  anchor: Anchor,
  pattern: Pattern,
  target: { readonly text: string; readonly folded: Folded },
  starts: readonly number[],
  exactly: readonly Range[],
): readonly Candidate[] {
  const found: Candidate[] = []
  const tried = new Set<number>()
  for (const start of starts) {
    if (tried.has(start)) continue
    tried.add(start)
    const fitted = fitNear(pattern, target.folded.text, start)
    if (fitted) found.push(judged(anchor, target, fitted))
  }
  for (const range of exactly) {
    const candidate = candidateAt(anchor, pattern, target, range)
    if (candidate) found.push(candidate)
  }
  const rank = ({ quote, score }: Candidate) => score + (quote >= MINIMUM_LIKENESS ? 1 : 0)
  found.sort((a, b) => rank(b) - rank(a) || a.range.start - b.range.start)
  return found.filter((one, index) => !found.slice(0, index).some((better) => isMostly(one.range, better.range)))
}

/** The place as it is given, judged; null where nothing stands there. */
export function candidateAt(
  anchor: Anchor,
  pattern: Pattern,
  target: { readonly text: string; readonly folded: Folded },
  range: Range,
): Candidate | null {
  const place = { start: target.folded.foldedAt(range.start), end: target.folded.foldedAt(range.end) }
  return place.end > place.start ? judged(anchor, target, fitAt(pattern, target.folded.text, place)) : null
}

function judged(anchor: Anchor, target: { readonly text: string; readonly folded: Folded }, fitted: Fit): Candidate {
  const range = toTheLetter(
    anchor,
    target.text,
    whole(target.text, {
      start: target.folded.startAt(fitted.range.start),
      end: target.folded.endAt(fitted.range.end),
    }),
  )
  const words = target.text.slice(range.start, range.end)
  const letters =
    Math.max(words.length, anchor.quote.length) > LONGEST_TO_THE_LETTER
      ? fitted.quote
      : 1 - editsBetween(anchor.quote, words) / Math.max(words.length, anchor.quote.length)
  const quote = fitted.quote * (1 - LETTER_SHARE) + letters * LETTER_SHARE
  const weight = Math.min(anchor.quote.length, LONGEST_WEIGHT)
  const { prefix, suffix } = fitted
  return {
    range,
    quote: words === anchor.quote ? 1 : Math.min(quote, 1 - Number.EPSILON),
    prefix,
    suffix,
    score: (weight * quote + CONTEXT_WEIGHT * (prefix + suffix)) / (weight + CONTEXT_WEIGHT * 2),
    sameWords: fitted.quote === 1,
  }
}

/** White space and signs that are folded together may leave a border some signs off: the very words are better. */
const LETTERS_OFF = 4

function toTheLetter({ quote }: Anchor, text: string, range: Range): Range {
  if (text.startsWith(quote, range.start)) return { start: range.start, end: range.start + quote.length }
  const from = Math.max(0, range.start - LETTERS_OFF)
  const at = text.slice(from, range.end + LETTERS_OFF).indexOf(quote)
  return at < 0 ? range : { start: from + at, end: from + at + quote.length }
}

function whole(text: string, { start, end }: Range): Range {
  return { start: clusterStart(text, start), end: clusterEnd(text, end) }
}

/** Whether two places are mostly the same: half of the shorter one lies in the other. */
export function isMostly(a: Range, b: Range): boolean {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start)
  return shared * 2 > Math.min(a.end - a.start, b.end - b.start)
}
