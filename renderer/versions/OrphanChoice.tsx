import { type KeyboardEvent, type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useStore } from 'zustand'
import type { Place } from '../../core/anchor/place'
import { keyNames } from '../../core/command/key-names'
import type { MarkId } from '../../core/document/id'
import type { Mark } from '../../core/document/record'
import { sentence } from '../../core/sentence'
import { strings } from '../../core/strings'
import type { OpenState } from '../state/library'
import { attach, lookInText } from '../state/orphans'
import { readDocument } from '../state/places'
import { dismissToast, toast, uiStore } from '../state/ui'
import { Button } from '../ui/Button'
import { type Column, moveAmongCards } from './move-among-cards'
import { OrphanCard } from './OrphanCard'
import styles from './OrphansScreen.module.css'
import { PlaceCard } from './PlaceCard'
import type { NoteView } from './slots'
import { usePlaces } from './use-places'

const t = strings.orphans

/** A text that was written anew may leave thousands without a passage; so many are drawn before and after the chosen one. */
const BESIDE = 60

interface Props {
  readonly open: OpenState
  /** At least one. */
  readonly orphans: readonly Mark[]
  readonly Note: NoteView
}

/** On one side the orphans, on the other where the chosen one may stand now. Arrows move, Enter attaches. */
export function OrphanChoice({ open, orphans, Note }: Props): ReactNode {
  const [chosen, setChosen] = useState(() => startingWith(orphans))
  const [at, setAt] = useState(0)
  const platform = useStore(uiStore, (state) => state.platform)
  const screen = useRef<HTMLDivElement>(null)
  // The best place gets the focus when one comes here and after attaching, so that one key accepts; not while one looks around.
  const follows = useRef<Column | null>('places')
  const index = orphans.findIndex(({ id }) => id === chosen.id)
  const mark = orphans[index < 0 ? Math.min(chosen.index, orphans.length - 1) : index] as Mark
  const first = Math.max(0, orphans.indexOf(mark) - BESIDE)
  const last = Math.min(orphans.length, orphans.indexOf(mark) + BESIDE + 1)
  const places = usePlaces(open.record.id, mark.id, open.textHash)
  const found = places.kind === 'found' ? places.places : []

  const choose = (id: MarkId) => {
    if (id === mark.id) return
    setChosen({ id, index: orphans.findIndex((orphan) => orphan.id === id) })
    setAt(0)
  }
  const accept = (place: Place) => {
    follows.current = 'places'
    setChosen({ id: mark.id, index: orphans.indexOf(mark) })
    setAt(0)
    if (attach(mark, place.range)) toast({ kind: 'said', text: strings.versions.attached, command: 'edit.undo' })
  }

  // Before the places are there the mark itself has the focus; a screen reader begins with it.
  useLayoutEffect(() => {
    if (follows.current) focusIn(screen.current, `[data-orphan="${mark.id}"]`)
    if (follows.current === 'orphans') follows.current = null
  }, [mark.id])
  useEffect(() => {
    if (places.kind === 'searching' || !follows.current) return
    follows.current = null
    focusIn(screen.current, '[data-place="1"]')
  }, [places])

  // The message that led here has been followed.
  useEffect(() => {
    for (const shown of uiStore.getState().toasts)
      if (shown.kind === 'needYou' && shown.document === open.record.id) dismissToast(shown.id)
  }, [open.record.id])

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return
    const card = event.target instanceof Element ? event.target : null
    const place = found[Number(card?.getAttribute('data-place')) - 1]
    if (event.key === 'Enter' && place) {
      // A key that is held down attaches one mark, not all of them.
      if (!event.repeat) accept(place)
    } else if (card?.matches('[data-orphan]') && (event.key === 'Home' || event.key === 'End')) {
      // It may not be drawn yet.
      const last = event.key === 'Home' ? orphans[0] : orphans.at(-1)
      follows.current = 'orphans'
      if (last) choose(last.id)
    } else if (card?.matches('[data-orphan], [data-place]') && moveAmongCards(event, card, event.currentTarget))
      follows.current = null
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the cards within
    <div ref={screen} className={styles.screen} onKeyDown={onKeyDown}>
      <section className={styles.column} data-column="orphans" aria-labelledby="orphans-marks">
        <h2 id="orphans-marks">{t.title(orphans.length)}</h2>
        {first > 0 && <p className={styles.hint}>{t.more(first)}</p>}
        {orphans.slice(first, last).map((orphan, i) => (
          <OrphanCard
            key={orphan.id}
            mark={orphan}
            at={first + i + 1}
            of={orphans.length}
            chosen={orphan === mark ? 'chosen' : 'other'}
            onChoose={() => choose(orphan.id)}
            Note={Note}
          />
        ))}
        {last < orphans.length && <p className={styles.hint}>{t.more(orphans.length - last)}</p>}
      </section>
      <section className={styles.column} data-column="places" aria-labelledby="orphans-places">
        <h2 id="orphans-places">{t.places}</h2>
        {places.kind === 'searching' && <p className={styles.hint}>{t.searching}</p>}
        {places.kind === 'failed' && <p className={styles.hint}>{sentence(places.failure)}</p>}
        {places.kind === 'found' && found.length === 0 && <p className={styles.hint}>{t.noPlace}</p>}
        {found.map((place, i) => (
          <PlaceCard
            key={`${place.range.start} ${place.range.end}`}
            place={place}
            plain={open.plain.text}
            at={i + 1}
            of={found.length}
            chosen={i === Math.min(at, found.length - 1) ? 'chosen' : 'other'}
            onChoose={() => setAt(i)}
            onAttach={() => accept(place)}
            onShow={() => lookInText(mark.id, place.range)}
          />
        ))}
        <p className={styles.hint}>{t.hint(keyNames('a', platform).spoken)}</p>
        <div className={styles.acts}>
          <Button onClick={() => lookInText(mark.id, null)}>{t.selectInText}</Button>
          <Button look="quiet" onClick={() => readDocument(open.record.id)}>
            {t.back}
          </Button>
        </div>
      </section>
    </div>
  )
}

/** The active mark, where it is an orphan, else the oldest. */
function startingWith(orphans: readonly Mark[]): { readonly id: MarkId | undefined; readonly index: number } {
  const { activeMark } = uiStore.getState()
  const index = Math.max(
    0,
    orphans.findIndex(({ id }) => id === activeMark),
  )
  return { id: orphans[index]?.id, index }
}

function focusIn(screen: HTMLElement | null, selector: string): void {
  screen?.querySelector<HTMLElement>(selector)?.focus()
}
