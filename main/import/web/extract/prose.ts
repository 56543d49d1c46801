import { furnitureOf } from '../../../../core/import/furniture/furniture'
import { endsSentence } from '../../../../core/import/plain/lines'
import type { Part } from './parts'

/** Shorter units are labels, captions, links. A character of Chinese, Japanese or Korean says as much as three others. */
const LEAST_PROSE = 80
const WIDE = /[\u1100-\u11FF\u2E80-\u9FFF\uAC00-\uD7AF\uF900-\uFAFF]/g

/** How much a unit says, in characters of a European language. */
export function weightOf(words: string): number {
  return words.length + 2 * (words.match(WIDE)?.length ?? 0)
}

/** How much of a part is links, 0 to 1. */
export function linkShare(part: Part): number {
  return part.chars === 0 ? 0 : part.linkChars / part.chars
}

/** Whether a unit is a sentence or more, and not a link. */
export function isSentence({ words, linkChars, chars }: Part): boolean {
  return weightOf(words) >= 30 && linkChars < chars * 0.6 && (endsSentence(words) || words.length > 200)
}

/** Whether a unit is certainly running text. */
export function isProse(part: Part): boolean {
  return (
    part.isUnit &&
    !/^h[1-6]$/.test(part.tag) &&
    part.linkChars < part.chars * 0.4 &&
    weightOf(part.words) >= LEAST_PROSE &&
    !isFurniture(part)
  )
}

/** Whether a unit is known, by its words, as something that sites put around articles. */
export function isFurniture({ words }: Part): boolean {
  return furnitureOf(words)?.strength === 'certain'
}
