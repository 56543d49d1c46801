import { Check } from 'lucide-react'
import { type MouseEvent, memo, type ReactNode, useState } from 'react'
import { useStore } from 'zustand'
import { withAhead } from '../../core/notebook/ahead'
import type { NotebookEntry } from '../../core/notebook/notebook'
import { strings } from '../../core/strings'
import { labelName, labelSlot } from '../state/labels'
import { libraryStore } from '../state/library'
import { setNotebook } from '../state/notebook'
import { notebookStore } from '../state/notebook-answer'
import styles from './Entry.module.css'
import { EntryFoot } from './EntryFoot'
import { EntryHead } from './EntryHead'
import { EntryNote } from './EntryNote'
import { EntryQuote } from './EntryQuote'
import { edit } from './entry-acts'
import { isLongNote, isLongQuote } from './heights'
import { beginStretch, selectTo, toggleSelected } from './selection'
import type { NoteParts } from './slots'

/** Words of the quote that name an entry. */
const NAMED = 100

interface EntryProps {
  readonly parts: NoteParts
  readonly entry: NotebookEntry
  readonly index: number
  readonly of: number
  /** The key of the group that it stands in. */
  readonly group: string | null
  /** `stop`: none is active, and Tab comes here. */
  readonly state: 'active' | 'stop' | 'other'
  readonly selected: boolean
  readonly editing: 'note' | 'tags' | null
}

/** A mark in the notebook: its label, words, note and tags, each changed in place. */
export const Entry = memo(function Entry(props: EntryProps): ReactNode {
  const { parts, index, of, group, state, selected, editing } = props
  const ahead = useStore(notebookStore, (now) => now.ahead.get(props.entry.mark))
  const entry = withAhead(props.entry, ahead)
  const { document, mark, label, quote, note } = entry
  const slot = useStore(libraryStore, (now) => labelSlot(now, label))
  const name = useStore(libraryStore, (now) => labelName(now, label))
  const [length, setLength] = useState<'clamped' | 'whole'>('clamped')
  const { TagEditor } = parts
  const isLong = isLongQuote(quote) || isLongNote(note)
  const end = (by: 'key' | 'blur') => {
    setNotebook({ editing: null })
    if (by === 'key') globalThis.document.querySelector<HTMLElement>(`[data-entry="${index}"]`)?.focus()
  }
  const onClick = (event: MouseEvent<HTMLElement>) => {
    if (event.ctrlKey || event.metaKey) void toggleSelected(index)
    else if (event.shiftKey) void selectTo(index)
    else beginStretch(index)
  }
  const write = () => edit({ document, mark, group }, 'note')
  const stop = state === 'other' ? -1 : 0
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Ctrl and Shift with a click select; Space and Shift with arrows do the same
    <article
      className={styles.entry}
      aria-label={`${name}: ${quote.slice(0, NAMED)}`}
      aria-setsize={of}
      aria-posinset={index + 1}
      tabIndex={stop}
      data-keys="entry"
      data-entry={index}
      data-active={state === 'active' || undefined}
      data-selected={selected || undefined}
      data-label={slot}
      onClick={onClick}
    >
      <div className={styles.head}>
        {/* biome-ignore lint/a11y/useSemanticElements: as in the list of documents, and Shift with a click selects a stretch */}
        <button
          type="button"
          role="checkbox"
          aria-checked={selected}
          aria-label={strings.notebook.select}
          className={styles.box}
          tabIndex={stop}
          onClick={(event) => {
            event.stopPropagation()
            if (event.shiftKey) void selectTo(index)
            else void toggleSelected(index)
          }}
        >
          {selected && <Check size={12} strokeWidth={2.5} aria-hidden="true" />}
        </button>
        <EntryHead entry={entry} name={name} stop={stop} />
      </div>
      <EntryQuote entry={entry} length={length} />
      {editing === 'note' ? (
        <div className={styles.writing}>
          <parts.NoteEditor document={document} mark={mark} written={note} onEnd={end} />
        </div>
      ) : (
        <EntryNote parts={parts} entry={entry} length={length} onEdit={write} />
      )}
      {isLong && editing === null && (
        <button
          type="button"
          className={styles.link}
          tabIndex={stop}
          onClick={() => setLength(length === 'whole' ? 'clamped' : 'whole')}
        >
          {length === 'whole' ? strings.notebook.showLess : strings.notebook.showAll}
        </button>
      )}
      {editing === 'tags' ? (
        <TagEditor document={document} mark={{ id: mark, tags: entry.tags, note }} onEnd={end} />
      ) : (
        <EntryFoot entry={entry} stop={stop} onEdit={write} />
      )}
    </article>
  )
})
