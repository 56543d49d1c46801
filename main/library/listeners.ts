import type { LibraryEvents } from './interface'

type Listener<N extends keyof LibraryEvents> = (event: LibraryEvents[N]) => void

/** Who wants to hear of what happens in a library. */
export class Listeners {
  readonly #listeners: { readonly [N in keyof LibraryEvents]: Set<Listener<N>> } = {
    committed: new Set(),
    row: new Set(),
    labels: new Set(),
    notice: new Set(),
  }

  /** Returns what ends the listening. */
  on<N extends keyof LibraryEvents>(name: N, listener: Listener<N>): () => void {
    const set: Set<Listener<N>> = this.#listeners[name]
    set.add(listener)
    return () => void set.delete(listener)
  }

  /** A listener that throws must not look like a failed write: its error surfaces by itself. */
  tell<N extends keyof LibraryEvents>(name: N, event: LibraryEvents[N]): void {
    const set: ReadonlySet<Listener<N>> = this.#listeners[name]
    for (const listener of set) {
      try {
        listener(event)
      } catch (error) {
        queueMicrotask(() => {
          throw error
        })
      }
    }
  }
}
