import { type Splice, spliceBetween } from '../change/splice'

/** A field with text: `start` and `end` of its selection in UTF-16 code units, equal where there is only a caret. Lines end with `\n`. */
export interface Field {
  readonly text: string
  readonly start: number
  readonly end: number
}

/** What an editing key does to a field: one splice, and the selection afterwards. */
export interface Edit extends Splice {
  readonly start: number
  readonly end: number
}

/** The edit that makes `after` of `before`. */
export function editBetween(before: string, after: Field): Edit {
  return { ...spliceBetween(before, after.text), start: after.start, end: after.end }
}

/** Where an offset goes to by a splice: what lay within what was taken away lies at its end. */
export function movedBy({ at, removed, inserted }: Splice, offset: number): number {
  if (offset <= at) return offset
  return offset < at + removed.length ? at + inserted.length : offset + inserted.length - removed.length
}

/** As a field has it: one `\n` at each line's end, whatever it was written with. */
export function fieldText(note: string): string {
  return note.replace(/\r\n?/g, '\n')
}
