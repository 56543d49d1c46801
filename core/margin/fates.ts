/**
 * Which notes of a crowd are shown. Room is given away from what is fixed outwards, else from the start of the text: a note for
 * which none is left within its reach is folded. So as many are shown as can be, and they can all be placed within reach.
 */
import type { CrowdOptions } from './crowd'
import type { WishedNote } from './layout'

/** What becomes of a note. Free ones, of an opened crowd or pushed by one, may drift as far as they are pushed. */
export const SHOWN = 0
export const FOLDED = 1
export const FREE = 2

/** By the note's place in the list: `SHOWN`, `FOLDED` or `FREE`. What is anchored is left as it is. */
export function fatesOf(notes: readonly WishedNote[], options: CrowdOptions): Uint8Array {
  const fates = new Uint8Array(notes.length)
  for (const segment of segmentsOf(notes, options)) choose(notes, fates, segment, options)
  return fates
}

/** Notes between two anchors: from `start` to before `end`, which have the room from `least` to `most`. */
interface Segment {
  readonly start: number
  readonly end: number
  readonly least: number
  readonly most: number
  /** Those of an opened crowd are all shown: the notes before this place. */
  readonly shownTo: number
  /** From which side the room is given away: notes far from what is fixed fold first. */
  readonly from: 'start' | 'end'
}

function segmentsOf(notes: readonly WishedNote[], { anchors, gap, top, counter }: CrowdOptions): readonly Segment[] {
  const segments: Segment[] = []
  let open = { start: 0, least: top, shownTo: 0 }
  for (const anchor of anchors) {
    const end = anchor.kind === 'note' ? anchor.index : anchor.first
    segments.push({ ...open, end, most: anchor.top, from: segments.length === 0 ? 'end' : 'start' })
    if (anchor.kind === 'note') {
      const below = anchor.top + (notes[anchor.index]?.height ?? 0) + gap
      open = { start: end + 1, least: below, shownTo: open.shownTo }
    } else {
      const isOpen = anchor.kind === 'open'
      const start = isOpen ? end : anchor.last + 1
      open = { start, least: anchor.top + counter + gap, shownTo: isOpen ? anchor.last + 1 : 0 }
    }
  }
  segments.push({ ...open, end: notes.length, most: Number.POSITIVE_INFINITY, from: 'start' })
  return segments
}

/**
 * Chooses which notes are shown: each stands as near to the side from which the room is given away as it may, and what then
 * still comes too far is folded. Seen from the other side the same holds of everything mirrored.
 */
function choose(
  notes: readonly WishedNote[],
  fates: Uint8Array,
  { start, end, least, most, shownTo, from }: Segment,
  { gap, reach, counter }: CrowdOptions,
): void {
  const limit = from === 'start' ? most - gap : -least
  const count = end - start
  const placeOf = (n: number) => (from === 'start' ? start + n : end - 1 - n)
  /** Where the room for the next begins after each note that is shown. */
  const after = new Float64Array(count)
  let free = from === 'start' ? least : -(most - gap)
  const begin = free
  let isPushed = shownTo > start
  let run = 0
  for (let n = 0; n < count; n++) {
    const place = placeOf(n)
    const note = notes[place]
    if (!note) continue
    const wish = from === 'start' ? note.wish : -(note.wish + note.height)
    const at = Math.max(free, wish - reach)
    isPushed = place < shownTo || (isPushed && free > wish)
    if (isPushed || (at <= wish + reach && at + note.height <= limit)) {
      fates[place] = isPushed ? FREE : SHOWN
      free = at + note.height + gap
      run = 0
    } else {
      fates[place] = FOLDED
      if (run === 0) free += counter + gap
      run++
    }
    after[n] = free
  }
  if (run === 0) return
  // The last counter needs its room as well: more fold before it until it has that.
  for (let n = count - run - 1; n >= 0 && free - gap > limit; n--) {
    const place = placeOf(n)
    if (fates[place] === FREE) return
    fates[place] = FOLDED
    if (n > 0 && fates[placeOf(n - 1)] === FOLDED) continue
    free = (n > 0 ? (after[n - 1] ?? begin) : begin) + counter + gap
  }
}
