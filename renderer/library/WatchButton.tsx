import { FolderSync } from 'lucide-react'
import { useStore } from 'zustand'
import { strings } from '../../core/strings'
import { runCommand } from '../commands/registry'
import { uiStore } from '../state/ui'
import { ICON } from '../ui/IconButton'
import styles from './WatchButton.module.css'

/** At the sidebar's foot while a folder is watched; it says so where something of it could not be added. */
export function WatchButton() {
  const { place, trouble, failures } = useStore(uiStore, (state) => state.watch)
  if (place === null && failures.length === 0) return null
  const needs = trouble !== null || failures.length > 0
  const words = needs ? strings.watch.trouble(failures.length) : strings.watch.title
  return (
    <button
      type="button"
      className={styles.watch}
      data-needs={needs || undefined}
      title={place ?? undefined}
      onClick={() => runCommand('import.watch')}
    >
      <FolderSync {...ICON} aria-hidden="true" />
      <span>{words}</span>
    </button>
  )
}
