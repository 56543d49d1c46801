import type { Block, LeftOut, Text } from './tree'

/** Which blocks to put back (indexes into `leftOut`) and which to take out (indexes into `blocks`). */
export interface Rework {
  readonly putBack: readonly number[]
  readonly remove: readonly number[]
}

/**
 * The text with blocks put back in their places and others left out, or null where an index names nothing. Blocks that
 * stay are the same objects, so that what they spell can be followed from one text to the other.
 */
export function rework(text: Text, { putBack, remove }: Rework): Text | null {
  const isIndexOf = (list: readonly unknown[]) => (index: number) => list[index] !== undefined
  if (!putBack.every(isIndexOf(text.leftOut)) || !remove.every(isIndexOf(text.blocks))) return null
  const back = new Set(putBack)
  const away = new Set(remove)
  const blocks: Block[] = []
  const leftOut: LeftOut[] = []
  let next = 0
  for (let at = 0; at <= text.blocks.length; at++) {
    for (let left = text.leftOut[next]; left && left.before <= at; left = text.leftOut[next]) {
      if (back.has(next)) blocks.push(left.block)
      else leftOut.push({ ...left, before: blocks.length })
      next++
    }
    const block = text.blocks[at]
    if (!block) break
    if (away.has(at)) leftOut.push({ before: blocks.length, reason: 'reader', block })
    else blocks.push(block)
  }
  return { ...text, blocks, leftOut }
}
