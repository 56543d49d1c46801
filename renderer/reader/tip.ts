import { createStore } from 'zustand/vanilla'
import type { PlacedMark } from '../../core/mark/placed'
import { uiStore } from '../state/ui'
import type { TextView } from './view'

/** A quiet word on the marks at a place of the text: where the pointer rests, or where one has come by key. */
export interface Tip {
  readonly by: 'pointer' | 'key'
  readonly marks: readonly PlacedMark[]
  /** Which of how many marks here it is, from 1; null where that is not said. */
  readonly round: { readonly at: number; readonly of: number } | null
  /** The character at whose line it stands, and how far from the window's left edge (null: where that character is), in CSS pixels. */
  readonly offset: number
  readonly x: number | null
}

export const tipStore = createStore<{ readonly tip: Tip | null }>()(() => ({ tip: null }))

/** Long enough to be read; it says nothing that is not on the mark's card, or spoken. */
const SHOWN_MS = 3_000

let timer: ReturnType<typeof setTimeout> | undefined

/** Says at a mark which of how many it is, for a moment. */
export function showRound(placed: PlacedMark, round: Tip['round']): void {
  clearTimeout(timer)
  tipStore.setState({ tip: { by: 'key', marks: [placed], round, offset: placed.range.start, x: null } })
  timer = setTimeout(hideTip, SHOWN_MS)
}

/** Says what marks there are under the pointer, until it goes on. */
export function showAtPointer(marks: readonly PlacedMark[], offset: number, x: number): void {
  clearTimeout(timer)
  tipStore.setState({ tip: { by: 'pointer', marks, round: null, offset, x } })
}

export function hideTip(): void {
  clearTimeout(timer)
  if (tipStore.getState().tip) tipStore.setState({ tip: null })
}

/** Takes the tip away as soon as anything else happens, until the returned function is called. */
export function followTip(view: TextView): () => void {
  const hidePointer = () => {
    if (tipStore.getState().tip?.by === 'pointer') hideTip()
  }
  const stops = [
    // What one came to by key may have been scrolled to.
    view.subscribe(hidePointer),
    uiStore.subscribe((state, before) => {
      if (GONE_WITH.some((field) => state[field] !== before[field])) hideTip()
    }),
    hideTip,
  ]
  window.addEventListener('keydown', hidePointer, { capture: true })
  stops.push(() => window.removeEventListener('keydown', hidePointer, { capture: true }))
  return () => {
    for (const stop of stops) stop()
  }
}

/** With a change of these the tip speaks of something past. */
const GONE_WITH = ['activeMark', 'selection', 'cursor', 'marks', 'overlay', 'editing', 'extent'] as const
