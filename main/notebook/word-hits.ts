/**
 * Which marks have a word. The last words are remembered, a bit for each mark, and kept up to date: with each letter that is typed
 * the words before it are asked for again.
 */
import type { Rows } from './rows'

/** More words than anyone types at once. */
const MOST_REMEMBERED = 16

export class WordHits {
  readonly #rows: Rows
  /** The last used is the last. */
  readonly #known = new Map<string, Uint8Array<ArrayBuffer>>()

  constructor(rows: Rows) {
    this.#rows = rows
  }

  /** One bit for each slot below `size`: whether its words have `word`, which is folded. */
  of(word: string, size: number): Uint8Array {
    const bytes = Math.ceil(size / 8)
    const known = this.#known.get(word)
    const hits = known && known.length >= bytes ? known : this.#found(word, bytes)
    this.#known.delete(word)
    this.#known.set(word, hits)
    if (this.#known.size > MOST_REMEMBERED) this.#known.delete([...this.#known.keys()][0] ?? '')
    return hits
  }

  /** Tells that a mark has other words, folded. */
  put(slot: number, words: string): void {
    for (const [word, hits] of this.#known) {
      const byte = hits[slot >> 3]
      if (byte === undefined) this.#known.delete(word)
      else hits[slot >> 3] = words.includes(word) ? byte | (1 << (slot & 7)) : byte & ~(1 << (slot & 7))
    }
  }

  #found(word: string, bytes: number): Uint8Array<ArrayBuffer> {
    // Room for marks that come.
    const hits = new Uint8Array(bytes * 2)
    for (const slot of this.#rows.marksWith(word)) {
      const byte = hits[slot >> 3]
      if (byte !== undefined) hits[slot >> 3] = byte | (1 << (slot & 7))
    }
    return hits
  }
}
