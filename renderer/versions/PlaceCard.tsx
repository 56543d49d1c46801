import type { ReactNode } from 'react'
import type { Place } from '../../core/anchor/place'
import { strings } from '../../core/strings'
import { Button } from '../ui/Button'
import { Kbd } from '../ui/Kbd'
import { Pieces, shownWords } from './Pieces'
import styles from './PlaceCard.module.css'
import { contextAt } from './quote-context'

const t = strings.orphans

/** Above this what stands beside the place is what stood beside the passage. */
const CONTEXT_AGREES = 0.75

interface Props {
  readonly place: Place
  /** The plain text that it is a place of. */
  readonly plain: string
  /** Its number among the places, from 1, and how many there are. */
  readonly at: number
  readonly of: number
  readonly chosen: 'chosen' | 'other'
  readonly onChoose: () => void
  readonly onAttach: () => void
  readonly onShow: () => void
}

/** A place where an orphan's passage may be now: the difference word by word, how alike it is, and what can be done. */
export function PlaceCard({ place, plain, at, of, chosen, onChoose, onAttach, onShow }: Props): ReactNode {
  const isChosen = chosen === 'chosen'
  const alike = t.alike(Math.round(place.quote * 100), place.context >= CONTEXT_AGREES)
  const about = `${t.paragraph(place.paragraph)} · ${alike}`
  const words = shownWords(plain.slice(place.range.start, place.range.end))
  const { before, after } = contextAt(plain, place.range)
  return (
    // biome-ignore lint/a11y/useSemanticElements: a card among cards, moved between by arrows; no element says so
    <div
      className={styles.card}
      role="group"
      aria-label={`${t.place(at, of)}, ${about}: ${words}`}
      aria-current={isChosen || undefined}
      tabIndex={isChosen ? 0 : -1}
      data-place={at}
      onFocus={onChoose}
    >
      <p className={styles.words} dir="auto">
        {isChosen && <span className={styles.beside}>{shownWords(before)}</span>}
        <Pieces pieces={place.difference} />
        {isChosen && <span className={styles.beside}>{shownWords(after)}</span>}
      </p>
      <footer className={styles.foot}>
        <span className={styles.about}>{about}</span>
        {isChosen && (
          <>
            <Button look="quiet" onClick={onShow}>
              {t.showInText}
            </Button>
            <Button look="quiet" onClick={onAttach}>
              <Kbd chord="Enter" /> {t.attachHere}
            </Button>
          </>
        )}
      </footer>
    </div>
  )
}
