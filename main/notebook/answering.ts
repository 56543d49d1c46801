/** Answers to questions about all marks, from the cache. The last answers are remembered until something changes: pages follow. */
import type { LabelId } from '../../core/document/id'
import type {
  Grouping,
  MarkKey,
  NotebookAnswer,
  NotebookCounts,
  NotebookEntry,
  NotebookFilter,
  NotebookGroup,
  NotebookQuery,
  NotebookSelection,
} from '../../core/notebook/notebook'
import { EVERYTHING } from '../../core/notebook/notebook'
import { foldWords } from '../../core/notebook/words'
import { byTime } from './by-time'
import type { Cache, Held } from './cache'
import type { OrderedMarks } from './mark-index'
import { type Sifted, sift } from './sifting'
import { WrittenTags } from './written-tags'

/** What a question comes to. */
export interface Arranged {
  readonly sifted: Sifted
  /** Slots in the order of the answer. */
  readonly entries: Int32Array
  readonly groups: readonly NotebookGroup[]
}

/** One is asked again for its pages, another where one types. */
const MOST_REMEMBERED = 4
/** More than a narrow margin or a list of completions shows. */
const MOST_FOUND = 100

export class Answering {
  readonly #cache: Cache
  readonly #written: WrittenTags
  readonly #remembered = new Map<string, { readonly revision: number; readonly arranged: Arranged }>()
  /** In the library's order. */
  labels: readonly LabelId[] = []

  constructor(cache: Cache) {
    this.#cache = cache
    this.#written = new WrittenTags(cache)
  }

  get written(): WrittenTags {
    return this.#written
  }

  query(query: NotebookQuery, most: number, making: NotebookAnswer['making']): NotebookAnswer {
    const { sifted, entries, groups } = this.#arrange(query)
    return {
      revision: this.#cache.revision,
      making,
      marks: sifted.passing.length,
      all: sifted.all,
      documents: documentsIn(sifted),
      entries: entries.length,
      groups,
      counts: this.#counts(sifted),
      first: this.#entriesAt(entries.subarray(0, most)),
    }
  }

  entries(query: NotebookQuery, from: number, most: number): readonly NotebookEntry[] {
    return this.#entriesAt(this.#arrange(query).entries.subarray(from, from + most))
  }

  keys(query: NotebookQuery, from: number, to: number): readonly MarkKey[] {
    return this.#keysAt(this.#arrange(query).entries.subarray(from, to))
  }

  /** What is selected, in the order that the question asks for; the first `most` of it. */
  ordered({ grouping, order }: NotebookQuery, selection: NotebookSelection, most: number): OrderedMarks {
    const only = selection.kind === 'these' ? this.#slotsOf(selection.marks) : null
    const filter = selection.kind === 'these' ? EVERYTHING : selection.filter
    const { sifted, entries, groups } = this.#arrange({ filter, grouping, order }, only)
    return {
      groups: groups
        .filter(({ start }) => start < most)
        .map(({ key, title, start, count }) => ({
          key,
          title,
          marks: this.#keysAt(entries.subarray(start, Math.min(most, start + count))),
        })),
      left: Math.max(0, entries.length - most),
      marks: sifted.passing.length,
      documents: documentsIn(sifted),
    }
  }

  /** Marks that have these words; the last changed first. */
  marks(words: string, document: Held | null): readonly NotebookEntry[] {
    const filter: NotebookFilter = { ...EVERYTHING, words, documents: document ? [document.id] : [] }
    const { passing } = this.#arrange({ filter, grouping: 'document', order: 'text' }).sifted
    const newest = byTime(passing, this.#cache.columns.changed, 'newest')
    return this.#entriesAt(newest.subarray(0, MOST_FOUND))
  }

  #arrange(query: NotebookQuery, only: ReadonlySet<number> | null = null): Arranged {
    const key = JSON.stringify([query, this.labels])
    const known = this.#remembered.get(key)
    if (only === null && known?.revision === this.#cache.revision) return known.arranged
    const sifted = sift(this.#cache, query.filter, only)
    const arranged = { sifted, ...this.#group(sifted, query) }
    if (only !== null) return arranged
    this.#remembered.delete(key)
    this.#remembered.set(key, { revision: this.#cache.revision, arranged })
    if (this.#remembered.size > MOST_REMEMBERED) this.#remembered.delete([...this.#remembered.keys()][0] ?? '')
    return arranged
  }

  #group(sifted: Sifted, { grouping, order }: NotebookQuery): Omit<Arranged, 'sifted'> {
    const { passing } = sifted
    // Marks that were changed at once stay in text order.
    const ordered = order === 'text' ? passing : byTime(passing, this.#cache.columns.changed, order)
    const sizes = this.#sizes(ordered, grouping)
    const groups = [...sizes.keys()]
    if (order === 'text') groups.sort(this.#inTextOrder(grouping))
    // Those without tags stand last, however new they are.
    if (grouping === 'tag' && sizes.has(NO_TAG)) groups.push(...groups.splice(groups.indexOf(NO_TAG), 1))
    const starts = new Map<number, number>()
    let end = 0
    for (const group of groups) {
      starts.set(group, end)
      end += sizes.get(group) ?? 0
    }
    const entries = new Int32Array(end)
    const at = new Map(starts)
    for (const slot of ordered)
      for (const group of this.#groupsOf(slot, grouping)) {
        const place = at.get(group) ?? 0
        entries[place] = slot
        at.set(group, place + 1)
      }
    const all = this.#allOf(sifted, grouping)
    return {
      entries,
      groups: groups.map((group) => ({
        ...this.#nameOf(group, grouping),
        start: starts.get(group) ?? 0,
        count: sizes.get(group) ?? 0,
        of: all(group),
      })),
    }
  }

  /** How many marks each group has, in the order in which groups come up. */
  #sizes(slots: Int32Array, grouping: Grouping): ReadonlyMap<number, number> {
    const sizes = new Map<number, number>()
    for (const slot of slots)
      for (const group of this.#groupsOf(slot, grouping)) sizes.set(group, (sizes.get(group) ?? 0) + 1)
    return sizes
  }

  #groupsOf(slot: number, grouping: Grouping): readonly number[] {
    const { columns, tags } = this.#cache
    switch (grouping) {
      case 'document':
        return [columns.document[slot] ?? 0]
      case 'label':
        return [columns.label[slot] ?? 0]
      case 'tag': {
        const folded = tags.folded(columns.all[slot] ?? 0)
        return folded.length === 0 ? UNTAGGED : folded
      }
    }
  }

  #inTextOrder(grouping: Grouping): (a: number, b: number) => number {
    const { documents, labels, tags } = this.#cache
    switch (grouping) {
      case 'document': {
        const places = new Map(documents.map(({ row }, place) => [row, place]))
        return (a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0)
      }
      case 'label': {
        const places = new Map(this.labels.map((label, place) => [label, place]))
        const place = (label: number) => places.get(labels.name(label)) ?? places.size
        return (a, b) => place(a) - place(b) || compare(labels.name(a), labels.name(b))
      }
      case 'tag':
        return (a, b) =>
          compare(foldWords(tags.foldedTag(a)), foldWords(tags.foldedTag(b))) ||
          compare(tags.foldedTag(a), tags.foldedTag(b))
    }
  }

  #nameOf(group: number, grouping: Grouping): Pick<NotebookGroup, 'key' | 'title'> {
    switch (grouping) {
      case 'document': {
        const document = this.#cache.documentAt(group)
        return { key: document?.id ?? '', title: document?.title ?? '' }
      }
      case 'label':
        return { key: this.#cache.labels.name(group), title: '' }
      case 'tag':
        if (group === NO_TAG) return { key: null, title: '' }
        return { key: this.#cache.tags.foldedTag(group), title: this.#written.of(group) }
    }
  }

  #allOf(sifted: Sifted, grouping: Grouping): (group: number) => number {
    switch (grouping) {
      case 'document':
        return (row) => {
          const document = this.#cache.documentAt(row)
          return (document && sifted.ofDocument.get(document)?.all) ?? 0
        }
      case 'label':
        return (label) => sifted.label.all[label] ?? 0
      case 'tag': {
        const all = this.#tagCounts(sifted.set.all)
        return (tag) => (tag === NO_TAG ? (sifted.set.all[0] ?? 0) : (all.get(tag) ?? 0))
      }
    }
  }

  /** How often each tag is in sets that come so often. */
  #tagCounts(sets: Uint32Array): ReadonlyMap<number, number> {
    const found = new Map<number, number>()
    sets.forEach((count, set) => {
      if (count > 0) for (const tag of this.#cache.tags.folded(set)) found.set(tag, (found.get(tag) ?? 0) + count)
    })
    return found
  }

  #counts({ label, set, ofDocument, states, note, passage }: Sifted): NotebookCounts {
    const labels: Record<LabelId, number> = {}
    label.open.forEach((count, number) => {
      if (count > 0) labels[this.#cache.labels.name(number)] = count
    })
    const documents: Record<string, number> = {}
    for (const [{ id }, { open }] of ofDocument) if (open > 0) documents[id] = open
    const tags = [...this.#tagCounts(set.passing)]
      .map(([tag, count]) => ({ tag: this.#written.of(tag), count }))
      .sort((a, b) => b.count - a.count || compare(a.tag, b.tag))
    const { toRead = 0, reading = 0, finished = 0 } = states
    return { labels, tags, documents, states: { toRead, reading, finished }, note, passage }
  }

  #slotsOf(marks: readonly MarkKey[]): ReadonlySet<number> {
    const { columns } = this.#cache
    const wanted = Map.groupBy(marks, ({ document }) => document)
    const slots = new Set<number>()
    for (const [id, keys] of wanted) {
      const ids = new Set(keys.map(({ mark }) => mark))
      for (const slot of this.#cache.document(id)?.slots ?? []) if (ids.has(columns.id(slot))) slots.add(slot)
    }
    return slots
  }

  #keysAt(slots: Int32Array): readonly MarkKey[] {
    return Array.from(slots, (slot) => ({ document: this.#documentOf(slot), mark: this.#cache.columns.id(slot) }))
  }

  #entriesAt(slots: Int32Array): readonly NotebookEntry[] {
    return Array.from(slots).flatMap((slot) => this.#cache.rows.entry(slot, this.#documentOf(slot)) ?? [])
  }

  #documentOf(slot: number): string {
    return this.#cache.documentAt(this.#cache.columns.document[slot] ?? 0)?.id ?? ''
  }
}

function documentsIn({ ofDocument }: Sifted): number {
  let documents = 0
  for (const { passing } of ofDocument.values()) if (passing > 0) documents++
  return documents
}

/** The group of marks without tags. */
const NO_TAG = -1
const UNTAGGED: readonly number[] = [NO_TAG]

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
