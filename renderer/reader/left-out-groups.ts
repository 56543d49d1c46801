import { blockText } from '../../core/text/plain-text'
import type { LeftOutReason } from '../../core/text/tree'
import type { LeftOutBlock } from './open-text'

/** What was left out in one place for one reason. */
export interface LeftOutGroup {
  readonly reason: LeftOutReason
  readonly lines: number
  readonly blocks: readonly LeftOutBlock[]
}

/** Groups of neighbours with the same reason, in their order. */
export function leftOutGroups(blocks: readonly LeftOutBlock[]): readonly LeftOutGroup[] {
  const groups: { readonly reason: LeftOutReason; lines: number; readonly blocks: LeftOutBlock[] }[] = []
  for (const block of blocks) {
    const { reason } = block.entry
    const last = groups.at(-1)
    const group = last?.reason === reason ? last : { reason, lines: 0, blocks: [] }
    if (group !== last) groups.push(group)
    group.blocks.push(block)
    group.lines += linesOf(block)
  }
  return groups
}

/** So many lines stand on the page at once; of more only what they are and how many, until asked for. */
const FEW_LINES = 3
/** One block alone may be a few more: a list of tags, a short note. */
const FEW_LINES_OF_ONE = 5

/** Whether a group is folded at first, so that a site's menu does not drown the text. */
export function isLong({ lines, blocks }: LeftOutGroup): boolean {
  return lines > (blocks.length > 1 ? FEW_LINES : FEW_LINES_OF_ONE)
}

function linesOf({ entry }: LeftOutBlock): number {
  return blockText(entry.block).split('\n').length
}

/** The groups that the person unfolded, by what stands in them: putting one block back makes new groups of the rest. */
const unfolded = new Set<string>()
let unfoldedIn = ''

/** Whether the group, or the one that it was a part of, was unfolded in this document. */
export function isUnfolded(document: string, group: LeftOutGroup): boolean {
  return unfoldedIn === document && group.blocks.some((block) => unfolded.has(keyOf(block)))
}

/** Remembers that the person folded or unfolded a group. */
export function remember(document: string, { blocks }: LeftOutGroup, state: 'folded' | 'unfolded'): void {
  if (unfoldedIn !== document) unfolded.clear()
  unfoldedIn = document
  for (const block of blocks) {
    if (state === 'unfolded') unfolded.add(keyOf(block))
    else unfolded.delete(keyOf(block))
  }
}

function keyOf({ entry }: LeftOutBlock): string {
  return `${entry.reason} ${blockText(entry.block)}`
}
