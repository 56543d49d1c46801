import type { Anchor } from './anchor'
import type { Candidate } from './candidate'
import type { Findings } from './search'

/** So much of the whole quote has to be there. */
export const MINIMUM_LIKENESS = 0.75

/** How far ahead of the second best place the best one has to be. */
export const MINIMUM_LEAD = 0.05

/** Shorter quotes are found by chance: they must be there in the same words, and among the same words. */
export const SHORT_QUOTE = 20
export const MINIMUM_CONTEXT_OF_SHORT_QUOTE = 0.8

/** Away from its place a passage needs its context, too. */
const MINIMUM_SCORE = 0.75

/** A sentence of this length that is the same to the letter needs less of it: nobody writes it a second time. */
const LONG_QUOTE = 64
const MINIMUM_SCORE_OF_SAME_WORDS = 0.6

/** A passage has room in its place where this is not much more than it takes; else that it fits there says little. */
const ROOMY = 4
const ROOM_BESIDE = 200

/**
 * The place that is the passage's beyond doubt, or null. A wrong place is worse than none: the words have to be there, in their
 * place or among their context, and clearly more so than anywhere else.
 */
export function decide(anchor: Anchor, findings: Findings): Candidate | null {
  const [best, runnerUp] = findings.candidates
  if (!best || best.quote < MINIMUM_LIKENESS) return null
  if (best.score - (runnerUp?.score ?? 0) < MINIMUM_LEAD) return null
  if (anchor.quote.length < SHORT_QUOTE)
    return best.sameWords && Math.min(best.prefix, best.suffix) >= MINIMUM_CONTEXT_OF_SHORT_QUOTE ? best : null
  if (isInPlace(anchor, best, findings)) return best
  if (findings.crowded) return null
  const isLong = anchor.quote.length >= LONG_QUOTE && best.sameWords
  return best.score >= (isLong ? MINIMUM_SCORE_OF_SAME_WORDS : MINIMUM_SCORE) ? best : null
}

function isInPlace(anchor: Anchor, { range }: Candidate, { origin }: Findings): boolean {
  if (!origin) return false
  const { room } = origin
  const isNarrow = room.end - room.start <= anchor.quote.length * ROOMY + ROOM_BESIDE
  return isNarrow && range.start < room.end && range.end > room.start
}
