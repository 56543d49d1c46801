/**
 * The notebook as Markdown: what was asked for and how much that is, then the marks, each written as in the export of its
 * document. By document they stand under its title and the headings of its text; by label or tag under that, each naming its
 * document. A mark stands once, and so does its block id: where it comes again under another tag, a line leads to it.
 */
import type { MarkId } from '../document/id'
import type { Label } from '../document/label'
import type { DocumentRecord } from '../document/record'
import type { Grouping, NotebookFilter, NotebookQuery, NotebookSelection, Order } from '../notebook/notebook'
import { strings } from '../strings'
import type { CitedMark } from './cited'
import { escapeLine } from './escape'
import { factList, headingLine, markBlock, markBlocks, type Naming, sourceList, tagList } from './mark-blocks'

export interface NotebookHead {
  readonly query: NotebookQuery
  readonly selection: NotebookSelection
  readonly marks: number
  readonly documents: number
  readonly labels: readonly Label[]
  /** What documents are called, of those that the filter names. */
  readonly titleOf: (document: string) => string
  /** The person's day of a time (ISO 8601 UTC), as YYYY-MM-DD; `before` is the last day before it. */
  readonly dayOf: (time: string, which: 'on' | 'before') => string
}

/** A document and what of its marks is to be written, in order. */
export interface CitedDocument {
  readonly record: DocumentRecord
  readonly cited: readonly CitedMark[]
}

/** The beginning: the title, what the marks were filtered by, how many they are. */
export function notebookHead(head: NotebookHead): readonly string[] {
  const { query, selection, marks, documents } = head
  const { title, facts, orders, ...words } = strings.notebookExport
  const amount = selection.kind === 'these' ? words.chosen(marks, documents) : words.marks(marks, documents)
  const filter = selection.kind === 'these' ? [] : filterFacts(selection.filter, head)
  const order = query.order === 'text' ? '' : orders[query.order]
  const nothing = marks === 0 ? [strings.export.noMarks] : []
  return [`# ${title}`, factList([[facts.marks, amount], ...filter, [facts.order, order]]), ...nothing]
}

/** A document's marks under its title. Those in text order stand under its headings, others as they come. */
export function documentGroup({ record, cited }: CitedDocument, order: Order, naming: Naming): readonly string[] {
  const blocks =
    order === 'text'
      ? markBlocks(record, cited, 3, naming)
      : cited.flatMap((one) => {
          const mark = record.marks[one.mark]
          return mark ? markBlock(mark, one, { record, naming, depth: 2, title: null }) : []
        })
  return [headingLine(2, record.source.title), sourceList(record), ...blocks]
}

/** A mark under a label or a tag, naming its document; nothing where it is gone. */
export function groupedMark(record: DocumentRecord, cited: CitedMark, naming: Naming): readonly string[] {
  const mark = record.marks[cited.mark]
  return mark ? markBlock(mark, cited, { record, naming, depth: 2, title: record.source.title }) : []
}

/** The line of a mark that stood before, under `heading`. Obsidian follows it to the block. */
export function markAgain(record: DocumentRecord, mark: MarkId, heading: string): readonly string[] {
  const quote = record.marks[mark]?.anchor.quote
  if (quote === undefined) return []
  return [`— “${escapeLine(beginningOf(quote))}”: [${strings.notebookExport.again(escapeLine(heading))}](#^m-${mark})`]
}

/** What a group is called. */
export function groupTitle(
  grouping: Exclude<Grouping, 'document'>,
  { key, title }: { readonly key: string | null; readonly title: string },
  { labels }: Naming,
): string {
  if (grouping === 'label') return labels.get(key ?? '') ?? strings.export.noLabel
  return key === null ? strings.notebookExport.untagged : `#${title}`
}

/** Characters of a quote by which one knows it again. */
const BEGINNING = 80

function beginningOf(quote: string): string {
  const line = quote.replace(/\s+/g, ' ').trim()
  if (line.length <= BEGINNING) return line
  const cut = line.slice(0, BEGINNING)
  const end = cut.lastIndexOf(' ')
  return `${(end > BEGINNING / 2 ? cut.slice(0, end) : cut).replace(/[\ud800-\udbff]$/, '')}…`
}

type Fact = readonly [name: string, value: string]

function filterFacts(filter: NotebookFilter, { labels, titleOf, dayOf }: NotebookHead): readonly Fact[] {
  const { facts, note, passage, days } = strings.notebookExport
  const { date } = filter
  const listed = (values: readonly string[]) => values.map(escapeLine).join(', ')
  const named = filter.labels.map((id) => labels.find((label) => label.id === id)?.name ?? strings.export.noLabel)
  const from = date?.from ? dayOf(date.from, 'on') : null
  const to = date?.before ? dayOf(date.before, 'before') : null
  return [
    [facts.words, escapeLine(filter.words.replace(/\s+/g, ' ').trim())],
    [facts.labels, listed(named)],
    [facts.tags, tagList(filter.tags)],
    [facts.documents, listed(filter.documents.map(titleOf))],
    [facts.states, listed(filter.states.map((state) => strings.notebook.stateNames[state]))],
    [facts.note, filter.note === null ? '' : note[filter.note]],
    [facts.passage, filter.passage === null ? '' : passage[filter.passage]],
    [facts[date?.of ?? 'made'], date === null ? '' : days(from, to)],
  ]
}
