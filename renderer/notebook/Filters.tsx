import type { ReactNode } from 'react'
import { useStore } from 'zustand'
import { isWide } from '../../core/notebook/narrowing'
import { strings } from '../../core/strings'
import { notebookStore } from '../state/notebook-answer'
import { uiStore } from '../state/ui'
import { Arrangement } from './Arrangement'
import { DateFilter } from './DateFilter'
import { DocumentFilter } from './DocumentFilter'
import styles from './Filters.module.css'
import { Narrowed } from './Narrowed'
import { NoteFilter } from './NoteFilter'
import { StateFilter } from './StateFilter'
import { TagFilter } from './TagFilter'
import { WordsFilter } from './WordsFilter'

const t = strings.notebook

/** What the notebook can be narrowed by, how it is put in order, and how much of it passes. Labels stand in the bar. */
export function Filters(): ReactNode {
  const answer = useStore(notebookStore, (state) => state.answer)
  const isNarrowed = useStore(uiStore, ({ notebook }) => !isWide(notebook.query.filter))
  return (
    <div className={styles.filters}>
      <fieldset className={styles.row} aria-label={t.filters}>
        <WordsFilter />
        <TagFilter />
        <DocumentFilter />
        <StateFilter />
        <NoteFilter />
        <DateFilter />
      </fieldset>
      <div className={styles.row}>
        <p className={styles.count}>
          {answer &&
            (isNarrowed
              ? t.marksOf(answer.marks, answer.all, answer.documents)
              : t.marksIn(answer.marks, answer.documents))}
        </p>
        <Narrowed labels="seen" />
        <div className={styles.arrangement}>
          <Arrangement />
        </div>
      </div>
    </div>
  )
}
