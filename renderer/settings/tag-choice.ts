/** Which tags of the list are meant: the one that keys act from, and those that were marked to be made one. */
import type { TagRow } from './tag-rows'

export interface TagChoice {
  /** By their keys. `place` is where `active` stood last, so that one that is gone leaves it to its neighbour. */
  readonly active: string | null
  readonly place: number
  /** Where a stretch began. */
  readonly anchor: string | null
  readonly marked: ReadonlySet<string>
}

export const NO_CHOICE: TagChoice = { active: null, place: 0, anchor: null, marked: new Set() }

type Rows = readonly Pick<TagRow, 'key'>[]

/** The place of the active one among the rows; -1 where there are none. */
export function activePlace({ active, place }: TagChoice, rows: Rows): number {
  const at = rows.findIndex(({ key }) => key === active)
  return at >= 0 ? at : Math.min(place, rows.length - 1)
}

/** What a key means that moves or marks; null where it means neither. `page` is how many rows a page has. */
export function chosenByKey(
  event: Pick<KeyboardEvent, 'key' | 'shiftKey'>,
  choice: TagChoice,
  rows: Rows,
  page: number,
): TagChoice | null {
  const at = activePlace(choice, rows)
  const here = rows[at]
  if (!here) return null
  if (event.key === ' ') return { ...activated(choice, rows, at), marked: toggled(choice.marked, here.key) }
  const to = { ArrowUp: at - 1, ArrowDown: at + 1, PageUp: at - page, PageDown: at + page }[event.key]
  return to === undefined ? null : stretched(choice, rows, to, event)
}

/** The first or last one (`to`, cut off at both ends) becomes active, with Shift all between are marked. */
export function stretched(choice: TagChoice, rows: Rows, to: number, { shiftKey }: { shiftKey: boolean }): TagChoice {
  const place = Math.min(rows.length - 1, Math.max(0, to))
  if (!shiftKey) return activated(choice, rows, place)
  const anchor = choice.anchor ?? rows[activePlace(choice, rows)]?.key ?? null
  const from = rows.findIndex(({ key }) => key === anchor)
  const between = rows.slice(Math.min(from, place), Math.max(from, place) + 1).map(({ key }) => key)
  return { ...activated(choice, rows, place), anchor, marked: new Set(between) }
}

/** What a click means: that one; with Ctrl it is marked too, or not any more, and what was active counts as marked. */
export function chosenByClick(
  event: Pick<MouseEvent, 'ctrlKey' | 'metaKey' | 'shiftKey'>,
  choice: TagChoice,
  rows: Rows,
  at: number,
): TagChoice {
  const key = rows[at]?.key
  if (key === undefined) return choice
  if (event.shiftKey) return stretched(choice, rows, at, event)
  if (!event.ctrlKey && !event.metaKey) return { ...activated(choice, rows, at), marked: new Set() }
  const before = rows[activePlace(choice, rows)]?.key
  const marked = choice.marked.size > 0 || before === undefined ? choice.marked : new Set([before])
  return { ...activated(choice, rows, at), marked: toggled(marked, key) }
}

/** A click on a row's box, or Space: marked, or not any more. */
export function chosenByBox(choice: TagChoice, rows: Rows, at: number): TagChoice {
  const key = rows[at]?.key
  return key === undefined ? choice : { ...activated(choice, rows, at), marked: toggled(choice.marked, key) }
}

/** Those that are meant: the marked ones of `all`, else the active one of the rows that are shown. */
export function meant<T extends Pick<TagRow, 'key'>>(
  choice: TagChoice,
  rows: readonly T[],
  all: readonly T[] = rows,
): readonly T[] {
  const marked = all.filter(({ key }) => choice.marked.has(key))
  if (marked.length > 0) return marked
  const at = activePlace(choice, rows)
  return rows.slice(Math.max(0, at), at + 1)
}

function activated(choice: TagChoice, rows: Rows, place: number): TagChoice {
  const active = rows[place]?.key ?? null
  return { ...choice, active, place, anchor: active }
}

function toggled(marked: ReadonlySet<string>, key: string): ReadonlySet<string> {
  const next = new Set(marked)
  if (!next.delete(key)) next.add(key)
  return next
}
