/** The tags of the library as the sheet lists them: filtered, in order, what is nested below what it is nested in. */
import { foldTag } from '../../core/mark/tag'
import type { TagCount } from '../../core/notebook/notebook'
import { byName, searched } from '../state/tag-suggestions'

export const TAG_ORDERS = ['name', 'documents', 'marks'] as const
export type TagOrder = (typeof TAG_ORDERS)[number]

export interface TagRow extends TagCount {
  /** What names it: the tag, folded. */
  readonly key: string
  /** What it is nested in, with the slash, and its own name: `trade/` and `export`. */
  readonly above: string
  readonly name: string
  /** How many of the tags that it is nested in stand above it in the list. */
  readonly depth: number
}

/** The tags that have `typed` in them, in order; nested ones follow theirs where they are ordered by name. */
export function tagRows(tags: readonly TagCount[], typed: string, order: TagOrder): readonly TagRow[] {
  const sought = searched(typed.trim().replace(/^#/, ''))
  const rows = tags.filter(({ tag }) => searched(tag).includes(sought)).map(rowOf)
  if (order !== 'name') return rows.sort((a, b) => b[order] - a[order] || byPath(a, b))
  const keys = new Set(rows.map(({ key }) => key))
  return rows.sort(byPath).map((row) => ({ ...row, depth: ancestors(row.key).filter((key) => keys.has(key)).length }))
}

/** The tags below one (`trade/export` below `trade`), as they are written. */
export function tagsBelow(tags: readonly TagCount[], tag: string): readonly string[] {
  const start = `${foldTag(tag)}/`
  return tags.filter((other) => foldTag(other.tag).startsWith(start)).map((other) => other.tag)
}

function rowOf(counted: TagCount): TagRow {
  const at = counted.tag.lastIndexOf('/') + 1
  const { tag } = counted
  return { ...counted, key: foldTag(tag), above: tag.slice(0, at), name: tag.slice(at), depth: 0 }
}

/** `a` and `a/b` for `a/b/c`. */
function ancestors(key: string): readonly string[] {
  const parts = key.split('/')
  return parts.slice(1).map((_, i) => parts.slice(0, i + 1).join('/'))
}

/** Name by name, so that nothing comes between a tag and what is below it. */
function byPath(a: TagRow, b: TagRow): number {
  const as = a.key.split('/')
  const bs = b.key.split('/')
  for (const [i, tag] of as.entries()) {
    const other = bs[i]
    if (other === undefined) return 1
    const by = byName({ tag }, { tag: other })
    if (by !== 0) return by
  }
  return as.length - bs.length || a.key.localeCompare(b.key)
}
