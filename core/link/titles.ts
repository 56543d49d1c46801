/**
 * Which document a title in a link means. Titles are not unique: of several that are called so, one that is not in the trash
 * comes before one that is, and of those the one that was added last; so a link means the same wherever it is asked.
 */
import { foldTitle } from './wiki-link'

/** What of a document is looked at. `addedAt` is ISO 8601 UTC. */
export interface Titled {
  readonly id: string
  readonly title: string
  readonly addedAt: string
  readonly trashedAt: string | null
}

/** Documents by their folded titles; in each list the one that links mean stands first. */
export type Titles<Document extends Titled = Titled> = ReadonlyMap<string, readonly Document[]>

/** Puts documents under their titles. */
export function titlesOf<Document extends Titled>(documents: Iterable<Document>): Titles<Document> {
  const titles = new Map<string, Document[]>()
  for (const document of documents) {
    const key = folded(document)
    const same = titles.get(key)
    if (same) same.push(document)
    else titles.set(key, [document])
  }
  for (const same of titles.values()) if (same.length > 1) same.sort(compareMeant)
  return titles
}

/** The documents that a link with this title may mean, the one that it means first. */
export function documentsCalled<Document extends Titled>(title: string, titles: Titles<Document>): readonly Document[] {
  return titles.get(foldTitle(title)) ?? []
}

/** Of two documents of one title the one that a link means comes first. */
export function compareMeant(a: Titled, b: Titled): number {
  if ((a.trashedAt === null) !== (b.trashedAt === null)) return a.trashedAt === null ? -1 : 1
  if (a.addedAt !== b.addedAt) return a.addedAt > b.addedAt ? -1 : 1
  return a.id < b.id ? -1 : 1
}

/** Lists are made anew at every commit, and most documents in them are the same objects as before. */
const known = new WeakMap<Titled, string>()

function folded(document: Titled): string {
  const before = known.get(document)
  if (before !== undefined) return before
  const key = foldTitle(document.title)
  known.set(document, key)
  return key
}
