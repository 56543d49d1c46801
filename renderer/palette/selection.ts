export type Move = 'next' | 'previous' | 'pageDown' | 'pageUp' | 'first' | 'last'

/** Entries that a page key goes by: what a list of usual height shows. */
const PAGE = 8

/** Where a move leads from entry `at` of `count`: arrows go round, the others stop at the ends. 0 where there is none. */
export function moved(at: number, move: Move, count: number): number {
  if (count === 0) return 0
  switch (move) {
    case 'next':
      return (at + 1) % count
    case 'previous':
      return (at - 1 + count) % count
    case 'pageDown':
      return Math.min(at + PAGE, count - 1)
    case 'pageUp':
      return Math.max(at - PAGE, 0)
    case 'first':
      return 0
    case 'last':
      return count - 1
  }
}
