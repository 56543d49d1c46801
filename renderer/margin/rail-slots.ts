import type { MarkId } from '../../core/document/id'
import { labelSlot } from '../state/labels'
import { libraryStore } from '../state/library'
import type { RailLayout, SlotKey, SlotPlace } from './rail-layout'

/** `glide`: to its new place in a moment; `still`: at once, as while scrolling and when it first appears. */
export type Motion = 'glide' | 'still'

/** Puts a thing of the margin where the layout says; writes only what is other than before. `top` is the top of the rail. */
export function putSlot(element: HTMLElement, layout: RailLayout, key: SlotKey, top: number, motion: Motion): void {
  const place = layout.placeOf(key)
  if (!place) return
  const isNew = element.dataset.placed === undefined
  const transform = translation(place)
  if (isNew || (motion === 'still' && element.dataset.at !== transform)) {
    element.dataset.still = ''
    // Its height is learned in the next frame, and may move it once more.
    requestAnimationFrame(() => requestAnimationFrame(() => delete element.dataset.still))
  }
  const blockStart = `${place.section - top}px`
  const { style } = element
  if (style.top !== blockStart) style.top = blockStart
  if (element.dataset.at !== transform) style.transform = transform
  element.dataset.at = transform
  if (isNew) element.dataset.placed = ''
}

/** To whole pixels of the page, so that letters are sharp. */
function translation({ section, within }: SlotPlace): string {
  return `translateY(${Math.round(section + within) - section}px)`
}

/** The hairline from the active mark's passage to its card; with a step where the card could not stand level. */
export function drawWire(
  path: SVGPathElement,
  layout: RailLayout,
  active: MarkId | null,
  rail: { readonly top: number; readonly left: number },
  height: number,
): void {
  const place = active === null ? null : layout.placeOf(active)
  const line = active === null ? null : layout.lineOf(active)
  if (!place || !line || active === null) {
    write(path, '')
    return
  }
  const library = libraryStore.getState()
  const mark = library.open?.record.marks[active]
  if (mark) path.dataset.label = labelSlot(library, mark.label)
  const section = place.section - rail.top
  const from = { x: Math.round(line.end - rail.left), y: Math.round(section + line.top + line.height / 2) }
  const cardTop = Math.round(section + place.within)
  const toX = ACTIVE_EDGE
  const toY = Math.min(Math.max(from.y, cardTop + WIRE_INSET), cardTop + height - WIRE_INSET)
  write(path, `M${from.x} ${from.y}H${toX - WIRE_INSET}V${toY}H${toX}`)
}

function write(path: SVGPathElement, line: string): void {
  if (path.getAttribute('d') !== line) path.setAttribute('d', line)
}

/** The active card's edge, from the rail's, in CSS pixels; and how far from its corners the wire ends at least. */
const ACTIVE_EDGE = -14
const WIRE_INSET = 8
