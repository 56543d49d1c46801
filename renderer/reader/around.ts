/**
 * Going round the marks that lie over each other, by key: a click asks what lies at its point, a key what overlaps the active
 * mark, the selection or the cursor. The stretch is remembered while one goes round, so that from a mark within it one comes to
 * those that it does not touch itself.
 */
import type { Range } from '../../core/anchor/anchor'
import type { MarkId } from '../../core/document/id'
import type { Intervals } from '../../core/mark/intervals'
import type { PlacedMark } from '../../core/mark/placed'
import { byLength } from './hit'

/** Where one is on the way round: the mark, and which of how many it is, from 1. */
export interface Round {
  readonly placed: PlacedMark
  readonly at: number
  readonly of: number
}

export class Around {
  #last: { readonly over: Range; readonly mark: MarkId } | null = null

  /**
   * The mark after `active` among those that overlap `over`, the shortest first; null where none does. `over` is the range of
   * the active mark where there is one.
   */
  next(marks: Intervals<PlacedMark>, active: MarkId | null, over: Range): Round | null {
    const stretch = this.#last && this.#last.mark === active ? this.#last.over : over
    const ring = byLength(marks.overlapping(stretch))
    const index = (ring.findIndex(({ mark }) => mark.id === active) + 1) % ring.length
    const placed = ring[index]
    if (!placed) return null
    this.#last = { over: stretch, mark: placed.mark.id }
    return { placed, at: index + 1, of: ring.length }
  }
}
