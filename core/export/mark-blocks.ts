/** How a mark, and the document that it is in, are written in Markdown: the same in every export. */
import type { LibraryId } from '../document/id'
import type { Label } from '../document/label'
import type { DocumentRecord, Mark } from '../document/record'
import { allTags } from '../mark/tags'
import { strings } from '../strings'
import type { CitedHeading, CitedMark } from './cited'
import { escapeHeading, escapeLine, escapeWords } from './escape'
import { embeddedNote } from './note'

/** What the lines of marks name. */
export interface Naming {
  readonly library: LibraryId
  /** The names of labels by their ids. */
  readonly labels: ReadonlyMap<string, string>
}

export function namesOf(labels: readonly Label[]): Naming['labels'] {
  return new Map(labels.map((label) => [label.id, label.name]))
}

/**
 * The marks of a document in the order of `cited`, as blocks: under the headings of the text where they change, each as its quote,
 * its line and its note; those without a passage under a heading of their own.
 * @param level of the highest headings, 2 to 6
 */
export function markBlocks(
  record: DocumentRecord,
  cited: readonly CitedMark[],
  level: number,
  naming: Naming,
): readonly string[] {
  const parts: string[] = []
  let shown: readonly CitedHeading[] = []
  let isLost = false
  for (const one of cited) {
    const mark = record.marks[one.mark]
    if (!mark) continue
    if (one.paragraph === null && !isLost) {
      parts.push(headingLine(level, strings.export.orphans))
      isLost = true
    }
    for (const heading of one.path)
      if (!shown.some(({ start }) => start === heading.start))
        parts.push(headingLine(level + heading.depth, heading.title))
    shown = one.path
    const deepest = one.path.at(-1)
    const depth = one.paragraph === null ? level : deepest ? Math.min(6, level + deepest.depth) : level - 1
    parts.push(...markBlock(mark, one, { record, naming, depth, title: null }))
  }
  return parts
}

/** What stands around a mark's blocks. */
export interface BlockPlace {
  readonly record: DocumentRecord
  readonly naming: Naming
  /** The level of the heading that they stand under. */
  readonly depth: number
  /** What its line calls the document; null where that is clear. */
  readonly title: string | null
}

/** A mark as its quote, its line and its note. */
export function markBlock(
  mark: Mark,
  cited: CitedMark,
  { record, naming, depth, title }: BlockPlace,
): readonly string[] {
  const place = cited.paragraph === null ? strings.export.lostPassage : strings.export.paragraph(cited.paragraph)
  const named = title === null ? place : `${escapeWords(title.replace(/\s+/g, ' ').trim())}, ${place}`
  return [cited.quote, markLine(mark, named, record, naming), embeddedNote(mark.note, depth)]
}

/** A heading line; deeper than 6 there is none. */
export function headingLine(level: number, title: string): string {
  return `${'#'.repeat(Math.min(6, level))} ${escapeHeading(title)}`
}

/** Where a document is from, as a list; `''` where nothing is known. */
export function sourceList(record: DocumentRecord): string {
  const { authors, site, section, series, date, credits, address } = record.source
  const { facts } = strings.export
  return factList([
    [authors.length > 1 ? facts.authors : facts.author, authors.map(escapeLine).join(', ')],
    [facts.site, escapeLine(site ?? '')],
    [facts.section, escapeLine(section ?? '')],
    [facts.series, escapeLine(series ?? '')],
    [facts.date, date ?? ''],
    [facts.credits, credits.map(escapeLine).join(', ')],
    [facts.address, address === null ? '' : `<${address}>`],
    [facts.tags, tagList(allTags(record))],
  ])
}

/** Names and values of Markdown as a list; what has no value is left out. */
export function factList(rows: readonly (readonly [name: string, value: string])[]): string {
  return rows
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `- ${name}: ${value}`)
    .join('\n')
}

/** Blocks as a text, with one line feed at its end. */
export function joinBlocks(parts: readonly string[]): string {
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`
}

export function tagList(tags: readonly string[]): string {
  return tags.map((tag) => `#${tag}`).join(' ')
}

/** Each line of a mark ends with its block id, which stands nowhere else. */
function markLine(mark: Mark, place: string, record: DocumentRecord, { library, labels }: Naming): string {
  const link = `[${place}](margent://${library}/${record.id}#${mark.id})`
  const label = `**${escapeLine(labels.get(mark.label) ?? strings.export.noLabel)}**`
  const tags = tagList(allTags(mark))
  return `— ${link} · ${label}${tags && ` · ${tags}`} ^m-${mark.id}`
}
