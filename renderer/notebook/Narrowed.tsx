import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { useStore } from 'zustand'
import { shortDate } from '../../core/document/long-date'
import { isWide, type Narrowing, narrowings, widened } from '../../core/notebook/narrowing'
import { EVERYTHING, type NotebookFilter } from '../../core/notebook/notebook'
import { strings } from '../../core/strings'
import { labelName } from '../state/labels'
import { libraryStore } from '../state/library'
import { askFor, narrowTo } from '../state/notebook'
import { notebookStore } from '../state/notebook-answer'
import { uiStore } from '../state/ui'
import { Button } from '../ui/Button'
import { ICON } from '../ui/IconButton'
import { lastDay, localDay } from './dates'
import styles from './Narrowed.module.css'

const t = strings.notebook

interface NarrowedProps {
  /** Labels are seen in the bar; where the list is empty they are named here too. */
  readonly labels: 'seen' | 'named'
}

/** What narrows the notebook; each can be taken off, and all at once. */
export function Narrowed({ labels }: NarrowedProps): ReactNode {
  const filter = useStore(uiStore, ({ notebook }) => notebook.query.filter)
  const shown = narrowings(filter).filter(({ by }) => by !== 'label' || labels === 'named')
  const words = useWords()
  if (isWide(filter)) return null
  return (
    <fieldset className={styles.narrowed} aria-label={t.narrowed}>
      {shown.map((narrowing) => {
        const what = words(narrowing)
        return (
          <button
            key={`${narrowing.by} ${what}`}
            type="button"
            className={styles.token}
            aria-label={t.takeOff(what)}
            onClick={() => {
              narrowTo(widened(filter, narrowing))
              keepFocus()
            }}
          >
            <span dir="auto">{what}</span>
            <X {...ICON} size={12} aria-hidden="true" />
          </button>
        )
      })}
      <Button
        look="quiet"
        onClick={() => {
          askFor({ filter: EVERYTHING })
          keepFocus()
        }}
      >
        {t.takeOffAll}
      </Button>
    </fieldset>
  )
}

/** What was pressed has gone: the focus goes to what narrows still, else to the field of words. */
function keepFocus(): void {
  requestAnimationFrame(() => {
    if (document.activeElement !== document.body) return
    const next = document.querySelector<HTMLElement>(`.${styles.narrowed} button`)
    const field = document.querySelector<HTMLElement>('[data-filter="words"]')
    ;(next ?? field)?.focus()
  })
}

/** Says what something narrows to. */
function useWords(): (narrowing: Narrowing) => string {
  const rows = useStore(libraryStore, (state) => state.rows)
  const tags = useStore(notebookStore, ({ answer }) => answer?.counts.tags)
  return (narrowing) => {
    switch (narrowing.by) {
      case 'words':
        return t.quoted(narrowing.words)
      case 'label':
        return labelName(libraryStore.getState(), narrowing.label)
      case 'tag':
        return `#${tags?.find(({ tag }) => tag.toLowerCase() === narrowing.tag)?.tag ?? narrowing.tag}`
      case 'document':
        return rows?.get(narrowing.document)?.title ?? t.untitled
      case 'state':
        return t.stateNames[narrowing.state]
      case 'note':
        return t.noteIs[narrowing.note]
      case 'passage':
        return t.passageIs[narrowing.passage]
      case 'date':
        return dateWords(narrowing.date)
    }
  }
}

function dateWords({ of, from, before }: NonNullable<NotebookFilter['date']>): string {
  const what = t.dateIs[of]
  const first = from && shortDate(localDay(from))
  const last = before && shortDate(lastDay(before))
  const when = first && last ? t.between(first, last) : first ? t.since(first) : last ? t.until(last) : ''
  return t.dated(what.charAt(0).toUpperCase() + what.slice(1), when)
}
