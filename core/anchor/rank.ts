import type { Anchor, Range } from './anchor'
import { similarity } from './similarity'

/** A place where the quote stands, and how well its surroundings agree with the anchor's. All of them 0 to 1. */
export interface Candidate {
  readonly range: Range
  /** Agreement of prefix, quote and suffix together. */
  readonly score: number
  readonly prefix: number
  readonly suffix: number
}

/** How far ahead of the second best place the best one has to be. */
export const MINIMUM_LEAD = 0.05

/** Each side's context counts like this many characters of quote, however much of it was kept. */
const CONTEXT_WEIGHT = 32

/** A quote counts for no more than this, so that context can still decide between two places of a long one. */
const LONGEST_WEIGHT = 192

/** Stands for what lies beyond the text: context shorter than is usual means that the text began or ended there. */
const EDGE = '\0'

/** Of a quote that stands at more places than this nobody can say which one is meant, and comparing them all takes long. */
const MOST_PLACES = 400

/**
 * The places of `plain` where the anchor's quote stands word for word, best first; of equals the nearest to the old place.
 * None where there are more than MOST_PLACES.
 */
export function rank(anchor: Anchor, plain: string): readonly Candidate[] {
  const candidates: Candidate[] = []
  if (anchor.quote === '') return candidates
  const prefix = anchor.prefix.length < CONTEXT_WEIGHT ? EDGE + anchor.prefix : anchor.prefix
  const suffix = anchor.suffix.length < CONTEXT_WEIGHT ? anchor.suffix + EDGE : anchor.suffix
  const weight = Math.min(anchor.quote.length, LONGEST_WEIGHT)
  for (let start = plain.indexOf(anchor.quote); start >= 0; start = plain.indexOf(anchor.quote, start + 1)) {
    if (candidates.length === MOST_PLACES) return []
    const end = start + anchor.quote.length
    const agreement = {
      prefix: similarity(reversed(prefix), reversed(textBefore(plain, start, prefix.length))),
      suffix: similarity(suffix, textAfter(plain, end, suffix.length)),
    }
    const score = (weight + CONTEXT_WEIGHT * (agreement.prefix + agreement.suffix)) / (weight + CONTEXT_WEIGHT * 2)
    candidates.push({ range: { start, end }, score, ...agreement })
  }
  const distance = ({ range }: Candidate) => Math.abs(range.start - anchor.start)
  return candidates.sort((a, b) => b.score - a.score || distance(a) - distance(b))
}

function textBefore(plain: string, at: number, length: number): string {
  return at < length ? EDGE + plain.slice(0, at) : plain.slice(at - length, at)
}

function textAfter(plain: string, at: number, length: number): string {
  return at + length > plain.length ? plain.slice(at) + EDGE : plain.slice(at, at + length)
}

/** The code units in reverse: only ever compared, never shown. */
function reversed(text: string): string {
  let out = ''
  for (let i = text.length - 1; i >= 0; i--) out += text[i]
  return out
}
