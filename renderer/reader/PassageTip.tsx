import { type ReactNode, useLayoutEffect, useRef } from 'react'
import { useStore } from 'zustand'
import { strings } from '../../core/strings'
import { labelName, labelSlot } from '../state/labels'
import { libraryStore } from '../state/library'
import { labelsById } from '../state/placed'
import styles from './PassageTip.module.css'
import { type Tip, tipStore } from './tip'
import type { TextView } from './view'

/** How much of a note is shown to know it again. */
const NOTE_LENGTH = 90
/** Free space between the line and the tip, and between the tip and the edges of the window, in CSS pixels. */
const DISTANCE = 6
const EDGE = 8

/** Names the labels at a place of the text. To be seen only: it is spoken, or in the list that the block points to. */
export function PassageTip({ view }: { readonly view: TextView }): ReactNode {
  const tip = useStore(tipStore, (state) => state.tip)
  return tip && <TipBox tip={tip} view={view} />
}

function TipBox({ tip, view }: { readonly tip: Tip; readonly view: TextView }): ReactNode {
  const box = useRef<HTMLDivElement>(null)
  const library = useStore(libraryStore)
  useLayoutEffect(() => {
    const put = () => {
      if (box.current) place(box.current, view.text.drawn.rectAt(tip.offset), tip.x)
    }
    put()
    return view.subscribe(put)
  }, [tip, view])
  return (
    <div ref={box} className={styles.tip} aria-hidden="true">
      {tip.marks.map(({ mark }) => (
        <div key={mark.id} className={styles.mark} data-label={labelSlot(library, mark.label)}>
          <i>{labelsById(library).get(mark.label)?.letter ?? strings.margin.noLetter}</i>
          <b>
            {tip.round
              ? strings.pointing.around(tip.round.at, tip.round.of, labelName(library, mark.label))
              : labelName(library, mark.label)}
          </b>
          {mark.note !== '' && <span dir="auto">{firstLine(mark.note)}</span>}
        </div>
      ))}
    </div>
  )
}

/** Below the line, or above it where there is no room. */
function place(box: HTMLElement, line: DOMRect | null, x: number | null): void {
  const { offsetWidth: width, offsetHeight: height } = box
  box.dataset.placed = line ? 'yes' : 'no'
  if (!line) return
  const below = line.bottom + DISTANCE
  const top = below + height + EDGE <= innerHeight ? below : line.top - DISTANCE - height
  box.style.top = `${Math.round(top)}px`
  box.style.left = `${Math.round(Math.max(EDGE, Math.min(x ?? line.left, innerWidth - width - EDGE)))}px`
}

/** The first line of a note without the signs of Markdown before it. */
function firstLine(note: string): string {
  const line = note.split('\n').find((each) => each.trim() !== '') ?? ''
  const words = line.replace(/^[\s#>*+-]+/, '').trim()
  return words.length > NOTE_LENGTH ? `${words.slice(0, NOTE_LENGTH).trimEnd()}…` : words
}
