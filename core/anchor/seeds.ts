/**
 * An index of the short strings of a text, shared by all passages that are looked for in it: where a passage may be is told
 * by the places of its strings, without going through the text for each.
 */
import type { Range } from './anchor'

/** Code units of a seed. Of a passage in which every eighth sign changed, enough seeds are left. */
export const SEED_LENGTH = 6

/** A seed that stands at more places than this says nothing. */
const MOST_PLACES_OF_SEED = 32

export interface Seeds {
  /**
   * Where `pattern` may begin in the text, likeliest first, at most `most`: places on which many of its seeds agree.
   * `crowded` where nearly all of it stands at too many places to tell.
   */
  readonly placesOf: (
    pattern: string,
    most: number,
  ) => { readonly starts: readonly number[]; readonly crowded: boolean }
}

/** Indexes the stretches of `text`. Linear in their length. */
export function seedsOf(text: string, stretches: readonly Range[]): Seeds {
  const count = stretches.reduce((sum, { start, end }) => sum + Math.max(0, end - start - SEED_LENGTH + 1), 0)
  let size = 1024
  while (size < count) size *= 2
  const mask = size - 1
  const hashes = new Int32Array(count)
  const places = new Int32Array(count)
  let next = 0
  for (const { start, end } of stretches) {
    for (let at = start; at + SEED_LENGTH <= end; at++) {
      hashes[next] = hashAt(text, at) & mask
      places[next] = at
      next++
    }
  }
  // A counting sort: places of one hash side by side, in text order.
  const firsts = new Int32Array(size + 1)
  for (const hash of hashes) firsts[hash + 1] = (firsts[hash + 1] ?? 0) + 1
  for (let hash = 0; hash < size; hash++) firsts[hash + 1] = (firsts[hash + 1] ?? 0) + (firsts[hash] ?? 0)
  const filled = firsts.slice()
  const sorted = new Int32Array(count)
  hashes.forEach((hash, index) => {
    const slot = filled[hash] ?? 0
    sorted[slot] = places[index] ?? 0
    filled[hash] = slot + 1
  })
  return {
    placesOf: (pattern, most) => {
      const seeds = Math.max(0, pattern.length - SEED_LENGTH + 1)
      const starts = new Int32Array(seeds * MOST_PLACES_OF_SEED)
      let found = 0
      let tooMany = 0
      for (let offset = 0; offset < seeds; offset++) {
        const hash = hashAt(pattern, offset) & mask
        const first = firsts[hash] ?? 0
        const end = firsts[hash + 1] ?? 0
        if (end - first > MOST_PLACES_OF_SEED) {
          tooMany++
          continue
        }
        for (let index = first; index < end; index++) {
          starts[found] = (sorted[index] ?? 0) - offset
          found++
        }
      }
      return { starts: agreed(starts.subarray(0, found).sort(), most), crowded: tooMany * 2 > seeds }
    },
  }
}

function hashAt(text: string, at: number): number {
  let hash = 0
  for (let i = at; i < at + SEED_LENGTH; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x5bd1e995)
  return hash ^ (hash >>> 15)
}

/** Starts this near to each other are the same place with some signs more or fewer. */
const NEAR = 12

/** A place on which not even this share of the seeds of the best one agree is not looked at. */
const LEAST_SHARE = 0.25

/** Of many starts, in order, the places where most of them agree, the most agreed first. */
function agreed(starts: Int32Array, most: number): readonly number[] {
  const groups: { start: number; votes: number }[] = []
  let from = 0
  while (from < starts.length) {
    let end = from + 1
    while (end < starts.length && (starts[end] ?? 0) - (starts[end - 1] ?? 0) <= NEAR) end++
    groups.push({ start: starts[(from + end) >> 1] ?? 0, votes: end - from })
    from = end
  }
  const mostVotes = groups.reduce((votes, group) => Math.max(votes, group.votes), 0)
  return groups
    .filter(({ votes }) => votes >= mostVotes * LEAST_SHARE)
    .sort((a, b) => b.votes - a.votes || a.start - b.start)
    .slice(0, most)
    .map(({ start }) => start)
}
