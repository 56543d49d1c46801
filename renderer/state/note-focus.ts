import { createStore } from 'zustand/vanilla'
import type { MarkId } from '../../core/document/id'

/**
 * The mark whose card is to have the focus as soon as it is drawn: its section may have to come into view first. The next key
 * or click of the person withdraws it, so that the focus is never taken from where they have gone since.
 */
export const noteFocusStore = createStore<{ readonly wanted: MarkId | null }>()(() => ({ wanted: null }))

let withdrawal = new AbortController()

/** Gives the focus to the card of a mark of the open document, now or when it is there. */
export function focusNote(mark: MarkId): void {
  withdrawal.abort()
  withdrawal = new AbortController()
  const { signal } = withdrawal
  noteFocusStore.setState({ wanted: mark })
  for (const type of ['keydown', 'pointerdown'] as const)
    window.addEventListener(type, () => focusGiven(mark), { capture: true, once: true, signal })
}

/** The card has the focus, or is no longer to have it. */
export function focusGiven(mark: MarkId): void {
  if (noteFocusStore.getState().wanted !== mark) return
  withdrawal.abort()
  noteFocusStore.setState({ wanted: null })
}
