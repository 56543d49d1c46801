/**
 * The notebook as a list to be drawn: groups with a head each, and under them entries, of which only some have come. A place
 * among the entries is an index; a place among heads and entries together is a row. Nothing is changed in place.
 */
import type { MarkId } from '../document/id'
import type { MarkKey, NotebookAnswer, NotebookEntry, NotebookGroup } from './notebook'

export interface NotebookList {
  readonly groups: readonly NotebookGroup[]
  /** As many as the answer has; those that have not come are undefined. */
  readonly entries: readonly (NotebookEntry | undefined)[]
}

/** `group` is the place of the group among all groups; `index` that of the entry among all entries. */
export type Row =
  | { readonly kind: 'head'; readonly group: number }
  | { readonly kind: 'entry'; readonly group: number; readonly index: number }

/** Which entry is meant: by tag a mark stands in several groups. */
export interface EntryKey extends MarkKey {
  /** The key of the group that it stands in. */
  readonly group: string | null
}

/** An answer as a list, with the entries that came with it. */
export function listOf({ groups, entries, first }: NotebookAnswer): NotebookList {
  return withEntries({ groups, entries: new Array<undefined>(entries).fill(undefined) }, 0, first)
}

/** The list with entries that came, the first of them at `from`; what does not fit is left out. */
export function withEntries(
  { groups, entries }: NotebookList,
  from: number,
  fresh: readonly NotebookEntry[],
): NotebookList {
  const next = [...entries]
  for (const [i, entry] of fresh.slice(0, Math.max(0, entries.length - from)).entries()) next[from + i] = entry
  return { groups, entries: next }
}

/** The list without what has come beyond `most` entries on either side of `around`: what is far away is asked for again. */
export function forgotten({ groups, entries }: NotebookList, around: number, most: number): NotebookList {
  return {
    groups,
    entries: entries.map((entry, index) => (Math.abs(index - around) <= most ? entry : undefined)),
  }
}

/** The list without these marks, as far as their entries have come; a group that is empty then goes too. */
export function withoutMarks({ groups, entries }: NotebookList, marks: ReadonlySet<MarkId>): NotebookList {
  const kept: (NotebookEntry | undefined)[] = []
  const groupsKept: NotebookGroup[] = []
  for (const group of groups) {
    const start = kept.length
    for (const entry of entries.slice(group.start, group.start + group.count))
      if (!entry || !marks.has(entry.mark)) kept.push(entry)
    const count = kept.length - start
    if (count > 0) groupsKept.push({ ...group, start, count, of: group.of - (group.count - count) })
  }
  return { groups: groupsKept, entries: kept }
}

/** How many rows there are: heads and entries. */
export function rowsOf({ groups, entries }: NotebookList): number {
  return groups.length + entries.length
}

/** What stands in a row; undefined where there is no such row. */
export function rowAt(list: NotebookList, row: number): Row | undefined {
  if (row < 0 || row >= rowsOf(list)) return undefined
  const group = lastWhere(list.groups, ({ start }, i) => start + i <= row)
  const first = list.groups[group]
  if (!first) return undefined
  const index = row - group - 1
  return index < first.start ? { kind: 'head', group } : { kind: 'entry', group, index }
}

/** The row of the entry at `index`. */
export function rowOf(list: NotebookList, index: number): number {
  return index + groupOf(list, index) + 1
}

/** The place of the group that the entry at `index` stands in. */
export function groupOf({ groups }: NotebookList, index: number): number {
  return lastWhere(groups, ({ start }) => start <= index)
}

/** The key of the entry at `index`; null where it has not come. */
export function keyAt(list: NotebookList, index: number): EntryKey | null {
  const entry = list.entries[index]
  if (!entry) return null
  return { document: entry.document, mark: entry.mark, group: list.groups[groupOf(list, index)]?.key ?? null }
}

/** Where an entry is among those that have come, looked for from `near` on first; -1 where it is not among them. */
export function indexOf({ groups, entries }: NotebookList, key: EntryKey, near = 0): number {
  const group = groups.find((one) => one.key === key.group)
  const is = (index: number) => entries[index]?.mark === key.mark && entries[index]?.document === key.document
  if (!group) return -1
  const end = group.start + group.count
  if (near >= group.start && near < end && is(near)) return near
  for (let index = group.start; index < end; index++) if (is(index)) return index
  return -1
}

/** The last place for which it holds, of things for which it holds up to some place; -1 where for none. */
function lastWhere<T>(things: readonly T[], holds: (thing: T, place: number) => boolean): number {
  let low = 0
  let high = things.length
  while (low < high) {
    const middle = (low + high) >> 1
    const thing = things[middle]
    if (thing !== undefined && holds(thing, middle)) low = middle + 1
    else high = middle
  }
  return low - 1
}
