import type { Failure } from '../../core/failure'
import { sentence } from '../../core/sentence'
import { strings } from '../../core/strings'
import { runCommand } from '../commands/registry'
import { Button } from '../ui/Button'
import styles from './Notice.module.css'

/** Why the document that was asked for is not shown, in its place. */
export function OpenFailure({ failure }: { readonly failure: Failure }) {
  return (
    <div className={styles.notice}>
      <h1>{strings.openFailure.title}</h1>
      <p role="alert">{sentence(failure)}</p>
      <div className={styles.acts}>
        <Button look="primary" onClick={() => runCommand('shelf.all')}>
          {strings.openFailure.list}
        </Button>
        <Button onClick={() => runCommand('library.reveal')}>{strings.openFailure.reveal}</Button>
      </div>
    </div>
  )
}
