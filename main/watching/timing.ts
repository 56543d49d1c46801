/** How long the watched folder is waited for, in milliseconds. A test gives its own. */
export interface Timing {
  /** A file that has not grown for so long is written. */
  readonly written: number
  /** A folder in which nothing was made or changed for so long is complete. */
  readonly settled: number
  /** A folder that a page names comes within this time, or was not saved. */
  readonly absent: number
  /** Nothing is waited for longer: a program that writes on and on into a page's folder. */
  readonly longest: number
  /** So often it is looked whether the folder itself is still there: its disk may come and go. */
  readonly check: number
}

export const TIMING: Timing = { written: 1_000, settled: 2_000, absent: 10_000, longest: 60_000, check: 5_000 }
