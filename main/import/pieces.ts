/**
 * Large bytes on their way from the import process to main, a piece in each message. A message is read by main's thread as
 * a whole: 50 MB in one would stop it for a fifth of a second, 50 of one do not.
 */
import * as v from 'valibot'
import { MAX_IMAGES } from './images/image-limits'

/** A millisecond or two to read. */
export const PIECE_BYTES = 1_048_576
/** The largest file, all images that a document may have, and a text of seven times the file: what promises more is not believed. */
const MAX_BYTES = 512 * 1_048_576
/** The text, the original, and each image go in pieces. */
const MAX_SLOTS = MAX_IMAGES + 2

/** A part of the bytes number `slot` of the answer to request `id`: those from `at` on, of `length` in all. */
export interface Piece {
  readonly id: number
  readonly slot: number
  readonly length: number
  readonly at: number
  readonly bytes: Uint8Array
}

/** The messages in which bytes go, in order. */
export function* piecesOf(id: number, slot: number, bytes: Uint8Array): Generator<Piece> {
  for (let at = 0; at < bytes.length; at += PIECE_BYTES)
    // A copy, so that the message takes this piece along and not the whole buffer behind it.
    yield { id, slot, length: bytes.length, at, bytes: new Uint8Array(bytes.subarray(at, at + PIECE_BYTES)) }
}

const count = v.pipe(v.number(), v.integer(), v.minValue(0))
const pieceSchema = v.strictObject({
  id: count,
  slot: count,
  length: count,
  at: count,
  bytes: v.pipe(
    v.instance(Uint8Array),
    v.check((bytes) => bytes.length <= PIECE_BYTES),
  ),
})

/** Puts the pieces of one answer together as they come. They come from a process that is not believed. */
export class Pieces {
  readonly #id: number
  readonly #slots = new Map<number, { readonly bytes: Uint8Array; filled: number }>()
  #promised = 0

  constructor(id: number) {
    this.#id = id
  }

  /** `taken`: the message was a piece of this answer. `wrong`: it was one that does not fit. `other`: it was none. */
  take(message: unknown): 'taken' | 'wrong' | 'other' {
    const read = v.safeParse(pieceSchema, message)
    if (!read.success || read.output.id !== this.#id) return 'other'
    const { slot, length, at, bytes } = read.output
    const begun = this.#slots.get(slot) ?? this.#begin(slot, length)
    // In order and without gaps, so that no byte is left that nobody sent.
    if (!begun || begun.bytes.length !== length || begun.filled !== at || at + bytes.length > length) return 'wrong'
    begun.bytes.set(bytes, at)
    begun.filled += bytes.length
    return 'taken'
  }

  /** The bytes number `slot`; null where not all of them came. */
  whole(slot: number): Uint8Array | null {
    const found = this.#slots.get(slot)
    return found && found.filled === found.bytes.length ? found.bytes : null
  }

  #begin(slot: number, length: number) {
    if (this.#promised + length > MAX_BYTES || this.#slots.size >= MAX_SLOTS) return null
    this.#promised += length
    const begun = { bytes: new Uint8Array(length), filled: 0 }
    this.#slots.set(slot, begun)
    return begun
  }
}
