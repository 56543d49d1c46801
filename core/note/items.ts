/** Lines made items of a list, or paragraphs again. */
import { type Edit, editBetween, type Field } from './field'
import { type Line, lineAt, linesOf, type Marker, prefixOf } from './line'
import { renumbered, siblingBefore } from './renumber'

export type ItemKind = 'bullet' | 'number' | 'task'

/** What all selected lines with words are items of, or null. */
export function itemKindOf(field: Field): ItemKind | null {
  const kinds = new Set(worded(field).map(kindOf))
  const [kind, other] = [...kinds]
  return other === undefined ? (kind ?? null) : null
}

/** The selected lines as items of this kind, or as paragraphs where they are that already. */
export function itemsToggled(field: Field, kind: ItemKind): Edit {
  const lines = worded(field)
  const ends = lines.every((line) => kindOf(line) === kind)
  let text = ''
  let at = 0
  let { start, end } = field
  const counts = new Map<number, number>()
  for (const line of lines) {
    const prefix = ends ? line.quote + line.indent : prefixOf(asItem(field.text, line, kind, counts))
    text += field.text.slice(at, line.start) + prefix
    at = line.words
    const change = prefix.length - (line.words - line.start)
    const put = (offset: number, original: number) =>
      original >= line.words ? offset + change : original >= line.start ? text.length : offset
    start = put(start, field.start)
    end = put(end, field.end)
  }
  text += field.text.slice(at)
  const last = lines.at(-1)
  if (kind === 'number' && !ends && last) text = renumbered(text, lineAt(text, Math.max(start, end)).start)
  return editBetween(field.text, { text, start, end })
}

function worded(field: Field): readonly Line[] {
  const lines = linesOf(field)
  const written = lines.filter(({ isBlank }) => !isBlank)
  return written.length > 0 ? written : lines.slice(0, 1)
}

function kindOf({ marker, task }: Line): ItemKind | null {
  if (task !== null) return 'task'
  return marker?.kind ?? null
}

function asItem(text: string, line: Line, kind: ItemKind, counts: Map<number, number>): Line {
  const task = kind === 'task' ? (line.task ?? 'open') : null
  return { ...line, marker: markerOf(text, line, kind, counts), gap: ' ', task }
}

function markerOf(text: string, line: Line, kind: ItemKind, counts: Map<number, number>): Marker {
  if (kind !== 'number') return line.marker?.kind === 'bullet' ? line.marker : { kind: 'bullet', sign: '-' }
  const before = siblingBefore(text, { ...line, column: line.width + 3 })?.marker
  const number = counts.get(line.width) ?? (before?.kind === 'number' ? before.number + 1 : 1)
  counts.set(line.width, number + 1)
  return { kind: 'number', number, sign: line.marker?.kind === 'number' ? line.marker.sign : '.' }
}
