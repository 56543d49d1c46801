import type { ReactNode } from 'react'
import { useEffect, useRef } from 'react'
import { useStore } from 'zustand'
import { strings } from '../../core/strings'
import { libraryStore, type OpenState } from '../state/library'
import { placedMarks } from '../state/placed'
import { readDocument } from '../state/places'
import { Button } from '../ui/Button'
import hidden from '../ui/hidden.module.css'
import { OrphanChoice } from './OrphanChoice'
import styles from './OrphansScreen.module.css'
import type { NoteView } from './slots'
import '../styles/labels.css'

const t = strings.orphans

/** The open document's orphans, and where they may belong. */
export function OrphansScreen({ Note }: { readonly Note: NoteView }): ReactNode {
  const open = useStore(libraryStore, (state) => state.open)
  const orphans = useStore(libraryStore, (state) => placedMarks(state)?.orphans)
  if (!open || !orphans) return null
  return (
    <div className={styles.pane}>
      <h1 className={hidden.hidden}>{strings.commands.orphans}</h1>
      {orphans.length === 0 ? (
        <Nobody open={open} />
      ) : (
        <OrphanChoice key={open.record.id} open={open} orphans={orphans} Note={Note} />
      )}
    </div>
  )
}

function Nobody({ open }: { readonly open: OpenState }): ReactNode {
  const back = useRef<HTMLButtonElement>(null)
  // What had the focus went with the last orphan.
  useEffect(() => back.current?.focus(), [])
  return (
    <div className={styles.nobody}>
      <p>{t.nobody}</p>
      <Button ref={back} onClick={() => readDocument(open.record.id)}>
        {t.back}
      </Button>
    </div>
  )
}
