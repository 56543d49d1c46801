/** Words side by side that are compared: enough that two texts share few by chance. */
const SHINGLE_WORDS = 4
/** So many are compared of each text, chosen by their hashes alike in all texts, so that a book costs no more than a chapter. */
const MOST_SHINGLES = 20_000
const WORD = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{N}\p{M}]+/gu

/**
 * How much two texts have in common, 0 to 1: the share of the shorter one's runs of four words that stand in the other too. A
 * newer version that only grew has all of the older one; two articles of a series share a headline and little more.
 */
export function likeness(a: string, b: string): number {
  const [one, other] = [shingles(a), shingles(b)]
  const every = Math.max(one.every, other.every)
  const [first, second] = [kept(one.found, every), kept(other.found, every)]
  const [fewer, more] = first.size <= second.size ? [first, second] : [second, first]
  if (fewer.size === 0) return 0
  let shared = 0
  for (const shingle of fewer) if (more.has(shingle)) shared++
  return shared / fewer.size
}

/** Hashes of runs of words; of a long text those that divide by `every`, a power of two. */
interface Shingles {
  readonly found: ReadonlySet<number>
  readonly every: number
}

function shingles(text: string): Shingles {
  let found = new Set<number>()
  const last: number[] = []
  let every = 1
  for (const [word] of text.normalize('NFKC').toLowerCase().matchAll(WORD)) {
    last.push(hashOf(word))
    if (last.length > SHINGLE_WORDS) last.shift()
    const shingle = joined(last)
    if (last.length < SHINGLE_WORDS || shingle % every !== 0) continue
    found.add(shingle)
    if (found.size <= MOST_SHINGLES) continue
    every *= 2
    found = kept(found, every)
  }
  // A text of fewer words is one run.
  if (last.length > 0 && last.length < SHINGLE_WORDS) found.add(joined(last))
  return { found, every }
}

function kept(found: ReadonlySet<number>, every: number): Set<number> {
  return new Set([...found].filter((shingle) => shingle % every === 0))
}

/** Whole and not negative. The bits are mixed, so that every second of them is even. */
function joined(hashes: readonly number[]): number {
  const sum = hashes.reduce((so, hash) => (Math.imul(so, 31) + hash) | 0, 7)
  const mixed = Math.imul(sum ^ (sum >>> 15), 0x2c1b3c6d)
  return (mixed ^ (mixed >>> 13)) >>> 0
}

function hashOf(word: string): number {
  let hash = 0
  for (let i = 0; i < word.length; i++) hash = (Math.imul(hash, 33) + word.charCodeAt(i)) | 0
  return hash
}
