import { type PointerEvent, type ReactNode, useDeferredValue, useLayoutEffect, useMemo, useRef } from 'react'
import { useStore } from 'zustand'
import { labelSlots } from '../state/labels'
import { libraryStore } from '../state/library'
import { placedMarks } from '../state/placed'
import { uiStore } from '../state/ui'
import styles from './DensityStrip.module.css'
import type { OpenText } from './open-text'
import { STRIP_HEIGHT, STRIP_WIDTH, stripPaths } from './strip-segments'
import type { TextView } from './view'

/**
 * Where the marks are and where one reads, by offsets, at the edge of the page. A click or a pull goes there. It says
 * nothing that marks, headings and progress do not say in words, so assistive technology is not told of it.
 */
export function DensityStrip({ text, view }: { readonly text: OpenText; readonly view: TextView }): ReactNode {
  const placed = useStore(libraryStore, placedMarks)
  const slots = useStore(libraryStore, labelSlots)
  const marks = useStore(uiStore, (state) => state.marks)
  const thumb = useRef<HTMLElement>(null)
  const length = Math.max(1, text.plain.length)
  useLayoutEffect(() => {
    const follow = () => {
      const from = view.viewport.place.offset / length
      const to = view.viewport.lastOffset() / length
      thumb.current?.style.setProperty('top', `${from * 100}%`)
      thumb.current?.style.setProperty('height', `${Math.max(0, to - from) * 100}%`)
    }
    follow()
    return view.subscribe(follow)
  }, [view, length])
  // After the frame in which a mark appears in the text: what stands at the edge may come a moment later.
  const drawn = useDeferredValue(marks === 'shown' ? placed?.placed : undefined)
  const paths = useMemo(() => stripPaths(drawn ?? [], slots, length), [drawn, slots, length])
  const go = (event: PointerEvent<HTMLElement>) => {
    if (event.buttons !== 1) return
    const { top, height } = event.currentTarget.getBoundingClientRect()
    const share = Math.min(1, Math.max(0, (event.clientY - top) / height))
    view.goTo(Math.round(share * length))
  }
  return (
    <div
      className={styles.strip}
      aria-hidden="true"
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId)
        go(event)
      }}
      onPointerMove={go}
    >
      <b ref={thumb} />
      {/* A path for each label and not an element for each stroke: every click in the text would ask each of them. */}
      <svg viewBox={`0 0 ${STRIP_WIDTH} ${STRIP_HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
        {paths.map(({ slot, path }) => (
          <path key={slot} data-label={slot} d={path} />
        ))}
      </svg>
    </div>
  )
}
