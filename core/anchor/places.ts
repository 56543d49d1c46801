import { paragraphAt } from '../text/paragraph'
import type { PlainText } from '../text/plain-text'
import type { Anchor } from './anchor'
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

function placeOf(anchor: Anchor, plain: PlainText, { range, quote, prefix, suffix }: Candidate): Place {
  return {
    range,
    quote,
    context: (prefix + suffix) / 2,
    difference: differencePieces(anchor.quote, plain.text.slice(range.start, range.end)),
    paragraph: paragraphAt(plain, range.start),
  }
}

function isAlike({ quote }: Candidate): boolean {
  return quote >= LEAST_ALIKE
}
