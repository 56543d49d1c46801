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
 * Where a passage stands after an edit that kept `pieces` (in order, not overlapping) of the old text. It is carried where
 * it lies in pieces that are still side by side and reads as before; else null.
 */
export function carryPieces(anchor: Anchor, pieces: readonly KeptPiece[], newText: string): Range | null {
  let at = anchor.start
  let start: number | null = null
  for (const { from, to, length } of pieces) {
    if (at < from || at >= from + length) continue
    const moved = at - from + to
    start ??= moved
    if (moved !== start + (at - anchor.start)) return null
    at = from + length
    if (at >= anchor.end) break
  }
  if (start === null || at < anchor.end) return null
  const range = { start, end: start + anchor.quote.length }
  return newText.startsWith(anchor.quote, start) && range.end - range.start === anchor.end - anchor.start ? range : null
}
