import { blockText } from '../text/plain-text'
import type { Block } from '../text/tree'

/** Long enough to tell documents apart in a list, short enough for two lines. */
export const EXCERPT_LENGTH = 200

/** The first words of the first paragraph, cut at a word with "…"; null in a text without paragraphs. */
export function excerptOf(blocks: readonly Block[]): string | null {
  const first = blocks.find((block) => block.kind === 'paragraph' && blockText(block).length > 1)
  if (!first) return null
  const text = blockText(first).replaceAll('\uFFFC', '').replaceAll('\n', ' ').trim()
  return shorten(text, EXCERPT_LENGTH)
}

/** At most `length` characters, cut after a word where there is one, with "…". */
export function shorten(text: string, length: number): string {
  if (text.length <= length) return text
  const cut = text.slice(0, length)
  const space = cut.lastIndexOf(' ')
  const whole = space > length / 2 ? cut.slice(0, space) : cut.replace(/[\uD800-\uDBFF]$/, '')
  return `${whole.replace(/[\s,;:–—-]+$/, '')}…`
}
