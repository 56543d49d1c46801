import { flushSync } from 'react-dom'

/** Sections drawn at a time: a few, so that a key pressed meanwhile is answered in the same frame. */
const SECTIONS_AT_ONCE = 3

/** What drawing so many takes on a slow machine; with less time left the next idle moment is waited for. */
const TIME_LEFT_MS = 8

/**
 * Which sections of a text are drawn. The first screens are drawn at once; the others follow when the window is idle, from
 * there outward, so that find, printing and screen readers have the whole text soon. None is ever taken away again.
 */
export class Mounting {
  readonly #count: number
  readonly #mounted = new Set<number>()
  readonly #listeners = new Map<number, () => void>()
  #idle = 0
  #below: number
  #above: number

  /** Sections `first` to `last` are drawn from the beginning. */
  constructor(count: number, first: number, last: number) {
    this.#count = count
    for (let i = Math.max(0, first); i <= Math.min(last, count - 1); i++) this.#mounted.add(i)
    this.#above = first - 1
    this.#below = last + 1
  }

  readonly has = (index: number): boolean => this.#mounted.has(index)

  readonly subscribe = (index: number, listener: () => void): (() => void) => {
    this.#listeners.set(index, listener)
    return () => this.#listeners.delete(index)
  }

  /** Draws sections `first` to `last` before it returns. Not to be called while React renders. */
  mount(first: number, last: number): void {
    const missing: number[] = []
    for (let i = Math.max(0, first); i <= Math.min(last, this.#count - 1); i++)
      if (!this.#mounted.has(i)) missing.push(i)
    if (missing.length > 0) flushSync(() => this.#add(missing))
  }

  /** Draws the rest, a few whenever the window is idle, until stopped. */
  start(): () => void {
    const step = (deadline: IdleDeadline) => {
      do flushSync(() => this.#add(this.#next()))
      while (this.#mounted.size < this.#count && deadline.timeRemaining() > TIME_LEFT_MS)
      if (this.#mounted.size < this.#count) this.#idle = requestIdleCallback(step)
    }
    this.#idle = requestIdleCallback(step)
    return () => cancelIdleCallback(this.#idle)
  }

  #add(indexes: readonly number[]): void {
    for (const index of indexes) this.#mounted.add(index)
    for (const index of indexes) this.#listeners.get(index)?.()
  }

  #next(): readonly number[] {
    const next: number[] = []
    while (next.length < SECTIONS_AT_ONCE && (this.#below < this.#count || this.#above >= 0)) {
      for (const index of [this.#below++, this.#above--])
        if (index >= 0 && index < this.#count && !this.#mounted.has(index)) next.push(index)
    }
    return next
  }
}
