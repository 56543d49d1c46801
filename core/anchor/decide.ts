import type { Anchor } from './anchor'
import { type Candidate, MINIMUM_LIKENESS } from './candidate'
import type { Findings } from './search'

/** How far ahead of the second best place the best one has to be. */
export const MINIMUM_LEAD = 0.05

/** Shorter quotes are found by chance: they must be there in the same words, and among the same words. */
export const SHORT_QUOTE = 20
export const MINIMUM_CONTEXT_OF_SHORT_QUOTE = 0.8

/** Away from its place a passage needs its context, too. */
const MINIMUM_SCORE = 0.75

/** Of so many characters that are the same to the letter less is enough: nobody writes them a second time. */
const LONG_QUOTE = 32
const MINIMUM_SCORE_OF_SAME_WORDS = 0.65

/** Of both contexts, where the same words stand elsewhere too. */
const MINIMUM_CONTEXT_OF_REPEATED = 0.8

/** Of the context on one side, where the old text says that no other passage is meant. */
const MINIMUM_CONTEXT_ON_ONE_SIDE = 0.8

/** A passage has room in its place where this is not much more than it takes; else that it fits there says little. */
const ROOMY = 4
const ROOM_BESIDE = 200

/** So much of a passage may be left out of its place: a border is not always clear to the sign. */
const MOST_LEFT_OUT = 0.15

/**
 * The place that is the passage's beyond doubt, or null. A wrong place is worse than none: the words have to be there, in
 * their place or among their context, and clearly more so than anywhere else.
 */
export function decide(anchor: Anchor, findings: Findings): Candidate | null {
  const [best, runnerUp] = findings.candidates
  if (!best || best.quote < MINIMUM_LIKENESS) return null
  if (best.score - (runnerUp?.score ?? 0) < MINIMUM_LEAD) return null
  if (anchor.quote.length < SHORT_QUOTE)
    return best.sameWords && Math.min(best.prefix, best.suffix) >= MINIMUM_CONTEXT_OF_SHORT_QUOTE ? best : null
  if (isInPlace(anchor, best, findings)) return isShortened(anchor, best, findings) ? null : best
  if (findings.crowded) return null
  return isAmongItsOwn(anchor, best, findings) ? best : null
}

/** Whether a place that is not where the passage was is surely where it went. */
function isAmongItsOwn(anchor: Anchor, best: Candidate, findings: Findings): boolean {
  const { origin, others } = findings
  // Words that the text says more than once may as well have been said once more.
  if (others.some(({ sameWords }) => sameWords))
    return Math.min(best.prefix, best.suffix) >= MINIMUM_CONTEXT_OF_REPEATED
  if (Math.min(best.prefix, best.suffix) < MINIMUM_CONTEXT_OF_REPEATED && findings.isRepeated(best.range)) return false
  if (isCut(anchor, best)) return false
  if (origin === null && Math.min(best.prefix, best.suffix) < MINIMUM_CONTEXT_ON_ONE_SIDE && findings.closedUp())
    return false
  if (best.score >= MINIMUM_SCORE) return true
  const isSame = best.sameWords && anchor.quote.length >= LONG_QUOTE
  if (origin === null) return isSame && best.score >= MINIMUM_SCORE_OF_SAME_WORDS
  // Other passages that were there before are known and left out, so that less is enough.
  return isSame || Math.max(best.prefix, best.suffix) >= MINIMUM_CONTEXT_ON_ONE_SIDE
}

/** Whether so much is missing that it may stand elsewhere. */
function isCut({ quote }: Anchor, { range }: Candidate): boolean {
  return range.end - range.start < quote.length * (1 - MOST_LEFT_OUT)
}

/**
 * Whether words of the passage that were kept lie outside of the place, or an end of it is not there any more: it was
 * pulled apart, and is not shortened in silence.
 */
function isShortened(anchor: Anchor, candidate: Candidate, { origin }: Findings): boolean {
  if (!origin?.kept) return false
  const { range } = candidate
  const off = anchor.quote.length * MOST_LEFT_OUT
  if (range.start - origin.kept.start > off || origin.kept.end - range.end > off) return true
  return !origin.endsKept && isCut(anchor, candidate)
}

function isInPlace(anchor: Anchor, { range }: Candidate, { origin }: Findings): boolean {
  if (!origin) return false
  const { room } = origin
  const isNarrow = room.end - room.start <= anchor.quote.length * ROOMY + ROOM_BESIDE
  return isNarrow && range.start < room.end && range.end > room.start
}
