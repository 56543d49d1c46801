import { type ReactNode, useRef, useState } from 'react'
import { useStore } from 'zustand'
import type { NotebookEntry } from '../../core/notebook/notebook'
import { strings } from '../../core/strings'
import { libraryStore } from '../state/library'
import { labels, labelsById } from '../state/placed'
import { uiStore } from '../state/ui'
import { LabelDot } from '../ui/LabelDot'
import styles from './Entry.module.css'
import { relabelEntry } from './entry-acts'

interface EntryHeadProps {
  readonly entry: NotebookEntry
  /** What its label is called. */
  readonly name: string
  readonly stop: 0 | -1
}

/** An entry's label, which can be changed, and where its passage is: in which document too, unless the group says so. */
export function EntryHead({ entry, name, stop }: EntryHeadProps): ReactNode {
  const label = useStore(libraryStore, (state) => labelsById(state).get(entry.label))
  const all = useStore(libraryStore, labels)
  const title = useStore(libraryStore, ({ rows }) => rows?.get(entry.document)?.title)
  const grouping = useStore(uiStore, ({ notebook }) => notebook.query.grouping)
  const isReadOnly = useStore(libraryStore, ({ info }) => info?.readOnly !== null)
  const [isChoosing, setChoosing] = useState(false)
  const chooser = useRef<HTMLButtonElement>(null)
  const { paragraph, heading, passage } = entry
  return (
    <>
      <button
        ref={chooser}
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
        {grouping !== 'document' && (
          <span className={styles.document} dir="auto" title={title}>
            {title || strings.notebook.untitled}
          </span>
        )}
        {passage === 'lost' ? (
          <span className={styles.lost}>{strings.notebook.lost}</span>
        ) : (
          paragraph !== null && <span>{strings.export.paragraph(paragraph)}</span>
        )}
        {heading !== null && grouping === 'document' && (
          <span className={styles.heading} dir="auto">
            {heading}
          </span>
        )}
      </span>
      {isChoosing && (
        <fieldset
          className={styles.choice}
          aria-label={strings.margin.relabel}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return
            event.preventDefault()
            event.stopPropagation()
            chooser.current?.focus({ preventScroll: true })
            setChoosing(false)
          }}
        >
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
