import type { MarkId } from '../../core/document/id'
import { libraryStore } from '../state/library'
import { focusNote } from '../state/note-focus'
import { placedMarks } from '../state/placed'
import { readingViewStore } from '../state/reading-view'
import { uiStore } from '../state/ui'
import { activate, passageOf, shownAnyway, shownMarks, withShownAnyway, wordyMarks } from './cards'

export type Step = 'next' | 'previous' | 'first' | 'last'

/**
 * From the card of `from` to another in text order, also to one that is folded or far away, and on to those of marks that
 * have lost their passage. Shows its passage; tells whether there is one.
 */
export function moveBetweenCards(from: MarkId, step: Step): boolean {
  const cards = allCards()
  const to = cards[indexAfter(step, cards.indexOf(from), cards.length)]
  if (to === undefined || to === from) return false
  const range = passageOf(to)
  const drawn = document.querySelector<HTMLElement>(`[data-note="${to}"]`)
  activate(to)
  focusNote(to)
  // In an opened crowd the cards are a list that may be longer than the screen, and those of orphans have no passage.
  if (!range || drawn?.closest('[data-opened]')) drawn?.scrollIntoView({ block: 'nearest' })
  else readingViewStore.getState().view?.reveal(range)
  return true
}

/** Back to the text, to the passage of a card. */
export function backToPassage(mark: MarkId): void {
  const { view } = readingViewStore.getState()
  const range = passageOf(mark)
  if (range) {
    uiStore.setState({ caret: range.start })
    view?.reveal(range)
  }
  view?.focus()
}

function allCards(): readonly MarkId[] {
  const placed = shownMarks()
  const cards = withShownAnyway(wordyMarks(placed), placed, shownAnyway(uiStore.getState()))
  const orphans = [...document.querySelectorAll<HTMLElement>('[data-orphans] [data-note]')]
  const known = new Set(placedMarks(libraryStore.getState())?.orphans.map(({ id }) => id))
  return [
    ...cards.map(({ mark }) => mark.id),
    ...orphans.flatMap(({ dataset: { note } }) => (note !== undefined && known.has(note) ? [note] : [])),
  ]
}

function indexAfter(step: Step, index: number, count: number): number {
  switch (step) {
    case 'next':
      return index + 1
    case 'previous':
      return index - 1
    case 'first':
      return 0
    case 'last':
      return count - 1
  }
}
