/** What Ctrl and a letter puts around the selection of a note, by `KeyboardEvent.key`. */
const MARKUP: Readonly<Record<string, readonly [before: string, after: string]>> = {
  b: ['**', '**'],
  i: ['*', '*'],
  l: ['[', ']()'],
}

/** Puts markup around what is selected, or takes it away where it is there; tells whether the key means any. */
export function insertMarkup(field: HTMLTextAreaElement, key: string): boolean {
  const markup = MARKUP[key.toLowerCase()]
  if (!markup) return false
  const [before, after] = markup
  const { selectionStart: start, selectionEnd: end, value } = field
  const inner = value.slice(start, end)
  const isWrapped = value.slice(start - before.length, start) === before && value.slice(end).startsWith(after)
  if (isWrapped) {
    field.setSelectionRange(start - before.length, end + after.length)
    insert(inner)
    field.setSelectionRange(start - before.length, end - before.length)
    return true
  }
  insert(before + inner + after)
  // A link's address is what is missing; otherwise one goes on typing between the signs.
  const at = key.toLowerCase() === 'l' && inner !== '' ? end + before.length + after.length - 1 : start + before.length
  field.setSelectionRange(at, key.toLowerCase() === 'l' && inner !== '' ? at : at + inner.length)
  return true
}

/** As if it were typed, so that the field's own undo takes it back; there is no other way to write into that. */
function insert(text: string): void {
  document.execCommand('insertText', false, text)
}
