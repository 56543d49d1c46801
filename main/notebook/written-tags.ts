/** How tags are written: of several spellings the one that was there first. And on how much each is. */
import type { TagCount } from '../../core/notebook/notebook'
import type { Cache } from './cache'
import { TRASHED } from './columns'

interface Written {
  readonly tags: readonly TagCount[]
  /** By number of the folded tag. */
  readonly spelling: ReadonlyMap<number, string>
}

export class WrittenTags {
  readonly #cache: Cache
  #known: (Written & { readonly revision: number }) | null = null

  constructor(cache: Cache) {
    this.#cache = cache
  }

  /** How a folded tag is written. */
  of(folded: number): string {
    return this.#now().spelling.get(folded) ?? this.#cache.tags.foldedTag(folded)
  }

  /** All tags that are not in the trash only; those that are on most first. */
  all(): readonly TagCount[] {
    return this.#now().tags
  }

  #now(): Written {
    const { revision } = this.#cache
    if (this.#known?.revision !== revision) this.#known = { ...this.#count(), revision }
    return this.#known
  }

  #count(): Written {
    const { columns, tags, documents } = this.#cache
    const marksOf = new Uint32Array(tags.setCount)
    const firstOf = new Float64Array(tags.setCount).fill(Infinity)
    const documentsOf = new Map<number, number>()
    const first = new Map<number, number>()
    const write = (spelling: number, at: number) => {
      if (at < (first.get(spelling) ?? Infinity)) first.set(spelling, at)
    }
    for (const document of documents) {
      if (document.trashedAt !== null) continue
      for (const folded of tags.folded(document.set)) documentsOf.set(folded, (documentsOf.get(folded) ?? 0) + 1)
      for (const spelling of tags.spellings(document.set)) write(spelling, Date.parse(document.addedAt))
      for (const slot of document.slots) {
        if (((columns.flags[slot] ?? 0) & TRASHED) !== 0) continue
        const set = columns.own[slot] ?? 0
        marksOf[set] = (marksOf[set] ?? 0) + 1
        const created = columns.created[slot] ?? 0
        if (created < (firstOf[set] ?? 0)) firstOf[set] = created
      }
    }
    const marks = new Map<number, number>()
    marksOf.forEach((count, set) => {
      if (count === 0) return
      for (const folded of tags.folded(set)) marks.set(folded, (marks.get(folded) ?? 0) + count)
      for (const spelling of tags.spellings(set)) write(spelling, firstOf[set] ?? 0)
    })
    return this.#named(first, documentsOf, marks)
  }

  #named(
    first: ReadonlyMap<number, number>,
    documents: ReadonlyMap<number, number>,
    marks: ReadonlyMap<number, number>,
  ): Written {
    const { tags } = this.#cache
    const spelling = new Map<number, string>()
    const inTime = [...first].sort(([a, at], [b, bt]) => at - bt || compare(tags.spelling(a), tags.spelling(b)))
    for (const [number] of inTime) {
      const folded = tags.foldedOf(number)
      if (!spelling.has(folded)) spelling.set(folded, tags.spelling(number))
    }
    const found = [...spelling].map(([folded, tag]) => ({
      tag,
      documents: documents.get(folded) ?? 0,
      marks: marks.get(folded) ?? 0,
    }))
    return {
      spelling,
      tags: found.sort((a, b) => b.marks + b.documents - a.marks - a.documents || compare(a.tag, b.tag)),
    }
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
