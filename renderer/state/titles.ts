import type { CatalogueRow } from '../../core/document/record'
import { type Titles, titlesOf } from '../../core/link/titles'
import type { LibraryState } from './library'

type Rows = NonNullable<LibraryState['rows']>

let last: { readonly rows: Rows; readonly titles: Titles<CatalogueRow> } | null = null

/** The documents of the catalogue by title; the same while it does not change. */
export function titles(rows: Rows): Titles<CatalogueRow> {
  if (last?.rows !== rows) last = { rows, titles: titlesOf(rows.values()) }
  return last.titles
}
