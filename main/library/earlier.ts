/**
 * Finding the document of which a new one is a newer version: the same page by its address, or the same title by the same
 * authors with like words. A column has one title and one author every week, so that title and authors alone tell nothing.
 */
import type { DocumentId } from '../../core/document/id'
import type { CatalogueRow } from '../../core/document/record'
import { pageKey, titleKey } from '../../core/document/same-page'
import type { StoredText } from '../versions/task'
import type { TextThread } from '../versions/text-thread'
import type { Catalogue } from './catalogue'
import type { DocumentViews } from './document-views'
import type { Earlier } from './interface'
import type { StoredTexts } from './stored-texts'

export interface EarlierMeans {
  readonly catalogue: Catalogue
  readonly views: DocumentViews
  readonly stored: StoredTexts
  readonly thread: TextThread
}

/**
 * Of a text that was corrected nine tenths stay, of one that was rewritten half; of two parts of a series that repeat what came
 * before a third is the same.
 */
const LEAST_LIKENESS = 0.5
/** More with one title by one author are a series; the newest are looked at. */
const MOST_COMPARED = 8
/** So many rows are looked at before others get their turn: about a millisecond. */
const ROWS_AT_ONCE = 400

/** See `Library.earlier`. */
export async function earlierOf(document: DocumentId, means: EarlierMeans): Promise<Earlier | null> {
  const own = await means.catalogue.row(document)
  if (!own) return null
  const keys = keysOf(own)
  if (keys.page === null && keys.title === null) return null
  const pages: CatalogueRow[] = []
  const titles: CatalogueRow[] = []
  let looked = 0
  for (const row of await means.catalogue.all()) {
    if (++looked % ROWS_AT_ONCE === 0) await new Promise((resolve) => setImmediate(resolve))
    if (row.id === document || row.trashedAt !== null) continue
    const { page, title } = keysOf(row)
    if (page !== null && page === keys.page) pages.push(row)
    // A title that stands at two addresses is that of two pages, or of one that moved; its words tell.
    else if (title !== null && title === keys.title) titles.push(row)
  }
  const found = newestFirst(pages)[0] ?? (await likest(own, newestFirst(titles).slice(0, MOST_COMPARED), means))
  return found ? { document: found.id, title: found.title } : null
}

/** The row whose text is most like that of `own`, where one is like it at all. */
async function likest(
  own: CatalogueRow,
  rows: readonly CatalogueRow[],
  means: EarlierMeans,
): Promise<CatalogueRow | null> {
  const text = rows.length > 0 ? await textOf(own, means) : null
  if (!text) return null
  const others: { readonly row: CatalogueRow; readonly text: StoredText }[] = []
  for (const row of rows) {
    const other = await textOf(row, means)
    if (other) others.push({ row, text: other })
  }
  const alike = await means.thread.run({ kind: 'alike', text, others: others.map((other) => other.text) })
  let best: { readonly row: CatalogueRow; readonly likeness: number } | null = null
  others.forEach(({ row }, i) => {
    const likeness = alike?.[i] ?? 0
    if (likeness >= LEAST_LIKENESS && likeness > (best?.likeness ?? 0)) best = { row, likeness }
  })
  return (best as { readonly row: CatalogueRow } | null)?.row ?? null
}

async function textOf({ id }: CatalogueRow, { views, stored }: EarlierMeans): Promise<StoredText | null> {
  const record = await views.record(id)
  return record.ok ? stored.of(id, record.value.text) : null
}

function newestFirst(rows: readonly CatalogueRow[]): readonly CatalogueRow[] {
  return rows.toSorted((a, b) => (a.addedAt < b.addedAt ? 1 : -1))
}

interface Keys {
  readonly page: string | null
  readonly title: string | null
}

/** A row that did not change is the same object. */
const known = new WeakMap<CatalogueRow, Keys>()

function keysOf(row: CatalogueRow): Keys {
  const found = known.get(row) ?? { page: pageKey(row.address), title: titleKey(row) }
  known.set(row, found)
  return found
}
