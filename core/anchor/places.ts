import { paragraphAt } from '../text/paragraph'
import type { PlainText } from '../text/plain-text'
import type { Anchor, Range } from './anchor'
import { type Candidate, isMostly } from './candidate'
import { differencePieces } from './difference'
import { keptPieces } from './kept'
import type { Place } from './place'
import { type HashedText, standsIn } from './relocate'
import { Search } from './search'

/** More places than this are not read by anyone. */
export const MOST_PLACES = 5

/** What is less alike is not a place that anybody would take. */
const LEAST_ALIKE = 0.4

/** So little of a passage is not worth pointing at. */
const LEAST_KEPT = 4

/**
 * The likeliest places of an orphan in `plain`, best first, at most MOST_PLACES, none mostly the same as another. Where
 * `before` is the text that the anchor was made in, what the difference kept of the passage comes first, and places that
 * were there before as other passages last. Takes some tens of milliseconds in 1 MB.
 */
export function placesOf(anchor: Anchor, plain: PlainText, before: HashedText | null): readonly Place[] {
  const isOwn = before !== null && standsIn(anchor, before)
  const pieces = isOwn ? keptPieces(before.text, plain.text) : []
  const search = new Search(plain.text, pieces, isOwn ? before.text.length : 0)
  const { candidates, others, origin } = search.find(anchor, isOwn ? 'own' : 'foreign')
  const kept =
    origin?.kept && origin.kept.end - origin.kept.start >= LEAST_KEPT ? search.judge(anchor, origin.kept) : null
  const found: Candidate[] = kept ? [kept] : []
  // Then what is new in the text, then all of it: what was there before may still be what the person wants now.
  const anywhere = isOwn ? search.find(anchor, 'foreign').candidates : []
  for (const one of [...candidates, ...others, ...anywhere].filter(isAlike))
    if (!found.some(({ range }) => isMostly(one.range, range))) found.push(one)
  return found.slice(0, MOST_PLACES).map((one) => placeOf(anchor, plain, one))
}

function placeOf(anchor: Anchor, plain: PlainText, { range: found, quote, prefix, suffix }: Candidate): Place {
  const range = wholeWords(anchor, plain.text, found)
  return {
    range,
    quote,
    context: (prefix + suffix) / 2,
    difference: differencePieces(anchor.quote, plain.text.slice(range.start, range.end)),
    paragraph: paragraphAt(plain, range.start),
  }
}

/** Of letters with no space between words (Han, Thai) each is a word; no run of others that is longer is a word. */
const LETTERS =
  /^(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}])[\p{L}\p{M}\p{N}])+$/u
const LONGEST_WORD = 40

/** The range with the words that it begins and ends in, where the quote itself did not begin or end inside one. */
function wholeWords({ prefix, quote, suffix }: Anchor, text: string, { start, end }: Range): Range {
  const cut = (before: string, after: string) =>
    LETTERS.test(before.slice(-1) + after.slice(0, 1)) && before !== '' && after !== ''
  let from = start
  let to = end
  if (!cut(prefix, quote))
    while (start - from < LONGEST_WORD && cut(text.slice(Math.max(0, from - 1), from), text.slice(from, from + 1)))
      from--
  if (!cut(quote, suffix)) while (to - end < LONGEST_WORD && cut(text.slice(to - 1, to), text.slice(to, to + 1))) to++
  return { start: from, end: to }
}

function isAlike({ quote }: Candidate): boolean {
  return quote >= LEAST_ALIKE
}
