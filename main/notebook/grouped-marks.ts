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
    const sizes = this.#sizes(ordered, grouping)
    const groups = [...sizes.keys()]
    if (order === 'text') groups.sort(this.#inTextOrder(grouping, labels))
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
