/** What main says of commits, for those who follow a document that is not open. */
import type { Events } from '../../core/api'

type Listener = (event: Events['committed']) => void

const listeners = new Set<Listener>()

/** Calls `listener` for every commit that main took, the window's own too, until the returned function is called. */
export function onCommitted(listener: Listener): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Passes on what main said; for `receive.ts`, after the stores have taken it in. */
export function tellCommitted(event: Events['committed']): void {
  for (const listener of listeners) listener(event)
}
