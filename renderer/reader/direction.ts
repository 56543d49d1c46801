import type { DrawnSections } from './drawn-sections'

/**
 * How the words at a place of the text run, by their element. The end of a block, where no character of it follows, runs as the
 * block does and not as the next one.
 */
export function directionAt(drawn: DrawnSections, offset: number): 'ltr' | 'rtl' {
  const isEnd = offset >= drawn.plain.length || ENDS.has(drawn.plain[offset] ?? '')
  const node = drawn.placeOf(isEnd ? Math.max(0, offset - 1) : offset, 'start')?.node
  const element = node instanceof Element ? node : node?.parentElement
  return element && getComputedStyle(element).direction === 'rtl' ? 'rtl' : 'ltr'
}

/** What stands between blocks, and between the cells of a table. */
const ENDS: ReadonlySet<string> = new Set(['\n', '\t'])
