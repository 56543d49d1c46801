import type { CatalogueRow } from '../../core/document/record'
import { foldTag } from '../../core/mark/tag'
import type { TagCount } from '../../core/notebook/notebook'
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
  const key = foldTag(tag)
  return row.tags.some((other) => foldTag(other) === key)
}

export interface Shelved {
  readonly counts: Readonly<Record<Shelf, number>>
  /** Tags of documents as first written, those of most documents first; of marks nothing is known here. */
  readonly tagCounts: readonly TagCount[]
  /** How many marks stand in documents that are not in the trash. */
  readonly marks: number
  /** The documents read or added last, the latest first. */
  readonly recent: readonly CatalogueRow[]
}

/** So many documents stand in the sidebar. */
const RECENT = 10

const NOTHING: Shelved = {
  counts: { all: 0, toRead: 0, reading: 0, finished: 0, trash: 0 },
  tagCounts: [],
  marks: 0,
  recent: [],
}

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
  const marks = present.reduce((sum, row) => sum + row.marks, 0)
  return { counts, tagCounts: tagsOf(present), marks, recent }
}

function tagsOf(rows: readonly CatalogueRow[]): readonly TagCount[] {
  const counted = new Map<string, TagCount>()
  for (const { tags } of rows)
    for (const tag of tags) {
      const key = foldTag(tag)
      const known = counted.get(key)
      counted.set(key, { tag: known?.tag ?? tag, documents: (known?.documents ?? 0) + 1, marks: 0 })
    }
  return [...counted.values()].sort((a, b) => b.documents - a.documents || a.tag.localeCompare(b.tag))
}
