import type { Mark } from '../../core/document/record'

/** Letters on a line of a card, and on one where each is as wide as it is high. */
const LETTERS_A_LINE = 42
const WIDE_A_LINE = 20
const WIDE = /[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef]/

/** In CSS pixels: a line; label, foot and padding together; a note is clamped after so many lines (`NoteCard.module.css`). */
const LINE = 19.5
const AROUND = 46
const MOST_LINES = 6

/** The height of a card that has not been drawn, in CSS pixels: near enough that little moves when it is. */
export function usualHeight({ note, tags }: Mark): number {
  const head = note.slice(0, LETTERS_A_LINE * MOST_LINES)
  const perLine = WIDE.test(head) ? WIDE_A_LINE : LETTERS_A_LINE
  let lines = 0
  for (const line of head.split('\n')) lines += Math.ceil(line.length / perLine)
  const foot = tags.length > 0 && note === '' ? 0 : 4
  return Math.round(AROUND + foot + Math.min(lines, MOST_LINES) * LINE)
}
