/** Finding places where a run of text may be cut for drawing, and cutting spans there. */
import { spanText } from './plain-text'
import type { Span } from './tree'

/** A cut is looked for in the last part of what fits; this is how large that part is. */
const SEARCH_SHARE = 0.5

/** What must not begin a part: combining marks (variation selectors are such), joiners, the second half of a pair. */
const CLINGS = /\p{M}|\u200C|\u200D|[\uDC00-\uDFFF]/u
const JOINER = '\u200D'

/**
 * Offsets in `text` at which it can be cut into parts of at most `max` characters: after a line end, else after a
 * sentence, else after a space, else between characters. `spans` are those that spell the text: ruby and mathematics
 * among them stay in one piece, so that a part may be longer by one of these.
 */
export function cutText(text: string, max: number, spans: readonly Span[]): readonly number[] {
  const whole = wholesOf(spans, 0, [])
  const cuts: number[] = []
  let from = 0
  let next = 0
  while (text.length - from > max) {
    let cut = cutBefore(text, from, from + max)
    while ((whole[next]?.end ?? Number.POSITIVE_INFINITY) <= cut) next++
    const inside = whole[next]
    if (inside && inside.start < cut) cut = inside.start > from ? inside.start : inside.end
    if (cut >= text.length) break
    cuts.push(cut)
    from = cut
  }
  return cuts
}

function cutBefore(text: string, from: number, to: number): number {
  const least = from + Math.floor((to - from) * (1 - SEARCH_SHARE))
  const window = text.slice(least, to)
  const line = window.lastIndexOf('\n')
  if (line >= 0) return least + line + 1
  const sentence = Math.max(lastEnd(window, /[.!?…]["'”’»)\]]*\s/gu), lastEnd(window, /[。！？][」』”’）]*/gu))
  if (sentence > 0) return least + sentence
  const space = window.lastIndexOf(' ')
  if (space >= 0) return least + space + 1
  let cut = to
  while (cut > least && (CLINGS.test(text[cut] ?? '') || text[cut - 1] === JOINER)) cut--
  if (cut > least) return cut
  // Nothing but clinging characters: only a pair must stay together.
  const code = text.charCodeAt(to)
  if (code < 0xdc00 || code > 0xdfff) return to
  return to - 1 > from ? to - 1 : to + 1
}

function lastEnd(text: string, pattern: RegExp): number {
  let end = 0
  for (const match of text.matchAll(pattern)) end = match.index + match[0].length
  return end
}

interface Stretch {
  readonly start: number
  readonly end: number
}

/** The stretches of spans that are drawn as one. */
function wholesOf(spans: readonly Span[], from: number, found: Stretch[]): Stretch[] {
  let at = from
  for (const span of spans) {
    const end = at + spanText(span).length
    if (typeof span !== 'string') {
      if (span.kind === 'ruby' || span.kind === 'inlineMath') found.push({ start: at, end })
      else if ('spans' in span) wholesOf(span.spans, at, found)
    }
    at = end
  }
  return found
}

/**
 * `spans` cut at `cuts` (ascending offsets into what they spell, none inside ruby or mathematics): one more array than
 * cuts. What wraps a cut is on both sides of it; what spells nothing (a footnote's sign) stays with what is before it.
 */
export function cutSpans(spans: readonly Span[], cuts: readonly number[]): readonly (readonly Span[])[] {
  const parts: Span[][] = [[]]
  for (let i = 0; i < cuts.length; i++) parts.push([])
  let at = 0
  let part = 0
  for (const span of spans) {
    const length = spanText(span).length
    if (length === 0) {
      parts[part]?.push(span)
      continue
    }
    while ((cuts[part] ?? Number.POSITIVE_INFINITY) <= at) part++
    const within = cuts.slice(part, firstAtLeast(cuts, at + length, part)).map((cut) => cut - at)
    for (const [i, piece] of cutSpan(span, within).entries()) parts[part + i]?.push(piece)
    part += within.length
    at += length
  }
  return parts
}

function firstAtLeast(cuts: readonly number[], offset: number, from: number): number {
  let i = from
  while ((cuts[i] ?? Number.POSITIVE_INFINITY) < offset) i++
  return i
}

function cutSpan(span: Span, cuts: readonly number[]): readonly Span[] {
  if (cuts.length === 0) return [span]
  if (typeof span === 'string') {
    const ends = [...cuts, span.length]
    return ends.map((end, i) => span.slice(i === 0 ? 0 : ends[i - 1], end))
  }
  if (!('spans' in span)) return [span]
  return cutSpans(span.spans, cuts).map((part) => ({ ...span, spans: part }))
}
