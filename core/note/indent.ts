/** Items of lists put into the item before them, or out of the one that they stand in; what stands in them goes along. */
import { type Edit, editBetween, type Field } from './field'
import { depthOf, type Line, lineAfter, lineAt, linesOf } from './line'
import { isUniform, parentOf, renumbered, siblingBefore } from './renumber'

/** Whether Tab is about a list here. */
export function isInList(field: Field): boolean {
  return linesOf(field).some(({ marker }) => marker !== null)
}

/** The selected items one level deeper; null where there is no item that they could stand in. */
export function indented(field: Field): Edit | null {
  const item = firstItem(field)
  const before = item && siblingBefore(field.text, item)
  if (!item || !before) return null
  const moved = movedItems(field, item, before.column - item.width)
  const first = lineAt(moved.text, item.start)
  const above = siblingBefore(moved.text, first)
  const numbered = withNumber(moved.text, first, above?.marker?.kind === 'number' ? above.marker.number + 1 : 1)
  return editBetween(field.text, shifted(moved, first, renumberedFrom(numbered, before)))
}

/** The selected items one level up; null where they stand in none. */
export function outdented(field: Field): Edit | null {
  const item = firstItem(field)
  if (!item || item.width === 0) return null
  const parent = parentOf(field.text, item)
  const moved = movedItems(field, item, (parent?.width ?? 0) - item.width)
  const first = lineAt(moved.text, item.start)
  const number = parent?.marker?.kind === 'number' ? parent.marker.number + 1 : 1
  const numbered = withNumber(moved.text, first, number)
  return editBetween(field.text, shifted(moved, first, restarted(numbered, first)))
}

function firstItem(field: Field): Line | null {
  return linesOf(field).find(({ marker }) => marker !== null) ?? null
}

/** The lines of the selection from `item` on, and what stands in the last of them, moved by so many columns. */
function movedItems(field: Field, item: Line, by: number): Field {
  const { text } = field
  const lines = linesOf(field).filter(({ start }) => start >= item.start)
  const last = lines.findLast(({ marker }) => marker !== null) ?? item
  let end: Line = lines.at(-1) ?? item
  for (let line = lineAfter(text, end); line; line = lineAfter(text, line)) {
    if (depthOf(line) !== depthOf(last) || (!line.isBlank && line.width < last.column)) break
    if (!line.isBlank) end = line
  }
  let result = ''
  let [start, stop] = [field.start, field.end]
  let at = 0
  for (let line: Line | null = item; line && line.start <= end.start; line = lineAfter(text, line)) {
    if (line.isBlank) continue
    const from = line.start + line.quote.length
    const width = Math.max(0, line.width + by)
    result += text.slice(at, from) + ' '.repeat(width)
    at = from + line.indent.length
    const change = width - line.indent.length
    if (field.start >= at) start += change
    if (field.end >= at) stop += change
  }
  return { text: result + text.slice(at), start, end: stop }
}

function withNumber(text: string, { start, quote, indent, marker }: Line, number: number): string {
  if (marker?.kind !== 'number') return text
  const at = start + quote.length + indent.length
  return text.slice(0, at) + number + text.slice(at + `${marker.number}`.length)
}

/** The selection after the first item's number, and perhaps others, got another width. */
function shifted(moved: Field, first: Line, text: string): Field {
  const by = lineAt(text, first.start).words - first.words
  const put = (offset: number) => (offset >= first.words ? offset + by : offset)
  return { text, start: put(moved.start), end: put(moved.end) }
}

/** The list that an item went out of, and the one that it went into, with their numbers. */
function renumberedFrom(text: string, before: Line): string {
  const own = lineAt(text, before.start)
  const inner = lineAfter(text, own)
  const whole = isUniform(text, own) ? text : renumbered(text, own.start)
  return inner?.marker ? renumbered(whole, lineAfter(whole, lineAt(whole, own.start))?.start ?? own.start) : whole
}

/** Numbers on from an item that came out of another one; what it left behind it now stands in it, and begins with one. */
function restarted(text: string, first: Line): string {
  const item = lineAt(text, first.start)
  let result = renumbered(text, item.start)
  const inner = lineAfter(result, lineAt(result, item.start))
  if (inner?.marker?.kind === 'number' && inner.width >= item.column) {
    result = withNumber(result, inner, 1)
    result = renumbered(result, inner.start)
  }
  return result
}
