import type { LabelId } from '../../core/document/id'
import type { PlacedMark } from '../../core/mark/placed'
import type { LabelSlot } from '../ui/label-look'

/** A stroke on the strip: how far down, as a share of its height, and of which label. */
export interface StripStroke {
  readonly at: number
  readonly slot: LabelSlot
}

/** Strokes nearer than this share of the height would cover each other; the first of each label stands for them. */
const RESOLUTION = 1 / 250

/** The strokes that stand for marks, in text order, in a text of `length` characters: few, however many marks there are. */
export function stripStrokes(
  marks: readonly PlacedMark[],
  slots: ReadonlyMap<LabelId, LabelSlot>,
  length: number,
): readonly StripStroke[] {
  const strokes: StripStroke[] = []
  const last = new Map<LabelSlot, number>()
  for (const { mark, range } of length > 0 ? marks : []) {
    const slot = slots.get(mark.label) ?? 'none'
    const at = range.start / length
    if (at - (last.get(slot) ?? -1) < RESOLUTION) continue
    last.set(slot, at)
    strokes.push({ at, slot })
  }
  return strokes
}
