/**
 * What was copied elsewhere, as a file to be read. Programs put the same on the clipboard in several forms: the HTML is read
 * where it tells more than the text, and the text where the HTML only dresses it (an editor's colours, a terminal).
 */
import type { Given } from '../import/import-file'

export interface Pasted {
  readonly html: string | null
  readonly text: string
  /** The address that it was copied from, where the system says so (Windows). */
  readonly address: string | null
}

/** HTML that has so much less than the text is a part of it, or stands for a picture of it. */
const LEAST_SHARE = 0.9
/** What markup can say that text cannot. Code that is coloured by spans has none of it. */
const MEANING =
  /<(?:p|h[1-6]|ul|ol|dl|table|blockquote|figure|img|picture|article|section|a|b|strong|em|i|sup|sub|math)\b/i
const UNSEEN = /<!--[\s\S]*?-->|<(style|script|title|head|template)\b[\s\S]*?<\/\1\s*>/gi
const PREFORMATTED = /<pre\b[\s\S]*?<\/pre\s*>/gi

/** What is to be read; null where there are no words. */
export function givenOf({ html, text, address }: Pasted): Given | null {
  if (html !== null && isBetter(html, text)) {
    // The mark says that it is UTF-8, whatever the copied page says of itself.
    return { kind: 'bytes', name: 'Clipboard.html', bytes: Buffer.from(`\uFEFF${html}`), address }
  }
  return text.trim() === '' ? null : { kind: 'bytes', name: 'Clipboard.txt', bytes: Buffer.from(text), address: null }
}

function isBetter(html: string, text: string): boolean {
  const seen = html.replace(UNSEEN, ' ')
  const letters = lettersOf(seen)
  if (letters === 0) return false
  if (text.trim() === '') return true
  const outside = seen.replace(PREFORMATTED, ' ')
  return letters >= LEAST_SHARE * lettersIn(text) && lettersOf(outside) > 0 && MEANING.test(outside)
}

/** Roughly how many letters a person would see of some markup. */
function lettersOf(markup: string): number {
  return lettersIn(markup.replace(/<[^>]*>/g, ' ').replace(/&#?\w{1,31};/g, 'x'))
}

function lettersIn(text: string): number {
  return text.match(/[\p{L}\p{N}]/gu)?.length ?? 0
}

/** The address in the head of what Windows calls "HTML Format" (`SourceURL:…`); null where there is none. */
export function sourceUrlIn(head: string): string | null {
  const url = /^SourceURL:\s*(\S+)/m.exec(head)?.[1]
  return url && /^https?:/i.test(url) ? url : null
}
