/** Fits a passage to a place near which it may be, and says how well it fits. Offsets are of the folded text. */
import type { Range } from './anchor'
import { editsBetween, editsEndingAt } from './edits'
import { EDGE } from './fold'
import { keptPieces } from './kept'
import { isLetter, type Pattern, reversed } from './pattern'

/** A place, and how alike quote and contexts are there; 0 to 1. */
export interface Fit {
  readonly range: Range
  readonly quote: number
  readonly prefix: number
  readonly suffix: number
}

/** A passage may begin so much (and a quarter of its length) beside where it is guessed. */
const SLACK = 12
const MOST_SLACK = 240

/** Longer passages are compared word by word: counting edits would take too long. */
const LONGEST_COUNTED = 4000

/** The passage at its best near `start`; null where not even a sign of it is there. */
export function fitNear(pattern: Pattern, text: string, start: number): Fit | null {
  const { length } = pattern.quote
  const slack = Math.min(MOST_SLACK, SLACK + (length >> 2))
  const from = startNear(pattern, text, start - slack, start + slack)
  const end = endNear(pattern, text, from, from + (length >> 1), from + length + (length >> 1) + SLACK)
  if (end <= from) return null
  return fitAt(pattern, text, { start: from, end })
}

/** How well the passage fits exactly here. */
export function fitAt(pattern: Pattern, text: string, range: Range): Fit {
  return {
    range,
    quote: likeness(pattern.quote, text.slice(range.start, range.end)),
    prefix: besides(pattern.prefix, text.slice(Math.max(0, range.start - pattern.prefix.length * 2), range.start)),
    suffix: besides(reversed(pattern.suffix), reversed(text.slice(range.end, range.end + pattern.suffix.length * 2))),
  }
}

/** How alike two passages are: edits against length, of very long ones what they share. */
export function likeness(a: string, b: string): number {
  const longer = Math.max(a.length, b.length)
  if (longer === 0) return 1
  if (longer <= LONGEST_COUNTED) return 1 - editsBetween(a, b) / longer
  return keptPieces(a, b).reduce((sum, piece) => sum + piece.length, 0) / longer
}

/** How well `context` stands at the end of `text`. Where a text ends, what is beyond it is missing, not different. */
function besides(context: string, text: string): number {
  if (context === '') return 1
  if (text.endsWith(context)) return 1
  const edits = editsEndingAt(context, text).at(-1) ?? context.length
  return Math.max(0, 1 - edits / context.length)
}

function startNear(pattern: Pattern, text: string, low: number, high: number): number {
  const { before, after } = pattern.start
  const from = Math.max(0, low - before.length)
  const window = text.slice(from, Math.max(0, high) + after.length + SLACK)
  const split = border(
    before,
    after,
    window,
    Math.max(0, low) - from,
    Math.max(0, high) - from,
    (at) => pattern.startsWord === !(isLetter(window[at - 1]) && isLetter(window[at])),
  )
  return Math.max(from + split, text.startsWith(EDGE) ? EDGE.length : 0)
}

function endNear(pattern: Pattern, text: string, start: number, low: number, high: number): number {
  const { before, after } = pattern.end
  const to = Math.min(text.length, high + before.length)
  const from = Math.max(start, low - after.length - SLACK)
  const window = reversed(text.slice(from, to))
  const split = border(
    before,
    after,
    window,
    to - Math.min(high, to),
    to - Math.min(low, to),
    (at) => pattern.endsWord === !(isLetter(window[at - 1]) && isLetter(window[at])),
  )
  return Math.min(to - split, text.endsWith(EDGE) ? text.length - EDGE.length : text.length)
}

/** A quote's own signs count twice those of its context, so that words of the context never pass for its own. */
const QUOTE_WEIGHT = 4
const CONTEXT_WEIGHT = 2
/** A border inside a word, or between words where the quote's was not, counts like half an edit. */
const BROKEN_WORD = 1

/**
 * Where in `window`, between `low` and `high`, what stands before a border ends and what stands behind it begins. What was
 * inserted right at the border stays outside.
 */
function border(
  before: string,
  after: string,
  window: string,
  low: number,
  high: number,
  isAlike: (at: number) => boolean,
): number {
  const outside = editsEndingAt(before, window)
  const inside = editsEndingAt(reversed(after), reversed(window))
  // A context that is not there at all says nothing of the border.
  const unknown = before.length >> 1
  let best = low
  let least = Number.POSITIVE_INFINITY
  for (let at = low; at <= Math.min(high, window.length); at++) {
    const context = Math.min(outside[at] ?? unknown, unknown)
    const cost =
      context * CONTEXT_WEIGHT +
      (inside[window.length - at] ?? after.length) * QUOTE_WEIGHT +
      (isAlike(at) ? 0 : BROKEN_WORD)
    if (cost <= least) {
      least = cost
      best = at
    }
  }
  return best
}
