import type { ReactNode } from 'react'
import { useStore } from 'zustand'
import { strings } from '../../core/strings'
import { notebookStore } from '../state/notebook-answer'
import styles from './NotebookScreen.module.css'

/** While main still reads the library's marks: how far it is. */
export function Making(): ReactNode {
  const making = useStore(notebookStore, ({ answer }) => answer?.making ?? null)
  if (!making) return null
  const words = strings.notebook.making(making.done, making.total)
  return (
    <div className={styles.making}>
      <p>{words}</p>
      <progress value={making.done} max={making.total} aria-label={words} />
    </div>
  )
}
