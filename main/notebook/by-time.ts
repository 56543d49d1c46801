/** Marks put in order of time, digit by digit: a million take some tens of milliseconds, and comparing them takes a second. */

/** Bits of a digit. */
const BITS = 11
const RADIX = 2 ** BITS
/** A distance in milliseconds is cut in two here, so that each half is a whole number of 32 bits. */
const HALF = 2 ** (2 * BITS)

/** Slots by their times (whole milliseconds), the oldest or the newest first; those of one moment stay as they stood. */
export function byTime(slots: Int32Array, times: Float64Array, first: 'oldest' | 'newest'): Int32Array {
  const { least, most } = bounds(slots, times)
  const low = new Uint32Array(slots.length)
  const high = new Uint32Array(slots.length)
  for (let i = 0; i < slots.length; i++) {
    const time = times[slots[i] ?? 0] ?? 0
    const distance = first === 'oldest' ? time - least : most - time
    low[i] = distance % HALF
    high[i] = Math.floor(distance / HALF)
  }
  let order = new Uint32Array(slots.length)
  for (let i = 0; i < order.length; i++) order[i] = i
  for (const [digits, greatest] of [
    [low, Math.min(most - least, HALF - 1)],
    [high, (most - least) / HALF],
  ] as const)
    for (let shift = 0; shift < 32 && greatest >= 2 ** shift; shift += BITS) order = byDigit(order, digits, shift)
  const sorted = new Int32Array(slots.length)
  for (let i = 0; i < sorted.length; i++) sorted[i] = slots[order[i] ?? 0] ?? 0
  return sorted
}

/** The places in `order` by one digit of their values. */
function byDigit(order: Uint32Array, values: Uint32Array, shift: number): Uint32Array<ArrayBuffer> {
  const starts = new Uint32Array(RADIX + 1)
  for (let i = 0; i < values.length; i++) {
    const digit = ((values[i] ?? 0) >>> shift) % RADIX
    starts[digit + 1] = (starts[digit + 1] ?? 0) + 1
  }
  for (let digit = 1; digit <= RADIX; digit++) starts[digit] = (starts[digit] ?? 0) + (starts[digit - 1] ?? 0)
  const sorted = new Uint32Array(order.length)
  for (let i = 0; i < order.length; i++) {
    const place = order[i] ?? 0
    const digit = ((values[place] ?? 0) >>> shift) % RADIX
    const at = starts[digit] ?? 0
    sorted[at] = place
    starts[digit] = at + 1
  }
  return sorted
}

function bounds(slots: Int32Array, times: Float64Array): { readonly least: number; readonly most: number } {
  let least = Infinity
  let most = -Infinity
  for (let i = 0; i < slots.length; i++) {
    const time = times[slots[i] ?? 0] ?? 0
    if (time < least) least = time
    if (time > most) most = time
  }
  return { least, most }
}
