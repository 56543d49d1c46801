import { type Edit, editBetween, type Field } from './field'
import { type Line, linesOf } from './line'

/** Whether all selected lines stand in a quote. */
export function isQuoted(field: Field): boolean {
  return linesOf(field).every(({ quote }) => quote !== '')
}

/** The selected lines as a quote, or one quote less around them where all stand in one. */
export function quoteToggled(field: Field): Edit {
  const ends = isQuoted(field)
  let text = ''
  let at = 0
  let { start, end } = field
  for (const line of linesOf(field)) {
    const prefix = ends
      ? line.quote.replace(/^[ \t]*>[ \t]?/, '')
      : `${line.isBlank && line.quote === '' ? '>' : '> '}${line.quote}`
    text += field.text.slice(at, line.start) + prefix
    at = line.start + line.quote.length
    const change = prefix.length - line.quote.length
    start = put(start, field.start, line, change)
    end = put(end, field.end, line, change)
  }
  return editBetween(field.text, { text: text + field.text.slice(at), start, end })
}

function put(offset: number, original: number, { start, quote }: Line, change: number): number {
  if (original < start) return offset
  return offset + Math.max(change, start + (change < 0 ? 0 : -quote.length) - original)
}
