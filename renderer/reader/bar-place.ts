/** The bar stands so far below the last line of what is selected, or above its first, in CSS pixels. */
const DISTANCE = 8
/** It never comes nearer than this to the edges of the page. */
const EDGE = 8

/** Lines at the beginning and at the end of a passage, as rectangles of the window. */
export interface BarLines {
  readonly first: readonly DOMRect[]
  readonly last: readonly DOMRect[]
}

/**
 * Where the bar stands, in CSS pixels of the page that scrolls: 8 px below the last line, else above the first, whichever
 * is in view and has room; at the lower edge of the view where the passage is larger than that.
 */
export function barPlace(
  { first, last }: BarLines,
  bar: HTMLElement,
  scroller: HTMLElement,
  page: HTMLElement,
): { readonly left: number; readonly top: number } {
  const view = scroller.getBoundingClientRect()
  const origin = page.getBoundingClientRect()
  const { offsetWidth: width, offsetHeight: height } = bar
  const isLine = (rect: DOMRect) => rect.width > 0 && rect.height > 0
  const ends = last.filter(isLine)
  const begins = first.filter(isLine)
  // An end that is not drawn lies far away: the passage reaches over the view.
  const bottom = ends.length > 0 ? Math.max(...ends.map((rect) => rect.bottom)) : Number.POSITIVE_INFINITY
  const top = begins.length > 0 ? Math.min(...begins.map((rect) => rect.top)) : Number.NEGATIVE_INFINITY
  const lowest = view.bottom - height - EDGE
  const above = top - DISTANCE - height
  // Scrolled away downwards it stays where it was, below its last line.
  const isBelow = bottom + DISTANCE <= lowest
  const isAbove = !isBelow && above >= view.top + EDGE
  const line = isBelow
    ? ends.filter((rect) => rect.bottom > bottom - rect.height / 2)
    : begins.filter((rect) => rect.top < top + rect.height / 2)
  const start = line.length > 0 ? Math.min(...line.map((rect) => rect.left)) : origin.left
  const y = isBelow ? bottom + DISTANCE : isAbove ? above : lowest
  const left = Math.max(origin.left, Math.min(start, view.right - width - EDGE * 2))
  return { left: Math.round(left - origin.left), top: Math.round(y - origin.top) }
}
