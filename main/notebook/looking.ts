/** Looking things up in the cache that are not questions about all marks. */
import type { DocumentId } from '../../core/document/id'
import type { LinkedFrom } from '../../core/link/linked-from'
import { compareMeant } from '../../core/link/titles'
import { foldTitle } from '../../core/link/wiki-link'
import type { Cache, Held } from './cache'
import { TRASHED } from './columns'
import type { Sought } from './mark-index'

/** Notes that link to a document or into it, those of the newest documents first, each document's in text order. */
export function linksTo(cache: Cache, id: DocumentId): readonly LinkedFrom[] {
  const document = cache.document(id)
  if (!document) return []
  const title = meant(cache, document.folded) === document ? document.folded : null
  const { columns, rows } = cache
  const found = rows.linksTo(document.row, id, title).flatMap((link) => {
    const source = cache.documentAt(link.document)
    const isGone = !source || source.trashedAt !== null || ((columns.flags[link.mark] ?? 0) & TRASHED) !== 0
    // Slot 0 is the document's own note, and no mark is there.
    return isGone && !(source?.trashedAt === null && link.mark === 0) ? [] : [{ ...link, source: source as Held }]
  })
  const places = new Map(cache.documents.map(({ row }, place) => [row, place]))
  found.sort(
    (a, b) =>
      (places.get(a.document) ?? 0) - (places.get(b.document) ?? 0) ||
      (a.mark === 0 || b.mark === 0 ? a.mark - b.mark : columns.inTextOrder(a.mark, b.mark)),
  )
  return found.map(({ source, mark, toMark, toHeading, words }) => ({
    document: source.id,
    title: source.title,
    mark: mark === 0 ? null : columns.id(mark),
    label: mark === 0 ? null : cache.labels.name(columns.label[mark] ?? 0),
    toMark,
    toHeading,
    words,
  }))
}

/** Documents that may hold what is sought, anywhere and in the trash too. */
export function documentsWith(cache: Cache, sought: Sought): readonly DocumentId[] {
  const rows = 'tag' in sought ? withTag(cache, sought.tag) : linking(cache, sought)
  return rows.flatMap((row) => cache.documentAt(row)?.id ?? [])
}

function linking(cache: Cache, { linksTo: id, title }: Extract<Sought, { linksTo: DocumentId }>): readonly number[] {
  const row = cache.document(id)?.row ?? 0
  return cache.rows.documentsLinking(row, id, foldTitle(title))
}

/** By the tags themselves and those below them (`a/b`). */
function withTag({ tags, columns, documents }: Cache, folded: string): readonly number[] {
  const wanted = new Uint8Array(tags.setCount)
  for (let set = 0; set < wanted.length; set++)
    if (tags.folded(set).some((number) => isAtOrBelow(tags.foldedTag(number), folded))) wanted[set] = 1
  const isWanted = (slot: number) => wanted[columns.own[slot] ?? 0] === 1
  return documents.filter(({ set, slots }) => wanted[set] === 1 || slots.some(isWanted)).map(({ row }) => row)
}

function isAtOrBelow(tag: string, above: string): boolean {
  return tag === above || tag.startsWith(`${above}/`)
}

/** The document that a folded title means. */
function meant({ documents }: Cache, folded: string): Held | undefined {
  return documents.filter((document) => document.folded === folded).sort(compareMeant)[0]
}
