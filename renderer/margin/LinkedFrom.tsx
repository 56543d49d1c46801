import { type ReactNode, useMemo } from 'react'
import { useStore } from 'zustand'
import type { MarkId } from '../../core/document/id'
import type { LinkedFrom as Link } from '../../core/link/linked-from'
import { strings } from '../../core/strings'
import { labelName, labelSlot } from '../state/labels'
import { libraryStore } from '../state/library'
import { linkedFromStore } from '../state/linked-from'
import { openAt } from '../state/open-at'
import { labelsById } from '../state/placed'
import styles from './LinkedFrom.module.css'

/** More notes than anyone looks through; the notebook finds the others. */
const MOST = 100

const NONE: readonly Link[] = []

/** The notes that link to a mark of the open document, or (`mark` is null) to the document and anything in it; nothing where none does. */
export function LinkedFrom({ mark }: { readonly mark: MarkId | null }): ReactNode {
  const document = useStore(libraryStore, ({ open }) => open?.record.id)
  const all = useStore(linkedFromStore, (state) => (state.document === document ? state.entries : NONE))
  const entries = useMemo(() => (mark === null ? all : all.filter(({ toMark }) => toMark === mark)), [all, mark])
  if (entries.length === 0) return null
  return (
    <details className={styles.linked}>
      <summary>{strings.wikiLinks.linkedFromNotes(entries.length)}</summary>
      <ul>
        {entries.slice(0, MOST).map((entry, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: one note may link here several times, and the list only shows
          <Entry key={`${entry.document} ${entry.mark} ${i}`} entry={entry} />
        ))}
      </ul>
      {entries.length > MOST && <p>{strings.wikiLinks.moreNotes(entries.length - MOST)}</p>}
    </details>
  )
}

function Entry({ entry }: { readonly entry: Link }): ReactNode {
  const { document, title, mark, label, words } = entry
  const letter = useStore(libraryStore, (state) =>
    label === null ? null : (labelsById(state).get(label)?.letter ?? ''),
  )
  const name = useStore(libraryStore, (state) =>
    label === null ? strings.margin.noteOnDocument : labelName(state, label),
  )
  const slot = useStore(libraryStore, (state) => (label === null ? undefined : labelSlot(state, label)))
  return (
    <li>
      <button
        type="button"
        onClick={() => openAt(document, mark === null ? { kind: 'offset', offset: 0 } : { kind: 'mark', mark })}
      >
        <span className={styles.place} dir="auto">
          {letter !== null && (
            <i data-label={slot} title={name} aria-hidden="true">
              {letter || strings.margin.noLetter}
            </i>
          )}
          <b>{title}</b>
          <span className={styles.what}>{name}</span>
        </span>
        <span className={styles.words} dir="auto">
          {words}
        </span>
      </button>
    </li>
  )
}
