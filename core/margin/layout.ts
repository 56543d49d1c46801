/**
 * Where notes stand in the margin. Each wishes to stand level with its passage; where that crowds them they are moved as
 * little as possible, in sum of squares, without overlapping or changing places: isotonic regression by pool adjacent
 * violators. A note that is not crowded stands exactly where it wishes. Linear in the number of notes.
 */

/** A note before layout: where its first line should stand and how high it is, in CSS pixels from the top of the margin. */
export interface WishedNote {
  readonly wish: number
  readonly height: number
}

/** A note that stands where it is told and not where others leave it room: the selected one. `index` is its place in the list. */
export interface FixedNote {
  readonly index: number
  readonly top: number
}

export interface LayoutOptions {
  /** Free space between two notes, in CSS pixels. */
  readonly gap: number
  /** Nothing stands above this, in CSS pixels; 0 is the top of the margin. */
  readonly top: number
  /** In the order of the list, and not overlapping one another. */
  readonly fixed: readonly FixedNote[]
}

/**
 * The tops of the notes, given and returned in text order, in CSS pixels. Fixed ones are exactly where they are fixed. Notes
 * that do not fit above the first fixed one stand out above `top`, and those that do not fit between two overlap the first
 * of these: `crowd.ts` folds notes until they fit.
 */
export function layoutNotes(notes: readonly WishedNote[], { gap, top, fixed }: LayoutOptions): Float64Array {
  const count = notes.length
  // Less the room of all before it, each note's top may be anything that does not fall below the one before: the isotonic problem.
  const rooms = new Float64Array(count)
  const wishes = new Float64Array(count)
  let room = 0
  for (let i = 0; i < count; i++) {
    const note = notes[i]
    if (!note) continue
    rooms[i] = room
    wishes[i] = note.wish - room
    room += note.height + gap
  }
  const tops = new Float64Array(count)
  const pools = { sums: new Float64Array(count), sizes: new Float64Array(count) }
  let start = 0
  let least = top
  for (const { index, top: at } of fixed) {
    const most = at - (rooms[index] ?? 0)
    solve(wishes, start, index, least, most, tops, pools)
    tops[index] = most
    start = index + 1
    least = most
  }
  solve(wishes, start, count, least, Number.POSITIVE_INFINITY, tops, pools)
  for (let i = 0; i < count; i++) tops[i] = (tops[i] ?? 0) + (rooms[i] ?? 0)
  return tops
}

/** Room to work in: the sum of the wishes of each pool, and how many notes are in it. */
interface Pools {
  readonly sums: Float64Array
  readonly sizes: Float64Array
}

/** Isotonic regression of `wishes` from `start` to `end`, kept between `least` and `most` (clipping it stays optimal), into `into`. */
function solve(
  wishes: Float64Array,
  start: number,
  end: number,
  least: number,
  most: number,
  into: Float64Array,
  { sums, sizes }: Pools,
): void {
  // A pool is a run of notes that touch; it stands at the mean of their wishes.
  let pools = 0
  for (let i = start; i < end; i++) {
    let sum = wishes[i] ?? 0
    let size = 1
    while (pools > 0) {
      const previousSum = sums[pools - 1] ?? 0
      const previousSize = sizes[pools - 1] ?? 1
      if (previousSum * size <= sum * previousSize) break
      sum += previousSum
      size += previousSize
      pools--
    }
    sums[pools] = sum
    sizes[pools] = size
    pools++
  }
  let at = start
  for (let pool = 0; pool < pools; pool++) {
    const size = sizes[pool] ?? 1
    const value = Math.min(Math.max((sums[pool] ?? 0) / size, least), most)
    into.fill(value, at, at + size)
    at += size
  }
}
