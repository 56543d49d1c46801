/**
 * How labels look, in values of CSS. A label that the library has stands in a slot, its place in the list: marks and whatever
 * belongs to them say the slot (`data-label`, or the name of a highlight), and its look is in custom properties of the root, so
 * that a label changes everywhere at once and nothing is painted anew.
 */
import type { CSSProperties } from 'react'
import type { LabelId } from '../../core/document/id'
import { type Label, type LabelPattern, MOST_LABELS } from '../../core/document/label'
import { FILL_SHARE } from '../../core/label/fill'

/** A label's place in the library's list, or none where the library does not have it (any more). */
export type LabelSlot = `${number}` | 'none'

/** `fill` and `edge` are colours, `line` and `offset` those of the underline, `frame` the line around an image or a formula. */
export interface LabelLook {
  readonly fill: string
  readonly edge: string
  readonly line: LabelPattern
  readonly offset: string
  readonly frame: (typeof FRAMES)[LabelPattern]
}

/** A look as an element's own style. */
export type LookStyle = CSSProperties & Readonly<Record<`--${keyof LabelLook}`, string>>

/** The underline's distance from the letters, in CSS pixels: patterns are told by it as well. */
const OFFSETS = { solid: 3, dotted: 3, double: 3, wavy: 7, dashed: 7 } as const satisfies Record<LabelPattern, number>

/** Frames have no waves; the relief stands for them. */
const FRAMES = { solid: 'solid', dotted: 'dotted', double: 'double', wavy: 'ridge', dashed: 'dashed' } as const

/**
 * A label's look, in values that follow the theme of whatever they are given to: presets by tokens, own colours by its colour
 * scheme. Under forced colours fills and edges are the system's (`labels.css`).
 */
export function lookOf({ colour, pattern }: Pick<Label, 'colour' | 'pattern'>): LabelLook {
  const shape = { line: pattern, offset: `${OFFSETS[pattern]}px`, frame: FRAMES[pattern] }
  if (typeof colour === 'string')
    return {
      ...shape,
      fill: `var(--forced-fill, var(--mark-${colour}))`,
      edge: `var(--forced-edge, var(--mark-${colour}-edge))`,
    }
  const { light, dark } = colour
  const mixed = (own: string, share: number) => `color-mix(in oklab, ${own} ${share}%, var(--page))`
  return {
    ...shape,
    fill: `var(--forced-fill, light-dark(${mixed(light, FILL_SHARE.paper)}, ${mixed(dark, FILL_SHARE.night)}))`,
    edge: `var(--forced-edge, light-dark(${light}, ${dark}))`,
  }
}

/** The same as what `data-label` gives an element (`labels.css`), for one that shows a label which need not be the library's. */
export function lookStyle(label: Pick<Label, 'colour' | 'pattern'>): LookStyle {
  const { fill, edge, line, offset, frame } = lookOf(label)
  return { '--fill': fill, '--edge': edge, '--line': line, '--offset': offset, '--frame': frame }
}

/** The slots of labels, by their ids. */
export function slotsOf(labels: readonly Label[]): ReadonlyMap<LabelId, LabelSlot> {
  return new Map(labels.slice(0, MOST_LABELS).map(({ id }, i) => [id, `${i}`] as const))
}

/** Gives the slots of `element`, which is the page's root, the looks of `labels`. */
export function setLooks({ style }: HTMLElement, labels: readonly Label[]): void {
  for (let slot = 0; slot < MOST_LABELS; slot++) {
    const label = labels[slot]
    const look = label && lookOf(label)
    for (const name of ['fill', 'edge', 'line', 'offset', 'frame'] as const)
      if (look) style.setProperty(`--label-${slot}-${name}`, look[name])
      else style.removeProperty(`--label-${slot}-${name}`)
  }
}
