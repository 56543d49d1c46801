/** How high rows are, in CSS pixels, before they are measured. */
import type { NotebookEntry } from '../../core/notebook/notebook'

export const HEAD_HEIGHT = 56

/** An entry that has not come: label, two lines of quote, foot. */
const UNKNOWN = 132
/** Label, foot and what is around them. */
const AROUND = 78
const QUOTE = { line: 26, letters: 62, most: 8 } as const
const NOTE = { line: 23, letters: 74, most: 12 } as const

/** Letters of a quote that are drawn while it is clamped: more than its lines hold. */
export const CLAMPED_QUOTE = 1_200
/** A note of more letters or lines is clamped. */
const CLAMPED_NOTE = 900
const CLAMPED_LINES = 12

/** The height that an entry will have, about. */
export function guessedHeight(entry: NotebookEntry | undefined): number {
  if (!entry) return UNKNOWN
  const { quote, note } = entry
  return AROUND + lines(quote.length, QUOTE) * QUOTE.line + lines(note.length, NOTE) * NOTE.line
}

/** Whether the quote is so long that its end is left out until one asks. */
export function isLongQuote(quote: string): boolean {
  return quote.length > QUOTE.letters * QUOTE.most
}

/** The same of the note. */
export function isLongNote(note: string): boolean {
  return note.length > CLAMPED_NOTE || note.split('\n', CLAMPED_LINES + 1).length > CLAMPED_LINES
}

function lines(letters: number, { letters: wide, most }: typeof QUOTE | typeof NOTE): number {
  return Math.min(most, Math.ceil(letters / wide))
}
