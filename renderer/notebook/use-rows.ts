/**
 * Which rows of the notebook are drawn, and where. Heights are guessed from an entry's words until it is measured. Where the list is
 * swapped for a newer one, what is in view stays where it is; where another question was asked, one begins at the top.
 */
import { useVirtualizer, type VirtualItem, type Virtualizer } from '@tanstack/react-virtual'
import { type RefObject, useCallback, useEffect, useLayoutEffect, useMemo, useRef } from 'react'
import { type EntryKey, indexOf, type NotebookList, rowAt, rowOf, rowsOf } from '../../core/notebook/list'
import type { MarkKey, NotebookQuery } from '../../core/notebook/notebook'
import { setNotebook } from '../state/notebook'
import { lookAt, notebookStore } from '../state/notebook-answer'
import { uiStore } from '../state/ui'
import { guessedHeight, HEAD_HEIGHT } from './heights'

/** Rows drawn beyond either edge of the view, so that a quick scroll finds them there. */
const BEYOND = 5
/** Room above the first head and below the last entry, in CSS pixels. */
const PADDING = { start: 6, end: 80 } as const

export type Rows = Virtualizer<HTMLDivElement, Element>

/** A row that was in view: its key and place, and how far its top was below that of the view. */
interface Anchor {
  readonly key: string
  readonly place: number
  readonly below: number
}

interface Drawn {
  readonly generation: number
  readonly query: NotebookQuery | null
  readonly list: NotebookList
  readonly virtual: Rows
}

/** How the rows stood when the notebook was left, so that one comes back to the very place. */
let left: {
  readonly drawn: Omit<Drawn, 'virtual'>
  readonly anchors: readonly Anchor[]
  readonly measured: VirtualItem[]
} | null = null

/** The rows of the list in `scroller`; that of the active entry is always among them, so that the focus is never lost. */
export function useRows(scroller: RefObject<HTMLDivElement | null>, list: NotebookList, active: EntryKey | null) {
  const { generation, query } = notebookStore.getState()
  const { keys, heights } = useMemo(() => measured(list), [list])
  const activeRow = useMemo(() => {
    const index = active ? indexOf(list, active) : -1
    return index < 0 ? Math.min(1, rowsOf(list) - 1) : rowOf(list, index)
  }, [list, active])
  const drawn = useRef<Drawn | null>(null)
  const before = drawn.current ? null : left
  const was = drawn.current ?? before?.drawn
  const isSame = was?.query === query
  const anchors =
    drawn.current && drawn.current.list !== list ? anchorsOf(drawn.current.virtual, active) : (before?.anchors ?? [])
  const virtual = useVirtualizer<HTMLDivElement, Element>({
    count: keys.length,
    getScrollElement: () => scroller.current,
    getItemKey: useCallback((row: number) => keys[row] ?? row, [keys]),
    estimateSize: (row) => heights[row] ?? HEAD_HEIGHT,
    overscan: BEYOND,
    paddingStart: PADDING.start,
    paddingEnd: PADDING.end,
    initialOffset: () => (isSame ? uiStore.getState().notebook.scroll : 0),
    initialMeasurementsCache: isSame && before ? before.measured : [],
    rangeExtractor: ({ startIndex, endIndex, overscan, count }) => {
      const first = Math.max(0, startIndex - overscan)
      const last = Math.min(count - 1, endIndex + overscan)
      const rows = Array.from({ length: last - first + 1 }, (_, i) => first + i)
      if (activeRow >= 0 && activeRow < first) return [activeRow, ...rows]
      return activeRow > last && activeRow < count ? [...rows, activeRow] : rows
    },
  })

  // Before anything is drawn: else other rows would be drawn, and measured, for a moment.
  const moved = useRef(false)
  if (was && was.list !== list) {
    const places = was.generation === generation ? null : new Map(keys.map((key, place) => [String(key), place]))
    const offset = isSame ? offsetOf(virtual, anchors, places) : 0
    if (offset !== null && Math.abs(offset - (virtual.scrollOffset ?? 0)) >= 1) {
      virtual.cancelScroll()
      virtual.scrollOffset = offset
      moved.current = true
    }
  }
  drawn.current = { generation, query, list, virtual }
  useLayoutEffect(() => {
    // What was measured since may have moved it further.
    if (moved.current && scroller.current) scroller.current.scrollTop = virtual.scrollOffset ?? 0
    moved.current = false
  })

  const { startIndex = -1, endIndex = -1 } = virtual.range ?? {}
  useEffect(() => {
    const from = rowAt(list, Math.max(0, startIndex - BEYOND))
    const to = rowAt(list, Math.min(rowsOf(list) - 1, endIndex + BEYOND))
    if (from && to && endIndex >= 0) lookAt(placeOf(list, from), placeOf(list, to) + 1)
  }, [list, startIndex, endIndex])

  useLayoutEffect(
    () => () => {
      if (!drawn.current) return
      const { virtual: _, ...rest } = drawn.current
      const { active: key } = uiStore.getState().notebook
      left = { drawn: rest, anchors: anchorsOf(virtual, key), measured: virtual.takeSnapshot() }
      setNotebook({ scroll: virtual.scrollOffset ?? 0 })
    },
    [virtual],
  )
  return { virtual, activeRow }
}

function placeOf({ groups }: NotebookList, row: NonNullable<ReturnType<typeof rowAt>>): number {
  return row.kind === 'entry' ? row.index : (groups[row.group]?.start ?? 0)
}

/** What each row is known by as long as it is the same (one that has not come: its place), and how high it will be, about. */
function measured({ groups, entries }: NotebookList) {
  const keys: (string | number)[] = []
  const heights: number[] = []
  for (const { key, start, count } of groups) {
    keys.push(`head ${key}`)
    heights.push(HEAD_HEIGHT)
    for (let index = start; index < start + count; index++) {
      const entry = entries[index]
      keys.push(entry ? keyOf(key, entry) : keys.length)
      heights.push(guessedHeight(entry))
    }
  }
  return { keys, heights }
}

function keyOf(group: string | null, { document, mark }: MarkKey): string {
  return `${group} ${document} ${mark}`
}

/** The rows in view, the active entry's first, for that is what one looks at. */
function anchorsOf(virtual: Rows, active: EntryKey | null): readonly Anchor[] {
  const top = virtual.scrollOffset ?? 0
  const bottom = top + (virtual.scrollRect?.height ?? 0)
  const rows = virtual.getVirtualItems().filter(({ start, end }) => end > top && start < bottom)
  const anchors = rows.map(({ key, index, start }) => ({ key: String(key), place: index, below: start - top }))
  const own = active && keyOf(active.group, active)
  return [...anchors.filter(({ key }) => key === own), ...anchors]
}

/**
 * How far to scroll so that the first of the rows that were in view, and still is there, stands where it stood. `places` are the
 * places of rows by their keys; where they are null each row is at its place still.
 */
function offsetOf(
  virtual: Rows,
  anchors: readonly Anchor[],
  places: ReadonlyMap<string, number> | null,
): number | null {
  // Makes it know where the rows begin now.
  virtual.getTotalSize()
  for (const { key, place, below } of anchors) {
    const now = places ? places.get(key) : place
    const start = now === undefined ? undefined : virtual.measurementsCache[now]?.start
    if (start !== undefined) return Math.max(0, start - below)
  }
  return null
}
