import type { MouseEvent, ReactNode } from 'react'
import { useStore } from 'zustand'
import type { NotebookEntry } from '../../core/notebook/notebook'
import { libraryStore } from '../state/library'
import styles from './Entry.module.css'
import { isLongNote } from './heights'
import type { NoteParts } from './slots'

interface EntryNoteProps {
  readonly parts: NoteParts
  readonly entry: NotebookEntry
  readonly length: 'clamped' | 'whole'
  readonly onEdit: () => void
}

/** What in a note is pressed for itself. */
const PRESSED = 'a, button, input, summary, label'

/** An entry's note; a click on it writes. */
export function EntryNote({ parts, entry, length, onEdit }: EntryNoteProps): ReactNode {
  const isReadOnly = useStore(libraryStore, ({ info }) => info?.readOnly !== null)
  const { document, mark, note } = entry
  if (note === '') return null
  const onClick = (event: MouseEvent) => {
    const isPressed = event.target instanceof Element && event.target.closest(PRESSED) !== null
    if (!isPressed && !isReadOnly && !event.ctrlKey && !event.metaKey && !event.shiftKey) onEdit()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: Enter on the entry does the same
    <div className={styles.note} data-length={isLongNote(note) ? length : undefined} onClick={onClick}>
      <parts.NoteBody note={note} document={document} mark={mark} />
    </div>
  )
}
