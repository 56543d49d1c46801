import type { ReactNode } from 'react'
import { useStore } from 'zustand'
import { useShallow } from 'zustand/react/shallow'
import type { PlacedMark } from '../../core/mark/placed'
import { strings } from '../../core/strings'
import { libraryStore } from '../state/library'
import { placedMarks } from '../state/placed'
import { type UiState, uiStore } from '../state/ui'
import styles from './Cards.module.css'
import { endingIn, hasWords, shownAnyway } from './cards'
import { NoteCard } from './NoteCard'

interface CardsProps {
  /** The stretch of the plain text that the block above draws. */
  readonly start: number
  readonly end: number
}

/** Where there is no room for a margin: the notes on passages that end in the block above, below it. */
export function Cards({ start, end }: CardsProps): ReactNode {
  const anyway = useStore(uiStore, shownAnyway)
  const isHidden = useStore(uiStore, ({ marks }) => marks === 'hidden')
  const marks = useStore(
    libraryStore,
    useShallow((state) =>
      isHidden
        ? []
        : endingIn(placedMarks(state)?.placed ?? [], start, end).filter(
            ({ mark }) => mark.id === anyway || hasWords(mark),
          ),
    ),
  )
  return <CardList marks={marks} />
}

/** Where the margin is hidden: only the note that is being written, so that one sees what one writes. */
export function HiddenCards({ start, end }: CardsProps): ReactNode {
  const written = useStore(uiStore, writtenOn)
  const marks = useStore(
    libraryStore,
    useShallow((state) =>
      written === null
        ? []
        : endingIn(placedMarks(state)?.placed ?? [], start, end).filter(({ mark }) => mark.id === written),
    ),
  )
  return <CardList marks={marks} />
}

function writtenOn({ editing, tagging }: UiState) {
  return editing === 'document' ? null : (editing ?? tagging)
}

function CardList({ marks }: { readonly marks: readonly PlacedMark[] }): ReactNode {
  if (marks.length === 0) return null
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for controls, and an aside at each passage would be many landmarks of one name
    <div role="group" className={styles.cards} aria-label={strings.margin.name} dir="ltr" data-skip>
      {marks.map(({ mark }) => (
        <NoteCard key={mark.id} mark={mark} />
      ))}
    </div>
  )
}
