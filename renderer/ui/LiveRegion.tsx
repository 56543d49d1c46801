import { useStore } from 'zustand'
import { uiStore } from '../state/ui'
import hidden from './hidden.module.css'

/**
 * The one place from which the app speaks (`announce`). The window has one; an open dialog, outside of which nothing is
 * heard, has its own meanwhile.
 */
export function LiveRegion() {
  const announcement = useStore(uiStore, (state) => state.announcement)
  return (
    <div className={hidden.hidden} role="status" aria-live="polite" aria-atomic="true">
      {announcement}
    </div>
  )
}
