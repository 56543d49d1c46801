import type { ReactNode } from 'react'
import { strings } from '../../core/strings'
import styles from './LeftOut.module.css'
import type { OpenText } from './open-text'
import { rework } from './rework'

/** While one sees what was left out: a button below each block that leaves it out as well. */
export function LeaveOut({ text, block }: { readonly text: OpenText; readonly block: number }): ReactNode {
  return (
    <div className={styles.action} data-skip>
      <button type="button" className={styles.button} onClick={() => void rework(text, { remove: [block] })}>
        {strings.reader.leaveOut}
      </button>
    </div>
  )
}
