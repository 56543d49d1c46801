import { type KeyboardEvent, type ReactNode, useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { useStore } from 'zustand'
import type { Mark } from '../../core/document/record'
import type { PlacedMark } from '../../core/mark/placed'
import { strings } from '../../core/strings'
import { libraryStore } from '../state/library'
import { placedMarks } from '../state/placed'
import { type ReadingView, readingViewStore } from '../state/reading-view'
import { uiStore } from '../state/ui'
import { LetterButton } from './LetterButton'
import styles from './Letters.module.css'
import { type LetterRow, LetterRows } from './letter-rows'

/** Marks without a note, by the letters of their labels at the edge of the text; drawn where they are wished for. */
export function Letters(): ReactNode {
  const isWished = useStore(uiStore, ({ settings, marks }) => settings.letters === 'shown' && marks === 'shown')
  const view = useStore(readingViewStore, (state) => state.view)
  return isWished && view && <Rows view={view} />
}

const NONE: readonly PlacedMark[] = []

function Rows({ view }: { readonly view: ReadingView }): ReactNode {
  const placed = useStore(libraryStore, placedMarks)?.placed ?? NONE
  const active = useStore(uiStore, ({ activeMark }) => activeMark)
  const rows = useLetterRows(view, placed)
  const hasActive = rows.some(({ marks }) => marks.some(({ id }) => id === active))
  if (rows.length === 0) return null
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for controls of a form
    <div role="group" className={styles.letters} aria-label={strings.margin.letters} data-keys="mark" onKeyDown={move}>
      {rows.map((row, i) => (
        <div key={row.key} className={styles.row} style={{ top: Math.round(row.middle) }}>
          {squaresOf(row, active).map((mark, n) => (
            <LetterButton
              // By its place: pressed again it stands for the next mark, and keeps the focus.
              key={n === 0 ? 'first' : 'second'}
              mark={mark}
              row={row.marks}
              isStop={hasActive ? mark.id === active : i === 0 && n === 0}
              hasMore={n > 0 && row.marks.length > MOST_SQUARES}
            />
          ))}
        </div>
      ))}
    </div>
  )
}

/** More would stand in the way of the notes; the last one leads on to the others. */
const MOST_SQUARES = 2

/** The marks of a row that are drawn, in text order; the active one is always among them. */
function squaresOf({ marks }: LetterRow, active: string | null): readonly Mark[] {
  const at = marks.findIndex(({ id }) => id === active)
  const from = Math.max(0, Math.min(at, marks.length - MOST_SQUARES))
  return marks.slice(from, from + MOST_SQUARES)
}

/** Rows of what is near the view: made anew only when something else comes near, or moves. */
function useLetterRows(view: ReadingView, placed: readonly PlacedMark[]): readonly LetterRow[] {
  const letters = useMemo(() => new LetterRows(view), [view])
  const [rows, setRows] = useState<readonly LetterRow[]>([])
  const near = useRef<string | null>(null)
  const make = useCallback(() => setRows(letters.rows(placed)), [letters, placed])
  useLayoutEffect(make, [make])
  useLayoutEffect(
    () =>
      view.subscribe((event) => {
        if (event.kind === 'scrolled') {
          const now = nearKey(view, placed)
          if (now === near.current) return
          near.current = now
        } else letters.forget(event.kind === 'resized' ? event.sections : 'all')
        make()
      }),
    [view, letters, placed, make],
  )
  return rows
}

/** Names the sections near the view that have marks: the first and the last. */
function nearKey(view: ReadingView, placed: readonly PlacedMark[]): string {
  const isNear = ({ range }: PlacedMark) => view.isNear(view.sectionOf(range.start))
  return `${placed.findIndex(isNear)} ${placed.findLastIndex(isNear)}`
}

/** Arrows go from letter to letter. */
function move(event: KeyboardEvent<HTMLElement>): void {
  const by = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key]
  if (by === undefined || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return
  const all = [...event.currentTarget.querySelectorAll<HTMLElement>('button')]
  all[all.findIndex((each) => each.matches(':focus')) + by]?.focus()
  event.preventDefault()
  event.stopPropagation()
}
