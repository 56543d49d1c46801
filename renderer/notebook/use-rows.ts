/**
 * Which rows of the notebook are drawn, and where. Heights are guessed from an entry's words until it is measured. Where the list is
 * swapped for a newer one, what is in view stays where it is; where another question was asked, one begins at the top.
 */
import { useVirtualizer, type VirtualItem, type Virtualizer } from '@tanstack/react-virtual'
import { type RefObject, useCallback, useEffect, useLayoutEffect, useMemo, useRef } from 'react'
import { type EntryKey, indexOf, type NotebookList, rowAt, rowOf, rowsOf } from '../../core/notebook/list'
import { setNotebook } from '../state/notebook'
import { lookAt, notebookStore } from '../state/notebook-answer'
import { uiStore } from '../state/ui'
import { guessedHeight, HEAD_HEIGHT } from './heights'

/** Rows drawn beyond either edge of the view, so that a quick scroll finds them there. */
const BEYOND = 5
/** Room above the first head and below the last entry, in CSS pixels. */
const PADDING = { start: 6, end: 80 } as const

export type Rows = Virtualizer<HTMLDivElement, Element>

/** What was measured when the notebook was left, so that one comes back to the very place. */
let left: { readonly generation: number; readonly measured: VirtualItem[] } = { generation: -1, measured: [] }

interface Anchor {
  /** The keys of the rows that were in view, the first of them first, each with how far its top was below that of the view. */
  readonly rows: readonly { readonly key: string | number; readonly below: number }[]
}

/** The rows of the list in `scroller`; that of the active entry is always among them, so that the focus is never lost. */
export function useRows(scroller: RefObject<HTMLDivElement | null>, list: NotebookList, active: EntryKey | null) {
  const { generation, query } = notebookStore.getState()
  const keys = useMemo(() => keysOf(list), [list])
  const activeRow = useMemo(() => {
    const index = active ? indexOf(list, active) : -1
    return index < 0 ? Math.min(1, rowsOf(list) - 1) : rowOf(list, index)
  }, [list, active])
  const drawn = useRef<{ readonly generation: number; readonly query: typeof query; readonly virtual: Rows } | null>(
    null,
  )
  const anchor = useRef<Anchor | null>(null)
  if (drawn.current && drawn.current.generation !== generation && drawn.current.query === query)
    anchor.current = anchorOf(drawn.current.virtual)
  const virtual = useVirtualizer<HTMLDivElement, Element>({
    count: keys.length,
    getScrollElement: () => scroller.current,
    getItemKey: useCallback((row: number) => keys[row] ?? row, [keys]),
    estimateSize: (row) => {
      const at = rowAt(list, row)
      return at?.kind === 'head' ? HEAD_HEIGHT : guessedHeight(at && list.entries[at.index])
    },
    overscan: BEYOND,
    paddingStart: PADDING.start,
    paddingEnd: PADDING.end,
    initialOffset: () => uiStore.getState().notebook.scroll,
    initialMeasurementsCache: left.generation === generation ? left.measured : [],
    rangeExtractor: ({ startIndex, endIndex, overscan, count }) => {
      const first = Math.max(0, startIndex - overscan)
      const last = Math.min(count - 1, endIndex + overscan)
      const rows = Array.from({ length: last - first + 1 }, (_, i) => first + i)
      if (activeRow >= 0 && activeRow < first) return [activeRow, ...rows]
      return activeRow > last && activeRow < count ? [...rows, activeRow] : rows
    },
  })

  useLayoutEffect(() => {
    const was = drawn.current
    drawn.current = { generation, query, virtual }
    if (was && was.query !== query) virtual.scrollToOffset(0)
    else if (anchor.current) keepInPlace(virtual, keys, anchor.current)
    anchor.current = null
  }, [generation, query, virtual, keys])

  const { startIndex = 0, endIndex = 0 } = virtual.range ?? {}
  useEffect(() => {
    const from = rowAt(list, Math.max(0, startIndex - BEYOND))
    const to = rowAt(list, Math.min(rowsOf(list) - 1, endIndex + BEYOND))
    if (from && to) lookAt(placeOf(list, from), placeOf(list, to) + 1)
  }, [list, startIndex, endIndex])

  useEffect(
    () => () => {
      left = { generation: notebookStore.getState().generation, measured: virtual.takeSnapshot() }
      setNotebook({ scroll: virtual.scrollOffset ?? 0 })
    },
    [virtual],
  )
  return { virtual, activeRow }
}

function placeOf({ groups }: NotebookList, row: NonNullable<ReturnType<typeof rowAt>>): number {
  return row.kind === 'entry' ? row.index : (groups[row.group]?.start ?? 0)
}

/** What a row is known by as long as it is the same: of one that has not come its place. */
function keysOf({ groups, entries }: NotebookList): readonly (string | number)[] {
  const keys: (string | number)[] = []
  for (const { key, start, count } of groups) {
    keys.push(`head ${key}`)
    for (let index = start; index < start + count; index++) {
      const entry = entries[index]
      keys.push(entry ? `${key} ${entry.document} ${entry.mark}` : keys.length)
    }
  }
  return keys
}

function anchorOf(virtual: Rows): Anchor {
  const top = virtual.scrollOffset ?? 0
  const rows = virtual.getVirtualItems().filter(({ end }) => end > top)
  return { rows: rows.map(({ key, start }) => ({ key: String(key), below: start - top })) }
}

/** Scrolls so that the first of the rows that were in view, and still is there, stands where it stood. */
function keepInPlace(virtual: Rows, keys: readonly (string | number)[], { rows }: Anchor): void {
  const places = new Map(keys.map((key, place) => [key, place]))
  for (const { key, below } of rows) {
    const place = places.get(key)
    const start = place === undefined ? undefined : virtual.measurementsCache[place]?.start
    if (start === undefined) continue
    if (Math.abs(start - below - (virtual.scrollOffset ?? 0)) >= 1) virtual.scrollToOffset(start - below)
    return
  }
}
