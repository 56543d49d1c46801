/**
 * What is filtered, counted and put in order by, of every mark: one number each in an array, so that a million marks are gone
 * through in some milliseconds and take fifty bytes each. A mark's slot is its row in the database; slot 0 is none.
 */
import { ID_LENGTH, type MarkId } from '../../core/document/id'

export const WITH_NOTE = 1
export const LOST = 2
export const TRASHED = 4

/** Room for so many at first. */
const FIRST_ROOM = 1_024

export interface ColumnValues {
  readonly mark: MarkId
  /** The document's row. */
  readonly document: number
  /** Of `Names`. */
  readonly label: number
  /** Of orphans no matter. */
  readonly start: number
  readonly end: number
  readonly flags: number
  /** Milliseconds. */
  readonly created: number
  readonly changed: number
  /** Of `TagSets`: the mark's tags, and those with the document's. */
  readonly own: number
  readonly all: number
}

export class Columns {
  document = new Int32Array(FIRST_ROOM)
  label = new Int32Array(FIRST_ROOM)
  start = new Int32Array(FIRST_ROOM)
  end = new Int32Array(FIRST_ROOM)
  flags = new Uint8Array(FIRST_ROOM)
  created = new Float64Array(FIRST_ROOM)
  changed = new Float64Array(FIRST_ROOM)
  own = new Int32Array(FIRST_ROOM)
  all = new Int32Array(FIRST_ROOM)
  #ids = Buffer.alloc(FIRST_ROOM * ID_LENGTH)
  /** One more than the last slot that was ever used. */
  size = 1
  readonly #free: number[] = []

  /** A slot for another mark. */
  take(): number {
    const slot = this.#free.pop() ?? this.size
    this.#reach(slot)
    return slot
  }

  /** Gives a slot back. */
  give(slot: number): void {
    this.flags[slot] = TRASHED
    this.document[slot] = 0
    this.#free.push(slot)
  }

  put(slot: number, values: ColumnValues): void {
    this.#reach(slot)
    this.document[slot] = values.document
    this.label[slot] = values.label
    this.start[slot] = values.start
    this.end[slot] = values.end
    this.flags[slot] = values.flags
    this.created[slot] = values.created
    this.changed[slot] = values.changed
    this.own[slot] = values.own
    this.all[slot] = values.all
    this.#ids.write(values.mark, slot * ID_LENGTH, 'latin1')
  }

  id(slot: number): MarkId {
    return this.#ids.toString('latin1', slot * ID_LENGTH, (slot + 1) * ID_LENGTH)
  }

  /** After loading: the slots that no mark has are free. */
  findFree(): void {
    this.#free.length = 0
    for (let slot = this.size - 1; slot > 0; slot--) if (this.document[slot] === 0) this.#free.push(slot)
  }

  /** Text order within a document: orphans last and by age; else by start, the longer first, the older first. */
  readonly inTextOrder = (a: number, b: number): number => {
    const lostA = this.#number(this.flags, a) & LOST
    const lost = lostA - (this.#number(this.flags, b) & LOST)
    if (lost !== 0) return lost
    const place =
      lostA !== 0
        ? 0
        : this.#number(this.start, a) - this.#number(this.start, b) ||
          this.#number(this.end, b) - this.#number(this.end, a)
    const age = place || this.#number(this.created, a) - this.#number(this.created, b)
    return age || Buffer.compare(this.#idBytes(a), this.#idBytes(b))
  }

  #idBytes(slot: number): Uint8Array {
    return this.#ids.subarray(slot * ID_LENGTH, (slot + 1) * ID_LENGTH)
  }

  #number(column: Int32Array | Float64Array | Uint8Array, slot: number): number {
    return column[slot] ?? 0
  }

  #reach(slot: number): void {
    if (slot >= this.size) this.size = slot + 1
    const room = this.document.length
    if (slot < room) return
    const wanted = Math.max(slot + 1, room * 2)
    this.document = longer(this.document, new Int32Array(wanted))
    this.label = longer(this.label, new Int32Array(wanted))
    this.start = longer(this.start, new Int32Array(wanted))
    this.end = longer(this.end, new Int32Array(wanted))
    this.flags = longer(this.flags, new Uint8Array(wanted))
    this.created = longer(this.created, new Float64Array(wanted))
    this.changed = longer(this.changed, new Float64Array(wanted))
    this.own = longer(this.own, new Int32Array(wanted))
    this.all = longer(this.all, new Int32Array(wanted))
    const ids = Buffer.alloc(wanted * ID_LENGTH)
    this.#ids.copy(ids)
    this.#ids = ids
  }
}

function longer<T extends Int32Array | Uint8Array | Float64Array>(from: T, to: T): T {
  to.set(from)
  return to
}
