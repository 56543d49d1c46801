import { type RefObject, useLayoutEffect, useState } from 'react'
import { useStore } from 'zustand'
import { uiStore } from '../state/ui'

/** `beside` the text, `folded` into cards by the passages, or `hidden`. */
export type MarginMode = 'beside' | 'folded' | 'hidden'

/** The least width of the text (in em of it) and of margin and gap together (in CSS pixels) at which both stand side by side. */
const TEXT_EM = 30
const MARGIN_PX = 300

/** How the margin stands, by the width of the pane and not of the window. */
export function useMarginMode(scroller: RefObject<HTMLElement | null>): MarginMode {
  const setting = useStore(uiStore, ({ settings }) => settings.margin)
  const size = useStore(uiStore, ({ settings }) => settings.textSize)
  const [width, setWidth] = useState(Number.POSITIVE_INFINITY)
  useLayoutEffect(() => {
    const element = scroller.current
    if (!element) return
    const measure = () => {
      const { paddingInlineStart, paddingInlineEnd } = getComputedStyle(element)
      setWidth(element.clientWidth - Number.parseFloat(paddingInlineStart) - Number.parseFloat(paddingInlineEnd))
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [scroller])
  if (setting === 'hidden') return 'hidden'
  return width < TEXT_EM * size + MARGIN_PX ? 'folded' : 'beside'
}
