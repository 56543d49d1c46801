/**
 * A document's marks and notes as Markdown: title and source, then the marks in text order under the text's headings, each
 * as the exact quote alone in a blockquote, a line with paragraph, label and tags, and the note. Marks whose passage is
 * gone come last, under their own heading. Every mark's line ends with its block id `^m-<markId>`.
 */
import type { LibraryId } from '../document/id'
import type { Label } from '../document/label'
import type { DocumentRecord, Mark } from '../document/record'
import { placeMarks } from '../mark/placed'
import { allTags } from '../mark/tags'
import { strings } from '../strings'
import { headingPath, type OutlineEntry, outline } from '../text/outline'
import { leafAt, type PlainText } from '../text/plain-text'
import type { Text } from '../text/tree'
import { escapeHeading, escapeLine } from './escape'
import { embeddedNote } from './note'
import { blockQuote, looseBlockQuote } from './quote'

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
  const { placed, orphans } = placeMarks(record, plain.text, record.text.hash)
  const entries = outline(text, plain)
  const highest = entries.reduce((least, { level }) => Math.min(least, level), 6)
  const level = (entry: OutlineEntry | undefined) => (entry ? Math.min(6, entry.level - highest + 2) : 1)
  const names = new Map(labels.map((label) => [label.id, label.name]))
  const parts = [`# ${escapeHeading(record.source.title)}`, sourceList(record)]
  if (record.note.trim() !== '') parts.push(`## ${strings.export.documentNote}`, embeddedNote(record.note, 2))

  let shown: readonly OutlineEntry[] = []
  for (const { mark, range } of placed) {
    const path = headingPath(entries, range.start)
    for (const entry of path)
      if (!shown.includes(entry)) parts.push(`${'#'.repeat(level(entry))} ${escapeHeading(entry.title)}`)
    shown = path
    const number = leafAt(plain, range.start)?.number ?? 1
    parts.push(
      blockQuote(plain, range),
      markLine(mark, strings.export.paragraph(number), { record, names, library }),
      embeddedNote(mark.note, level(path.at(-1))),
    )
  }
  if (orphans.length > 0) parts.push(`## ${strings.export.orphans}`)
  for (const mark of orphans)
    parts.push(
      looseBlockQuote(mark.anchor.quote),
      markLine(mark, strings.export.lostPassage, { record, names, library }),
      embeddedNote(mark.note, 2),
    )
  if (placed.length + orphans.length === 0) parts.push(strings.export.noMarks)
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`
}

interface LineContext {
  readonly record: DocumentRecord
  readonly names: ReadonlyMap<string, string>
  readonly library: LibraryId
}

function markLine(mark: Mark, place: string, { record, names, library }: LineContext): string {
  const link = `[${place}](margent://${library}/${record.id}#${mark.id})`
  const label = `**${escapeLine(names.get(mark.label) ?? strings.export.noLabel)}**`
  const tags = tagList(allTags(mark))
  return `— ${link} · ${label}${tags && ` · ${tags}`} ^m-${mark.id}`
}

function tagList(tags: readonly string[]): string {
  return tags.map((tag) => `#${tag}`).join(' ')
}

function sourceList(record: DocumentRecord): string {
  const { authors, site, section, series, date, credits, address } = record.source
  const { facts } = strings.export
  const rows: readonly (readonly [string, string])[] = [
    [authors.length > 1 ? facts.authors : facts.author, authors.map(escapeLine).join(', ')],
    [facts.site, escapeLine(site ?? '')],
    [facts.section, escapeLine(section ?? '')],
    [facts.series, escapeLine(series ?? '')],
    [facts.date, date ?? ''],
    [facts.credits, credits.map(escapeLine).join(', ')],
    [facts.address, address === null ? '' : `<${address}>`],
    [facts.tags, tagList(allTags(record))],
  ]
  return rows
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `- ${name}: ${value}`)
    .join('\n')
}
