/** Marks put in order of time: digit by digit, so that a million take no longer than some tens of milliseconds. */

/** So many values has a digit. */
const RADIX = 2 ** 11

/** Slots by their times (whole milliseconds), the oldest or the newest first; those of one moment stay as they stood. */
export function byTime(slots: Int32Array, times: Float64Array, first: 'oldest' | 'newest'): Int32Array {
  const [least, most] = bounds(slots, times)
  let from: Int32Array = slots
  let to: Int32Array = new Int32Array(slots.length)
  const counts = new Uint32Array(RADIX)
  for (let unit = 1; unit <= most - least; unit *= RADIX) {
    const digit = (slot: number) => {
      const time = times[slot] ?? 0
      return Math.floor((first === 'oldest' ? time - least : most - time) / unit) % RADIX
    }
    counts.fill(0)
    for (const slot of from) counts[digit(slot)] = (counts[digit(slot)] ?? 0) + 1
    let end = 0
    for (let i = 0; i < RADIX; i++) {
      const count = counts[i] ?? 0
      counts[i] = end
      end += count
    }
    for (const slot of from) {
      const at = digit(slot)
      const place = counts[at] ?? 0
      to[place] = slot
      counts[at] = place + 1
    }
    const done = to
    to = from === slots ? new Int32Array(slots.length) : from
    from = done
  }
  return from
}

function bounds(slots: Int32Array, times: Float64Array): readonly [number, number] {
  let least = Infinity
  let most = -Infinity
  for (const slot of slots) {
    const time = times[slot] ?? 0
    if (time < least) least = time
    if (time > most) most = time
  }
  return [least, most]
}
