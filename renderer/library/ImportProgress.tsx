import { useStore } from 'zustand'
import { shownName } from '../../core/document/shown-name'
import { strings } from '../../core/strings'
import { bridge } from '../bridge'
import { uiStore } from '../state/ui'
import { versionsStore } from '../state/versions'
import { Button } from '../ui/Button'
import styles from './ImportProgress.module.css'

/** How far an import of several files is, with a way to stop it; the reader goes on beneath. */
export function ImportProgress() {
  const importing = useStore(uiStore, (state) => state.importing)
  // What is read for the sheet of a new version is told there.
  const elsewhere = useStore(versionsStore, ({ reading }) => reading !== null)
  if (!importing || importing.name === null || elsewhere) return null
  const { done, total, name, part } = importing
  return (
    <div className={styles.importing}>
      <progress value={done + (part ?? 0)} max={total} aria-label={strings.importing.label} />
      <span className={styles.words}>{strings.importing.words(done + 1, total, shownName(name))}</span>
      <Button look="quiet" onClick={() => void bridge.call('import:cancel', null)}>
        {strings.importing.stop}
      </Button>
    </div>
  )
}
