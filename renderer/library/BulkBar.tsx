import type { DocumentId } from '../../core/document/id'
import { READING_STATES } from '../../core/document/record'
import { strings } from '../../core/strings'
import { restore, setReadingState, trash } from '../state/shelve'
import type { Shelf } from '../state/ui'
import { Button } from '../ui/Button'
import styles from './ListScreen.module.css'

interface Props {
  readonly shelf: Shelf
  readonly documents: readonly DocumentId[]
  readonly onDone: () => void
}

/** What can be done with all chosen documents at once. */
export function BulkBar({ shelf, documents, onDone }: Props) {
  const act = (run: (documents: readonly DocumentId[]) => void) => () => {
    run(documents)
    onDone()
  }
  return (
    <div className={styles.bulk} role="toolbar" aria-label={strings.list.selected(documents.length)}>
      <span>{strings.list.selected(documents.length)}</span>
      {shelf === 'trash' ? (
        <Button onClick={act(restore)}>{strings.commands.restore}</Button>
      ) : (
        <>
          {READING_STATES.map((state) => (
            <Button key={state} onClick={act((chosen) => setReadingState(chosen, state))}>
              {strings.shelve.state(state)}
            </Button>
          ))}
          <Button onClick={act(trash)}>{strings.commands.trash}</Button>
        </>
      )}
    </div>
  )
}
