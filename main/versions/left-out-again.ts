import { blockText } from '../../core/text/plain-text'
import { rework } from '../../core/text/rework'
import type { Block, Text } from '../../core/text/tree'

/**
 * The text read again, with what the person themselves had left out of it left out once more: blocks of the same kind that
 * spell the same, as often as they were left out.
 */
export function leftOutAgain(old: Text, newer: Text): Text {
  const wanted = new Map<string, number>()
  for (const { reason, block } of old.leftOut)
    if (reason === 'reader') wanted.set(keyOf(block), (wanted.get(keyOf(block)) ?? 0) + 1)
  if (wanted.size === 0) return newer
  // The old text may show the same words elsewhere, and those stay.
  for (const block of old.blocks) if (wanted.has(keyOf(block))) return newer
  const remove: number[] = []
  newer.blocks.forEach((block, index) => {
    const left = wanted.get(keyOf(block)) ?? 0
    if (left === 0) return
    wanted.set(keyOf(block), left - 1)
    remove.push(index)
  })
  return rework(newer, { putBack: [], remove }) ?? newer
}

function keyOf(block: Block): string {
  return `${block.kind} ${blockText(block)}`
}
