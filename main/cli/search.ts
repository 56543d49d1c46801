/** A plain scan of the library: enough for the command line until there is an index. */
import type { DocumentRecord } from '../../core/document/record'
import { placeMarks } from '../../core/mark/placed'
import { paragraphAt } from '../../core/text/paragraph'
import type { PlainText } from '../../core/text/plain-text'
import { folded, foldedText } from './folded'

/** Where the words stand. `paragraph` and `mark` are null where there is none. */
export interface Hit {
  readonly kind: 'title' | 'text' | 'note' | 'documentNote'
  readonly paragraph: number | null
  readonly mark: string | null
  readonly snippet: string
}

export interface Found {
  readonly document: string
  readonly title: string
  readonly hits: readonly Hit[]
}

/** Hits shown of one document; the rest would only push other documents away. */
const MOST_HITS = 10
/** Characters of a snippet on each side of the first word found. */
const SNIPPET_SIDE = 60

/** The words to look for, folded. */
export function wordsOf(query: string): readonly string[] {
  return [...new Set(foldedText(query).split(/\s+/u))].filter((word) => word !== '')
}

interface Place extends Omit<Hit, 'snippet'> {
  readonly text: string
}

/** Finds words in a document; null where one of them is nowhere in it. `plain` is null where its text is damaged. */
export function findIn(record: DocumentRecord, plain: PlainText | null, words: readonly string[]): Found | null {
  const places = placesOf(record, plain).map((place) => ({ place, text: foldedText(place.text) }))
  if (!words.every((word) => places.some(({ text }) => text.includes(word)))) return null
  const all = places.filter(({ text }) => words.every((word) => text.includes(word)))
  const some = places.filter(({ text }) => words.some((word) => text.includes(word)))
  const hits = (all.length > 0 ? all : some).slice(0, MOST_HITS).map(({ place }) => hitOf(place, words))
  return { document: record.id, title: record.source.title, hits }
}

function placesOf(record: DocumentRecord, plain: PlainText | null): readonly Place[] {
  const title: Place = { kind: 'title', paragraph: null, mark: null, text: record.source.title }
  const own: Place = { kind: 'documentNote', paragraph: null, mark: null, text: record.note }
  const text = (plain?.blocks ?? []).map(
    ({ start, end, number }): Place => ({
      kind: 'text',
      paragraph: number,
      mark: null,
      text: plain?.text.slice(start, end) ?? '',
    }),
  )
  return [title, own, ...notesOf(record, plain), ...text]
}

function notesOf(record: DocumentRecord, plain: PlainText | null): readonly Place[] {
  const placed = plain ? placeMarks(record, plain.text, record.text.hash).placed : []
  const starts = new Map(placed.map(({ mark, range }) => [mark.id, range.start]))
  return Object.values(record.marks)
    .filter(({ note, trashedAt }) => note !== '' && trashedAt === null)
    .map(({ id, note }): Place => {
      const start = starts.get(id)
      const paragraph = plain === null || start === undefined ? null : paragraphAt(plain, start)
      return { kind: 'note', paragraph, mark: id, text: note }
    })
}

function hitOf({ text, ...place }: Place, words: readonly string[]): Hit {
  const { text: plain, origin } = folded(text)
  const found = words.map((word) => plain.indexOf(word)).filter((at) => at >= 0)
  const first = origin(Math.min(...found, plain.length))
  const start = wordStart(text, Math.max(0, first - SNIPPET_SIDE))
  const end = wordEnd(text, Math.min(text.length, first + SNIPPET_SIDE * 2))
  const snippet = text.slice(start, end).replace(/\s+/gu, ' ').trim()
  return { ...place, snippet: `${start > 0 ? '…' : ''}${snippet}${end < text.length ? '…' : ''}` }
}

/** The next beginning of a word from `at` on, if there is one near; never inside a surrogate pair. */
function wordStart(text: string, at: number): number {
  if (at === 0) return 0
  const space = text.slice(at, at + SNIPPET_SIDE / 2).search(/\s/u)
  return space < 0 ? whole(text, at) : at + space + 1
}

function wordEnd(text: string, at: number): number {
  if (at === text.length) return at
  const space = text.slice(at - SNIPPET_SIDE / 2, at).search(/\s\S*$/u)
  return space < 0 ? whole(text, at) : at - SNIPPET_SIDE / 2 + space
}

function whole(text: string, at: number): number {
  const code = text.charCodeAt(at)
  return code >= 0xdc00 && code <= 0xdfff ? at - 1 : at
}
