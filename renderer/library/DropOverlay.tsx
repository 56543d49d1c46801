import { useEffect, useState } from 'react'
import { strings } from '../../core/strings'
import { dropFiles } from '../state/importing'
import styles from './DropOverlay.module.css'

/** One overlay while files are dragged over the window, saying what a drop would do; it takes the drop wherever it falls. */
export function DropOverlay() {
  const [count, setCount] = useState(0)
  useEffect(() => {
    const over = (event: DragEvent) => {
      const files = filesOf(event)
      if (files === 0 || !event.dataTransfer) return
      event.preventDefault()
      event.dataTransfer.dropEffect = 'copy'
      setCount(files)
    }
    const left = (event: DragEvent) => {
      // Leaving the window has no element that is entered.
      if (event.relatedTarget === null) setCount(0)
    }
    const drop = (event: DragEvent) => {
      if (filesOf(event) === 0) return
      event.preventDefault()
      setCount(0)
      void dropFiles([...(event.dataTransfer?.files ?? [])])
    }
    window.addEventListener('dragenter', over)
    window.addEventListener('dragover', over)
    window.addEventListener('dragleave', left)
    window.addEventListener('drop', drop)
    return () => {
      window.removeEventListener('dragenter', over)
      window.removeEventListener('dragover', over)
      window.removeEventListener('dragleave', left)
      window.removeEventListener('drop', drop)
    }
  }, [])
  if (count === 0) return null
  return (
    <div className={styles.overlay}>
      <p>{strings.importing.drop(count)}</p>
    </div>
  )
}

function filesOf({ dataTransfer }: DragEvent): number {
  return [...(dataTransfer?.items ?? [])].filter((item) => item.kind === 'file').length
}
