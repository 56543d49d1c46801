/**
 * Writing into a note's field as if it were typed, so that the field's own undo takes it back. There is no other way to do
 * so than the old command, which works where the field has the focus.
 */
import { spliceBetween } from '../../../core/change/splice'
import { type Edit, type Field, movedBy } from '../../../core/note/field'

/** What stands in a field and what of it is selected. */
export function fieldOf({ value, selectionStart, selectionEnd }: HTMLTextAreaElement): Field {
  return { text: value, start: selectionStart, end: selectionEnd }
}

/** Carries out an edit in the field that has the focus. */
export function write(field: HTMLTextAreaElement, { at, removed, inserted, start, end }: Edit): void {
  if (removed !== '' || inserted !== '') {
    field.setSelectionRange(at, at + removed.length)
    if (inserted === '') document.execCommand('delete')
    else document.execCommand('insertText', false, inserted)
  }
  field.setSelectionRange(start, end)
}

/** Lets the field read `text`; the caret stays by the words that it is at, and nothing scrolls. */
export function rewrite(field: HTMLTextAreaElement, text: string): void {
  const splice = spliceBetween(field.value, text)
  const { selectionStart, selectionEnd, scrollTop } = field
  const selection = { start: movedBy(splice, selectionStart), end: movedBy(splice, selectionEnd) }
  if (document.activeElement === field) write(field, { ...splice, ...selection })
  else field.value = text
  field.scrollTop = scrollTop
}
