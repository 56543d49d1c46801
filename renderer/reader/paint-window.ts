/**
 * Which stretch of the text is painted: what is in view and half a screen beside it. Whatever changes on the page, the browser
 * paints every marked word anew that any range covers, so ranges beyond are not free: with whole sections it was four times the
 * words, and ten thousand marks took 9 ms more of each frame that scrolls.
 */
import type { Range } from '../../core/anchor/anchor'
import type { DrawnSections } from './drawn-sections'

/** How far beside the view, as a share of its height: what the compositor scrolls into view before the page is asked is marked. */
const BESIDE = 0.5

/** The stretch by whole blocks; `near` are the sections about the view. Those of it that are not drawn are left out at its ends. */
export function paintWindow(
  scroller: Element,
  drawn: DrawnSections,
  near: { readonly first: number; readonly last: number },
): Range {
  const { top, bottom, height } = scroller.getBoundingClientRect()
  const from = top - height * BESIDE
  const to = bottom + height * BESIDE
  let start = Number.POSITIVE_INFINITY
  let end = 0
  for (let index = near.first; index <= near.last; index++) {
    const section = drawn.sections[index]
    const rect = drawn.element(index)?.getBoundingClientRect()
    if (!section || !rect || rect.bottom <= from || rect.top >= to) continue
    const leaves = rect.top < from || rect.bottom > to ? (drawn.map(index)?.leaves ?? []) : []
    // Leaves of a table's row stand beside each other: the first that ends below, and the first after all that begin above.
    const first = leaves.findIndex(({ element }) => element.getBoundingClientRect().bottom > from)
    const last = leaves.findLastIndex(({ element }) => element.getBoundingClientRect().top < to)
    start = Math.min(start, leaves[first]?.start ?? section.start)
    end = Math.max(end, leaves[last + 1]?.start ?? section.end)
  }
  return { start: Math.min(start, end), end }
}
