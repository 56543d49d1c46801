import { paragraphAt } from '../text/paragraph'
import type { PlainText } from '../text/plain-text'
import type { Anchor } from './anchor'
import { differencePieces } from './difference'
import type { Place } from './place'
import { rank } from './rank'
import type { HashedText } from './relocate'

/** More places than this are not read by anyone. */
export const MOST_PLACES = 5

/**
 * The likeliest places of an orphan in `plain`, best first, at most MOST_PLACES, none overlapping another. Where `before`
 * is the text that the anchor was made in, what the difference kept of the passage comes first. Takes some tens of
 * milliseconds in 1 MB.
 */
export function placesOf(anchor: Anchor, plain: PlainText, before: HashedText | null): readonly Place[] {
  void before
  return rank(anchor, plain.text)
    .slice(0, MOST_PLACES)
    .map(({ range, prefix, suffix }) => ({
      range,
      quote: 1,
      context: (prefix + suffix) / 2,
      difference: differencePieces(anchor.quote, plain.text.slice(range.start, range.end)),
      paragraph: paragraphAt(plain, range.start),
    }))
}
