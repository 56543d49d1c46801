import type { Mark } from '../../core/document/record'
import { strings } from '../../core/strings'
import { labelName } from './labels'
import { libraryStore } from './library'

/** How much of a passage is spoken when one comes to its mark. */
const SPOKEN = 120

/** What is said of a mark that one comes to. */
export function markWords(mark: Mark): string {
  const label = labelName(libraryStore.getState(), mark.label)
  const words = mark.anchor.quote.slice(0, SPOKEN)
  return mark.note === '' ? strings.reader.mark(label, words) : strings.reader.markWithNote(label, words)
}
