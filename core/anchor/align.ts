/**
 * What two sequences of numbers have in common, in order. Runs that stand once in each are fixed points, the long ones
 * first (as in patience sorting); what is left between them is compared by Myers' greedy method, within a bound. So the
 * cost is near linear whatever the sequences are; what the bound leaves out is only taken for changed.
 */
import { type Ids, shortestEdit } from './shortest-edit'

/** `length` numbers that stand at `a` in the one and at `b` in the other sequence. */
export interface Run {
  readonly a: number
  readonly b: number
  readonly length: number
}

interface Gap {
  readonly a: number
  readonly aEnd: number
  readonly b: number
  readonly bEnd: number
}

/** How many numbers in a row make a fixed point: long ones are never there by chance, and settle most of a text. */
const GRAMS = [12, 4, 2, 1] as const

/** A single number is a fixed point only in a gap this small; in a larger one it agrees by chance. */
const SMALL_GAP = 2048

/** In a gap with so few pairs comparing is cheaper than looking for fixed points. */
const TINY_GAP = 400

/**
 * Common runs of `a` and `b`, in order, none overlapping another. Where they cannot all be in order, those stay that
 * weigh most: `weightAt` says what the number at a place of `a` weighs; all the same where it is null.
 */
export function align(a: Ids, b: Ids, weightAt: ((at: number) => number) | null = null): readonly Run[] {
  const runs: Run[] = []
  settle({ a: 0, aEnd: a.length, b: 0, bEnd: b.length }, 0)
  return runs

  function settle(gap: Gap, level: number): void {
    if (gap.a === gap.aEnd || gap.b === gap.bEnd) return
    const size = GRAMS[level]
    const isTiny = weightAt === null && (gap.aEnd - gap.a) * (gap.bEnd - gap.b) <= TINY_GAP
    const isWide = Math.max(gap.aEnd - gap.a, gap.bEnd - gap.b) > SMALL_GAP
    if (size === undefined || isTiny || (size === 1 && isWide)) {
      compare(gap)
      return
    }
    let { a: from, b: to } = gap
    const points = fixedPoints(a, b, gap, size, weightAt ?? (() => 1))
    points.a.forEach((at, index) => {
      const place = points.b[index] ?? 0
      if (at < from || place < to) return
      let before = 0
      while (at - before > from && place - before > to && a[at - before - 1] === b[place - before - 1]) before++
      settle({ a: from, aEnd: at - before, b: to, bEnd: place - before }, level + 1)
      let length = size
      while (at + length < gap.aEnd && place + length < gap.bEnd && a[at + length] === b[place + length]) length++
      add(at - before, place - before, before + length)
      from = at + length
      to = place + length
    })
    settle({ a: from, aEnd: gap.aEnd, b: to, bEnd: gap.bEnd }, level + 1)
  }

  function compare(gap: Gap): void {
    const shorter = Math.min(gap.aEnd - gap.a, gap.bEnd - gap.b)
    let start = 0
    while (start < shorter && a[gap.a + start] === b[gap.b + start]) start++
    let end = 0
    while (end < shorter - start && a[gap.aEnd - 1 - end] === b[gap.bEnd - 1 - end]) end++
    add(gap.a, gap.b, start)
    shortestEdit(a, b, { a: gap.a + start, aEnd: gap.aEnd - end, b: gap.b + start, bEnd: gap.bEnd - end }, add)
    add(gap.aEnd - end, gap.bEnd - end, end)
  }

  function add(at: number, to: number, length: number): void {
    if (length === 0) return
    const last = runs.at(-1)
    if (last && last.a + last.length === at && last.b + last.length === to)
      runs[runs.length - 1] = { ...last, length: last.length + length }
    else runs.push({ a: at, b: to, length })
  }
}

/** Places on both sides, in the order of `a`. */
interface Points {
  readonly a: readonly number[]
  readonly b: readonly number[]
}

/** Places of runs of `size` numbers that stand exactly once on each side: the heaviest chain of them in the same order. */
function fixedPoints(a: Ids, b: Ids, gap: Gap, size: number, weightAt: (at: number) => number): Points {
  const points: { a: number[]; b: number[] } = { a: [], b: [] }
  if (gap.aEnd - gap.a < size || gap.bEnd - gap.b < size) return points
  const hashes = gramsOf(a, gap.a, gap.aEnd, size)
  const once = new Once(hashes, gramsOf(b, gap.b, gap.bEnd, size))
  hashes.forEach((hash, index) => {
    const place = once.placeOf(hash)
    if (place === NONE || !isSame(a, gap.a + index, b, gap.b + place, size)) return
    points.a.push(gap.a + index)
    points.b.push(gap.b + place)
  })
  return heaviestChain(points, weightAt)
}

const BASE = 0x2c1b3c6d

/** A hash of each run of `size` numbers. */
function gramsOf(ids: Ids, from: number, end: number, size: number): Int32Array {
  const hashes = new Int32Array(end - from - size + 1)
  let top = 1
  for (let i = 1; i < size; i++) top = Math.imul(top, BASE)
  let hash = 0
  for (let at = from; at < end; at++) {
    const index = at - from - size + 1
    if (index > 0) hash = (hash - Math.imul((ids[at - size] ?? 0) + 1, top)) | 0
    hash = (Math.imul(hash, BASE) + (ids[at] ?? 0) + 1) | 0
    if (index >= 0) hashes[index] = hash
  }
  return hashes
}

function isSame(a: Ids, at: number, b: Ids, to: number, length: number): boolean {
  for (let i = 0; i < length; i++) if (a[at + i] !== b[to + i]) return false
  return true
}

const NONE = -1
const MANY = -2

/** Hashes that stand once on either side. Two runs with one hash count as a repeat: nothing is wrong then. */
class Once {
  readonly #mask: number
  readonly #hashes: Int32Array
  /** NONE: the slot is free. MANY: it stands more than once. Else it stands once. */
  readonly #a: Int32Array
  readonly #b: Int32Array

  constructor(a: Int32Array, b: Int32Array) {
    let size = 16
    while (size < a.length * 2) size *= 2
    this.#mask = size - 1
    this.#hashes = new Int32Array(size)
    this.#a = new Int32Array(size).fill(NONE)
    this.#b = new Int32Array(size).fill(NONE)
    for (const hash of a) {
      const slot = this.#slot(hash)
      this.#hashes[slot] = hash
      this.#a[slot] = this.#a[slot] === NONE ? 0 : MANY
    }
    b.forEach((hash, at) => {
      const slot = this.#slot(hash)
      if (this.#a[slot] === 0) this.#b[slot] = this.#b[slot] === NONE ? at : MANY
    })
  }

  /** Where a hash that stands once in `a` stands in `b`, or NONE. */
  placeOf(hash: number): number {
    const slot = this.#slot(hash)
    const place = this.#b[slot] ?? NONE
    return this.#a[slot] === 0 && place >= 0 ? place : NONE
  }

  #slot(hash: number): number {
    let slot = (hash ^ (hash >>> 16)) & this.#mask
    while (this.#a[slot] !== NONE && this.#hashes[slot] !== hash) slot = (slot + 1) & this.#mask
    return slot
  }
}

/** Of points in the order of `a`, those that weigh most together and whose `b` rises too. */
function heaviestChain({ a, b }: Points, weightAt: (at: number) => number): Points {
  // A Fenwick tree over the order of `b`: in each node the point with the heaviest chain that ends in its stretch.
  const order = Int32Array.from(b).sort()
  const best = new Int32Array(b.length + 1).fill(NONE)
  const weights = new Float64Array(b.length)
  const previous = new Int32Array(b.length)
  const heavier = (one: number, other: number): number =>
    one === NONE || (other !== NONE && (weights[other] ?? 0) > (weights[one] ?? 0)) ? other : one
  let last = NONE
  b.forEach((place, point) => {
    const rank = rankIn(order, place)
    let before = NONE
    for (let node = rank; node > 0; node -= node & -node) before = heavier(before, best[node] ?? NONE)
    previous[point] = before
    weights[point] = weightAt(a[point] ?? 0) + (before === NONE ? 0 : (weights[before] ?? 0))
    for (let node = rank + 1; node < best.length; node += node & -node) best[node] = heavier(best[node] ?? NONE, point)
    last = heavier(last, point)
  })
  const chain: { a: number[]; b: number[] } = { a: [], b: [] }
  for (let point = last; point !== NONE; point = previous[point] ?? NONE) {
    chain.a.push(a[point] ?? 0)
    chain.b.push(b[point] ?? 0)
  }
  chain.a.reverse()
  chain.b.reverse()
  return chain
}

/** How many numbers of `order`, which rises, are less. */
function rankIn(order: Int32Array, value: number): number {
  let low = 0
  let high = order.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((order[middle] ?? 0) < value) low = middle + 1
    else high = middle
  }
  return low
}
