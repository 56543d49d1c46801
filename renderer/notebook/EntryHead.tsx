import { type ReactNode, useState } from 'react'
import { useStore } from 'zustand'
import type { NotebookEntry } from '../../core/notebook/notebook'
import { strings } from '../../core/strings'
import { libraryStore } from '../state/library'
import { labels, labelsById } from '../state/placed'
import { LabelDot } from '../ui/LabelDot'
import styles from './Entry.module.css'
import { relabelEntry } from './entry-acts'

interface EntryHeadProps {
  readonly entry: NotebookEntry
  /** What its label is called. */
  readonly name: string
  readonly stop: 0 | -1
}

/** An entry's label, which can be changed, and where in the document its passage is. */
export function EntryHead({ entry, name, stop }: EntryHeadProps): ReactNode {
  const label = useStore(libraryStore, (state) => labelsById(state).get(entry.label))
  const all = useStore(libraryStore, labels)
  const isReadOnly = useStore(libraryStore, ({ info }) => info?.readOnly !== null)
  const [isChoosing, setChoosing] = useState(false)
  const { paragraph, heading, passage } = entry
  return (
    <>
      <button
        type="button"
        className={styles.label}
        aria-expanded={isChoosing}
        title={strings.margin.relabel}
        tabIndex={stop}
        disabled={isReadOnly}
        onClick={() => setChoosing(!isChoosing)}
      >
        <i aria-hidden="true">{label?.letter ?? strings.margin.noLetter}</i>
        {name}
      </button>
      <span className={styles.where}>
        {passage === 'lost' ? (
          <span className={styles.lost}>{strings.notebook.lost}</span>
        ) : (
          paragraph !== null && <span>{strings.export.paragraph(paragraph)}</span>
        )}
        {heading !== null && (
          <span className={styles.heading} dir="auto">
            {heading}
          </span>
        )}
      </span>
      {isChoosing && (
        <fieldset className={styles.choice} aria-label={strings.margin.relabel}>
          {all.map((one) => (
            <LabelDot
              key={one.id}
              label={one}
              name={strings.margin.relabelAs(one.name)}
              aria-pressed={one.id === entry.label}
              onClick={({ currentTarget }) => {
                // The dots go, and with them what had the focus.
                currentTarget.closest<HTMLElement>('article')?.focus({ preventScroll: true })
                relabelEntry(entry, one.id)
                setChoosing(false)
              }}
            />
          ))}
        </fieldset>
      )}
    </>
  )
}
