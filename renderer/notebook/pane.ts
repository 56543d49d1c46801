/** Whether the preview stands beside the list, over it, or nowhere. */
import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import { setNotebook } from '../state/notebook'
import { uiStore } from '../state/ui'

/** Below this, in CSS pixels, list and preview have no room beside each other; the preview then lies over the list when asked for. */
const ROOM = 860

export type Pane = 'beside' | 'over' | 'none'

/** Narrow screens begin without the preview, however it stands in wide ones. */
const paneStore = createStore<{ readonly room: 'wide' | 'narrow'; readonly over: 'shown' | 'hidden' }>()(() => ({
  room: 'wide',
  over: 'hidden',
}))

/** Where the preview stands in a screen of this width. */
export function usePane(screen: HTMLElement | null): Pane {
  useEffect(() => {
    if (!screen) return
    const observer = new ResizeObserver(([entry]) => {
      const width = entry?.contentRect.width ?? ROOM
      const room = width < ROOM ? 'narrow' : 'wide'
      if (room !== paneStore.getState().room) paneStore.setState({ room, over: 'hidden' })
    })
    observer.observe(screen)
    return () => observer.disconnect()
  }, [screen])
  return useShownPane()
}

/** Where the preview stands now. */
export function useShownPane(): Pane {
  const { room, over } = useStore(paneStore)
  const preview = useStore(uiStore, ({ notebook }) => notebook.preview)
  const [isFirst, setFirst] = useState(true)
  // The screen is measured after it is drawn: a narrow one must not show the preview for a moment.
  useEffect(() => setFirst(false), [])
  if (room === 'narrow') return over === 'shown' ? 'over' : 'none'
  return preview === 'shown' && !(isFirst && window.innerWidth < ROOM) ? 'beside' : 'none'
}

/** Shows the preview, or hides it. */
export function togglePane(): void {
  if (paneStore.getState().room === 'narrow')
    paneStore.setState(({ over }) => ({ over: over === 'shown' ? ('hidden' as const) : ('shown' as const) }))
  else setNotebook({ preview: uiStore.getState().notebook.preview === 'shown' ? 'hidden' : 'shown' })
}
