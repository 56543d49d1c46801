/**
 * Notes that crowd one another so much that they would stand farther from their passages than one can see fold into a counter,
 * which takes their place in the text's order and has a place of its own. What is selected, held or opened is never folded.
 * Linear in the number of notes.
 */
import { FOLDED, fatesOf, SHOWN } from './fates'
import { type FixedNote, layoutNotes, type WishedNote } from './layout'

/** A run of notes, by their places in the list; both are in it. */
export interface NoteRun {
  readonly first: number
  readonly last: number
}

/**
 * What stands where it is told: a note; a counter that keeps its place with the notes it stands for; or the counter of notes
 * that were opened, which is followed by them.
 */
export type Anchor =
  | { readonly kind: 'note'; readonly index: number; readonly top: number }
  | (NoteRun & { readonly kind: 'folded'; readonly top: number })
  | (NoteRun & { readonly kind: 'open'; readonly top: number })

/** A counter: `top` in CSS pixels. The notes of a folded one have no place, those of an open one stand below it. */
export interface Crowd extends NoteRun {
  readonly kind: 'folded' | 'open'
  readonly top: number
}

export interface CrowdOptions {
  /** Free space between two notes, in CSS pixels. */
  readonly gap: number
  /** Nothing stands above this, but for a counter that has no room there. */
  readonly top: number
  /** No note stands farther than this from its line, but for those that an opened crowd pushes away. */
  readonly reach: number
  /** Height of a counter, in CSS pixels. */
  readonly counter: number
  /** In text order, not overlapping one another. */
  readonly anchors: readonly Anchor[]
}

export interface CrowdedLayout {
  /** By the note's place in the list; NaN where it is folded. */
  readonly tops: Float64Array
  readonly crowds: readonly Crowd[]
}

/** Places notes as `layoutNotes` does, of those that would drift too far only a counter. */
export function layoutCrowded(notes: readonly WishedNote[], options: CrowdOptions): CrowdedLayout {
  const fates = fatesOf(notes, options)
  const plain = plainLayout(notes, fates, options)
  if (plain) return { tops: plain, crowds: [] }
  const items = itemsOf(notes, fates, options)
  const tops = layoutNotes(items.notes, { gap: options.gap, top: options.top, fixed: items.fixed })
  keepInReach(items, tops, fates, options)
  return result(items, tops, notes.length)
}

/** The layout where there are no counters and nobody comes too far, as nearly always; null where it is not so. */
function plainLayout(
  notes: readonly WishedNote[],
  fates: Uint8Array,
  { gap, top, reach, anchors }: CrowdOptions,
): Float64Array | null {
  if (fates.includes(FOLDED)) return null
  const fixed: FixedNote[] = []
  for (const anchor of anchors) {
    if (anchor.kind !== 'note') return null
    fixed.push(anchor)
  }
  const tops = layoutNotes(notes, { gap, top, fixed })
  for (let i = 0; i < tops.length; i++)
    if (fates[i] === SHOWN && Math.abs((tops[i] ?? 0) - (notes[i]?.wish ?? 0)) > reach) return null
  return tops
}

/** What is laid out: notes that are shown, and counters. `places` are places in the list, of a counter less than 0. */
interface Items {
  readonly notes: readonly WishedNote[]
  readonly fixed: readonly FixedNote[]
  readonly places: readonly number[]
  readonly runs: readonly (NoteRun & { readonly kind: Crowd['kind'] })[]
}

function itemsOf(notes: readonly WishedNote[], fates: Uint8Array, { anchors, counter }: CrowdOptions): Items {
  const shown: WishedNote[] = []
  const fixed: FixedNote[] = []
  const places: number[] = []
  const runs: (NoteRun & { kind: Crowd['kind'] })[] = []
  const addCounter = (kind: Crowd['kind'], first: number, last: number) => {
    runs.push({ kind, first, last })
    places.push(-runs.length)
    let sum = 0
    for (let i = first; i <= last; i++) sum += notes[i]?.wish ?? 0
    shown.push({ wish: sum / (last - first + 1), height: counter })
  }
  let next = 0
  let at = 0
  while (at < notes.length) {
    const anchor = anchors[next]
    const place = anchor && (anchor.kind === 'note' ? anchor.index : anchor.first)
    if (anchor && place === at) {
      next++
      fixed.push({ index: shown.length, top: anchor.top })
      if (anchor.kind === 'folded') {
        addCounter('folded', at, anchor.last)
        at = anchor.last + 1
        continue
      }
      if (anchor.kind === 'open') addCounter('open', at, anchor.last)
    } else if (fates[at] === FOLDED) {
      let end = at + 1
      while (end < notes.length && fates[end] === FOLDED && end !== place) end++
      addCounter('folded', at, end - 1)
      at = end
      continue
    }
    const note = notes[at]
    if (note) shown.push(note)
    places.push(at)
    at++
  }
  return { notes: shown, fixed, places, runs }
}

/**
 * The plain layout is as near to all lines together as can be, and may take one note too far for that. It is brought back: not
 * above the highest nor below the lowest place that it may have, counted with all before and after it.
 */
function keepInReach(items: Items, tops: Float64Array, fates: Uint8Array, { gap, reach }: CrowdOptions): void {
  const count = items.notes.length
  const fixed = new Set(items.fixed.map(({ index }) => index))
  const isKept = (i: number) => !fixed.has(i) && fates[items.places[i] ?? -1] === SHOWN
  const wishOf = (i: number) => items.notes[i]?.wish ?? 0
  const topOf = (i: number) => tops[i] ?? 0
  const isFar = (_: unknown, i: number) => isKept(i) && Math.abs(topOf(i) - wishOf(i)) > reach
  if (!items.notes.some(isFar)) return
  let least = Number.NEGATIVE_INFINITY
  for (let i = 0; i < count; i++) {
    if (isKept(i)) least = Math.max(least, wishOf(i) - reach)
    least = fixed.has(i) ? topOf(i) : Math.max(least, topOf(i))
    tops[i] = least
    least += (items.notes[i]?.height ?? 0) + gap
  }
  let most = Number.POSITIVE_INFINITY
  for (let i = count - 1; i >= 0; i--) {
    most -= (items.notes[i]?.height ?? 0) + gap
    if (isKept(i)) most = Math.min(most, wishOf(i) + reach)
    most = fixed.has(i) ? topOf(i) : Math.min(most, topOf(i))
    tops[i] = most
  }
}

function result({ places, runs }: Items, itemTops: Float64Array, count: number): CrowdedLayout {
  const tops = new Float64Array(count).fill(Number.NaN)
  const crowds: Crowd[] = []
  for (let i = 0; i < places.length; i++) {
    const place = places[i] ?? 0
    const top = itemTops[i] ?? 0
    if (place >= 0) tops[place] = top
    else {
      const run = runs[-place - 1]
      if (run) crowds.push({ ...run, top })
    }
  }
  return { tops, crowds }
}
