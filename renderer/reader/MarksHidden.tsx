import type { ReactNode } from 'react'
import { useStore } from 'zustand'
import { strings } from '../../core/strings'
import { runCommand } from '../commands/registry'
import { uiStore } from '../state/ui'
import { Kbd } from '../ui/Kbd'
import styles from './MarksHidden.module.css'

/** Says that marks and notes are hidden, as long as they are, and how they come back: who does not see them must not think them lost. */
export function MarksHidden(): ReactNode {
  const hidden = useStore(uiStore, ({ marks }) => marks === 'hidden')
  if (!hidden) return null
  return (
    <div className={styles.sign} data-skip>
      <span>{strings.pointing.hidden}</span>
      <button type="button" onClick={() => runCommand('mark.hide')}>
        {strings.pointing.show} <Kbd chord="h" />
      </button>
    </div>
  )
}
