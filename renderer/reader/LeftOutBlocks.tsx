import type { ReactNode } from 'react'
import { strings } from '../../core/strings'
import { Blocks } from '../ui/text/Blocks'
import styles from './LeftOut.module.css'
import type { LeftOutBlock, OpenText } from './open-text'
import { rework } from './rework'

/** What was left out before a block, greyed in its place, each with the way back. None of it can be marked. */
export function LeftOutBlocks({ text, before }: { readonly text: OpenText; readonly before: number }): ReactNode {
  const blocks = text.leftOut.get(before) ?? []
  return blocks.map((block) => <LeftOutView key={block.index} text={text} block={block} />)
}

function LeftOutView({ text, block: { index, entry } }: { readonly text: OpenText; readonly block: LeftOutBlock }) {
  return (
    <div className={styles.leftOut} data-skip>
      <div className={styles.blocks}>
        <Blocks blocks={[entry.block]} drawing={{ document: text.document, starts: null, headings: text.headings }} />
      </div>
      <div className={styles.action}>
        <span className={styles.reason}>{strings.reader.leftOutBecause[entry.reason]}</span>
        <button type="button" className={styles.button} onClick={() => void rework(text, { putBack: [index] })}>
          {strings.reader.putBack}
        </button>
      </div>
    </div>
  )
}
