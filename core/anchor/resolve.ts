import type { Anchor, Range } from './anchor'
import { MINIMUM_LEAD, rank } from './rank'

/**
 * Where an anchor's passage is in a text. `exact`: where it always was. `moved`: the same words elsewhere, beyond doubt.
 * Otherwise the mark is an orphan; `nearest` is the best place that was not good enough, for the person to look at.
 */
export type Resolution =
  | { readonly kind: 'exact'; readonly range: Range; readonly score: 1 }
  | { readonly kind: 'moved'; readonly range: Range; readonly score: number }
  | { readonly kind: 'orphan'; readonly nearest: Range | null }

const MINIMUM_SCORE = 0.75

/** Shorter quotes are found by chance; they need their context on both sides. */
const SHORT_QUOTE = 20
const MINIMUM_CONTEXT_OF_SHORT_QUOTE = 0.8

/**
 * Finds the passage in `plain`, whose hash is `textHash`. In the text it was made in, offsets and quote are compared and
 * nothing else runs. In another text, the exact quote is looked for; a wrong place is worse than an orphan, so it has to
 * score MINIMUM_SCORE and lead by MINIMUM_LEAD.
 */
export function resolve(anchor: Anchor, plain: string, textHash: string): Resolution {
  const { start, end, quote } = anchor
  if (textHash === anchor.textHash && end - start === quote.length && plain.startsWith(quote, start))
    return { kind: 'exact', range: { start, end }, score: 1 }
  const [best, runnerUp] = rank(anchor, plain)
  if (!best) return { kind: 'orphan', nearest: null }
  const clear = best.score >= MINIMUM_SCORE && best.score - (runnerUp?.score ?? 0) >= MINIMUM_LEAD
  const sure = quote.length >= SHORT_QUOTE || Math.min(best.prefix, best.suffix) >= MINIMUM_CONTEXT_OF_SHORT_QUOTE
  return clear && sure
    ? { kind: 'moved', range: best.range, score: best.score }
    : { kind: 'orphan', nearest: best.range }
}
