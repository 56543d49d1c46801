/**
 * How well words that a person typed fit a title. Every word must be found, in any order and in any of the fields: at the
 * beginning of a word, within one, as the initials of several, or with one slip of the finger.
 */
import { type Folded, fold, writtenSpan } from './fold'

/** A stretch of a field's text, UTF-16 offsets, to be shown as a hit. */
export type Hit = readonly [start: number, end: number]

export interface Match {
  /** Higher is better; 0 to about 120. */
  readonly score: number
  /** Where each word was found, folded offsets. `hitsOf` makes hits of them, for those that are drawn. */
  readonly found: readonly { readonly field: number; readonly spans: readonly Hit[] }[]
}

interface WordMatch {
  readonly score: number
  /** Folded offsets. */
  readonly spans: readonly Hit[]
}

const WHOLE_WORD = 100
const WORD_START = 80
const INITIALS = 45
const WITHIN = 50
const ONE_LETTER_WITHIN = 15
const SLIP = 25
/** All words together, as they were typed. */
const PHRASE = 20
/** A field after the first says less about what was meant. */
const LATER_FIELD = 0.6
/** Shorter words with a slip fit too much. */
const SHORTEST_SLIP = 4

/** The words of a query, folded. */
export function wordsOf(query: string): readonly string[] {
  return fold(query).folded.split(/\s+/u).filter(Boolean)
}

/** How the words fit the fields (the first counts most), or null where one of them does not. No words fit everything. */
export function match(words: readonly string[], fields: readonly Folded[]): Match | null {
  const found: (WordMatch & { readonly field: number })[] = []
  for (const word of words) {
    const best = bestField(word, fields)
    if (!best) return null
    found.push(best)
  }
  if (words.length === 0) return { score: 0, found }
  const title = fields[0]?.folded ?? ''
  const phrase = words.length > 1 && title.includes(words.join(' ')) ? PHRASE : 0
  const sum = found.reduce((total, { score }) => total + score, 0)
  return { score: sum / words.length + phrase - Math.min(10, title.length / 20), found }
}

/** For each field its hits, in order and without overlaps. */
export function hitsOf({ found }: Match, fields: readonly Folded[]): readonly (readonly Hit[])[] {
  return fields.map((folded, i) => {
    const spans = found.flatMap(({ field, spans: of }) => (field === i ? of : []))
    return merged(spans.map(([start, end]) => writtenSpan(folded, start, end)))
  })
}

function bestField(word: string, fields: readonly Folded[]): (WordMatch & { readonly field: number }) | null {
  let best: (WordMatch & { readonly field: number }) | null = null
  fields.forEach((field, i) => {
    const found = inField(word, field)
    const score = (found?.score ?? 0) * (i === 0 ? 1 : LATER_FIELD)
    if (found && (!best || score > best.score)) best = { field: i, spans: found.spans, score }
  })
  return best
}

function inField(word: string, field: Folded): WordMatch | null {
  return literally(word, field) ?? byInitials(word, field) ?? withSlip(word, field)
}

function literally(word: string, { folded, starts }: Folded): WordMatch | null {
  let best: WordMatch | null = null
  for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + 1)) {
    const end = at + word.length
    const begins = starts.includes(at)
    const ends = end === folded.length || starts.includes(end) || /[^\p{L}\p{N}\p{M}]/u.test(folded[end] ?? '')
    const within = word.length > 1 ? WITHIN : ONE_LETTER_WITHIN
    // What stands early is what is remembered of a title.
    const score = (begins && ends ? WHOLE_WORD : begins ? WORD_START : within) - Math.min(10, at / 10)
    if (!best || score > best.score) best = { score, spans: [[at, end]] }
  }
  return best
}

/** `exno` fits "Export notes": letters that begin words, or follow the one before. */
function byInitials(word: string, { folded, starts }: Folded): WordMatch | null {
  if (word.length < 2) return null
  for (const [i, first] of starts.entries()) {
    if (folded[first] !== word[0]) continue
    const spans: [number, number][] = []
    let typed = 0
    for (const start of starts.slice(i)) {
      let at = start
      while (typed < word.length && folded[at] === word[typed]) {
        at++
        typed++
      }
      if (at > start) spans.push([start, at])
      if (typed === word.length) return { score: INITIALS - Math.min(10, i), spans }
    }
  }
  return null
}

function withSlip(word: string, { folded, starts }: Folded): WordMatch | null {
  if (word.length < SHORTEST_SLIP) return null
  for (const start of starts) {
    const target = folded.slice(start, start + word.length + 1)
    const end = /^[\p{L}\p{N}\p{M}]*/u.exec(target)?.[0].length ?? 0
    if (isOneSlip(word, target)) return { score: SLIP, spans: [[start, start + Math.min(end, word.length)]] }
  }
  return null
}

/** Whether `target` begins with `word` but for one letter wrong, missing, too many, or two exchanged; the first is right. */
function isOneSlip(word: string, target: string): boolean {
  let i = 0
  while (i < word.length && word[i] === target[i]) i++
  if (i === 0) return false
  const wrong = target.startsWith(word.slice(i + 1), i + 1) && i + 1 <= target.length
  const missing = target.startsWith(word.slice(i), i + 1)
  const tooMany = target.startsWith(word.slice(i + 1), i)
  const exchanged =
    word[i] === target[i + 1] && word[i + 1] === target[i] && target.startsWith(word.slice(i + 2), i + 2)
  return wrong || missing || tooMany || exchanged
}

function merged(hits: readonly Hit[]): readonly Hit[] {
  const result: [number, number][] = []
  for (const [start, end] of [...hits].sort((a, b) => a[0] - b[0])) {
    const last = result.at(-1)
    if (last && start <= last[1]) last[1] = Math.max(last[1], end)
    else result.push([start, end])
  }
  return result
}
