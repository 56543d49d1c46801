import type { CatalogueRow } from '../../core/document/record'
import type { LibraryState } from './library'
import type { Shelf } from './ui'

export const SHELVES: readonly Shelf[] = ['all', 'toRead', 'reading', 'finished', 'trash']

/** Whether a document stands on a shelf. What is in the trash stands on no other. */
export function isOn(shelf: Shelf, row: CatalogueRow): boolean {
  if (shelf === 'trash') return row.trashedAt !== null
  return row.trashedAt === null && (shelf === 'all' || row.state === shelf)
}

/** Whether the document carries the tag; case makes no difference. */
export function isTagged(row: CatalogueRow, tag: string): boolean {
  return row.tags.some((other) => other.toLowerCase() === tag.toLowerCase())
}

export interface Shelved {
  readonly counts: Readonly<Record<Shelf, number>>
  /** Tags as first written, those of most documents first. */
  readonly tags: readonly string[]
  /** The documents read or added last, the latest first. */
  readonly recent: readonly CatalogueRow[]
}

/** So many documents stand in the sidebar. */
const RECENT = 10

const NOTHING: Shelved = { counts: { all: 0, toRead: 0, reading: 0, finished: 0, trash: 0 }, tags: [], recent: [] }

let last: { readonly rows: LibraryState['rows']; readonly shelved: Shelved } | null = null

/** What the sidebar shows of the catalogue; the same object while the rows do not change. */
export function shelved({ rows }: LibraryState): Shelved {
  if (!rows) return NOTHING
  if (last?.rows !== rows) last = { rows, shelved: shelve([...rows.values()]) }
  return last.shelved
}

function shelve(rows: readonly CatalogueRow[]): Shelved {
  const counts = { ...NOTHING.counts }
  for (const row of rows) for (const shelf of SHELVES) if (isOn(shelf, row)) counts[shelf] += 1
  const present = rows.filter((row) => row.trashedAt === null)
  const latest = (row: CatalogueRow) => row.openedAt ?? row.addedAt
  const recent = present.sort((a, b) => latest(b).localeCompare(latest(a))).slice(0, RECENT)
  return { counts, tags: tagsOf(present), recent }
}

function tagsOf(rows: readonly CatalogueRow[]): readonly string[] {
  const counted = new Map<string, { readonly tag: string; readonly count: number }>()
  for (const { tags } of rows)
    for (const tag of tags) {
      const key = tag.toLowerCase()
      const known = counted.get(key)
      counted.set(key, { tag: known?.tag ?? tag, count: (known?.count ?? 0) + 1 })
    }
  return [...counted.values()].sort((a, b) => b.count - a.count || a.tag.localeCompare(b.tag)).map(({ tag }) => tag)
}
