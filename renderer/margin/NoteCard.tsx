import { Pencil, Tag, Trash2 } from 'lucide-react'
import { memo, type ReactNode, useLayoutEffect, useRef, useState } from 'react'
import { useStore } from 'zustand'
import type { Mark } from '../../core/document/record'
import { strings } from '../../core/strings'
import { runCommand } from '../commands/registry'
import { labelName, labelSlot } from '../state/labels'
import { libraryStore } from '../state/library'
import { focusGiven, noteFocusStore } from '../state/note-focus'
import { labelsById } from '../state/placed'
import { uiStore } from '../state/ui'
import { ICON } from '../ui/IconButton'
import { CardFoot } from './CardFoot'
import { onCardKey, tag, write } from './card-keys'
import { activate, showPassage } from './cards'
import { noteEditor, tagEditor } from './editors'
import { LabelChoice } from './LabelChoice'
import { backToPassage } from './move-between-cards'
import { NoteBody } from './NoteBody'
import styles from './NoteCard.module.css'
import { useClamped } from './use-clamped'

interface NoteCardProps {
  readonly mark: Mark
  /** Its passage's words, shown on the card of a mark that has lost its passage. */
  readonly quote?: string
}

/** A mark's label, note and tags, and what can be done with them. A long note is cut off until its mark is active. */
export const NoteCard = memo(function NoteCard({ mark, quote }: NoteCardProps): ReactNode {
  const document = useStore(libraryStore, ({ open }) => open?.record.id)
  const label = useStore(libraryStore, (state) => labelsById(state).get(mark.label))
  const slot = useStore(libraryStore, (state) => labelSlot(state, mark.label))
  const name = useStore(libraryStore, (state) => labelName(state, mark.label))
  const isActive = useStore(uiStore, ({ activeMark }) => activeMark === mark.id)
  const isEditing = useStore(uiStore, ({ editing }) => editing === mark.id)
  const isTagging = useStore(uiStore, ({ tagging }) => tagging === mark.id)
  const isReadOnly = useStore(libraryStore, ({ info }) => info?.readOnly !== null)
  const [choosing, setChoosing] = useState(false)
  const { frame, content, isClamped } = useClamped()
  const card = useFocusWhenWanted(mark.id)
  const chooser = useRef<HTMLButtonElement>(null)
  const pressed = useRef(false)
  if (!document) return null
  const end = (by: 'key' | 'blur') => {
    uiStore.setState({ editing: null, tagging: null })
    if (by === 'key') backToPassage(mark.id)
  }
  const endChoosing = (by: 'choice' | 'escape') => {
    setChoosing(false)
    const { current } = by === 'choice' ? card : chooser
    current?.focus({ preventScroll: true })
  }
  const choose = () => {
    activate(mark.id)
    if (card.current) showPassage(mark.id, card.current)
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a card among cards, moved between by arrows; no element says so
    <div
      ref={card}
      className={styles.card}
      role="group"
      aria-label={strings.margin.cardOf(name)}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: cards are moved between by keyboard and take the mark's keys
      tabIndex={0}
      data-keys="mark"
      data-note={mark.id}
      data-active={isActive || undefined}
      data-clamped={isClamped || undefined}
      data-label={slot}
      onPointerDown={() => {
        // An active card moves to its line: not before the button is up, or the click would land on another thing.
        pressed.current = true
        const stop = new AbortController()
        const release = () => {
          pressed.current = false
          stop.abort()
        }
        window.addEventListener('pointerup', release, { capture: true, signal: stop.signal })
        window.addEventListener('pointercancel', release, { capture: true, signal: stop.signal })
      }}
      onFocus={() => {
        if (!pressed.current) activate(mark.id)
      }}
      onClick={choose}
      onKeyDown={(event) => onCardKey(event, mark)}
    >
      <div className={styles.head}>
        <button
          ref={chooser}
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
      {choosing && <LabelChoice mark={mark} onEnd={endChoosing} />}
      {quote !== undefined && <blockquote className={styles.quote}>{quote}</blockquote>}
      {isEditing && <noteEditor.Part document={document} mark={mark.id} onEnd={end} />}
      <div ref={frame} className={styles.body} hidden={isEditing}>
        <div ref={content}>
          {mark.note !== '' && !isEditing && <NoteBody note={mark.note} document={document} mark={mark.id} />}
          {mark.note === '' && isActive && !isReadOnly && (
            <button type="button" className={styles.add} onClick={() => write(mark)}>
              {strings.margin.addNote}
            </button>
          )}
        </div>
      </div>
      {isTagging ? (
        <tagEditor.Part document={document} mark={mark} onEnd={end} />
      ) : (
        <CardFoot mark={mark} onMore={isClamped && !isActive ? choose : null} />
      )}
    </div>
  )
})

/** The card of a mark takes the focus when one has gone to it from elsewhere. */
function useFocusWhenWanted(mark: Mark['id']) {
  const card = useRef<HTMLDivElement>(null)
  const isWanted = useStore(noteFocusStore, ({ wanted }) => wanted === mark)
  useLayoutEffect(() => {
    const { current } = card
    if (!isWanted || !current) return
    current.focus({ preventScroll: true })
    // Beside the text it stands by its passage, which is in view; below the text it may be out of it.
    if (!current.closest('[data-slot]')) current.scrollIntoView({ block: 'nearest' })
    focusGiven(mark)
  }, [isWanted, mark])
  return card
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
