import { useState } from 'react'
import { useStore } from 'zustand'
import { sentence } from '../../core/sentence'
import { strings } from '../../core/strings'
import { runCommand } from '../commands/registry'
import { libraryStore } from '../state/library'
import { uiStore } from '../state/ui'
import { Button } from '../ui/Button'
import styles from './PageNotices.module.css'

const NONE: readonly string[] = []

/** What is to be known of the library and of the document that is read, over its page: read only, in the trash, rebuilt. */
export function PageNotices() {
  const readOnly = useStore(libraryStore, ({ info }) => info?.readOnly ?? null)
  const isReading = useStore(uiStore, ({ screen }) => screen.kind === 'reader')
  const document = useStore(libraryStore, ({ open }) => open?.record.id)
  const trashed = useStore(libraryStore, ({ open }) => Boolean(open?.record.trashedAt))
  const notices = useStore(libraryStore, ({ open }) => open?.notices ?? NONE)
  const [read, setRead] = useState<string | undefined>()
  const shown = isReading && document !== read ? notices : NONE
  if (!readOnly && !(isReading && trashed) && shown.length === 0) return null
  return (
    <section className={styles.notices} aria-label={strings.notices.label}>
      {readOnly && <p>{sentence(readOnly)}</p>}
      {isReading && trashed && (
        <div>
          <p>{strings.notices.trashed}</p>
          <Button look="quiet" onClick={() => runCommand('document.restore')}>
            {strings.commands.restore}
          </Button>
        </div>
      )}
      {shown.length > 0 && (
        <div>
          <p>{shown.join(' ')}</p>
          <Button look="quiet" onClick={() => setRead(document)}>
            {strings.notices.dismiss}
          </Button>
        </div>
      )}
    </section>
  )
}
