import type { MarkId } from '../../core/document/id'
import type { Intervals } from '../../core/mark/intervals'
import type { PlacedMark } from '../../core/mark/placed'
import type { DrawnSections } from './drawn-sections'

/**
 * The offset of the character under a point of the window, in CSS pixels; null where there is none. Right of a short line
 * the browser names a caret too, so the point must lie in a rectangle of the character before or after it.
 */
export function characterAt(drawn: DrawnSections, x: number, y: number): number | null {
  const caret = document.caretPositionFromPoint(x, y)
  if (!caret) return null
  const offset = drawn.offsetOf(caret.offsetNode, caret.offset, 'start')
  if (offset === null) return null
  const holds = (at: number) =>
    at >= 0 && drawn.rectsOf({ start: at, end: at + 1 }).some((rect) => contains(rect, x, y))
  if (holds(offset)) return offset
  return holds(offset - 1) ? offset - 1 : null
}

function contains({ left, right, top, bottom }: DOMRect, x: number, y: number): boolean {
  return x >= left && x <= right && y >= top && y <= bottom
}

/**
 * Which mark a click at `offset` chooses: the shortest there, and with each further click the next, so that every
 * overlapping mark is reached. Null where there is none.
 */
export function markAt(marks: Intervals<PlacedMark>, offset: number, active: MarkId | null): MarkId | null {
  const found = byLength(marks.at(offset))
  const current = found.findIndex(({ mark }) => mark.id === active)
  return found[(current + 1) % found.length]?.mark.id ?? null
}

/** Marks as one goes through them: the shortest first, of equal ones the one that begins first, or the older. */
export function byLength(marks: readonly PlacedMark[]): readonly PlacedMark[] {
  return marks.toSorted((a, b) => lengthOf(a) - lengthOf(b))
}

function lengthOf({ range }: PlacedMark): number {
  return range.end - range.start
}
