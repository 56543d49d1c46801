/** The pointer over a marked passage: it looks as if something could be clicked, and after a pause the labels are named. */
import { libraryStore } from '../state/library'
import { placedMarks } from '../state/placed'
import { uiStore } from '../state/ui'
import { byLength, characterAt } from './hit'
import { hideTip, showAtPointer, tipStore } from './tip'
import type { TextView } from './view'

/** Whoever only passes over a passage is told nothing. */
const PAUSE_MS = 500

/** Follows the mouse over `text` until the returned function is called. A finger and a pen that touches have no hover. */
export function followHover(text: HTMLElement, view: TextView): () => void {
  const stop = new AbortController()
  const { signal } = stop
  let frame = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  /** The offset that was last looked at; null where none is. */
  let last: number | null = null

  const leave = () => {
    cancelAnimationFrame(frame)
    clearTimeout(timer)
    frame = 0
    last = null
    delete text.dataset.over
    if (tipStore.getState().tip?.by === 'pointer') hideTip()
  }
  const look = (x: number, y: number) => {
    frame = 0
    const offset = characterAt(view.text.drawn, x, y)
    if (offset === last && offset !== null) return
    last = offset
    const found = offset === null ? [] : (placedMarks(libraryStore.getState())?.lookup.at(offset) ?? [])
    clearTimeout(timer)
    const shown = tipStore.getState().tip
    const isSame =
      shown?.by === 'pointer' &&
      shown.marks.length === found.length &&
      shown.marks.every((mark) => found.includes(mark))
    if (isSame && found.length > 0) return
    if (shown?.by === 'pointer') hideTip()
    if (found.length === 0) delete text.dataset.over
    // Written only where it changes: each writing makes the browser look at all styles again.
    else if (text.dataset.over === undefined) text.dataset.over = 'mark'
    if (offset !== null && found.length > 0)
      timer = setTimeout(() => showAtPointer(byLength(found), offset, x), PAUSE_MS)
  }
  text.addEventListener(
    'pointermove',
    (event) => {
      const { marks, extent } = uiStore.getState()
      const rests = event.buttons === 0 && event.pointerType !== 'touch' && marks === 'shown' && extent === null
      if (!rests) leave()
      else if (frame === 0) frame = requestAnimationFrame(() => look(event.clientX, event.clientY))
    },
    { signal },
  )
  for (const type of ['pointerleave', 'pointerdown', 'wheel'] as const)
    text.addEventListener(type, leave, { signal, passive: true })
  return () => {
    leave()
    stop.abort()
  }
}
