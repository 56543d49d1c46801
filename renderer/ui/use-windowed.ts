import { type RefObject, useLayoutEffect, useState } from 'react'

/** Rows drawn beyond either edge of the view, so that a quick scroll finds them there. */
const BEYOND = 12

/** Which rows of a long list are in view: from `first` up to, not including, `last`. All rows have one height, in CSS pixels. */
export function useWindowed(scroller: RefObject<HTMLElement | null>, count: number, rowHeight: number) {
  const [view, setView] = useState({ top: 0, height: 0 })
  const measure = () => {
    const element = scroller.current
    if (element) setView({ top: element.scrollTop, height: element.clientHeight })
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: measured when the list comes and when it grows or shrinks
  useLayoutEffect(() => {
    const element = scroller.current
    if (!element) return
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [scroller, count === 0])
  const first = Math.max(0, Math.floor(view.top / rowHeight) - BEYOND)
  const last = Math.min(count, Math.ceil((view.top + view.height) / rowHeight) + BEYOND)
  return { first: Math.min(first, count), last, onScroll: measure }
}
