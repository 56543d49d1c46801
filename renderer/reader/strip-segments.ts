import type { LabelId } from '../../core/document/id'
import { type Label, type LabelColour, presetOf } from '../../core/document/label'
import type { PlacedMark } from '../../core/mark/placed'

/** A stroke on the strip: how far down, as a share of its height, and in which colour. */
export interface StripStroke {
  readonly at: number
  readonly colour: LabelColour
}

/** Strokes nearer than this share of the height would cover each other; the first of each label stands for them. */
const RESOLUTION = 1 / 250

/** The strokes that stand for marks in a text of `length` characters: few, however many marks there are. */
export function stripStrokes(
  marks: readonly PlacedMark[],
  labels: ReadonlyMap<LabelId, Label>,
  length: number,
): readonly StripStroke[] {
  const strokes: StripStroke[] = []
  const last = new Map<LabelColour, number>()
  for (const { mark, range } of marks) {
    const label = labels.get(mark.label)
    if (!label || length === 0) continue
    const at = range.start / length
    if (at - (last.get(presetOf(label.colour)) ?? -1) < RESOLUTION) continue
    last.set(presetOf(label.colour), at)
    strokes.push({ at, colour: presetOf(label.colour) })
  }
  return strokes
}
