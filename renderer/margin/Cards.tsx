import { type ReactNode, useState } from 'react'
import { useStore } from 'zustand'
import { useShallow } from 'zustand/react/shallow'
import type { MarkId } from '../../core/document/id'
import type { PlacedMark } from '../../core/mark/placed'
import { strings } from '../../core/strings'
import { libraryStore } from '../state/library'
import { placedMarks } from '../state/placed'
import { type UiState, uiStore } from '../state/ui'
import styles from './Cards.module.css'
import { CrowdCounter } from './CrowdCounter'
import { cardRuns } from './card-runs'
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
  const active = useStore(uiStore, shownAnyway)
  // The first of them: a crowd is known by it also when others come.
  const [opened, setOpened] = useState<MarkId | null>(null)
  const first = marks[0]?.mark.id
  if (first === undefined) return null
  const runs = cardRuns(marks, active, opened === first ? 'open' : 'folded')
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for controls, and an aside at each passage would be many landmarks of one name
    <div role="group" className={styles.cards} aria-label={strings.margin.name} dir="ltr" data-skip>
      {runs.map((run) =>
        run.kind === 'card' ? (
          <NoteCard key={run.placed.mark.id} mark={run.placed.mark} />
        ) : (
          <CrowdCounter
            key={`crowd ${run.side}`}
            crowd={{ kind: 'crowd', key: `crowd ${run.side}`, state: run.state, marks: run.marks }}
            onToggle={() => setOpened(run.state === 'open' ? null : first)}
          />
        ),
      )}
    </div>
  )
}
