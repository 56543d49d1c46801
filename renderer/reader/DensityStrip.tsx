import { type PointerEvent, type ReactNode, useLayoutEffect, useMemo, useRef } from 'react'
import { useStore } from 'zustand'
import { labelSlots } from '../state/labels'
import { libraryStore } from '../state/library'
import { placedMarks } from '../state/placed'
import { uiStore } from '../state/ui'
import styles from './DensityStrip.module.css'
import type { OpenText } from './open-text'
import { stripStrokes } from './strip-segments'
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
  const strokes = useMemo(
    () => (marks === 'shown' ? stripStrokes(placed?.placed ?? [], slots, length) : []),
    [placed, slots, length, marks],
  )
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
      {strokes.map(({ at, slot }) => (
        <i key={`${slot} ${at}`} data-label={slot} style={{ top: `${at * 100}%` }} />
      ))}
    </div>
  )
}
