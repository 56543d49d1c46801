import { type KeyboardEvent, type ReactNode, type RefObject, useLayoutEffect, useRef, useState } from 'react'
import { useStore } from 'zustand'
import type { Range } from '../../core/anchor/anchor'
import { strings } from '../../core/strings'
import { runCommand } from '../commands/registry'
import { libraryStore } from '../state/library'
import { labels } from '../state/placed'
import { readingViewStore } from '../state/reading-view'
import { uiStore } from '../state/ui'
import { Kbd } from '../ui/Kbd'
import { LabelDot } from '../ui/LabelDot'
import { type BarLines, barPlace } from './bar-place'
import type { DrawnSections } from './drawn-sections'
import styles from './MarkBar.module.css'
import { label } from './marking'
import type { OpenText } from './open-text'
import { overlapStore } from './overlap-state'

/** Characters at an end of a passage that are measured: more than a line has. */
const END_LENGTH = 400

interface MarkBarProps {
  readonly text: OpenText
  readonly scroller: RefObject<HTMLElement | null>
  readonly page: RefObject<HTMLElement | null>
}

/** What can be done with the selection or the sentence at the cursor, beside it. */
export function MarkBar(props: MarkBarProps): ReactNode {
  const range = useStore(uiStore, ({ selection, cursor }) => selection ?? cursor)
  const hidden = useStore(
    uiStore,
    ({ editing, tagging, overlay, selecting }) => editing ?? tagging ?? overlay ?? selecting,
  )
  const question = useStore(overlapStore, (state) => state.question)
  return range && hidden === null && question === null ? <Bar {...props} range={range} /> : null
}

function Bar({ text, scroller, page, range }: MarkBarProps & { readonly range: Range }): ReactNode {
  const all = useStore(libraryStore, labels)
  const bar = useRef<HTMLDivElement>(null)
  const [place, setPlace] = useState<{ readonly left: number; readonly top: number } | null>(null)
  useLayoutEffect(() => {
    const put = () => {
      if (bar.current && scroller.current && page.current)
        setPlace(barPlace(endRects(text.drawn, range), bar.current, scroller.current, page.current))
    }
    put()
    return readingViewStore.getState().view?.subscribe(put)
  }, [text, range, scroller, page])
  return (
    <div
      ref={bar}
      className={styles.bar}
      role="toolbar"
      aria-label={strings.reader.bar}
      style={place ? { left: place.left, top: place.top } : { visibility: 'hidden' }}
      onKeyDown={moveInside}
      // The text keeps the focus and the selection when a button is clicked.
      onPointerDown={(event) => event.preventDefault()}
      onMouseDown={(event) => event.preventDefault()}
      data-mark-bar
      data-keys="text"
    >
      {all.map((one, i) => (
        <LabelDot
          key={one.id}
          label={one}
          name={strings.marking.marked(one.name)}
          tabIndex={i === 0 ? 0 : -1}
          onClick={() => act(() => label(one.id))}
        />
      ))}
      <i className={styles.rule} aria-hidden="true" />
      <button type="button" tabIndex={-1} className={styles.button} onClick={() => runCommand('mark.note')}>
        {strings.reader.note} <Kbd chord="n" />
      </button>
      <button
        type="button"
        tabIndex={-1}
        className={styles.button}
        onClick={() => act(() => void runCommand('mark.copyQuote'))}
      >
        {strings.reader.copy} <Kbd chord="c" />
      </button>
    </div>
  )
}

/** The lines at the two ends of a passage: it may be longer than can be measured, and the bar stands beside an end. */
function endRects(drawn: DrawnSections, { start, end }: Range): BarLines {
  const middle = Math.min(end, start + END_LENGTH)
  return {
    first: drawn.rectsOf({ start, end: middle }),
    last: drawn.rectsOf({ start: Math.max(start, end - END_LENGTH), end }),
  }
}

/** The bar goes with the selection; whoever was in it by keyboard is back in the text. */
function act(action: () => void): void {
  readingViewStore.getState().view?.focus()
  action()
}

/** Arrows move between the buttons, as in every toolbar; Esc goes back to the text and leaves the selection. */
function moveInside(event: KeyboardEvent<HTMLElement>): void {
  if (event.key === 'Escape') {
    readingViewStore.getState().view?.focus()
    event.stopPropagation()
    event.preventDefault()
    return
  }
  const buttons = [...event.currentTarget.querySelectorAll('button')]
  const at = buttons.indexOf(document.activeElement as HTMLButtonElement)
  const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: buttons.length - 1 }[event.key]
  if (to === undefined) return
  const next = buttons[(to + buttons.length) % buttons.length]
  for (const button of buttons) button.tabIndex = button === next ? 0 : -1
  next?.focus()
  event.preventDefault()
  event.stopPropagation()
}
