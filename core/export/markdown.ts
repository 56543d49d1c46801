/**
 * A document's marks and notes as Markdown: title and source, then the marks in text order under the text's headings, each
 * as the exact quote alone in a blockquote, a line with paragraph, label and tags, and the note. Marks whose passage is
 * gone come last, under their own heading. Every mark's line ends with its block id `^m-<markId>`.
 */
import type { LibraryId } from '../document/id'
import type { Label } from '../document/label'
import type { DocumentRecord } from '../document/record'
import { strings } from '../strings'
import type { PlainText } from '../text/plain-text'
import type { Text } from '../text/tree'
import { citeMarks } from './cited'
import { escapeHeading } from './escape'
import { joinBlocks, markBlocks, namesOf, sourceList } from './mark-blocks'
import { embeddedNote } from './note'

export interface MarkdownExport {
  readonly record: DocumentRecord
  readonly text: Text
  /** The plain text of `text`. */
  readonly plain: PlainText
  readonly labels: readonly Label[]
  readonly library: LibraryId
}

/** The Markdown, with one line feed at its end. */
export function exportMarkdown({ record, text, plain, labels, library }: MarkdownExport): string {
  const cited = citeMarks(record, { text, plain, hash: record.text.hash })
  const parts = [`# ${escapeHeading(record.source.title)}`, sourceList(record)]
  if (record.note.trim() !== '') parts.push(`## ${strings.export.documentNote}`, embeddedNote(record.note, 2))
  parts.push(...markBlocks(record, cited, 2, { library, labels: namesOf(labels) }))
  if (cited.length === 0) parts.push(strings.export.noMarks)
  return joinBlocks(parts)
}
