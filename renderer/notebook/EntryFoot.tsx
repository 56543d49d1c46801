import type { ReactNode } from 'react'
import { useStore } from 'zustand'
import { foldTag } from '../../core/mark/tag'
import type { NotebookEntry } from '../../core/notebook/notebook'
import { strings } from '../../core/strings'
import { libraryStore } from '../state/library'
import { narrowTo } from '../state/notebook'
import { uiStore } from '../state/ui'
import styles from './Entry.module.css'
import { openPassage } from './entry-acts'

interface EntryFootProps {
  readonly entry: NotebookEntry
  readonly stop: 0 | -1
  readonly onEdit: () => void
}

/** The mark's own tags, each of which narrows the notebook, the way to the passage, and to a note where there is none. */
export function EntryFoot({ entry, stop, onEdit }: EntryFootProps): ReactNode {
  const isReadOnly = useStore(libraryStore, ({ info }) => info?.readOnly !== null)
  return (
    <footer className={styles.foot}>
      {entry.tags.map((tag) => (
        <button
          key={tag}
          type="button"
          className={styles.tag}
          tabIndex={stop}
          title={strings.notebook.onlyTag(tag)}
          onClick={(event) => {
            event.stopPropagation()
            const { tags } = uiStore.getState().notebook.query.filter
            narrowTo({ tags: [...new Set([...tags, foldTag(tag)])] })
          }}
        >
          #{tag}
        </button>
      ))}
      {entry.note === '' && !isReadOnly && (
        <button type="button" className={styles.add} tabIndex={stop} onClick={onEdit}>
          {strings.margin.addNote}
        </button>
      )}
      <button
        type="button"
        className={styles.open}
        tabIndex={stop}
        onClick={(event) => {
          event.stopPropagation()
          openPassage(entry)
        }}
      >
        {entry.passage === 'lost' ? strings.notebook.openLost : strings.notebook.openPassage}
      </button>
    </footer>
  )
}
