import type { Length } from './places.ts'
import type { Trial } from './study.ts'

export interface Share {
  readonly trials: number
  /** All of a hundred. `wrong` leaves out `repeats`, places where the very same words stand, and `parts` of the passage. */
  readonly found: number
  readonly wrong: number
  readonly parts: number
  readonly repeats: number
  readonly orphans: number
  /** Milliseconds a passage, on average: what all of a document's marks take is what a person waits for. */
  readonly time: number
}

export interface Which {
  readonly edit?: string
  readonly length?: Length
  readonly contender: string
  readonly heldOut?: boolean
}

/** What became of the trials that fit; null where there are none. */
export function shareOf(trials: readonly Trial[], which: Which): Share | null {
  const fitting = trials.filter(
    (trial) =>
      trial.contender === which.contender &&
      (which.edit === undefined || trial.edit === which.edit) &&
      (which.length === undefined || trial.length === which.length) &&
      (which.heldOut === undefined || trial.heldOut === which.heldOut),
  )
  if (fitting.length === 0) return null
  const percent = (outcome: Trial['outcome']) =>
    (fitting.filter((trial) => trial.outcome === outcome).length / fitting.length) * 100
  return {
    trials: fitting.length,
    found: percent('right'),
    wrong: percent('wrong'),
    parts: percent('part'),
    repeats: percent('repeat'),
    orphans: percent('orphan'),
    time: fitting.reduce((sum, { time }) => sum + time, 0) / fitting.length,
  }
}
