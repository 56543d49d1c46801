/**
 * What was put in or taken out between two kept pieces can often be seen at several places: of "a b b c" without one "b" it
 * may be either. Here it is put where a line, a sentence or a word begins, which is where people edit.
 */
import type { KeptPiece } from './carry'

/**
 * A change slides no further than this: further on it is a text that repeats itself, and no place is better than another.
 */
const FURTHEST = 400

/** The same pieces with the changes between them at their likeliest places. Only what is in one text alone can slide. */
export function settled(pieces: readonly KeptPiece[], oldText: string, newText: string): readonly KeptPiece[] {
  const result: KeptPiece[] = []
  const all = [...pieces]
  // What follows the last piece, and stands before the first one, is a change beside an empty piece.
  if (pieces[0]?.from !== 0 || pieces[0]?.to !== 0) all.unshift({ from: 0, to: 0, length: 0 })
  const last = all.at(-1)
  if (last && (last.from + last.length < oldText.length || last.to + last.length < newText.length))
    all.push({ from: oldText.length, to: newText.length, length: 0 })
  for (const next of all) {
    const piece = result.pop()
    if (!piece) {
      result.push(next)
      continue
    }
    const by = slideOf(piece, next, oldText, newText)
    result.push(
      { ...piece, length: piece.length + by },
      { from: next.from + by, to: next.to + by, length: next.length - by },
    )
  }
  return result.filter(({ length }) => length > 0)
}

/** By how much the change between two pieces is to go on (back where it is negative). */
function slideOf(piece: KeptPiece, next: KeptPiece, oldText: string, newText: string): number {
  const end = piece.from + piece.length
  const newEnd = piece.to + piece.length
  const isInserted = next.from === end && next.to > newEnd
  const isDeleted = next.to === newEnd && next.from > end
  if (!isInserted && !isDeleted) return 0
  const text = isInserted ? newText : oldText
  const from = isInserted ? newEnd : end
  const to = isInserted ? next.to : next.from
  let back = 0
  while (back < Math.min(FURTHEST, piece.length) && text.charCodeAt(from - back - 1) === text.charCodeAt(to - back - 1))
    back++
  let on = 0
  while (on < Math.min(FURTHEST, next.length) && text.charCodeAt(from + on) === text.charCodeAt(to + on)) on++
  let best = 0
  let most = -1
  for (let by = -back; by <= on; by++) {
    const worth = beginning(text, from + by) + beginning(text, to + by)
    if (worth > most || (worth === most && Math.abs(by) < Math.abs(best))) {
      most = worth
      best = by
    }
  }
  return best
}

/** How likely a change begins or ends before `at`. */
function beginning(text: string, at: number): number {
  if (at <= 0 || at >= text.length) return 6
  const before = text[at - 1] ?? ''
  const behind = text[at] ?? ''
  if (before === '\n' || behind === '\n') return 6
  if (/[.!?\u3002\uff01\uff1f]/.test(before)) return 4
  if (/\s/.test(before)) return /[.!?]/.test(text[at - 2] ?? '') ? 4 : 3
  if (/\s/.test(behind)) return 2
  // Between the halves of a character, or before a mark that belongs to it, nothing begins.
  if (/[\udc00-\udfff\p{M}\u200d]/u.test(behind) || before === '\u200d') return -10
  return /[\p{L}\p{N}]/u.test(before) && /[\p{L}\p{N}]/u.test(behind) ? 0 : 1
}
