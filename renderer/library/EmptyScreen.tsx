import { useStore } from 'zustand'
import { keyNames } from '../../core/command/key-names'
import { strings } from '../../core/strings'
import { runCommand } from '../commands/registry'
import { uiStore } from '../state/ui'
import { Button } from '../ui/Button'
import styles from './Notice.module.css'

/** A library without documents. */
export function EmptyScreen() {
  const platform = useStore(uiStore, (state) => state.platform)
  return (
    <div className={styles.notice}>
      <h1>{strings.empty.title}</h1>
      <p>{strings.empty.words}</p>
      <p>
        {strings.empty.paste(keyNames('CmdOrCtrl+V', platform).spoken)} {strings.empty.watchWords}
      </p>
      <div className={styles.acts}>
        <Button look="primary" onClick={() => runCommand('import.choose')}>
          {strings.dialogs.add}
        </Button>
        <Button onClick={() => runCommand('import.folder')}>{strings.empty.folder}</Button>
        <Button onClick={() => runCommand('import.watch')}>{strings.empty.watch}</Button>
        <Button look="quiet" onClick={() => runCommand('help.guide')}>
          {strings.empty.guide}
        </Button>
      </div>
    </div>
  )
}
