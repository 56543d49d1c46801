/** The bar stands so far below the last line of what is selected, or above its first, in CSS pixels. */
const DISTANCE = 8
/** It never comes nearer than this to the edges of the page. */
const EDGE = 8

/**
 * Where the bar stands, in CSS pixels of the page that scrolls: 8 px below the last line; above the first where there is
 * no room below; at the lower edge of the view where the passage is larger than that.
 */
export function barPlace(
  rects: readonly DOMRect[],
  bar: HTMLElement,
  scroller: HTMLElement,
  page: HTMLElement,
): { readonly left: number; readonly top: number } {
  const view = scroller.getBoundingClientRect()
  const origin = page.getBoundingClientRect()
  const { offsetWidth: width, offsetHeight: height } = bar
  const lines = rects.filter((rect) => rect.width > 0 && rect.height > 0)
  const bottom = Math.max(...lines.map((rect) => rect.bottom))
  const top = Math.min(...lines.map((rect) => rect.top))
  const lowest = view.bottom - height - EDGE
  const isBelow = bottom + DISTANCE <= lowest
  const line = lines.filter((rect) =>
    isBelow ? rect.bottom > bottom - rect.height / 2 : rect.top < top + rect.height / 2,
  )
  const start = line.length > 0 ? Math.min(...line.map((rect) => rect.left)) : origin.left
  const above = top - DISTANCE - height
  const y = isBelow ? bottom + DISTANCE : above >= view.top + EDGE ? above : lowest
  const left = Math.max(origin.left, Math.min(start, view.right - width - EDGE * 2))
  return { left: Math.round(left - origin.left), top: Math.round(y - origin.top) }
}
