/** Places where a passage may be, judged. Offsets of `range` are those of the text as it is. */
import type { Anchor, Range } from './anchor'
import { splitsPair } from './describe'
import { editsBetween } from './edits'
import { type Fit, fit } from './fit'
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

/** How much typography and case count, beside the words. */
const LETTER_SHARE = 0.1

/** Longer quotes are not compared to the letter as well. */
const LONGEST_TO_THE_LETTER = 4000

/** The best candidates near these places (offsets in the folded text), best first, no two of them mostly the same place. */
export function candidatesNear(
  anchor: Anchor,
  pattern: Pattern,
  target: { readonly text: string; readonly folded: Folded },
  starts: readonly number[],
): readonly Candidate[] {
  const found: Candidate[] = []
  const tried = new Set<number>()
  for (const start of starts) {
    if (tried.has(start)) continue
    tried.add(start)
    const fitted = fit(pattern, target.folded.text, start)
    if (fitted) found.push(judged(anchor, target, fitted))
  }
  found.sort((a, b) => b.score - a.score || a.range.start - b.range.start)
  return found.filter((one, index) => !found.slice(0, index).some((better) => isMostly(one.range, better.range)))
}

function judged(anchor: Anchor, target: { readonly text: string; readonly folded: Folded }, fitted: Fit): Candidate {
  const range = whole(target.text, {
    start: target.folded.startAt(fitted.range.start),
    end: target.folded.endAt(fitted.range.end),
  })
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

function whole(text: string, { start, end }: Range): Range {
  return { start: splitsPair(text, start) ? start - 1 : start, end: splitsPair(text, end) ? end + 1 : end }
}

function isMostly(a: Range, b: Range): boolean {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start)
  return shared * 2 > Math.min(a.end - a.start, b.end - b.start)
}
