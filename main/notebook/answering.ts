/** Answers to questions about all marks, from the cache. The last answers are remembered until something changes: pages follow. */
import type { LabelId } from '../../core/document/id'
import type {
  MarkKey,
  NotebookAnswer,
  NotebookCounts,
  NotebookEntry,
  NotebookFilter,
  NotebookQuery,
  NotebookSelection,
} from '../../core/notebook/notebook'
import { EVERYTHING } from '../../core/notebook/notebook'
import { byTime } from './by-time'
import type { Cache, Held } from './cache'
import { type Arranged, GroupedMarks, tagCounts } from './grouped-marks'
import type { OrderedMarks } from './mark-index'
import { type Sifted, sift } from './sifting'
import { WrittenTags } from './written-tags'

/** One is asked again for its pages, another where one types. */
const MOST_REMEMBERED = 4
/** More than a narrow margin or a list of completions shows. */
const MOST_FOUND = 100

export class Answering {
  readonly #cache: Cache
  readonly #written: WrittenTags
  readonly #grouping: GroupedMarks
  readonly #remembered = new Map<string, { readonly revision: number; readonly arranged: Arranged }>()
  /** In the library's order. */
  labels: readonly LabelId[] = []

  constructor(cache: Cache) {
    this.#cache = cache
    this.#written = new WrittenTags(cache)
    this.#grouping = new GroupedMarks(cache, this.#written)
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
    const arranged = { sifted, ...this.#grouping.arrange(sifted, query, this.labels) }
    if (only !== null) return arranged
    this.#remembered.delete(key)
    this.#remembered.set(key, { revision: this.#cache.revision, arranged })
    if (this.#remembered.size > MOST_REMEMBERED) this.#remembered.delete([...this.#remembered.keys()][0] ?? '')
    return arranged
  }

  #counts({ label, set, ofDocument, states, note, passage }: Sifted): NotebookCounts {
    const labels: Record<LabelId, number> = {}
    label.open.forEach((count, number) => {
      if (count > 0) labels[this.#cache.labels.name(number)] = count
    })
    const documents: Record<string, number> = {}
    for (const [{ id }, { open }] of ofDocument) if (open > 0) documents[id] = open
    const tags = [...tagCounts(this.#cache, set.passing)]
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

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
