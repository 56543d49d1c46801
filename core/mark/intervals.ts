import type { Range } from '../anchor/anchor'

/**
 * Ranges that can be asked what lies at an offset or overlaps a stretch, in time logarithmic in their number and linear
 * in what is found: an interval tree laid out in arrays, each node knowing the furthest end below it.
 */
export interface Intervals<Item> {
  /** All items with `start <= offset < end`, in the order they were given. */
  readonly at: (offset: number) => readonly Item[]
  /** All items that share at least one character with the range, in the order they were given. */
  readonly overlapping: (range: Range) => readonly Item[]
}

/** The lookup over `items`, which must be sorted by the start of their ranges. */
export function intervals<Item>(items: readonly Item[], rangeOf: (item: Item) => Range): Intervals<Item> {
  // Not `Float64Array.from`, which takes ten times as long: this runs with every change of a mark.
  const starts = new Float64Array(items.length)
  const ends = new Float64Array(items.length)
  items.forEach((item, i) => {
    const { start, end } = rangeOf(item)
    starts[i] = start
    ends[i] = end
  })
  // Item i stands in the tree at the middle of its slice; furthest[i] is the greatest end within that slice.
  const furthest = new Float64Array(items.length)
  const build = (from: number, to: number): number => {
    if (from >= to) return Number.NEGATIVE_INFINITY
    const middle = (from + to) >> 1
    const end = Math.max(ends[middle] ?? 0, build(from, middle), build(middle + 1, to))
    furthest[middle] = end
    return end
  }
  build(0, items.length)

  const overlapping = ({ start, end }: Range): readonly Item[] => {
    const found: Item[] = []
    const visit = (from: number, to: number): void => {
      if (from >= to) return
      const middle = (from + to) >> 1
      if ((furthest[middle] ?? 0) <= start) return
      visit(from, middle)
      if ((starts[middle] ?? 0) >= end) return
      const item = items[middle]
      if (item !== undefined && (ends[middle] ?? 0) > start) found.push(item)
      visit(middle + 1, to)
    }
    visit(0, items.length)
    return found
  }
  return { at: (offset) => overlapping({ start: offset, end: offset + 1 }), overlapping }
}
