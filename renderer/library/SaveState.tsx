import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import { notSaved } from '../../core/sentence'
import { strings } from '../../core/strings'
import { runCommand } from '../commands/registry'
import { libraryStore } from '../state/library'
import { Button } from '../ui/Button'
import { focusPage } from '../ui/focus-page'
import styles from './SaveState.module.css'

/** A quick write shows nothing while it lasts; what takes longer is said. */
const SAVING_AFTER_MS = 300
const SAVED_FOR_MS = 2_000

type Said = 'nothing' | 'saving' | 'saved'

/** What is being saved: "Saving…", "Saved", and, until it is written, why it is not. */
export function SaveState() {
  const busy = useStore(libraryStore, ({ pending }) => pending.length > 0)
  const failure = useStore(libraryStore, (state) => state.saveFailure)
  const [said, setSaid] = useState<Said>('nothing')
  const [wasBusy, setWasBusy] = useState(busy)
  if (wasBusy !== busy) {
    setWasBusy(busy)
    setSaid(busy ? 'nothing' : 'saved')
  }
  useEffect(() => {
    if (busy) {
      const timer = setTimeout(() => setSaid('saving'), SAVING_AFTER_MS)
      return () => clearTimeout(timer)
    }
    const timer = setTimeout(() => setSaid('nothing'), SAVED_FOR_MS)
    return () => clearTimeout(timer)
  }, [busy])
  return (
    <div className={styles.state}>
      <div role="alert">{failure && <span className={styles.failure}>{notSaved(failure)}</span>}</div>
      {failure && (
        <Button look="quiet" onClick={retry}>
          {strings.saving.retry}
        </Button>
      )}
      {!failure && said !== 'nothing' && <span>{strings.saving[said]}</span>}
    </div>
  )
}

/** The button goes as soon as all is written, so the focus is given to the page. */
function retry(): void {
  runCommand('save.retry')
  focusPage()
}
