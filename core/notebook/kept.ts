/**
 * What the notebook's cache keeps of a document: its marks as the notebook shows and filters them, and the links of its notes.
 * Made of the record and the text, and of nothing else, so that a cache can always be made anew.
 */
import type { MarkId } from '../document/id'
import type { DocumentRecord, Mark } from '../document/record'
import { type ReadLink, readLinksInNote } from '../link/note-links'
import { foldTitle } from '../link/wiki-link'
import { placeMarks } from '../mark/placed'
import { allTags } from '../mark/tags'
import { headingPath, type OutlineEntry, outline } from '../text/outline'
import { leafAt, type PlainText, plainText } from '../text/plain-text'
import type { Text } from '../text/tree'
import type { NotebookEntry } from './notebook'
import { foldWords } from './words'

/** Where a passage is: offsets into the plain text; paragraph and heading as exports say them, null where the text is not known. */
export interface KeptPlace {
  readonly start: number
  readonly end: number
  readonly paragraph: number | null
  readonly heading: string | null
}

/** A mark, also one in the trash. `place` is null for an orphan. */
export interface KeptMark extends Pick<NotebookEntry, 'label' | 'quote' | 'note' | 'tags' | 'createdAt' | 'changedAt'> {
  readonly id: MarkId
  readonly place: KeptPlace | null
  readonly trashed: boolean
}

/** What a note's link leads to, ready to be looked up, and the words around it. */
export interface KeptLink {
  /** Folded (`foldTitle`); null where the note's own document is meant. */
  readonly title: string | null
  readonly document: string | null
  readonly mark: string | null
  /** As it is written; null where there is none. */
  readonly heading: string | null
  readonly words: string
}

/** A text with what marks are placed by; made once for all marks of a document. */
export interface KeptText {
  readonly hash: string
  readonly plain: PlainText
  readonly outline: readonly OutlineEntry[]
}

/** Words kept on each side of a link: about two lines of a card. */
const LINK_SIDE = 80

/** `hash` is the SHA-256 that the record says of this text. */
export function keptText(text: Text, hash: string): KeptText {
  const plain = plainText(text)
  return { hash, plain, outline: outline(text, plain) }
}

/** All marks of a record. Without a text, those that were made in it keep their place, which has no number then. */
export function keptMarks(record: Pick<DocumentRecord, 'marks' | 'text'>, text: KeptText | null): readonly KeptMark[] {
  const marks = Object.values(record.marks)
  const places = placesOf(marks, record.text.hash, text)
  return marks.map((mark) => keptMark(mark, places.get(mark.id) ?? null))
}

/** A mark as it is kept, in its place. */
export function keptMark(mark: Mark, place: KeptPlace | null): KeptMark {
  const { id, label, note, tags, createdAt, changedAt } = mark
  return {
    id,
    label,
    quote: mark.anchor.quote,
    note,
    tags,
    createdAt,
    changedAt,
    place,
    trashed: mark.trashedAt !== null,
  }
}

/** Where marks are in a document's current text, whose hash is `hash`; orphans are not among them. Those in the trash are. */
export function placesOf(marks: readonly Mark[], hash: string, text: KeptText | null): ReadonlyMap<MarkId, KeptPlace> {
  if (text === null) return new Map(marks.flatMap((mark) => unnumbered(mark, hash)))
  // One in the trash has a place to come back to.
  const live = marks.map((mark) => (mark.trashedAt === null ? mark : { ...mark, trashedAt: null }))
  const { placed } = placeMarks(
    { marks: Object.fromEntries(live.map((mark) => [mark.id, mark])) },
    text.plain.text,
    hash,
  )
  return new Map(
    placed.map(({ mark, range }) => [
      mark.id,
      {
        ...range,
        paragraph: leafAt(text.plain, range.start)?.number ?? 1,
        heading: headingPath(text.outline, range.start).at(-1)?.title ?? null,
      },
    ]),
  )
}

/** What words are looked for in: quote, note and tags, folded. */
export function wordsOfMark({ quote, note, tags }: Pick<KeptMark, 'quote' | 'note' | 'tags'>): string {
  return foldWords([quote, note, ...tags].filter((part) => part !== '').join('\n'))
}

/** All tags of a mark or document, its own first, as they are written. */
export function keptTags(of: { readonly tags: readonly string[]; readonly note: string }): readonly string[] {
  return allTags(of)
}

/** The links of a note. */
export function keptLinks(note: string): readonly KeptLink[] {
  return readLinksInNote(note).map((link) => {
    const { target } = link
    return {
      title: target.title === null ? null : foldTitle(target.title),
      document: target.kind === 'document' ? target.document : null,
      mark: target.kind === 'mark' ? target.mark : null,
      heading: target.kind === 'heading' ? target.heading : null,
      words: around(link),
    }
  })
}

/** The words around a link, whole ones, with an ellipsis where something is left out. */
function around({ block, at, words }: ReadLink): string {
  const start = at <= LINK_SIDE ? 0 : wordStart(block, at - LINK_SIDE, at)
  const after = at + words.length
  const end = block.length - after <= LINK_SIDE ? block.length : wordEnd(block, after + LINK_SIDE, after)
  const shown = block.slice(start, end).replace(/\s+/gu, ' ').trim()
  return `${start > 0 ? '… ' : ''}${shown}${end < block.length ? ' …' : ''}`
}

function wordStart(text: string, from: number, to: number): number {
  const space = text.slice(from, to).search(/\s/u)
  return space < 0 ? whole(text, from) : from + space + 1
}

function wordEnd(text: string, to: number, from: number): number {
  const space = text.slice(from, to).search(/\s\S*$/u)
  return space < 0 ? whole(text, to) : from + space
}

/** Never inside a surrogate pair. */
function whole(text: string, at: number): number {
  const code = text.charCodeAt(at)
  return code >= 0xdc00 && code <= 0xdfff ? at - 1 : at
}

function unnumbered(mark: Mark, hash: string): readonly (readonly [MarkId, KeptPlace])[] {
  const { start, end, textHash } = mark.anchor
  return textHash === hash ? [[mark.id, { start, end, paragraph: null, heading: null }]] : []
}
