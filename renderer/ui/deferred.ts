/**
 * Parts of the window that are loaded later than the first text. React's `lazy` shows nothing for a third of a second when
 * it is first drawn, even where the code is there already, and what is typed into a palette meanwhile would be lost.
 */
import { type ComponentType, createElement, type ReactNode, useSyncExternalStore } from 'react'

export interface Deferred<Props extends object> {
  /** Draws the part as soon as it is loaded: at once where it has been. */
  readonly Part: (props: Props) => ReactNode
  /** Loads it, so that it is there when it is asked for. Rejects where it cannot be read; asked again, it is tried again. */
  readonly load: () => Promise<void>
}

/** A part that `load` fetches when it is first drawn, or earlier by the returned `load`. */
export function deferred<Props extends object>(load: () => Promise<ComponentType<Props>>): Deferred<Props> {
  let loaded: ComponentType<Props> | null = null
  let loading: Promise<void> | null = null
  const listeners = new Set<() => void>()
  const fetch = async () => {
    try {
      loaded = await load()
    } finally {
      loading = null
    }
    for (const listener of listeners) listener()
  }
  const begin = (): Promise<void> => {
    if (loaded) return Promise.resolve()
    loading ??= fetch()
    return loading
  }
  const subscribe = (listener: () => void) => {
    listeners.add(listener)
    void begin()
    return () => listeners.delete(listener)
  }
  const Part = (props: Props): ReactNode => {
    const component = useSyncExternalStore(subscribe, () => loaded)
    return component && createElement(component, props)
  }
  return { Part, load: begin }
}
