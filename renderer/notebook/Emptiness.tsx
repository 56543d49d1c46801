import type { ReactNode } from 'react'
import { useStore } from 'zustand'
import { keyNames } from '../../core/command/key-names'
import { isWide } from '../../core/notebook/narrowing'
import { strings } from '../../core/strings'
import { runCommand } from '../commands/registry'
import { notebookStore } from '../state/notebook-answer'
import { uiStore } from '../state/ui'
import { Button } from '../ui/Button'
import styles from './Emptiness.module.css'
import { Narrowed } from './Narrowed'

const t = strings.notebook

/** Where no mark is listed: because there is none, or because of what narrows the notebook. */
export function Emptiness(): ReactNode {
  const isMaking = useStore(notebookStore, ({ answer }) => answer?.making !== null)
  const isNone = useStore(notebookStore, ({ answer }) => answer?.all === 0)
  const isEverything = useStore(uiStore, ({ notebook }) => isWide(notebook.query.filter))
  const platform = useStore(uiStore, (state) => state.platform)
  if (isMaking) return null
  if (isNone || isEverything)
    return (
      <div className={styles.emptiness}>
        <h2>{t.empty.title}</h2>
        <p>{t.empty.words}</p>
        <p>{t.empty.how(keyNames('1', platform).spoken, keyNames('n', platform).spoken)}</p>
        <Button onClick={() => runCommand('shelf.all')}>{t.empty.documents}</Button>
      </div>
    )
  return (
    <div className={styles.emptiness}>
      <h2>{t.nothing.title}</h2>
      <p>{t.nothing.words}</p>
      <Narrowed labels="named" />
    </div>
  )
}
