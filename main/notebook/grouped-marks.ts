/** What passed a filter, put in order and into groups. */
import type { LabelId } from '../../core/document/id'
import type { Grouping, NotebookGroup, NotebookQuery } from '../../core/notebook/notebook'
import { foldWords } from '../../core/notebook/words'
import { byTime } from './by-time'
import type { Cache } from './cache'
import type { Sifted } from './sifting'
import type { WrittenTags } from './written-tags'

/** What a question comes to. */
export interface Arranged {
  readonly sifted: Sifted
  /** Slots in the order of the answer. */
  readonly entries: Int32Array
  readonly groups: readonly NotebookGroup[]
}

/** The group of marks without tags. */
const NO_TAG = -1
const UNTAGGED: readonly number[] = [NO_TAG]

export class GroupedMarks {
  readonly #cache: Cache
  readonly #written: WrittenTags

  constructor(cache: Cache, written: WrittenTags) {
    this.#cache = cache
    this.#written = written
  }

  /** `labels` in the library's order. */
  arrange(sifted: Sifted, { grouping, order }: NotebookQuery, labels: readonly LabelId[]): Omit<Arranged, 'sifted'> {
    const { passing } = sifted
    // Marks that were changed at once stay in text order.
    const ordered = order === 'text' ? passing : byTime(passing, this.#cache.columns.changed, order)
    const { slots, keys } = this.#keyed(ordered, grouping)
    // One place more, for the marks without tags.
    const sizes = new Uint32Array(this.#mostKeys(grouping) + 1)
    const groups: number[] = []
    for (let i = 0; i < keys.length; i++) {
      const key = keys[i] ?? 0
      if (add(sizes, key - NO_TAG) === 0) groups.push(key)
    }
    if (order === 'text') groups.sort(this.#inTextOrder(grouping, labels))
    // Those without tags stand last, however new they are.
    const untagged = groups.indexOf(NO_TAG)
    if (untagged >= 0) groups.push(...groups.splice(untagged, 1))
    const starts = new Uint32Array(sizes.length)
    let end = 0
    for (const group of groups) {
      starts[group - NO_TAG] = end
      end += sizes[group - NO_TAG] ?? 0
    }
    const at = starts.slice()
    const entries = new Int32Array(end)
    for (let i = 0; i < keys.length; i++) entries[add(at, (keys[i] ?? 0) - NO_TAG)] = slots[i] ?? 0
    const all = this.#allOf(sifted, grouping)
    return {
      entries,
      groups: groups.map((group) => ({
        ...this.#nameOf(group, grouping),
        start: starts[group - NO_TAG] ?? 0,
        count: sizes[group - NO_TAG] ?? 0,
        of: all(group),
      })),
    }
  }

  /** Each mark with the number of its group; with several tags it comes several times. */
  #keyed(slots: Int32Array, grouping: Grouping): { readonly slots: Int32Array; readonly keys: Int32Array } {
    const { columns, tags } = this.#cache
    if (grouping !== 'tag') {
      const column = grouping === 'document' ? columns.document : columns.label
      const keys = new Int32Array(slots.length)
      for (let i = 0; i < keys.length; i++) keys[i] = column[slots[i] ?? 0] ?? 0
      return { slots, keys }
    }
    const sets = (i: number) => tags.folded(columns.all[slots[i] ?? 0] ?? 0)
    let length = 0
    for (let i = 0; i < slots.length; i++) length += Math.max(1, sets(i).length)
    const keyed = { slots: new Int32Array(length), keys: new Int32Array(length) }
    let at = 0
    for (let i = 0; i < slots.length; i++) {
      const set = sets(i)
      for (const key of set.length === 0 ? UNTAGGED : set) {
        keyed.slots[at] = slots[i] ?? 0
        keyed.keys[at++] = key
      }
    }
    return keyed
  }

  #mostKeys(grouping: Grouping): number {
    const { rowCount, labels, tags } = this.#cache
    switch (grouping) {
      case 'document':
        return rowCount
      case 'label':
        return labels.count
      case 'tag':
        return tags.foldedCount
    }
  }

  #inTextOrder(grouping: Grouping, order: readonly LabelId[]): (a: number, b: number) => number {
    const { documents, labels, tags } = this.#cache
    switch (grouping) {
      case 'document': {
        const places = new Map(documents.map(({ row }, place) => [row, place]))
        return (a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0)
      }
      case 'label': {
        const places = new Map(order.map((label, place) => [label, place]))
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
        const all = tagCounts(this.#cache, sifted.set.all)
        return (tag) => (tag === NO_TAG ? (sifted.set.all[0] ?? 0) : (all.get(tag) ?? 0))
      }
    }
  }
}

/** How often each tag is in sets that come so often. */
export function tagCounts({ tags }: Cache, sets: Uint32Array): ReadonlyMap<number, number> {
  const found = new Map<number, number>()
  sets.forEach((count, set) => {
    if (count > 0) for (const tag of tags.folded(set)) found.set(tag, (found.get(tag) ?? 0) + count)
  })
  return found
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** Counts one more, and says how many there were. */
function add(counts: Uint32Array, at: number): number {
  const count = counts[at] ?? 0
  counts[at] = count + 1
  return count
}
