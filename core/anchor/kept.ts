import { spliceBetween } from '../change/splice'
import type { KeptPiece } from './carry'

/** What both texts hold, in order and not overlapping: the longest stretches that can be found at a bounded cost. */
export function keptPieces(oldText: string, newText: string): readonly KeptPiece[] {
  const { at, removed, inserted } = spliceBetween(oldText, newText)
  const rest = at + removed.length
  return [
    { from: 0, to: 0, length: at },
    { from: rest, to: at + inserted.length, length: oldText.length - rest },
  ].filter(({ length }) => length > 0)
}
