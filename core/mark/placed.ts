/**
 * A document's marks in their places. A mark whose passage is not certain is an orphan: it has no place here, so that
 * nothing can paint it.
 */
import type { Range } from '../anchor/anchor'
import { resolve } from '../anchor/resolve'
import type { MarkId } from '../document/id'
import type { DocumentRecord, Mark } from '../document/record'
import { type Intervals, intervals } from './intervals'

/** A mark and where it is in the plain text now. */
export interface PlacedMark {
  readonly mark: Mark
  readonly range: Range
}

/** The marks of a document that are not in the trash. */
export interface PlacedMarks {
  /** In text order: by start, then the longer first, then the older. */
  readonly placed: readonly PlacedMark[]
  /** Oldest first. */
  readonly orphans: readonly Mark[]
  readonly lookup: Intervals<PlacedMark>
}

/** What was found for a mark in a text, kept as long as the mark object itself: marks that did not change stay the same object. */
interface Found {
  readonly textHash: string
  readonly placed: PlacedMark | null
}

/**
 * So many characters are gone through for marks of other text versions, each time marks are placed: some milliseconds. They
 * are few (made just when a new version came); all others main has resolved anew before the window sees the text.
 */
const MOST_SEARCHED = 16_000_000

const cache = new WeakMap<Mark, Found>()

/** Places the marks of `record` in `plain`, whose hash is `textHash`. */
export function placeMarks(record: Pick<DocumentRecord, 'marks'>, plain: string, textHash: string): PlacedMarks {
  const placed: PlacedMark[] = []
  const orphans: Mark[] = []
  let searched = 0
  // The youngest first: one that was made in another version just now is among the last.
  for (const mark of Object.values(record.marks).reverse()) {
    if (mark.trashedAt !== null) continue
    const known = cache.get(mark)
    let found = known?.textHash === textHash ? known : foundAt(mark, plain, textHash)
    if (!found) {
      const canSearch = searched + plain.length <= MOST_SEARCHED
      if (canSearch) searched += plain.length
      found = { textHash, placed: canSearch ? searchedFor(mark, plain, textHash) : null }
    }
    cache.set(mark, found)
    if (found.placed) placed.push(found.placed)
    else orphans.push(mark)
  }
  placed.sort(inTextOrder)
  orphans.sort(byAge)
  return { placed, orphans, lookup: intervals(placed, ({ range }) => range) }
}

/**
 * The same as `placeMarks(record, plain, textHash)`, where `before` is what that gave for marks of which only `changed` are
 * others now: they alone are looked at and put in their places among the rest.
 */
export function placeAgain(
  before: PlacedMarks,
  changed: readonly MarkId[],
  record: Pick<DocumentRecord, 'marks'>,
  plain: string,
  textHash: string,
): PlacedMarks {
  if (changed.length === 0) return before
  const gone = new Set(changed)
  const fresh = placeMarks({ marks: only(record.marks, changed) }, plain, textHash)
  // Two runs that are in order already, which the sort sees.
  const placed = [...before.placed.filter(({ mark }) => !gone.has(mark.id)), ...fresh.placed].sort(inTextOrder)
  const orphans = [...before.orphans.filter(({ id }) => !gone.has(id)), ...fresh.orphans].sort(byAge)
  return { placed, orphans, lookup: intervals(placed, ({ range }) => range) }
}

/**
 * Where a mark that was placed before (`placeMarks`, `placeAgain`) is in the text of hash `textHash`, without looking through
 * the others; null where it has no place, is in the trash, or was never placed there.
 */
export function placeOf(mark: Mark, textHash: string): PlacedMark | null {
  const known = cache.get(mark)
  return known?.textHash === textHash && mark.trashedAt === null ? known.placed : null
}

function only(marks: DocumentRecord['marks'], ids: readonly MarkId[]): DocumentRecord['marks'] {
  return Object.fromEntries(ids.flatMap((id) => (marks[id] ? [[id, marks[id]]] : [])))
}

/** Where a mark is by its offsets alone; null where it was made in another text. One that its own text belies has no place. */
function foundAt(mark: Mark, plain: string, textHash: string): Found | null {
  const { start, end, quote } = mark.anchor
  if (mark.anchor.textHash !== textHash) return null
  const isThere = quote !== '' && end - start === quote.length && plain.startsWith(quote, start)
  return { textHash, placed: isThere ? { mark, range: { start, end } } : null }
}

function searchedFor(mark: Mark, plain: string, textHash: string): PlacedMark | null {
  const resolution = resolve(mark.anchor, plain, textHash)
  return resolution.kind === 'orphan' ? null : { mark, range: resolution.range }
}

function inTextOrder(a: PlacedMark, b: PlacedMark): number {
  return a.range.start - b.range.start || b.range.end - a.range.end || byAge(a.mark, b.mark)
}

/** The older first; of two of the same moment always the same one. */
export function byAge(a: Mark, b: Mark): number {
  return compare(a.createdAt, b.createdAt) || compare(a.id, b.id)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
