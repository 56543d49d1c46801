/** Fields written down: `‸` is the caret, `«` and `»` lie around what is selected. */
import { spliced } from '../../../core/change/splice'
import type { Edit, Field } from '../../../core/note/field'

/** The field that is written so. */
export function fieldOf(pointed: string): Field {
  const text = pointed.replace(/[‸«»]/g, '')
  const caret = pointed.indexOf('‸')
  if (caret >= 0) return { text, start: caret, end: caret }
  const start = pointed.indexOf('«')
  return { text, start, end: pointed.indexOf('»') - 1 }
}

/** How a field is written. */
export function pointed({ text, start, end }: Field): string {
  if (start === end) return `${text.slice(0, start)}‸${text.slice(start)}`
  return `${text.slice(0, start)}«${text.slice(start, end)}»${text.slice(end)}`
}

/** What an edit makes of a field, or null where there is none. */
export function edited(edit: (field: Field) => Edit | null, before: string): string | null {
  const field = fieldOf(before)
  const made = edit(field)
  if (!made) return null
  const text = spliced(field.text, made)
  if (text === null) throw new Error(`the edit does not fit: ${JSON.stringify(made)}`)
  return pointed({ text, start: made.start, end: made.end })
}
