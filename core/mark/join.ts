/**
 * Several marks become one. The one that stays takes over their words, notes (in the order of the text, a blank line between)
 * and tags; the others go to the trash as they are, with note and history, so that nothing is lost.
 */
import type { Range } from '../anchor/anchor'
import type { Change } from '../change/change'
import type { DocumentRecord } from '../document/record'
import { leafIndexAt, type PlainText } from '../text/plain-text'
import { extended } from './extent'
import { noteWritten, removed, tagged } from './make'
import type { PlacedMark } from './placed'
import { unique } from './tag'

/** What becomes one: `marks` in text order, one of them `stays`, over `range`. `at` is the time, ISO 8601 UTC. */
export interface Joining {
  readonly record: Pick<DocumentRecord, 'marks' | 'note'>
  readonly stays: PlacedMark
  readonly marks: readonly PlacedMark[]
  readonly range: Range
  readonly plain: string
  readonly textHash: string
  readonly at: string
}

/** The marks become one; nothing where that changes nothing. */
export function joined({ record, stays, marks, range, plain, textHash, at }: Joining): readonly Change[] {
  const { mark } = stays
  const others = marks.filter((one) => one.mark.id !== mark.id)
  const notes = marks
    .filter(hasNote)
    .map((one) => one.mark.note)
    .join('\n\n')
  return [
    ...extended(mark, range, plain, textHash),
    ...(others.some(hasNote) ? noteWritten(record, mark.id, notes) : []),
    ...tagged(mark, unique(marks.flatMap((one) => one.mark.tags))),
    ...others.flatMap((one) => removed(one.mark, at)),
  ]
}

function hasNote({ mark }: PlacedMark): boolean {
  return mark.note.trim() !== ''
}

/** The least range that holds all of these, of which there is at least one. */
export function union(ranges: readonly Range[]): Range {
  return ranges.reduce((all, { start, end }) => ({ start: Math.min(all.start, start), end: Math.max(all.end, end) }))
}

/** The mark to join another with: within reach, or too far away, or none with that label. */
export type Neighbour =
  | { readonly kind: 'near'; readonly placed: PlacedMark }
  | { readonly kind: 'far'; readonly placed: PlacedMark }
  | { readonly kind: 'none' }

/**
 * The next mark with the same label, in text order. It is within reach where it overlaps or touches (at most white space
 * between), or begins in the block in which the other ends: then the words between are taken in. Where the next is not, one
 * before that overlaps or touches will do.
 */
export function neighbourOf(placed: readonly PlacedMark[], mark: PlacedMark, plain: PlainText): Neighbour {
  const index = placed.findIndex((one) => one.mark.id === mark.mark.id)
  const isAlike = (one: PlacedMark) => one.mark.label === mark.mark.label
  const next = placed.slice(index + 1).find(isAlike)
  if (next && (touch(mark.range, next.range, plain.text) || sameBlock(mark.range, next.range, plain)))
    return { kind: 'near', placed: next }
  const before = placed.slice(0, index).findLast((one) => isAlike(one) && touch(one.range, mark.range, plain.text))
  if (before) return { kind: 'near', placed: before }
  return next ? { kind: 'far', placed: next } : { kind: 'none' }
}

/** Whether two ranges, the first of which begins first, overlap or have at most white space between them. */
function touch(first: Range, second: Range, plain: string): boolean {
  return second.start <= first.end || plain.slice(first.end, second.start).trim() === ''
}

function sameBlock(first: Range, second: Range, plain: PlainText): boolean {
  return leafIndexAt(plain, first.end - 1) === leafIndexAt(plain, second.start)
}
