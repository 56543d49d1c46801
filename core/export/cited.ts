import type { MarkId } from '../document/id'
import type { DocumentRecord } from '../document/record'
import { placeMarks } from '../mark/placed'
import { headingPath, outline } from '../text/outline'
import { leafAt, type PlainText } from '../text/plain-text'
import type { Text } from '../text/tree'
import { blockQuote, looseBlockQuote } from './quote'

/** What an export says of a mark by its text: small, so that it can be found out where the text is and not where it is written. */
export interface CitedMark {
  readonly mark: MarkId
  /** The exact words as a blockquote of Markdown. */
  readonly quote: string
  /** Null where the passage is gone. */
  readonly paragraph: number | null
  /** The headings that it stands under, outermost first; none for an orphan. */
  readonly path: readonly CitedHeading[]
}

export interface CitedHeading {
  /** How deep it stands, from 0 for the highest of its text. */
  readonly depth: number
  readonly title: string
  /** By which two of one title are known apart. */
  readonly start: number
}

/** Cites marks that are not in the trash, in text order, those last that have no place. `plain` is the plain text of `text`. */
export function citeMarks(
  record: Pick<DocumentRecord, 'marks'>,
  { text, plain, hash }: { readonly text: Text; readonly plain: PlainText; readonly hash: string },
): readonly CitedMark[] {
  const { placed, orphans } = placeMarks(record, plain.text, hash)
  const entries = outline(text, plain)
  const highest = entries.reduce((least, { level }) => Math.min(least, level), 6)
  return [
    ...placed.map(({ mark, range }) => ({
      mark: mark.id,
      quote: blockQuote(plain, range),
      paragraph: leafAt(plain, range.start)?.number ?? 1,
      path: headingPath(entries, range.start).map(({ level, title, start }) => ({
        depth: level - highest,
        title,
        start,
      })),
    })),
    ...orphans.map(({ id, anchor }) => ({
      mark: id,
      quote: looseBlockQuote(anchor.quote),
      paragraph: null,
      path: [],
    })),
  ]
}
