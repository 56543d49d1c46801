import type { ReactNode } from 'react'
import { LeftOutFold } from './LeftOutFold'
import { LeftOutView } from './LeftOutView'
import { isLong, leftOutGroups } from './left-out-groups'
import type { OpenText } from './open-text'

/** What was left out before a block, greyed in its place, with the way back: few lines each by itself, many folded. */
export function LeftOutBlocks({ text, before }: { readonly text: OpenText; readonly before: number }): ReactNode {
  const blocks = text.leftOut.get(before)
  if (!blocks) return null
  return leftOutGroups(blocks).map((group) =>
    isLong(group) ? (
      <LeftOutFold key={group.blocks[0]?.index} text={text} group={group} />
    ) : (
      group.blocks.map((block) => <LeftOutView key={block.index} text={text} block={block} />)
    ),
  )
}
