/** What the difference of two texts says of a passage: what is left of it in its place, and whose a place was before. */
import type { Anchor, Range } from './anchor'
import { type KeptPiece, pieceAt } from './carry'

/** What is left where a passage was. */
export interface Origin {
  /** Where in the new text the passage stands if it stayed where it was: from what was kept before it to what was kept behind it. */
  readonly room: Range
  /** Where it would begin by each piece that was kept of it; at most MOST_STARTS. */
  readonly starts: readonly number[]
  /** From the first to the last sign of it that was kept; null where none was. */
  readonly kept: Range | null
}

const MOST_STARTS = 4

/** `pieces` in order on both sides; the anchor's offsets are those of the old text. */
export function originOf({ start, end }: Range, pieces: readonly KeptPiece[], newLength: number): Origin {
  const first = pieceAt(pieces, start)
  const before = pieces[first - 1]
  let low = before ? before.to + before.length : 0
  const starts: number[] = []
  let keptFrom = -1
  let keptTo = -1
  let index = first
  for (; index < pieces.length; index++) {
    const piece = pieces[index]
    if (!piece || piece.from >= end) break
    const from = Math.max(start, piece.from)
    const to = Math.min(end, piece.from + piece.length)
    const shift = piece.to - piece.from
    if (piece.from <= start) low = start + shift
    if (keptFrom < 0) keptFrom = from + shift
    keptTo = to + shift
    if (starts.length < MOST_STARTS && !starts.includes(start + shift)) starts.push(start + shift)
  }
  const last = pieces[index - 1]
  const next = pieces[index]
  const goesOn = last && last.from < end && last.from + last.length >= end
  const high = goesOn ? end - last.from + last.to : (next?.to ?? newLength)
  const kept = keptFrom < 0 ? null : { start: keptFrom, end: keptTo }
  return { room: { start: low, end: Math.max(low, high) }, starts, kept }
}

/** How many signs beside a passage, on each side, were kept together with it; Infinity up to a text's own edge. */
export function keptBeside({ start, end }: Range, pieces: readonly KeptPiece[], oldLength: number, newLength: number) {
  const piece = pieces[pieceAt(pieces, start)]
  if (!piece) return { before: 0, behind: 0 }
  const isFirst = piece.from === 0 && piece.to === 0
  const isLast = piece.from + piece.length === oldLength && piece.to + piece.length === newLength
  return {
    before: isFirst ? Number.POSITIVE_INFINITY : start - piece.from,
    behind: isLast ? Number.POSITIVE_INFINITY : piece.from + piece.length - end,
  }
}

/**
 * How much of a place in the new text, 0 to 1, was there before and was not the passage: it belongs to another one then, however
 * alike the words are.
 */
export function claimedShare(place: Range, own: Anchor, pieces: readonly KeptPiece[]): number {
  let claimed = 0
  for (let index = pieceTo(pieces, place.start); index < pieces.length; index++) {
    const piece = pieces[index]
    if (!piece || piece.to >= place.end) break
    const from = Math.max(place.start, piece.to) - piece.to + piece.from
    const to = Math.min(place.end, piece.to + piece.length) - piece.to + piece.from
    const ours = Math.max(0, Math.min(to, own.end) - Math.max(from, own.start))
    claimed += to - from - ours
  }
  return claimed / (place.end - place.start)
}

/** As `pieceAt`, by the new text. */
function pieceTo(pieces: readonly KeptPiece[], at: number): number {
  let low = 0
  let high = pieces.length
  while (low < high) {
    const middle = (low + high) >> 1
    const piece = pieces[middle]
    if (piece && piece.to + piece.length <= at) low = middle + 1
    else high = middle
  }
  return low
}
