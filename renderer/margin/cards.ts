import type { Range } from '../../core/anchor/anchor'
import type { MarkId } from '../../core/document/id'
import type { Mark } from '../../core/document/record'
import type { PlacedMark } from '../../core/mark/placed'
import { libraryStore } from '../state/library'
import { placedMarks } from '../state/placed'
import { readingViewStore } from '../state/reading-view'
import { type UiState, uiStore } from '../state/ui'

const NONE: readonly PlacedMark[] = []

/** Whether something stands in the margin for a mark by itself: a mark without words is only paint. */
export function hasWords({ note, tags }: Mark): boolean {
  return note !== '' || tags.length > 0
}

/** The mark whose card is shown though it may have no words: the active one, or one that is being written on. */
export function shownAnyway({ activeMark, editing, tagging }: UiState): MarkId | null {
  return (editing === 'document' ? null : editing) ?? tagging ?? activeMark
}

/** The marks that have a card by themselves, in text order. */
export function wordyMarks(placed: readonly PlacedMark[]): readonly PlacedMark[] {
  return placed.filter(({ mark }) => hasWords(mark))
}

/** `wordy` with the mark that is shown anyway in its place among them. */
export function withShownAnyway(
  wordy: readonly PlacedMark[],
  placed: readonly PlacedMark[],
  anyway: MarkId | null,
): readonly PlacedMark[] {
  if (anyway === null) return wordy
  let before = 0
  for (const one of placed) {
    const isWordy = hasWords(one.mark)
    if (one.mark.id === anyway) return isWordy ? wordy : wordy.toSpliced(before, 0, one)
    if (isWordy) before++
  }
  return wordy
}

/** Makes a mark the active one, in the text as well. */
export function activate(id: MarkId): void {
  uiStore.setState(({ activeMark }) => (activeMark === id ? {} : { activeMark: id, selection: null, cursor: null }))
}

/** The open document's marks in their places, none while marks are hidden. */
export function shownMarks(): readonly PlacedMark[] {
  return uiStore.getState().marks === 'hidden' ? NONE : (placedMarks(libraryStore.getState())?.placed ?? NONE)
}

/** Where a mark of the open document is; null where it has no place or marks are hidden. */
export function passageOf(id: MarkId): Range | null {
  return shownMarks().find(({ mark }) => mark.id === id)?.range ?? null
}

/** Shows the passage of a card beside the text that one has clicked, where it is out of view: the card goes there. */
export function showPassage(id: MarkId, card: HTMLElement): void {
  const { view } = readingViewStore.getState()
  const range = passageOf(id)
  const slot = card.closest('[data-slot]')
  if (!view || !range || !slot || slot.matches('[data-opened]')) return
  const line = view.lineOf(range)
  const { top, bottom } = view.window()
  const at = view.sectionTop(view.sectionOf(range.start)) + (line?.top ?? 0)
  if (!line || at < top || at + line.height > bottom) view.reveal(range)
}

/** The marks on passages that end from behind `start` to `end`, in text order. */
export function endingIn(placed: readonly PlacedMark[], start: number, end: number): readonly PlacedMark[] {
  const byEnd = orderedByEnd(placed)
  let low = 0
  let high = byEnd.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((byEnd[middle]?.range.end ?? 0) > start) high = middle
    else low = middle + 1
  }
  let to = low
  while (to < byEnd.length && (byEnd[to]?.range.end ?? 0) <= end) to++
  const found = byEnd.slice(low, to)
  return found.length < 2 ? found : found.toSorted((a, b) => a.range.start - b.range.start || b.range.end - a.range.end)
}

/** Every block asks for its own: they are put in the order of their ends once. */
const byEnds = new WeakMap<readonly PlacedMark[], readonly PlacedMark[]>()

function orderedByEnd(placed: readonly PlacedMark[]): readonly PlacedMark[] {
  const known = byEnds.get(placed)
  if (known) return known
  const ordered = placed.toSorted((a, b) => a.range.end - b.range.end)
  byEnds.set(placed, ordered)
  return ordered
}
