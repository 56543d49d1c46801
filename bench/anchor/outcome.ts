import type { Range } from '../../core/anchor/anchor.ts'

/**
 * What became of a passage. `right`: at its true place. `part`: within its true place, but shorter. `repeat`: at another
 * place, where the very same words stand. `wrong`: anywhere else, or at any place while there is no true one. `orphan`: said
 * not to know.
 */
export type Outcome = 'right' | 'part' | 'repeat' | 'wrong' | 'orphan'

/** A place is the true one where it and the true one share so much of each. */
const SHARED = 0.8

export interface Judged {
  readonly found: Range | null
  /** Null where the passage was removed. */
  readonly place: Range | null
  readonly quote: string
  readonly now: string
  /** How many characters of the passage were edited: so far each end may be off. */
  readonly tolerance: number
}

export function outcomeOf({ found, place, quote, now, tolerance }: Judged): Outcome {
  if (!found) return 'orphan'
  if (place) {
    const shared = Math.min(found.end, place.end) - Math.max(found.start, place.start)
    if (shared >= SHARED * Math.max(found.end - found.start, place.end - place.start)) return 'right'
    const off = Math.max(Math.abs(found.start - place.start), Math.abs(found.end - place.end))
    if (shared > 0 && off <= tolerance) return 'right'
    if (shared > 0 && shared === found.end - found.start) return 'part'
  }
  return now.slice(found.start, found.end) === quote ? 'repeat' : 'wrong'
}
