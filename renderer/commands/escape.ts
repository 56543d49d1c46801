/** What Esc closes, in the order of product.md: pop-over, selection, extent editing, active mark, focus. */
import { uiStore } from '../state/ui'

export const ESCAPES = ['popover', 'selection', 'extent', 'mark', 'focus'] as const
export type Escape = (typeof ESCAPES)[number]

/** Closes what it stands for, and tells whether there was anything to close. */
type Close = () => boolean

const closers = new Map<Escape, Set<Close>>(ESCAPES.map((kind) => [kind, new Set()]))

/** Registers what Esc closes, until the returned function is called; the latest of a kind goes first. */
export function provideEscape(kind: Escape, close: Close): () => void {
  closers.get(kind)?.add(close)
  return () => closers.get(kind)?.delete(close)
}

/** Closes the first thing that is open; tells whether there was one. */
export function closeTopmost(): boolean {
  return ESCAPES.some((kind) => [...(closers.get(kind) ?? [])].reverse().some((close) => close()))
}

provideEscape('popover', () => {
  const { overlay, drawer } = uiStore.getState()
  if (overlay === null && drawer === 'closed') return false
  uiStore.setState({ overlay: null, drawer: 'closed' })
  return true
})
