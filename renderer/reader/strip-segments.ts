import type { LabelId } from '../../core/document/id'
import type { PlacedMark } from '../../core/mark/placed'
import type { LabelSlot } from '../ui/label-look'

/** A label's strokes on the strip, as one SVG path in a box of `STRIP_WIDTH` by `STRIP_HEIGHT`. */
export interface StripPath {
  readonly slot: LabelSlot
  readonly path: string
}

/** The strip's box: it is drawn as wide as this in CSS pixels, and stretched to the height of the page. */
export const STRIP_WIDTH = 10
export const STRIP_HEIGHT = 250

/** Free at both sides of the strokes, in CSS pixels. */
const SIDE = 2

/** Labels that share a height stand side by side; more than so many could not be told from each other. */
const MOST_BESIDE = 3

/**
 * The strokes that stand for marks, in text order, in a text of `length` characters: one for each label at each of
 * `STRIP_HEIGHT` heights, however many marks there are. Labels come by their slots.
 */
export function stripPaths(
  marks: readonly PlacedMark[],
  slots: ReadonlyMap<LabelId, LabelSlot>,
  length: number,
): readonly StripPath[] {
  const rows = new Map<number, Set<LabelSlot>>()
  for (const { mark, range } of length > 0 ? marks : []) {
    const row = Math.min(STRIP_HEIGHT - 1, Math.floor((range.start / length) * STRIP_HEIGHT))
    const slot = slots.get(mark.label) ?? 'none'
    const known = rows.get(row)
    if (!known) rows.set(row, new Set([slot]))
    else if (known.size < MOST_BESIDE) known.add(slot)
  }
  const paths = new Map<LabelSlot, string>()
  for (const [row, here] of rows) {
    const width = (STRIP_WIDTH - 2 * SIDE) / here.size
    let from = SIDE
    for (const slot of here) {
      paths.set(slot, `${paths.get(slot) ?? ''}M${from} ${row + 0.5}h${width}`)
      from += width
    }
  }
  return [...paths].map(([slot, path]) => ({ slot, path })).toSorted((a, b) => (a.slot < b.slot ? -1 : 1))
}
