import { useEffect, useState } from 'react'
import { strings } from '../../core/strings'
import { type Dropped, dropFiles, dropText, inDrag, OWN_DRAG } from '../state/dropping'
import styles from './DropOverlay.module.css'

/** One overlay while files or text are dragged over the window, saying what a drop would do; it takes the drop wherever it falls. */
export function DropOverlay() {
  const [dragged, setDragged] = useState<Dropped | null>(null)
  useEffect(() => {
    const stop = new AbortController()
    const listen = <K extends keyof WindowEventMap>(type: K, listener: (event: WindowEventMap[K]) => void) =>
      window.addEventListener(type, listener, { signal: stop.signal })
    const over = (event: DragEvent) => {
      const found = inDrag(event)
      if (!found || !event.dataTransfer) return
      event.preventDefault()
      event.dataTransfer.dropEffect = 'copy'
      setDragged((before) => (same(before, found) ? before : found))
    }
    listen('dragstart', ({ dataTransfer }) => dataTransfer?.setData(OWN_DRAG, ''))
    listen('dragenter', over)
    listen('dragover', over)
    listen('dragleave', (event) => {
      // Leaving the window has no element that is entered.
      if (event.relatedTarget === null) setDragged(null)
    })
    listen('drop', (event) => {
      const found = inDrag(event)
      setDragged(null)
      if (!found || !event.dataTransfer) return
      event.preventDefault()
      if (found.kind === 'files') void dropFiles([...event.dataTransfer.files])
      else void dropText(event.dataTransfer)
    })
    return () => stop.abort()
  }, [])
  if (!dragged) return null
  return (
    <div className={styles.overlay}>
      <p>
        {dragged.kind === 'text'
          ? strings.importing.dropText
          : strings.importing.drop(dragged.documents, dragged.folders)}
      </p>
    </div>
  )
}

function same(a: Dropped | null, b: Dropped): boolean {
  if (a?.kind !== b.kind) return false
  return a.kind === 'text' || b.kind === 'text' || (a.documents === b.documents && a.folders === b.folders)
}
