import { key } from '../../../../core/import/metadata/words'
import type { Draft } from './draft'
import type { Part } from './parts'
import { namesOf } from './signs'

/** Shorter ones could stand twice by chance; longer ones are no pull quotes. */
const LEAST = 25
const MOST = 600
/** A text with more quotes, or so long a one, has no pull quotes. */
const MOST_QUOTES = 60
const MOST_TEXT = 1_000_000
/** Not `blockquote`: who answers quotes what was said above. */
const QUOTING: ReadonlySet<string> = new Set(['aside', 'figure'])

/** Takes out quotes and asides whose words stand in the text as well. */
export function takeOutPullQuotes(draft: Draft): void {
  const quoting = draft.parts.filter((part) => isQuoting(part) && part.chars >= LEAST && part.chars <= MOST)
  const { kept } = draft
  const length = kept.reduce((sum, unit) => sum + unit.chars, 0)
  if (quoting.length === 0 || quoting.length > MOST_QUOTES || length > MOST_TEXT) return
  const text = kept.map((unit) => ({ unit, words: key(unit.words) }))
  for (const part of quoting) {
    const quoted = key(
      draft
        .unitsIn(part)
        .map((unit) => unit.words)
        .join(' '),
    )
    const isPulled = text.some(
      ({ unit, words }) =>
        words.length > quoted.length &&
        (unit.index < part.index || unit.index >= part.end) &&
        draft.isKept(unit) &&
        words.includes(quoted),
    )
    if (quoted.length >= LEAST && isPulled) draft.drop(part, 'pullQuote')
  }
}

function isQuoting({ tag, element }: Part): boolean {
  return QUOTING.has(tag) || / (?:pull\w*|callout|pq|highlight quote|quote highlight) /.test(namesOf(element))
}
