/** Sentences and words by Unicode's rules (UAX 29, through `Intl.Segmenter`), with what those rules do not know. */
import type { Range } from '../anchor/anchor'

/** After these a full stop ends no sentence; nor after a single capital letter, which is an initial. */
const ABBREVIATIONS =
  /(?:^|[\s(“"'‘])(?:\p{Lu}|Mr|Mrs|Ms|Mx|Dr|Prof|Rev|Gen|Col|Sgt|Lt|Capt|Sen|Rep|Gov|St|Mt|vs|cf|al|approx|ca|Co|Inc|Ltd|Corp|Jr|Sr|e\.g|i\.e|z\.B|d\.h|bzw|Hr|Fr|M|Mme|Mlle|Sra|Sr)\.\s*$/u
/** After these it ends none where a number follows. */
const BEFORE_NUMBERS =
  /(?:^|[\s(])(?:No|Nos|Nr|Art|Arts|Fig|Figs|Eq|Sec|Ch|Vol|pp?|par|Abs|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.\s*$/u

const segmenters = new Map<string, Intl.Segmenter>()

function segmenter(language: string | null, granularity: 'sentence' | 'word'): Intl.Segmenter {
  const key = `${granularity} ${language}`
  const known = segmenters.get(key)
  if (known) return known
  const made = new Intl.Segmenter(supported(language), { granularity })
  segmenters.set(key, made)
  return made
}

/** A language tag that came with a document may be none at all. */
function supported(language: string | null): string[] {
  try {
    return language === null ? [] : Intl.Segmenter.supportedLocalesOf(language)
  } catch {
    return []
  }
}

/** The sentences of a text, without the white space between them. */
export function sentences(text: string, language: string | null): readonly Range[] {
  const found: Range[] = []
  let start: number | null = null
  const parts = [...segmenter(language, 'sentence').segment(text)]
  parts.forEach(({ segment, index }, i) => {
    start ??= index
    const next = parts[i + 1]?.segment
    const goesOn =
      next !== undefined && (ABBREVIATIONS.test(segment) || (BEFORE_NUMBERS.test(segment) && /^\p{N}/u.test(next)))
    if (goesOn) return
    const range = trimmed(text, start, index + segment.length)
    if (range) found.push(range)
    start = null
  })
  return found
}

/** The words of a text, each with the signs that follow it directly; spaces belong to none. */
export function words(text: string, language: string | null): readonly Range[] {
  const found: Range[] = []
  for (const { segment, index, isWordLike } of segmenter(language, 'word').segment(text)) {
    const last = found.at(-1)
    const end = index + segment.length
    if (segment.trim() === '') continue
    if (isWordLike || !last || last.end !== index) found.push({ start: index, end })
    else found[found.length - 1] = { ...last, end }
  }
  return found
}

function trimmed(text: string, start: number, end: number): Range | null {
  const inner = text.slice(start, end)
  const from = start + inner.length - inner.trimStart().length
  const to = end - (inner.length - inner.trimEnd().length)
  return from < to ? { start: from, end: to } : null
}
