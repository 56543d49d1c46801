/** A main that answers the notebook's questions in the simplest way, from marks in memory that commits change. */
import type { Change, WideCommit } from '../../core/change/change'
import type { LabelId, MarkId } from '../../core/document/id'
import { DEFAULT_LABELS } from '../../core/document/label'
import type { CatalogueRow, ReadingState } from '../../core/document/record'
import { foldTag, tagsInText, unique } from '../../core/mark/tag'
import { aheadBy, withAhead } from '../../core/notebook/ahead'
import type {
  NotebookAction,
  NotebookAnswer,
  NotebookEntry,
  NotebookFilter,
  NotebookGroup,
  NotebookQuery,
  NotebookSelection,
} from '../../core/notebook/notebook'

export interface Kept extends NotebookEntry {
  readonly trashed: boolean
}

/** What lies in the library: documents by their rows, and marks in text order. */
export interface FakeLibrary {
  readonly rows: ReadonlyMap<string, CatalogueRow>
  marks: readonly Kept[]
  revision: number
}

const tagsOf = (library: FakeLibrary, mark: NotebookEntry) =>
  unique([...mark.tags, ...tagsInText(mark.note), ...(library.rows.get(mark.document)?.tags ?? [])])

function passes(library: FakeLibrary, mark: Kept, filter: NotebookFilter): boolean {
  const row = library.rows.get(mark.document)
  const words = `${mark.quote} ${mark.note} ${mark.tags.join(' ')} ${row?.title}`.toLowerCase()
  const tags = tagsOf(library, mark).map(foldTag)
  const time = filter.date?.of === 'made' ? mark.createdAt : mark.changedAt
  return (
    !mark.trashed &&
    filter.words
      .toLowerCase()
      .split(/\s+/)
      .every((word) => words.includes(word)) &&
    (filter.labels.length === 0 || filter.labels.includes(mark.label)) &&
    filter.tags.every((tag) => tags.includes(tag)) &&
    (filter.documents.length === 0 || filter.documents.includes(mark.document)) &&
    (filter.states.length === 0 || filter.states.includes(row?.state ?? 'toRead')) &&
    (filter.note === null || (filter.note === 'with') === (mark.note !== '')) &&
    (filter.passage === null || filter.passage === mark.passage) &&
    (filter.date?.from ?? '') <= time &&
    (filter.date?.before == null || time < filter.date.before)
  )
}

/** The entries that answer, in their order, and their groups. */
export function arranged(library: FakeLibrary, { filter, grouping, order }: NotebookQuery) {
  const all = library.marks.filter((mark) => !mark.trashed)
  const passing = all.filter((mark) => passes(library, mark, filter))
  const sorted = [...passing]
  if (order === 'newest') sorted.sort((a, b) => b.changedAt.localeCompare(a.changedAt))
  if (order === 'oldest') sorted.sort((a, b) => a.changedAt.localeCompare(b.changedAt))
  const keysOf = (mark: Kept): readonly (string | null)[] => {
    if (grouping === 'document') return [mark.document]
    if (grouping === 'label') return [mark.label]
    const tags = tagsOf(library, mark).map(foldTag)
    return tags.length > 0 ? tags : [null]
  }
  const grouped = (marks: readonly Kept[]) => {
    const byKey = new Map<string | null, Kept[]>()
    for (const mark of marks) {
      for (const key of keysOf(mark)) {
        const known = byKey.get(key)
        if (known) known.push(mark)
        else byKey.set(key, [mark])
      }
    }
    return byKey
  }
  const allGrouped = grouped(all)
  const entries: Kept[] = []
  const groups: NotebookGroup[] = []
  for (const [key, marks] of grouped(sorted)) {
    const titles = { document: library.rows.get(key ?? '')?.title ?? '', tag: key ?? '', label: '' }
    const of = allGrouped.get(key)?.length ?? 0
    groups.push({ key, title: titles[grouping], start: entries.length, count: marks.length, of })
    entries.push(...marks)
  }
  return { all, passing, entries, groups }
}

export function answerQuery(library: FakeLibrary, query: NotebookQuery, most: number): NotebookAnswer {
  const { all, passing, entries, groups } = arranged(library, query)
  const but = (without: Partial<NotebookFilter>) =>
    all.filter((mark) => passes(library, mark, { ...query.filter, ...without }))
  const counted = <K extends string>(marks: readonly Kept[], keysOf: (mark: Kept) => readonly K[]) => {
    const counts: Record<string, number> = {}
    for (const mark of marks) for (const key of keysOf(mark)) counts[key] = (counts[key] ?? 0) + 1
    return counts
  }
  const states = counted(but({ states: [] }), ({ document }) => [library.rows.get(document)?.state ?? 'toRead'])
  const tags = counted(passing, (mark) => tagsOf(library, mark))
  const note = but({ note: null })
  const passage = but({ passage: null })
  return {
    revision: library.revision,
    making: null,
    marks: passing.length,
    all: all.length,
    documents: new Set(passing.map(({ document }) => document)).size,
    entries: entries.length,
    groups,
    counts: {
      labels: counted(but({ labels: [] }), ({ label }) => [label]),
      tags: Object.entries(tags)
        .map(([tag, count]) => ({ tag, count }))
        .sort((a, b) => b.count - a.count),
      documents: counted(but({ documents: [] }), ({ document }) => [document]),
      states: { toRead: 0, reading: 0, finished: 0, ...states } satisfies Record<ReadingState, number>,
      note: {
        with: note.filter((mark) => mark.note !== '').length,
        without: note.filter((mark) => mark.note === '').length,
      },
      passage: {
        kept: passage.filter((mark) => mark.passage === 'kept').length,
        lost: passage.filter((mark) => mark.passage === 'lost').length,
      },
    },
    first: entries.slice(0, most).map(shown),
  }
}

/** An entry as main tells it. */
export function shown({ trashed: _, ...entry }: Kept): NotebookEntry {
  return entry
}

/** Carries out a commit; false where a change does not fit what is there. */
export function take(library: FakeLibrary, { parts }: Pick<WideCommit, 'parts'>): boolean {
  const changed = new Map<MarkId, Kept>()
  for (const { changes } of parts) {
    for (const change of changes) {
      const mark = library.marks.find(({ mark: id }) => 'mark' in change && id === change.mark)
      const now = mark && (changed.get(mark.mark) ?? mark)
      if (!now || !fits(now, change)) return false
      const ahead = aheadBy(now, undefined, [change])
      const trashed = ahead?.trashed === undefined ? now.trashed : ahead.trashed === 'trashed'
      changed.set(now.mark, { ...withAhead(now, ahead), trashed })
    }
  }
  library.marks = library.marks.map((mark) => changed.get(mark.mark) ?? mark)
  library.revision++
  return true
}

function fits(mark: Kept, change: Change): boolean {
  switch (change.kind) {
    case 'label.set':
      return mark.label === change.before
    case 'markTags.set':
      return mark.tags.join() === change.before.join()
    case 'markTrashedAt.set':
      return mark.trashed === (change.before !== null)
    case 'note.splice':
      return mark.note.slice(change.at, change.at + change.removed.length) === change.removed
    default:
      return false
  }
}

/** The marks that are meant. */
export function chosen(library: FakeLibrary, selection: NotebookSelection): readonly Kept[] {
  if (selection.kind === 'filtered') return library.marks.filter((mark) => passes(library, mark, selection.filter))
  const wanted = new Set(selection.marks.map(({ mark }) => mark))
  return library.marks.filter(({ mark }) => wanted.has(mark))
}

/** The commit that does something to many marks. */
export function wideChange(library: FakeLibrary, selection: NotebookSelection, action: NotebookAction): WideCommit {
  const byDocument = new Map<string, Change[]>()
  for (const mark of chosen(library, selection)) {
    const change = changeOf(mark, action)
    if (change) byDocument.set(mark.document, [...(byDocument.get(mark.document) ?? []), change])
  }
  const id = `wide${library.revision}`
  const parts = [...byDocument].map(([document, changes]) => ({ document, changes }))
  return { id, group: id, at: '2030-01-01T00:00:00.000Z', title: 'Many marks', parts }
}

function changeOf({ mark, label, tags }: Kept, action: NotebookAction): Change | null {
  switch (action.kind) {
    case 'relabel':
      return label === action.label ? null : { kind: 'label.set', mark, before: label, after: action.label }
    case 'addTags':
      return { kind: 'markTags.set', mark, before: tags, after: unique([...tags, ...action.tags]) }
    case 'removeTags':
      return { kind: 'markTags.set', mark, before: tags, after: tags.filter((tag) => !action.tags.includes(tag)) }
    case 'trash':
      return { kind: 'markTrashedAt.set', mark, before: null, after: '2030-01-01T00:00:00.000Z' }
  }
}

/** The label with this place among the defaults. */
export function labelAt(place: number): LabelId {
  return DEFAULT_LABELS[place % DEFAULT_LABELS.length]?.id ?? ''
}
