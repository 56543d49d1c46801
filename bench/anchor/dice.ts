/** Chance that falls the same in every run. */
export interface Dice {
  /** A whole number from 0 up to, not including, `sides`. */
  readonly below: (sides: number) => number
  readonly pick: <T>(items: readonly T[]) => T
}

/** Dice by xorshift32; the seed is spread first, because neighbouring seeds begin alike. */
export function diceOf(seed: number): Dice {
  let state = Math.imul(seed + 1, 0x9e3779b1) | 1
  const next = () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return state >>> 0
  }
  for (let i = 0; i < WARM_UP; i++) next()
  const below = (sides: number) => next() % sides
  return {
    below,
    pick: (items) => {
      const item = items[below(items.length)]
      if (item === undefined) throw new RangeError('Nothing to pick from')
      return item
    },
  }
}

/** Throws until a small seed has reached all bits. */
const WARM_UP = 8

/** A whole number of a name, the same on every machine: FNV-1a over its code units. */
export function hashOf(name: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < name.length; i++) hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193)
  return hash >>> 0
}
