import { Pencil, Tag, Trash2 } from 'lucide-react'
import { type KeyboardEvent, type ReactNode, useState } from 'react'
import { useStore } from 'zustand'
import type { Mark } from '../../core/document/record'
import { strings } from '../../core/strings'
import { runCommand } from '../commands/registry'
import { labelName, labelSlot } from '../state/labels'
import { libraryStore } from '../state/library'
import { labelsById } from '../state/placed'
import { readingViewStore } from '../state/reading-view'
import { uiStore } from '../state/ui'
import { ICON } from '../ui/IconButton'
import { activate } from './cards'
import { LabelChoice } from './LabelChoice'
import { moveBetweenCards } from './move-between-cards'
import { NoteBody } from './NoteBody'
import styles from './NoteCard.module.css'
import { NoteEditor } from './NoteEditor'
import { relativeTime, useMinute } from './relative-time'
import { TagEditor } from './TagEditor'

interface NoteCardProps {
  readonly mark: Mark
  /** Its passage's words, shown on the card of a mark that has lost its passage. */
  readonly quote?: string
}

/** A mark's label, note and tags, and what can be done with them. */
export function NoteCard({ mark, quote }: NoteCardProps): ReactNode {
  const document = useStore(libraryStore, ({ open }) => open?.record.id)
  const label = useStore(libraryStore, (state) => labelsById(state).get(mark.label))
  const slot = useStore(libraryStore, (state) => labelSlot(state, mark.label))
  const name = useStore(libraryStore, (state) => labelName(state, mark.label))
  const isActive = useStore(uiStore, ({ activeMark }) => activeMark === mark.id)
  const isEditing = useStore(uiStore, ({ editing }) => editing === mark.id)
  const isTagging = useStore(uiStore, ({ tagging }) => tagging === mark.id)
  const isReadOnly = useStore(libraryStore, ({ info }) => info?.readOnly !== null)
  const [choosing, setChoosing] = useState(false)
  if (!document) return null
  const end = (by: 'key' | 'blur') => {
    uiStore.setState({ editing: null, tagging: null })
    if (by === 'key') readingViewStore.getState().view?.focus()
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a card among cards, moved between by arrows; no element says so
    <div
      className={styles.card}
      role="group"
      aria-label={strings.margin.cardOf(name)}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: cards are moved between by keyboard and take the mark's keys
      tabIndex={0}
      data-keys="mark"
      data-note={mark.id}
      data-active={isActive || undefined}
      data-label={slot}
      onFocus={() => activate(mark.id)}
      onClick={() => activate(mark.id)}
      onKeyDown={(event) => onCardKey(event, mark)}
    >
      <div className={styles.head}>
        <button
          type="button"
          className={styles.label}
          aria-expanded={choosing}
          title={strings.margin.relabel}
          disabled={isReadOnly}
          onClick={() => setChoosing(!choosing)}
        >
          <i aria-hidden="true">{label?.letter ?? strings.margin.noLetter}</i>
          {name}
        </button>
        {isActive && !isReadOnly && (
          <span className={styles.actions}>
            <CardButton icon={Pencil} name={strings.margin.edit} onClick={() => write(mark)} />
            <CardButton icon={Tag} name={strings.margin.editTags} onClick={() => tag(mark)} />
            <CardButton icon={Trash2} name={strings.margin.remove} onClick={() => void runCommand('mark.remove')} />
          </span>
        )}
      </div>
      {choosing && <LabelChoice mark={mark} onChosen={() => setChoosing(false)} />}
      {quote !== undefined && <blockquote className={styles.quote}>{quote}</blockquote>}
      {isEditing ? (
        <NoteEditor document={document} mark={mark.id} onEnd={end} />
      ) : (
        <div className={styles.body}>
          {mark.note !== '' && <NoteBody note={mark.note} />}
          {mark.note === '' && isActive && !isReadOnly && (
            <button type="button" className={styles.add} onClick={() => write(mark)}>
              {strings.margin.addNote}
            </button>
          )}
        </div>
      )}
      {isTagging ? <TagEditor document={document} mark={mark} onEnd={end} /> : <CardFoot mark={mark} />}
    </div>
  )
}

/** The mark's own tags; those in its note stand in the note. */
function CardFoot({ mark }: { readonly mark: Mark }): ReactNode {
  const now = useMinute()
  return (
    <footer className={styles.foot}>
      {mark.tags.map((each) => (
        <span key={each}>#{each}</span>
      ))}
      <time dateTime={mark.changedAt}>{relativeTime(mark.changedAt, now)}</time>
    </footer>
  )
}

interface CardButtonProps {
  readonly icon: typeof Pencil
  readonly name: string
  readonly onClick: () => void
}

function CardButton({ icon: Icon, name, onClick }: CardButtonProps): ReactNode {
  return (
    <button type="button" aria-label={name} title={name} onClick={onClick}>
      <Icon {...ICON} size={14} aria-hidden="true" />
    </button>
  )
}

function write(mark: Mark): void {
  uiStore.setState({ activeMark: mark.id, editing: mark.id, tagging: null })
}

function tag(mark: Mark): void {
  uiStore.setState({ activeMark: mark.id, tagging: mark.id, editing: null })
}

/** Keys of a card itself: arrows go to its neighbours, Enter writes, Esc goes back to the text. */
function onCardKey(event: KeyboardEvent<HTMLElement>, mark: Mark): void {
  if (event.target !== event.currentTarget || event.ctrlKey || event.altKey || event.metaKey) return
  switch (event.key) {
    case 'ArrowUp':
    case 'ArrowDown':
      if (!moveBetweenCards(event.currentTarget, event.key === 'ArrowDown' ? 1 : -1)) return
      break
    case 'Enter':
      if (libraryStore.getState().info?.readOnly) return
      write(mark)
      break
    case 'Escape':
      readingViewStore.getState().view?.focus()
      break
    default:
      return
  }
  event.preventDefault()
  event.stopPropagation()
}
