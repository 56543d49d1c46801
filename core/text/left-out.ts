import { blockText } from './plain-text'
import type { LeftOut, Text } from './tree'

/**
 * What was left out of a text and is nowhere else to be seen: all but the lines that stand in the title block. These are
 * kept as well, and can be put back, but nobody misses them.
 */
export function missing(text: Text): readonly LeftOut[] {
  return text.leftOut.filter((entry) => entry.reason !== 'titleBlock')
}

/** How many lines that is. */
export function missingLines(text: Text): number {
  return missing(text).reduce((sum, { block }) => sum + blockText(block).split('\n').length, 0)
}
