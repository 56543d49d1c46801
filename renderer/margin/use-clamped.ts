import { type RefObject, useLayoutEffect, useRef, useState } from 'react'

interface Clamped {
  /** What is cut off at some height, and what is in it, at its own height. */
  readonly frame: RefObject<HTMLDivElement | null>
  readonly content: RefObject<HTMLDivElement | null>
  readonly isClamped: boolean
}

/** Half a pixel is a rounding. */
const TOLERANCE = 1

/** Whether a frame shows less than what is in it. */
export function useClamped(): Clamped {
  const frame = useRef<HTMLDivElement>(null)
  const content = useRef<HTMLDivElement>(null)
  const [isClamped, setClamped] = useState(false)
  useLayoutEffect(() => {
    const [outer, inner] = [frame.current, content.current]
    if (!outer || !inner) return
    // Told of both at once, before the frame is painted, when the browser has laid them out anyway.
    const observer = new ResizeObserver(() => setClamped(inner.offsetHeight > outer.clientHeight + TOLERANCE))
    observer.observe(outer)
    observer.observe(inner)
    return () => observer.disconnect()
  }, [])
  return { frame, content, isClamped }
}
