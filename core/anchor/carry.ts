import { spliceBetween } from '../change/splice'
import type { Anchor, Range } from './anchor'

/** Text that stands in both versions: `length` code units that began at `from` and now begin at `to`. */
export interface KeptPiece {
  readonly from: number
  readonly to: number
  readonly length: number
}

/**
 * Where a passage of `oldText` stands in `newText`, when the two differ in one stretch: exact and cheap. Null where that
 * stretch touches the passage. The anchor's offsets must be those of `oldText`.
 */
export function carry(anchor: Anchor, oldText: string, newText: string): Range | null {
  const { at, removed, inserted } = spliceBetween(oldText, newText)
  const rest = at + removed.length
  return carryPieces(
    anchor,
    [
      { from: 0, to: 0, length: at },
      { from: rest, to: at + inserted.length, length: oldText.length - rest },
    ],
    newText,
  )
}

/**
 * Where a passage stands after an edit that kept `pieces` (in the order of the old text, not overlapping in it). It is
 * carried where it lies in pieces that are still side by side and reads as before; else null. Takes O(log n).
 */
export function carryPieces(anchor: Anchor, pieces: readonly KeptPiece[], newText: string): Range | null {
  let at = anchor.start
  let start: number | null = null
  for (let index = pieceAt(pieces, at); index < pieces.length && at < anchor.end; index++) {
    const piece = pieces[index]
    if (!piece || at < piece.from || at >= piece.from + piece.length) break
    const moved = at - piece.from + piece.to
    start ??= moved
    if (moved !== start + (at - anchor.start)) return null
    at = piece.from + piece.length
  }
  if (start === null || at < anchor.end) return null
  const range = { start, end: start + anchor.quote.length }
  return newText.startsWith(anchor.quote, start) && range.end - range.start === anchor.end - anchor.start ? range : null
}

/** The index of the first piece that ends behind `at` in the old text; the number of pieces where there is none. */
export function pieceAt(pieces: readonly KeptPiece[], at: number): number {
  let low = 0
  let high = pieces.length
  while (low < high) {
    const middle = (low + high) >> 1
    const piece = pieces[middle]
    if (piece && piece.from + piece.length <= at) low = middle + 1
    else high = middle
  }
  return low
}
