/**
 * Texts cut into tokens for comparing: words, single signs, whole emoji. White space is between tokens. A token never ends
 * inside a grapheme cluster, so what is made of whole tokens can be shown.
 */

/** Tokens of one text; token `i` is `text.slice(starts[i], ends[i])`, and tokens that read alike have the same id. */
export interface Tokens {
  readonly text: string
  readonly starts: Int32Array
  readonly ends: Int32Array
  readonly ids: Int32Array
}

/** A longer run of letters is cut, so that a change in it costs so much and not all of it. */
const LONGEST_TOKEN = 64

const SPACE = 0
const LETTER = 1
const SIGN = 2
/** Belongs to what stands before it: combining marks, variation selectors, joiners. */
const MARK = 3
/** Half of a character beyond the first plane: most of them are emoji, and runs of them stay together. */
const HALF = 4

const JOINER = 0x200d

/** Scripts without spaces: each letter is a word. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u

/** The class of every code unit; made when first asked for, because it takes some milliseconds. */
let classes: Uint8Array | null = null

function classOf(): Uint8Array {
  if (classes) return classes
  const made = new Uint8Array(0x10000)
  for (let unit = 0; unit < 0x10000; unit++) {
    const sign = String.fromCharCode(unit)
    if (unit >= 0xd800 && unit <= 0xdfff) made[unit] = HALF
    else if (/\s/u.test(sign)) made[unit] = SPACE
    else if (unit === JOINER || unit === 0x200c || /\p{M}/u.test(sign)) made[unit] = MARK
    else if (UNSPACED.test(sign)) made[unit] = SIGN
    else made[unit] = /[\p{L}\p{N}]/u.test(sign) ? LETTER : SIGN
  }
  classes = made
  return made
}

/** Cuts several texts; ids are the same across all of them. Linear. */
export function tokensOf(texts: readonly string[]): readonly Tokens[] {
  const lengths = texts.reduce((sum, { length }) => sum + length, 0)
  const names = new Names(lengths)
  return texts.map((text) => cut(text, names))
}

function cut(text: string, names: Names): Tokens {
  const kinds = classOf()
  const starts = new Int32Array(text.length)
  const ends = new Int32Array(text.length)
  const ids = new Int32Array(text.length)
  let count = 0
  let at = 0
  while (at < text.length) {
    const kind = kinds[text.charCodeAt(at)]
    if (kind === SPACE) {
      at++
      continue
    }
    const start = at
    at = tokenEnd(text, at, kinds)
    starts[count] = start
    ends[count] = at
    ids[count] = names.idOf(text, start, at)
    count++
  }
  return { text, starts: starts.slice(0, count), ends: ends.slice(0, count), ids: ids.slice(0, count) }
}

function tokenEnd(text: string, start: number, kinds: Uint8Array): number {
  const first = kinds[text.charCodeAt(start)]
  let at = start + 1
  for (; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    const kind = kinds[unit]
    // A variation selector beyond the first plane belongs to what it selects.
    if (kind === MARK || unit === 0xdb40) continue
    const afterJoiner = text.charCodeAt(at - 1) === JOINER && kind !== SPACE
    if (afterJoiner || text.charCodeAt(at - 1) === 0xdb40) continue
    if (first === LETTER && kind === LETTER && at - start < LONGEST_TOKEN) continue
    if (kind === HALF && kinds[text.charCodeAt(at - 1)] === HALF) continue
    if (first === HALF && kind === HALF) continue
    break
  }
  return at
}

/** Gives each different token a number, in an open table that holds where each was first seen. */
class Names {
  readonly #mask: number
  readonly #slots: Int32Array
  readonly #texts: string[] = []
  readonly #starts: number[] = []
  readonly #ends: number[] = []

  constructor(characters: number) {
    let size = 64
    // As many slots as there are characters is room enough: a token and the space after it are two at least.
    while (size < characters) size *= 2
    this.#mask = size * 2 - 1
    this.#slots = new Int32Array(size * 2).fill(-1)
  }

  idOf(text: string, start: number, end: number): number {
    let hash = end - start
    for (let at = start; at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
    let slot = (hash ^ (hash >>> 15)) & this.#mask
    for (;;) {
      const id = this.#slots[slot] ?? -1
      if (id < 0) {
        this.#slots[slot] = this.#texts.length
        this.#texts.push(text)
        this.#starts.push(start)
        this.#ends.push(end)
        return this.#texts.length - 1
      }
      if (this.#is(id, text, start, end)) return id
      slot = (slot + 1) & this.#mask
    }
  }

  #is(id: number, text: string, start: number, end: number): boolean {
    const from = this.#starts[id] ?? 0
    if ((this.#ends[id] ?? 0) - from !== end - start) return false
    const known = this.#texts[id] ?? ''
    for (let at = start; at < end; at++) if (text.charCodeAt(at) !== known.charCodeAt(from + at - start)) return false
    return true
  }
}
