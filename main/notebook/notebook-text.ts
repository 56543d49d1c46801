/**
 * The notebook as the text that export writes, block by block: the preview takes the first of the very same blocks. Documents are
 * read one after another, and large texts by the thread for texts, so that main goes on meanwhile.
 */
import type { DocumentId, MarkId } from '../../core/document/id'
import { headingLine, joinBlocks, type Naming, namesOf } from '../../core/export/mark-blocks'
import {
  type CitedDocument,
  documentGroup,
  groupedMark,
  groupTitle,
  markAgain,
  notebookHead,
} from '../../core/export/notebook'
import { done, type Result } from '../../core/failure'
import type { MarkKey, NotebookPreview, NotebookQuery, NotebookSelection } from '../../core/notebook/notebook'
import { strings } from '../../core/strings'
import type { Library } from '../library/interface'
import type { MarkIndex, OrderedGroup, OrderedMarks } from './mark-index'

export interface ToWrite {
  readonly query: NotebookQuery
  readonly selection: NotebookSelection
}

/** Some screens of text: enough to see what it will be, and a few documents to read. */
export const PREVIEW_CHARACTERS = 20_000
/** So many marks are asked for: more than the characters hold, and few enough to cross at once. */
const MOST_PREVIEWED = 2_000
/** So many marks are put into words before the next are looked at: a few more than a preview shows. */
const PREVIEW_MARKS = 40
/** The records of their documents are in memory meanwhile. In the order of time each of them may be another document's. */
const EXPORT_MARKS = 20_000
/** Of text on the clipboard; more than that hangs other programs when it is pasted. */
export const LONGEST_COPY = 20_000_000

/** The beginning of what export writes. */
export async function previewNotebook(
  library: Library,
  index: MarkIndex,
  asked: ToWrite,
): Promise<Result<NotebookPreview>> {
  const ordered = await index.ordered(asked.query, asked.selection, 'now', MOST_PREVIEWED)
  if (!ordered.ok) return ordered
  const { marks, documents, left } = ordered.value
  const blocks: string[] = []
  let length = 0
  let whole = left === 0
  for await (const block of notebookBlocks(library, ordered.value, asked, PREVIEW_MARKS)) {
    if (length > PREVIEW_CHARACTERS) {
      whole = false
      break
    }
    blocks.push(block)
    length += block.length
  }
  return done({ markdown: joinBlocks(blocks), whole, marks, documents })
}

/** All of it, in pieces that are joined without anything between. */
export async function notebookText(
  library: Library,
  index: MarkIndex,
  asked: ToWrite,
): Promise<Result<readonly string[]>> {
  const ordered = await index.ordered(asked.query, asked.selection, 'whole')
  if (!ordered.ok) return ordered
  const pieces: string[] = []
  for await (const block of notebookBlocks(library, ordered.value, asked, EXPORT_MARKS))
    pieces.push(pieces.length === 0 ? block : `\n\n${block}`)
  return done([...pieces, '\n'])
}

/** The blocks, none empty. `atOnce`: of so many marks the documents are read before the first of them is written. */
async function* notebookBlocks(
  library: Library,
  { groups, marks, documents }: OrderedMarks,
  { query, selection }: ToWrite,
  atOnce: number,
): AsyncGenerator<string> {
  const naming: Naming = { library: library.id, labels: namesOf(library.labels) }
  const titles = new Map((await library.catalogue()).map(({ id, title }) => [id, title]))
  const titleOf = (document: DocumentId) => titles.get(document) ?? strings.notebookExport.gone
  yield* written(notebookHead({ query, selection, marks, documents, labels: library.labels, titleOf, dayOf }))
  if (query.grouping === 'document') {
    for (const group of groups) yield* written(await ofDocument(library, group, query, naming, titleOf))
    return
  }
  const grouping = query.grouping
  const seen = new Map<MarkId, string>()
  for (const group of groups) {
    const title = groupTitle(grouping, group, naming)
    yield headingLine(2, title)
    for (let from = 0; from < group.marks.length; from += atOnce) {
      const keys = group.marks.slice(from, from + atOnce)
      const cited = await citedOf(library, keys)
      for (const { document, mark } of keys) {
        const found = cited.get(document)
        const one = found?.marks.get(mark)
        const before = seen.get(mark)
        if (!found || !one) continue
        if (before === undefined) seen.set(mark, title)
        const { record } = found
        yield* written(before === undefined ? groupedMark(record, one, naming) : markAgain(record, mark, before))
      }
      yield* unreadable(keys, cited, titleOf)
    }
  }
}

async function ofDocument(
  library: Library,
  { key, marks }: OrderedGroup,
  { order }: NotebookQuery,
  naming: Naming,
  titleOf: (document: DocumentId) => string,
): Promise<readonly string[]> {
  const document = key ?? ''
  const wanted = marks.map(({ mark }) => mark)
  const cited = await library.cite(document, wanted)
  if (!cited.ok) return [headingLine(2, titleOf(document)), strings.notebookExport.unreadable(marks.length)]
  return documentGroup(order === 'text' ? cited.value : inOrder(cited.value, wanted), order, naming)
}

function inOrder({ record, cited }: CitedDocument, wanted: readonly MarkId[]): CitedDocument {
  const byMark = new Map(cited.map((one) => [one.mark, one]))
  return { record, cited: wanted.flatMap((mark) => byMark.get(mark) ?? []) }
}

interface Cited {
  readonly record: CitedDocument['record']
  readonly marks: ReadonlyMap<MarkId, CitedDocument['cited'][number]>
}

/** What is said of marks, by their documents; null for those that cannot be read. */
async function citedOf(library: Library, keys: readonly MarkKey[]): Promise<ReadonlyMap<DocumentId, Cited | null>> {
  const wanted = Map.groupBy(keys, ({ document }) => document)
  const found = new Map<DocumentId, Cited | null>()
  for (const [document, marks] of wanted) {
    const cited = await library.cite(
      document,
      marks.map(({ mark }) => mark),
    )
    const { record, cited: ones } = cited.ok ? cited.value : { record: null, cited: [] }
    found.set(document, record && { record, marks: new Map(ones.map((one) => [one.mark, one])) })
  }
  return found
}

function* unreadable(
  keys: readonly MarkKey[],
  cited: ReadonlyMap<DocumentId, Cited | null>,
  titleOf: (document: DocumentId) => string,
): Generator<string> {
  for (const [document, found] of cited) {
    if (found !== null) continue
    const marks = keys.filter((key) => key.document === document).length
    yield headingLine(3, titleOf(document))
    yield strings.notebookExport.unreadable(marks)
  }
}

function* written(blocks: readonly string[]): Generator<string> {
  for (const block of blocks) if (block !== '') yield block
}

/** A day as the person's clock has it. */
function dayOf(time: string, which: 'on' | 'before'): string {
  const date = new Date(Date.parse(time) - (which === 'before' ? 1 : 0))
  const [month, day] = [date.getMonth() + 1, date.getDate()].map((n) => String(n).padStart(2, '0'))
  return `${date.getFullYear()}-${month}-${day}`
}
