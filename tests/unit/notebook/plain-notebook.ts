/** The notebook worked out the plain way, from whole records and texts: what the cache must answer too. */
import type { DocumentRecord, Mark } from '../../../core/document/record'
import { linksInNote } from '../../../core/link/note-links'
import { documentsCalled, titlesOf } from '../../../core/link/titles'
import { placeMarks } from '../../../core/mark/placed'
import { foldTag } from '../../../core/mark/tag'
import { allTags } from '../../../core/mark/tags'
import type {
  NotebookAnswer,
  NotebookEntry,
  NotebookFilter,
  NotebookQuery,
  TagCount,
} from '../../../core/notebook/notebook'
import { foldWords, wordsIn } from '../../../core/notebook/words'
import { headingPath, outline } from '../../../core/text/outline'
import { paragraphAt } from '../../../core/text/paragraph'
import { plainText } from '../../../core/text/plain-text'
import type { Text } from '../../../core/text/tree'

export interface PlainDocument {
  readonly record: DocumentRecord
  readonly text: Text
}

interface Found {
  readonly record: DocumentRecord
  readonly mark: Mark
  readonly entry: NotebookEntry
  /** Folded, with the document's. */
  readonly tags: readonly string[]
}

type Kind = 'labels' | 'tags' | 'documents' | 'states' | 'note' | 'passage'

/** The answer without revision and making. */
export function plainAnswer(
  documents: readonly PlainDocument[],
  labels: readonly string[],
  { filter, grouping, order }: NotebookQuery,
): Omit<NotebookAnswer, 'revision' | 'making' | 'first'> & { readonly list: readonly NotebookEntry[] } {
  const all = known.get(documents) ?? allMarks(documents)
  known.set(documents, all)
  const possible = all.filter((found) => passesAnyway(found, filter))
  const but = (kind: Kind | null) =>
    possible.filter((found) => KINDS.every((one) => one === kind || passes(found, filter, one)))
  const marks = but(null)
  const ordered = [...marks]
  const time = ({ mark }: Found) => Date.parse(mark.changedAt)
  if (order === 'newest') ordered.sort((a, b) => time(b) - time(a))
  if (order === 'oldest') ordered.sort((a, b) => time(a) - time(b))
  const keysOf = (found: Found): readonly (string | null)[] => {
    if (grouping === 'document') return [found.record.id]
    if (grouping === 'label') return [found.mark.label]
    return found.tags.length === 0 ? [null] : found.tags
  }
  const keys = [...new Set(ordered.flatMap(keysOf))]
  if (order === 'text' && grouping === 'label') keys.sort((a, b) => labels.indexOf(a ?? '') - labels.indexOf(b ?? ''))
  if (order === 'text' && grouping === 'tag') keys.sort((a, b) => ((a ?? '') < (b ?? '') ? -1 : 1))
  if (grouping === 'tag' && keys.includes(null)) keys.push(...keys.splice(keys.indexOf(null), 1))
  const written = new Map(plainTags(documents).map(({ tag }) => [foldTag(tag), tag]))
  const list: NotebookEntry[] = []
  const groups = keys.map((key) => {
    const of = (found: Found) => keysOf(found).includes(key)
    const own = ordered.filter(of)
    const start = list.length
    list.push(...own.map(({ entry }) => entry))
    const title =
      grouping === 'document'
        ? (documents.find(({ record }) => record.id === key)?.record.source.title ?? '')
        : grouping === 'tag' && key !== null
          ? (written.get(key) ?? '')
          : ''
    return { key, title, start, count: own.length, of: all.filter(of).length }
  })
  const note = but('note')
  const passage = but('passage')
  const states = tally(but('states').map(({ record }) => record.state))
  return {
    marks: marks.length,
    all: all.length,
    documents: new Set(marks.map(({ record }) => record.id)).size,
    entries: list.length,
    groups,
    list,
    counts: {
      labels: tally(but('labels').map(({ mark }) => mark.label)),
      documents: tally(but('documents').map(({ record }) => record.id)),
      tags: Object.entries(tally(marks.flatMap(({ tags }) => tags)))
        .map(([tag, count]) => ({ tag: written.get(tag) ?? '', count }))
        .sort((a, b) => b.count - a.count || (a.tag < b.tag ? -1 : 1)),
      states: { toRead: 0, reading: 0, finished: 0, ...states },
      note: {
        with: note.filter(({ mark }) => mark.note !== '').length,
        without: note.filter(({ mark }) => mark.note === '').length,
      },
      passage: {
        kept: passage.filter(({ entry }) => entry.passage === 'kept').length,
        lost: passage.filter(({ entry }) => entry.passage === 'lost').length,
      },
    },
  }
}

export function plainTags(documents: readonly PlainDocument[]): readonly TagCount[] {
  const found = new Map<string, { first: readonly [number, string]; documents: number; marks: number }>()
  const add = (tags: readonly string[], at: string, on: 'documents' | 'marks') => {
    for (const tag of tags) {
      const time = Date.parse(at)
      const known = found.get(foldTag(tag)) ?? { first: [time, tag] as const, documents: 0, marks: 0 }
      known[on]++
      const [first, spelling] = known.first
      if (time < first || (time === first && tag < spelling)) known.first = [time, tag]
      found.set(foldTag(tag), known)
    }
  }
  for (const { record } of documents) {
    if (record.trashedAt !== null) continue
    add(allTags(record), record.addedAt, 'documents')
    for (const mark of Object.values(record.marks))
      if (mark.trashedAt === null) add(allTags(mark), mark.createdAt, 'marks')
  }
  return [...found.values()]
    .map(({ first, documents, marks }) => ({ tag: first[1], documents, marks }))
    .sort((a, b) => b.marks + b.documents - a.marks - a.documents || (a.tag < b.tag ? -1 : 1))
}

/** Links to a document and into it, each as `document mark toMark toHeading`, sorted. */
export function plainLinksTo(id: string, documents: readonly PlainDocument[]): readonly string[] {
  const titles = titlesOf(documents.map(({ record }) => ({ ...record, title: record.source.title })))
  const target = documents.find(({ record }) => record.id === id)?.record
  return documents
    .filter(({ record }) => record.trashedAt === null)
    .flatMap(({ record }) => {
      const marks = Object.values(record.marks).filter(({ trashedAt }) => trashedAt === null)
      const notes = [{ mark: null, note: record.note }, ...marks.map((mark) => ({ mark: mark.id, note: mark.note }))]
      return notes.flatMap(({ mark, note }) =>
        linksInNote(note).flatMap(({ target: to }): readonly string[] => {
          const toMark = to.kind === 'mark' ? to.mark : null
          if (toMark !== null && target?.marks[toMark]?.trashedAt !== null) return []
          const byId = to.kind === 'document' && to.document !== null ? to.document : null
          const byTitle = to.title === null ? record.id : documentsCalled(to.title, titles)[0]?.id
          if (toMark === null && (byId ?? byTitle) !== id) return []
          return [`${record.id} ${mark} ${toMark} ${to.kind === 'heading' ? to.heading : null}`]
        }),
      )
    })
    .sort()
}

/** Whether a tag (folded), or one below it, is anywhere in a record, in the trash too. */
export function holdsTag(record: DocumentRecord, tag: string): boolean {
  const all = [...allTags(record), ...Object.values(record.marks).flatMap(allTags)].map(foldTag)
  return all.some((one) => one === tag || one.startsWith(`${tag}/`))
}

const KINDS: readonly Kind[] = ['labels', 'tags', 'documents', 'states', 'note', 'passage']

/** Several questions are asked of the same documents. */
const known = new WeakMap<readonly PlainDocument[], readonly Found[]>()

/** In text order: documents newest first, orphans last in each. */
function allMarks(documents: readonly PlainDocument[]): readonly Found[] {
  return documents
    .filter(({ record }) => record.trashedAt === null)
    .sort(({ record: a }, { record: b }) =>
      a.addedAt === b.addedAt ? (a.id < b.id ? -1 : 1) : a.addedAt < b.addedAt ? 1 : -1,
    )
    .flatMap(({ record, text }) => {
      const plain = plainText(text)
      const headings = outline(text, plain)
      const { placed, orphans } = placeMarks(record, plain.text, record.text.hash)
      const kept = placed.map(({ mark, range }) =>
        foundOf(record, mark, paragraphAt(plain, range.start), headingPath(headings, range.start).at(-1)?.title),
      )
      return [...kept, ...orphans.map((mark) => foundOf(record, mark, null, undefined))]
    })
}

function foundOf(record: DocumentRecord, mark: Mark, paragraph: number | null, heading: string | undefined): Found {
  const { id, label, note, tags, createdAt, changedAt, anchor } = mark
  const passage = paragraph === null ? 'lost' : 'kept'
  return {
    record,
    mark,
    entry: {
      ...{
        document: record.id,
        mark: id,
        label,
        quote: anchor.quote,
        note,
        tags,
        paragraph,
        passage,
        createdAt,
        changedAt,
      },
      heading: heading ?? null,
    },
    tags: [...new Set([...allTags(mark), ...allTags(record)].map(foldTag))],
  }
}

function passesAnyway({ record, mark }: Found, { words, date }: NotebookFilter): boolean {
  const all = foldWords([mark.anchor.quote, mark.note, ...mark.tags, record.source.title].join('\n'))
  if (!wordsIn(words).every((word) => all.includes(word))) return false
  const time = date && Date.parse(date.of === 'made' ? mark.createdAt : mark.changedAt)
  if (date === null || time === null) return true
  return (
    (date.from === null || time >= Date.parse(date.from)) && (date.before === null || time < Date.parse(date.before))
  )
}

function passes({ record, mark, entry, tags }: Found, filter: NotebookFilter, kind: Kind): boolean {
  switch (kind) {
    case 'labels':
      return filter.labels.length === 0 || filter.labels.includes(mark.label)
    case 'tags':
      return filter.tags.every((tag) => tags.includes(tag))
    case 'documents':
      return filter.documents.length === 0 || filter.documents.includes(record.id)
    case 'states':
      return filter.states.length === 0 || filter.states.includes(record.state)
    case 'note':
      return filter.note === null || (filter.note === 'with') === (mark.note !== '')
    case 'passage':
      return filter.passage === null || filter.passage === entry.passage
  }
}

function tally(values: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1
  return counts
}
