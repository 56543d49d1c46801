import { strings } from '../../core/strings'
import { runCommand } from '../commands/registry'
import { Button } from '../ui/Button'
import styles from './Notice.module.css'

/** A library without documents. */
export function EmptyScreen() {
  return (
    <div className={styles.notice}>
      <h1>{strings.empty.title}</h1>
      <p>{strings.empty.words}</p>
      <div className={styles.acts}>
        <Button look="primary" onClick={() => runCommand('import.choose')}>
          {strings.dialogs.add}
        </Button>
        <Button onClick={() => runCommand('help.guide')}>{strings.empty.guide}</Button>
      </div>
    </div>
  )
}
