/** How the time that something takes grows with what it is given. */
import { cpuTime } from '../../../support/cpu-time'

/** Shorter times are noise. */
const LEAST_MILLISECONDS = 25
/** What is this large is large enough, however little time it takes. */
const LARGEST = 1_000_000
const FACTOR = 4
/** The least of so many measurements counts: other programs only ever make one worse. */
const ROUNDS = 4
/** Linear is 4, quadratic 16. */
export const MOST_GROWTH = 10

/**
 * How many times longer four times as much takes: 4 is linear, 16 quadratic. `make` gives an input of about `size`
 * characters; it is made larger until a run can be measured. 0 where even the largest takes no time worth measuring.
 */
export function growth<T>(make: (size: number) => T, run: (input: T) => unknown): number {
  let size = 4_000
  for (; size * FACTOR <= LARGEST; size *= 2) {
    if (timed(run, make(size)) >= LEAST_MILLISECONDS) {
      const [small, large] = [make(size), make(size * FACTOR)]
      let least = Number.POSITIVE_INFINITY
      for (let round = 0; round < ROUNDS && least >= MOST_GROWTH; round++) {
        const base = Math.max(timed(run, small), timed(run, small))
        least = Math.min(least, timed(run, large) / Math.max(base, 1))
      }
      return least
    }
  }
  return 0
}

function timed<T>(run: (input: T) => unknown, input: T): number {
  const started = cpuTime()
  run(input)
  return cpuTime() - started
}
