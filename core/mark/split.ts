import type { Range } from '../anchor/anchor'
import { describe } from '../anchor/describe'
import type { Change } from '../change/change'
import type { MarkId } from '../document/id'
import type { Mark } from '../document/record'
import { trimmed } from '../text/trimmed'
import { extended } from './extent'
import type { PlacedMark } from './placed'

/** A mark that is cut in two: the new one's id, the place, and the time, ISO 8601 UTC. */
export interface Split {
  readonly placed: PlacedMark
  readonly at: number
  readonly id: MarkId
  readonly plain: string
  readonly textHash: string
  readonly time: string
}

/** The two passages that a cut at `at` makes of one, without white space at their ends; null where one would be empty. */
export function parts({ start, end }: Range, at: number, plain: string): readonly [Range, Range] | null {
  if (at <= start || at >= end) return null
  const first = trimmed({ start, end: at }, plain)
  const second = trimmed({ start: at, end }, plain)
  return first && second && [first, second]
}

/**
 * A mark is cut in two of the same label. Note and tags stay with the first, which stays the mark that it was: what was
 * written is written of the passage as it began. Null where there is nothing to cut.
 */
export function split({ placed, at, id, plain, textHash, time }: Split): readonly Change[] | null {
  const halves = parts(placed.range, at, plain)
  if (!halves) return null
  const second: Mark = {
    id,
    label: placed.mark.label,
    anchor: describe(plain, halves[1], textHash),
    note: '',
    tags: [],
    createdAt: time,
    changedAt: time,
    trashedAt: null,
  }
  return [...extended(placed.mark, halves[0], plain, textHash), { kind: 'mark.add', mark: second }]
}
