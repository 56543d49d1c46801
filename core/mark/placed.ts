/**
 * A document's marks in their places. A mark whose passage is not certain is an orphan: it has no place here, so that
 * nothing can paint it.
 */
import type { Range } from '../anchor/anchor'
import { type Resolution, resolve } from '../anchor/resolve'
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
  readonly resolution: Resolution
  readonly placed: PlacedMark | null
}

const cache = new WeakMap<Mark, Found>()

/** Places the marks of `record` in `plain`, whose hash is `textHash`. */
export function placeMarks(record: Pick<DocumentRecord, 'marks'>, plain: string, textHash: string): PlacedMarks {
  const placed: PlacedMark[] = []
  const orphans: Mark[] = []
  for (const mark of Object.values(record.marks)) {
    if (mark.trashedAt !== null) continue
    const found = find(mark, plain, textHash)
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

function only(marks: DocumentRecord['marks'], ids: readonly MarkId[]): DocumentRecord['marks'] {
  return Object.fromEntries(ids.flatMap((id) => (marks[id] ? [[id, marks[id]]] : [])))
}

function find(mark: Mark, plain: string, textHash: string): Found {
  const known = cache.get(mark)
  if (known?.textHash === textHash) return known
  const resolution = resolve(mark.anchor, plain, textHash)
  const found: Found = {
    textHash,
    resolution,
    placed: resolution.kind === 'orphan' ? null : { mark, range: resolution.range },
  }
  cache.set(mark, found)
  return found
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
