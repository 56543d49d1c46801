import { ID_LENGTH, type Id, idFromBytes } from '../../core/document/id'

/** Chance that can be thrown again: the same seed gives the same throws. */
export interface Dice {
  /** A whole number from 0 up to, not including, `sides`. */
  readonly throw: (sides: number) => number
  readonly pick: <T>(items: readonly T[]) => T
  readonly id: () => Id
}

/** Dice by the mulberry32 generator. */
export function diceOf(seed: number): Dice {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return (mixed ^ (mixed >>> 14)) >>> 0
  }
  const roll = (sides: number) => next() % sides
  return {
    throw: roll,
    pick: (items) => {
      const item = items[roll(items.length)]
      if (item === undefined) throw new RangeError('Nothing to pick from')
      return item
    },
    id: () => idFromBytes(Uint8Array.from({ length: ID_LENGTH }, () => roll(256))),
  }
}
