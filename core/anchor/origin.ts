/** What the difference of two texts says of a passage: what is left of it in its place, and whose a place was before. */
import type { Anchor, Range } from './anchor'
import { type KeptPiece, pieceAt } from './carry'

/** What is left where a passage was. */
export interface Origin {
  /**
   * Where in the new text the passage stands if it stayed where it was: from what was kept before it to what was kept
   * behind it.
   */
  readonly room: Range
  /** Where it would begin by each piece that was kept of it; at most MOST_STARTS. */
  readonly starts: readonly number[]
  /** Whether the text right before and right behind it was kept, so that the room is the passage, whatever became of it. */
  readonly pinned: boolean
  /** Whether its first and its last sign were kept. */
  readonly endsKept: boolean
  /** From the first to the last sign of it that was kept; null where none was. */
  readonly kept: Range | null
}

const MOST_STARTS = 4

/** `pieces` in order on both sides; the anchor's offsets are those of the old text. */
export function originOf(
  { start, end }: Range,
  pieces: readonly KeptPiece[],
  oldLength: number,
  newLength: number,
): Origin {
  const first = pieceAt(pieces, start)
  const before = pieces[first - 1]
  let pinned = before ? before.from + before.length === start : start === 0
  let low = before ? before.to + before.length : 0
  const starts: number[] = []
  let startKept = false
  let keptFrom = -1
  let keptTo = -1
  let index = first
  for (; index < pieces.length; index++) {
    const piece = pieces[index]
    if (!piece || piece.from >= end) break
    const from = Math.max(start, piece.from)
    const to = Math.min(end, piece.from + piece.length)
    const shift = piece.to - piece.from
    if (piece.from <= start) {
      low = start + shift
      pinned = true
      startKept = true
    }
    if (keptFrom < 0) keptFrom = from + shift
    keptTo = to + shift
    if (starts.length < MOST_STARTS && !starts.includes(start + shift)) starts.push(start + shift)
  }
  const last = pieces[index - 1]
  const next = pieces[index]
  const goesOn = last !== undefined && last.from < end && last.from + last.length >= end
  const high = goesOn ? end - last.from + last.to : (next?.to ?? newLength)
  pinned &&= goesOn || (next ? next.from === end : end === oldLength)
  const kept = keptFrom < 0 ? null : { start: keptFrom, end: keptTo }
  return { room: { start: low, end: Math.max(low, high) }, starts, pinned, endsKept: startKept && goesOn, kept }
}

/**
 * The stretch of the old text around a passage that was kept in one piece with it; all there is where that is an edge of
 * both texts.
 */
export function keptAround(
  { start }: Range,
  pieces: readonly KeptPiece[],
  oldLength: number,
  newLength: number,
): Range & { readonly atEdge: boolean } {
  const piece = pieces[pieceAt(pieces, start)] ?? { from: start, to: start, length: 0 }
  const isFirst = piece.from === 0 && piece.to === 0
  const isLast = piece.from + piece.length === oldLength && piece.to + piece.length === newLength
  return { start: piece.from, end: piece.from + piece.length, atEdge: isFirst || isLast }
}

/**
 * How much of a place in the new text, 0 to 1, was there before and was not the passage: it belongs to another one then,
 * however alike the words are.
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
