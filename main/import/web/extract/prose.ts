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

/** Whether a unit is as long as running text, and mostly no link. */
export function isLong(part: Part): boolean {
  const { isUnit, tag, words, chars, linkChars } = part
  return isUnit && !/^h[1-6]$/.test(tag) && linkChars < chars * 0.4 && weightOf(words) >= LEAST_PROSE
}
