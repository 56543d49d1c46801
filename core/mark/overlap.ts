/** What a new passage meets: marks with the same label on the same words. Marks of other labels are left alone always. */
import type { Range } from '../anchor/anchor'
import type { LabelId } from '../document/id'
import type { Intervals } from './intervals'
import { union } from './join'
import { byAge, type PlacedMark } from './placed'

/** The marks with this label that a passage overlaps, in text order; `same` is one on exactly that passage. */
export interface Overlapped {
  readonly same: PlacedMark | null
  readonly marks: readonly PlacedMark[]
}

export function overlapped(marks: Intervals<PlacedMark>, range: Range, label: LabelId): Overlapped {
  const found = marks.overlapping(range).filter(({ mark }) => mark.label === label)
  const same = found.find((one) => one.range.start === range.start && one.range.end === range.end)
  return { same: same ?? null, marks: found }
}

/** What the passage and the marks that it overlaps (at least one) become: the oldest mark stays, over the words of them all. */
export function merger(
  marks: readonly PlacedMark[],
  range: Range,
): { readonly stays: PlacedMark; readonly range: Range } {
  const stays = marks.reduce((oldest, one) => (byAge(one.mark, oldest.mark) < 0 ? one : oldest))
  return { stays, range: union([range, ...marks.map((one) => one.range)]) }
}
