import type { Range } from '../../core/anchor/anchor'
import type { DrawnSections } from './drawn-sections'
import { endPlace } from './extent-place'

/** A box stands so far from the edges of the view, in CSS pixels. */
const EDGE = 8

/**
 * Puts a box at a passage, so many CSS pixels from it: below its last line, above its first where there is no room, at the lower edge of the view where
 * neither is in view.
 */
export function floatingPlace(
  box: HTMLElement,
  drawn: DrawnSections,
  range: Range,
  scroller: HTMLElement,
  page: HTMLElement,
  distance: number,
): void {
  const view = scroller.getBoundingClientRect()
  const origin = page.getBoundingClientRect()
  const first = endPlace(drawn, range, 'start')
  const last = endPlace(drawn, range, 'end')
  const { offsetWidth: width, offsetHeight: height } = box
  const lowest = view.bottom - height - EDGE
  const below = last ? last.top + last.height + distance : Number.POSITIVE_INFINITY
  const above = first ? first.top - height - distance : Number.NEGATIVE_INFINITY
  const isBelow = below <= lowest && below >= view.top
  const y = isBelow ? below : above >= view.top && above <= lowest ? above : lowest
  // Beside the text stand the notes.
  const column = drawn.element(drawn.sectionOf(range.start))?.getBoundingClientRect() ?? origin
  const x = Math.max(column.left, Math.min((isBelow ? last?.x : first?.x) ?? 0, column.right - width))
  box.style.left = `${Math.round(x - origin.left)}px`
  box.style.top = `${Math.round(y - origin.top)}px`
}
