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

export interface LayoutOptions {
  /** Free space between two notes, in CSS pixels. */
  readonly gap: number
  /** Nothing stands above this, in CSS pixels; 0 is the top of the margin. */
  readonly top: number
  /** The index of the selected note; null where none is. */
  readonly pinned: number | null
}

/**
 * The tops of the notes, given and returned in text order. The selected note is exactly at its wish (or at `top`, where it
 * wishes to stand above that). Where the notes before it do not all fit between `top` and it, the first of them are folded:
 * their top is null.
 */
export function layoutNotes(
  notes: readonly WishedNote[],
  { gap, top, pinned }: LayoutOptions,
): readonly (number | null)[] {
  // Less its room, each note's top may be anything that does not fall below the one before: the isotonic problem.
  const rooms = new Float64Array(notes.length)
  let room = 0
  notes.forEach((note, i) => {
    rooms[i] = room
    room += note.height + gap
  })
  const pin = pinned === null ? undefined : notes[pinned]
  const pinTop = pin && Math.max(pin.wish, top)
  const folded = pinned === null || pinTop === undefined ? 0 : firstThatFits(rooms, pinned, pinTop - top)
  const base = rooms[folded] ?? 0
  const wishes = Float64Array.from(notes, (note, i) => note.wish - (rooms[i] ?? 0) + base)
  const tops = new Float64Array(notes.length)
  if (pinned === null || pinTop === undefined) solve(wishes, 0, notes.length, top, Number.POSITIVE_INFINITY, tops)
  else {
    const at = pinTop - (rooms[pinned] ?? 0) + base
    solve(wishes, folded, pinned, top, at, tops)
    tops[pinned] = at
    solve(wishes, pinned + 1, notes.length, at, Number.POSITIVE_INFINITY, tops)
  }
  return Array.from(tops, (value, i) => (i < folded ? null : value + (rooms[i] ?? 0) - base))
}

/** The first note from which on all notes before `pinned` fit into `space`. */
function firstThatFits(rooms: Float64Array, pinned: number, space: number): number {
  let first = pinned
  while (first > 0 && (rooms[pinned] ?? 0) - (rooms[first - 1] ?? 0) <= space) first--
  return first
}

/** Isotonic regression of `wishes` from `start` to `end`, kept between `least` and `most` (clipping it stays optimal), into `into`. */
function solve(
  wishes: Float64Array,
  start: number,
  end: number,
  least: number,
  most: number,
  into: Float64Array,
): void {
  // A pool is a run of notes that touch; it stands at the mean of their wishes.
  const sums: number[] = []
  const sizes: number[] = []
  for (let i = start; i < end; i++) {
    let sum = wishes[i] ?? 0
    let size = 1
    for (;;) {
      const previousSum = sums.at(-1)
      const previousSize = sizes.at(-1)
      if (previousSum === undefined || previousSize === undefined) break
      if (previousSum / previousSize <= sum / size) break
      sum += previousSum
      size += previousSize
      sums.pop()
      sizes.pop()
    }
    sums.push(sum)
    sizes.push(size)
  }
  let at = start
  sums.forEach((sum, pool) => {
    const size = sizes[pool] ?? 1
    const value = Math.min(Math.max(sum / size, least), most)
    into.fill(value, at, at + size)
    at += size
  })
}
