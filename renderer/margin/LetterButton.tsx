import type { ReactNode } from 'react'
import { useStore } from 'zustand'
import type { Mark } from '../../core/document/record'
import { strings } from '../../core/strings'
import { labelSlot } from '../state/labels'
import { libraryStore } from '../state/library'
import { markWords } from '../state/mark-words'
import { labelsById } from '../state/placed'
import { announce, uiStore } from '../state/ui'
import { activate } from './cards'
import styles from './Letters.module.css'

interface LetterButtonProps {
  readonly mark: Mark
  /** All marks that begin on its line, in text order. */
  readonly row: readonly Mark[]
  /** Tab comes to one letter; arrows go on from there. */
  readonly isStop: boolean
  /** Stands also for marks that are not drawn. */
  readonly hasMore: boolean
}

/** A mark by its label's letter: pressed, the mark is active; pressed again, the next one on the line is. */
export function LetterButton({ mark, row, isStop, hasMore }: LetterButtonProps): ReactNode {
  const label = useStore(libraryStore, (state) => labelsById(state).get(mark.label))
  const slot = useStore(libraryStore, (state) => labelSlot(state, mark.label))
  const isActive = useStore(uiStore, ({ activeMark }) => activeMark === mark.id)
  const words = markWords(mark)
  return (
    <button
      type="button"
      className={styles.letter}
      tabIndex={isStop ? 0 : -1}
      aria-label={row.length > 1 ? strings.margin.letterOfMany(words, row.length) : words}
      aria-pressed={isActive}
      data-label={slot}
      data-letter={mark.id}
      data-more={hasMore || undefined}
      onClick={() => {
        const next = isActive ? (row[(row.indexOf(mark) + 1) % row.length] ?? mark) : mark
        activate(next.id)
        if (next !== mark) announce(markWords(next))
      }}
    >
      {label?.letter ?? strings.margin.noLetter}
    </button>
  )
}
