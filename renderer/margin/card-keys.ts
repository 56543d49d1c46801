import type { KeyboardEvent } from 'react'
import type { Mark } from '../../core/document/record'
import { libraryStore } from '../state/library'
import { uiStore } from '../state/ui'
import { backToPassage, moveBetweenCards, type Step } from './move-between-cards'

const STEPS: Readonly<Record<string, Step>> = {
  ArrowUp: 'previous',
  ArrowDown: 'next',
  Home: 'first',
  End: 'last',
}

/** Keys of a card itself: arrows, Home and End go to other cards, Enter writes, Esc goes back to the text. */
export function onCardKey(event: KeyboardEvent<HTMLElement>, mark: Mark): void {
  const { key, target, currentTarget } = event
  if (target !== currentTarget || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return
  const step = STEPS[key]
  if (step) moveBetweenCards(mark.id, step)
  else if (key === 'Escape') backToPassage(mark.id)
  else if (key === 'Enter' && !libraryStore.getState().info?.readOnly) write(mark)
  else return
  event.preventDefault()
  event.stopPropagation()
}

/** Begins to write the mark's note. */
export function write(mark: Mark): void {
  uiStore.setState({ activeMark: mark.id, editing: mark.id, tagging: null })
}

/** Begins to write the mark's tags. */
export function tag(mark: Mark): void {
  uiStore.setState({ activeMark: mark.id, tagging: mark.id, editing: null })
}
