/** Numbers of a list's items after something was put between them or taken away. Lists whose items all have one number keep it. */
import { depthOf, type Line, lineAfter, lineAt, lineBefore } from './line'

/**
 * The text with the items after the one whose line begins at `from` numbered on from it, as far as the list goes. What belongs
 * to an item moves with the width of its number.
 */
export function renumbered(text: string, from: number): string {
  const first = lineAt(text, from)
  if (first.marker?.kind !== 'number') return text
  const edits: { readonly start: number; readonly end: number; readonly inserted: string }[] = []
  let next = first.marker.number + 1
  /** Columns that what follows within the last item has to move by. */
  let shift = 0
  let item = first
  for (let line = lineAfter(text, first); line; line = lineAfter(text, line)) {
    const kind = relation(text, line, item, first)
    if (kind === 'other') break
    if (kind === 'within') {
      const at = line.start + line.quote.length
      if (shift > 0 && !line.isBlank) edits.push({ start: at, end: at, inserted: ' '.repeat(shift) })
      if (shift < 0 && line.indent.length >= -shift) edits.push({ start: at, end: at - shift, inserted: '' })
      continue
    }
    if (line.marker?.kind !== 'number') break
    const at = line.start + line.quote.length + line.indent.length
    const [old, now] = [`${line.marker.number}`, `${next}`]
    if (old !== now) edits.push({ start: at, end: at + old.length, inserted: now })
    shift = now.length - old.length
    item = line
    next++
  }
  let result = text
  for (const { start, end, inserted } of edits.reverse()) result = result.slice(0, start) + inserted + result.slice(end)
  return result
}

/** The item before a line in the same list, or null where the line would be its first. */
export function siblingBefore(text: string, line: Line): Line | null {
  for (let before = lineBefore(text, line); before; before = lineBefore(text, before)) {
    if (depthOf(before) !== depthOf(line)) return null
    if (before.isBlank) continue
    const isItem = before.marker !== null && (before.width <= line.width || before.width < line.column)
    if (isItem) return line.width < before.column ? before : null
    // What stands further in belongs to the item looked for, and so does a line that goes on without an indent.
    if (before.width <= line.width && lineBefore(text, before)?.isBlank !== false) return null
  }
  return null
}

/** The item that a line stands within, or null where it stands within none. */
export function parentOf(text: string, line: Line): Line | null {
  for (let before = lineBefore(text, line); before; before = lineBefore(text, before)) {
    if (depthOf(before) !== depthOf(line)) return null
    if (!before.isBlank && before.width < line.width && before.marker && line.width >= before.column) return before
    if (!before.isBlank && before.width === 0 && !before.marker) return null
  }
  return null
}

/** Whether all items of the list are given one and the same number. */
export function isUniform(text: string, item: Line): boolean {
  const before = siblingBefore(text, item)
  const number = (line: Line | null) => (line?.marker?.kind === 'number' ? line.marker.number : null)
  if (number(before) !== null) return number(before) === number(item)
  for (let line = lineAfter(text, item); line; line = lineAfter(text, line)) {
    const kind = relation(text, line, item, item)
    if (kind === 'within') continue
    return kind === 'next' && number(line) !== null && number(line) === number(item)
  }
  return false
}

/** What a line is to the item before it, of the list that `first` is of: its next item, something within, or not of the list. */
function relation(text: string, line: Line, item: Line, first: Line): 'next' | 'within' | 'other' {
  if (depthOf(line) !== depthOf(first)) return 'other'
  if (line.isBlank || line.width >= item.column) return 'within'
  if (!line.marker) {
    // A paragraph goes on at the line's beginning as well, unless an empty line ended it.
    return lineBefore(text, line)?.isBlank ? 'other' : 'within'
  }
  if (line.width < first.width) return 'other'
  const [a, b] = [line.marker, first.marker]
  return a.kind === b?.kind && a.sign === b.sign ? 'next' : 'other'
}
