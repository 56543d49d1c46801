/**
 * What was copied elsewhere, as a file to be read. Programs put the same on the clipboard in several forms: the HTML is read
 * where it tells more than the text, and the text where the HTML only dresses it (an editor's colours, a terminal).
 */
import type { Given } from '../import/import-file'

/** What is pasted is called so, with the ending of its kind. */
const PASTED_NAMES = { html: 'Clipboard.html', text: 'Clipboard.txt' } as const

/** Whether an original of this name was pasted, and so is a part of a page and no file with others beside it. */
export function isPastedName(name: string): boolean {
  return name === PASTED_NAMES.html || name === PASTED_NAMES.text
}

export interface Pasted {
  readonly html: string | null
  readonly text: string
  /** The address that it was copied from, where the system says so (Windows). */
  readonly address: string | null
}

/** HTML that has so much less than the text is a part of it, or stands for a picture of it. */
const LEAST_SHARE = 0.9
/** What markup can say that text cannot. Code that is coloured by spans has none of it. */
const MEANING = new Set(
  'p h1 h2 h3 h4 h5 h6 ul ol dl table blockquote figure img picture article section a b strong em i sup sub math'.split(
    ' ',
  ),
)
const UNSEEN = new Set(['style', 'script', 'title', 'template'])
const TAG_NAME = /^\/?[a-z][a-z\d]*/i

/** What is to be read; null where there are no words. */
export function givenOf({ html, text, address }: Pasted): Given | null {
  if (html !== null && isBetter(html, text)) {
    // The mark says that it is UTF-8, whatever the copied page says of itself.
    return { kind: 'bytes', name: PASTED_NAMES.html, bytes: Buffer.from(`\uFEFF${html}`), address }
  }
  return text.trim() === '' ? null : { kind: 'bytes', name: PASTED_NAMES.text, bytes: Buffer.from(text), address: null }
}

function isBetter(html: string, text: string): boolean {
  const { letters, hasMeaning } = seenIn(html)
  if (letters === 0) return false
  if (text.trim() === '') return true
  return hasMeaning && letters >= LEAST_SHARE * lettersIn(text)
}

/** Roughly what a person sees of some markup. */
interface Seen {
  readonly letters: number
  /** Whether anything but preformatted text says what text cannot, and has words. */
  readonly hasMeaning: boolean
}

/** Linear, whatever the markup: main itself reads here what a stranger may have put on the clipboard. */
function seenIn(markup: string): Seen {
  let letters = 0
  let outside = 0
  let meaning = false
  let isCode = false
  /** What ends a part that is not seen: the end of a comment, or a closing tag. */
  let until: string | null = null
  for (const piece of `>${markup}`.split('<')) {
    const name = TAG_NAME.exec(piece)?.[0].toLowerCase() ?? ''
    if (until === null && piece.startsWith('!--')) until = '-->'
    if (until !== null && (until === '-->' ? !piece.includes(until) : name !== until)) continue
    const words = lettersIn(after(piece, until === '-->' ? until : '>'))
    until = UNSEEN.has(name) ? `/${name}` : null
    if (until !== null) continue
    if (name === 'pre' || name === '/pre') isCode = name === 'pre'
    letters += words
    if (isCode) continue
    outside += words
    meaning ||= MEANING.has(name)
  }
  return { letters, hasMeaning: meaning && outside > 0 }
}

/** What follows a sign; all where it is not there: a "<" that opens no tag is a word's. */
function after(piece: string, sign: string): string {
  const at = piece.indexOf(sign)
  return (at < 0 ? piece : piece.slice(at + sign.length)).replace(/&#?\w{1,31};/g, 'x')
}

function lettersIn(text: string): number {
  let letters = 0
  for (const [word] of text.matchAll(/[\p{L}\p{N}]+/gu)) letters += word.length
  return letters
}

/** The address in the head of what Windows calls "HTML Format" (`SourceURL:…`); null where there is none. */
export function sourceUrlIn(head: string): string | null {
  const url = /^SourceURL:\s*(\S+)/m.exec(head)?.[1]
  return url && /^https?:/i.test(url) ? url : null
}
