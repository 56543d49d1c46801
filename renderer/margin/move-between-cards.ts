import { readingViewStore } from '../state/reading-view'
import { shownMarks } from './cards'

/** Gives the focus to the card after (1) or before (-1) this one and shows its passage; tells whether there is one. */
export function moveBetweenCards(card: HTMLElement, by: 1 | -1): boolean {
  const cards = [...document.querySelectorAll<HTMLElement>('[data-note]')]
  const next = cards[cards.indexOf(card) + by]
  if (!next) return false
  next.focus({ preventScroll: true })
  const range = shownMarks().find(({ mark }) => mark.id === next.dataset.note)?.range
  if (range) readingViewStore.getState().view?.reveal(range)
  return true
}
