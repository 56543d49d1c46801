import type { MarkId } from '../../core/document/id'
import type { Mark } from '../../core/document/record'
import type { PlacedMark } from '../../core/mark/placed'
import { libraryStore } from '../state/library'
import { placedMarks } from '../state/placed'
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
  if (anyway === null || wordy.some(({ mark }) => mark.id === anyway)) return wordy
  const index = placed.findIndex(({ mark }) => mark.id === anyway)
  const shown = placed[index]
  if (!shown) return wordy
  const before = new Set(placed.slice(0, index))
  const at = wordy.findIndex((each) => !before.has(each))
  return wordy.toSpliced(at < 0 ? wordy.length : at, 0, shown)
}

/** Makes a mark the active one, in the text as well. */
export function activate(id: MarkId): void {
  uiStore.setState(({ activeMark }) => (activeMark === id ? {} : { activeMark: id, selection: null, cursor: null }))
}

/** The open document's marks in their places, none while marks are hidden. */
export function shownMarks(): readonly PlacedMark[] {
  return uiStore.getState().marks === 'hidden' ? NONE : (placedMarks(libraryStore.getState())?.placed ?? NONE)
}
