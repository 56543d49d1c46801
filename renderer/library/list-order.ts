import type { CatalogueRow } from '../../core/document/record'
import { isOn, isTagged } from '../state/shelves'
import type { Shelf } from '../state/ui'

export const COLUMNS = ['title', 'authorOrSite', 'date', 'added', 'progress', 'marks'] as const
export type Column = (typeof COLUMNS)[number]

export interface Order {
  readonly by: Column
  readonly direction: 'ascending' | 'descending'
}

export const FIRST_ORDER: Order = { by: 'added', direction: 'descending' }

/** What a click on a column's head makes of the order: that column in its natural direction, or the other way round. */
export function reordered({ by, direction }: Order, column: Column): Order {
  if (by === column) return { by, direction: direction === 'ascending' ? 'descending' : 'ascending' }
  return { by: column, direction: column === 'title' || column === 'authorOrSite' ? 'ascending' : 'descending' }
}

/** Who wrote it, else where it stood. */
export function authorOrSite({ authors, site }: Pick<CatalogueRow, 'authors' | 'site'>): string {
  return authors.join(', ') || (site ?? '')
}

/** Titles sort as people do: case and accents aside, numbers by their value. */
const words = new Intl.Collator('en', { numeric: true, sensitivity: 'base' })

/** The rows of a shelf, or of a tag on it, in order; what is not known comes last, equals by their title. */
export function listed(
  rows: ReadonlyMap<string, CatalogueRow> | null,
  shelf: Shelf,
  tag: string | null,
  { by, direction }: Order,
): readonly CatalogueRow[] {
  const found = [...(rows?.values() ?? [])].filter((row) => isOn(shelf, row) && (tag === null || isTagged(row, tag)))
  const sign = direction === 'ascending' ? 1 : -1
  return found.sort((a, b) => compare(by, a, b, sign) || words.compare(a.title, b.title) || a.id.localeCompare(b.id))
}

function compare(by: Column, a: CatalogueRow, b: CatalogueRow, sign: number): number {
  switch (by) {
    case 'title':
      return sign * words.compare(a.title, b.title)
    case 'authorOrSite':
      return compareKnown(authorOrSite(a), authorOrSite(b), sign)
    case 'date':
      return compareKnown(a.date ?? '', b.date ?? '', sign)
    case 'added':
      return sign * a.addedAt.localeCompare(b.addedAt)
    case 'progress':
      return sign * (a.progress - b.progress)
    case 'marks':
      return sign * (a.marks - b.marks)
  }
}

function compareKnown(a: string, b: string, sign: number): number {
  if (a === '' || b === '') return Number(a === '') - Number(b === '')
  return sign * words.compare(a, b)
}
