import type { Range } from '../../core/anchor/anchor.ts'

/** Where a passage is in another extraction of its article: `place` null where nothing of it is there. */
export interface Again {
  readonly place: Range | null
}

/** Letters on each side that have to be the same too, so that it is beyond doubt that it is the same passage. */
const BESIDE = 24
/** So many letters in a row that are in both texts say that something of a passage may still be there. */
const SHINGLE = 12

/**
 * The true place of a passage in another extraction, known by letters and digits alone: the passage and BESIDE letters around
 * it stand there exactly once, or nothing of its neighbourhood stands there at all. Null where it is neither: nobody could say.
 */
export function again(old: string, passage: Range, now: string): Again | null {
  const target = lettersOf(now)
  const quote = lettersOf(old.slice(passage.start, passage.end)).letters
  const before = lettersOf(old.slice(Math.max(0, passage.start - BESIDE * 2), passage.start)).letters.slice(-BESIDE)
  const after = lettersOf(old.slice(passage.end, passage.end + BESIDE * 2)).letters.slice(0, BESIDE)
  if (quote === '') return null
  const all = before + quote + after
  const at = target.letters.indexOf(all)
  if (at >= 0) {
    if (target.letters.indexOf(all, at + 1) >= 0) return null
    const first = target.offsets[at + before.length]
    const last = target.offsets[at + before.length + quote.length - 1]
    return first === undefined || last === undefined ? null : { place: { start: first, end: last + 1 } }
  }
  for (let i = 0; i + SHINGLE <= all.length; i++) if (target.letters.includes(all.slice(i, i + SHINGLE))) return null
  return all.length >= SHINGLE && !target.letters.includes(quote) ? { place: null } : null
}

interface Letters {
  readonly letters: string
  /** Of each letter, where it stands in the text. */
  readonly offsets: readonly number[]
}

const cache = new Map<string, Letters>()

function lettersOf(text: string): Letters {
  const known = cache.get(text)
  if (known) return known
  const offsets: number[] = []
  let letters = ''
  for (const { 0: letter, index } of text.matchAll(/[\p{L}\p{N}]/gu)) {
    letters += letter
    for (let i = 0; i < letter.length; i++) offsets.push(index + i)
  }
  const found = { letters, offsets }
  if (text.length > SHINGLE * 100) cache.set(text, found)
  return found
}
