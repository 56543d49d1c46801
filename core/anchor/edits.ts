/**
 * Numbers of edits (insertions, deletions, replacements of code units) by bit-parallel dynamic programming: G. Myers, "A
 * Fast Bit-Vector Algorithm for Approximate String Matching" (1999), blocks of 32 rows after H. Hyyrö (2003). Cost: length
 * of the text times the number of blocks of the pattern.
 */

const BLOCK = 32

/** Edits between two texts. */
export function editsBetween(a: string, b: string): number {
  if (a === b) return 0
  let start = 0
  const shorter = Math.min(a.length, b.length)
  while (start < shorter && a.charCodeAt(start) === b.charCodeAt(start)) start++
  let end = 0
  while (end < shorter - start && a.charCodeAt(a.length - 1 - end) === b.charCodeAt(b.length - 1 - end)) end++
  const one = a.slice(start, a.length - end)
  const other = b.slice(start, b.length - end)
  if (one === '' || other === '') return one.length + other.length
  let last = 0
  run(one, other, 1, (edits) => {
    last = edits
  })
  return last
}

/**
 * For each end in `text`, 0 to its length: the fewest edits between `pattern` and a stretch that ends there, wherever it
 * begins.
 */
export function editsEndingAt(pattern: string, text: string): Int32Array {
  const found = new Int32Array(text.length + 1)
  if (pattern === '') return found
  found[0] = pattern.length
  run(pattern, text, 0, (edits, at) => {
    found[at + 1] = edits
  })
  return found
}

/**
 * `step`: what each sign of the text costs above the first row: 1 where it has to be matched from its start, 0 where not.
 */
function run(pattern: string, text: string, step: 0 | 1, each: (edits: number, at: number) => void): void {
  const blocks = Math.ceil(pattern.length / BLOCK)
  const places = placesIn(pattern, blocks)
  const nowhere = new Int32Array(blocks)
  const plus = new Int32Array(blocks).fill(-1)
  const minus = new Int32Array(blocks)
  const lastBit = (pattern.length - 1) % BLOCK
  let edits = pattern.length
  for (let at = 0; at < text.length; at++) {
    const equal = places.get(text.charCodeAt(at)) ?? nowhere
    let carriedPlus: number = step
    let carriedMinus = 0
    for (let block = 0; block < blocks; block++) {
      const up = plus[block] ?? 0
      const down = minus[block] ?? 0
      const same = equal[block] ?? 0
      const vertical = same | down
      const withCarry = same | carriedMinus
      const horizontal = ((((withCarry & up) + up) | 0) ^ up) | withCarry
      let more = down | ~(horizontal | up)
      let less = up & horizontal
      if (block === blocks - 1) edits += ((more >>> lastBit) & 1) - ((less >>> lastBit) & 1)
      const nextPlus = more >>> 31
      const nextMinus = less >>> 31
      more = (more << 1) | carriedPlus
      less = (less << 1) | carriedMinus
      plus[block] = less | ~(vertical | more)
      minus[block] = more & vertical
      carriedPlus = nextPlus
      carriedMinus = nextMinus
    }
    each(edits, at)
  }
}

/** For each code unit of the pattern the rows that it stands in, as bits. */
function placesIn(pattern: string, blocks: number): Map<number, Int32Array> {
  const places = new Map<number, Int32Array>()
  for (let row = 0; row < pattern.length; row++) {
    const unit = pattern.charCodeAt(row)
    let bits = places.get(unit)
    if (!bits) {
      bits = new Int32Array(blocks)
      places.set(unit, bits)
    }
    bits[row >> 5] = (bits[row >> 5] ?? 0) | (1 << (row & 31))
  }
  return places
}
