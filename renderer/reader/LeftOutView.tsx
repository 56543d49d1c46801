import type { ReactNode } from 'react'
import { strings } from '../../core/strings'
import { Blocks } from '../ui/text/Blocks'
import styles from './LeftOut.module.css'
import type { LeftOutBlock, OpenText } from './open-text'
import { rework } from './rework'

interface Props {
  readonly text: OpenText
  readonly block: LeftOutBlock
  /** Whether its reason is said beside it; in a group it stands over all. */
  readonly reason?: 'said' | 'above'
}

/** One block that was left out, and the way back. It cannot be marked. */
export function LeftOutView({ text, block: { index, entry }, reason = 'said' }: Props): ReactNode {
  return (
    <div className={styles.leftOut} data-skip>
      <div className={styles.blocks}>
        <Blocks blocks={[entry.block]} drawing={{ document: text.document, starts: null, headings: text.headings }} />
      </div>
      <div className={styles.action}>
        {reason === 'said' && <span className={styles.reason}>{strings.reader.leftOutBecause[entry.reason]}</span>}
        <button type="button" className={styles.button} onClick={() => void rework(text, { putBack: [index] })}>
          {strings.reader.putBack}
        </button>
      </div>
    </div>
  )
}
