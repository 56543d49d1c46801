import type { ReactNode } from 'react'
import { useStore } from 'zustand'
import type { Mark } from '../../core/document/record'
import { strings } from '../../core/strings'
import { labelName, labelSlot } from '../state/labels'
import { libraryStore } from '../state/library'
import { labelsById } from '../state/placed'
import styles from './OrphanCard.module.css'
import { shownWords } from './Pieces'
import { contextOf } from './quote-context'
import type { NoteView } from './slots'

const t = strings.orphans

const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' })

interface Props {
  readonly mark: Mark
  /** Its number among the orphans, from 1, and how many there are. */
  readonly at: number
  readonly of: number
  readonly chosen: 'chosen' | 'other'
  readonly onChoose: () => void
  readonly Note: NoteView
}

/** A mark that has lost its passage; the chosen one with all that helps to find it again. */
export function OrphanCard({ mark, at, of, chosen, onChoose, Note }: Props): ReactNode {
  const slot = useStore(libraryStore, (state) => labelSlot(state, mark.label))
  const name = useStore(libraryStore, (state) => labelName(state, mark.label))
  const letter = useStore(libraryStore, (state) => labelsById(state).get(mark.label)?.letter)
  const isChosen = chosen === 'chosen'
  const { before, after } = contextOf(mark.anchor)
  return (
    // biome-ignore lint/a11y/useSemanticElements: a card among cards, moved between by arrows; no element says so
    <div
      className={styles.card}
      role="group"
      aria-label={t.mark(name, at, of)}
      aria-current={isChosen || undefined}
      tabIndex={isChosen ? 0 : -1}
      data-orphan={mark.id}
      data-label={slot}
      onFocus={onChoose}
    >
      <div className={styles.head}>
        <i aria-hidden="true">{letter ?? '?'}</i>
        {name}
      </div>
      <blockquote className={styles.quote} dir="auto">
        {shownWords(mark.anchor.quote)}
      </blockquote>
      {isChosen && mark.note !== '' && <Note note={mark.note} />}
      <footer className={styles.foot}>
        {mark.tags.map((tag) => (
          <span key={tag}>{`#${tag}`}</span>
        ))}
        <time dateTime={mark.createdAt}>{day.format(new Date(mark.createdAt))}</time>
      </footer>
      {isChosen && (
        <div className={styles.context} dir="auto">
          {before !== '' && <p>{t.before(isolated(before))}</p>}
          {after !== '' && <p>{t.after(isolated(after))}</p>}
        </div>
      )}
    </div>
  )
}

/** Words of another direction keep their own signs with them: Unicode's first strong isolate, and its end. */
const isolated = (words: string) => `\u2068${shownWords(words)}\u2069`
