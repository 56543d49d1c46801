import { type ReactNode, useEffect, useState } from 'react'
import { useStore } from 'zustand'
import type { VersionOffer } from '../../core/api'
import { shownName } from '../../core/document/shown-name'
import { strings } from '../../core/strings'
import { uiStore } from '../state/ui'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import styles from './ReadingVersion.module.css'

const t = strings.versions

/** What takes no longer than this is not worth a sheet of its own before the sheet that it brings. */
const PATIENCE_MS = 300

interface Props {
  readonly from: VersionOffer['from']
  /** The title of the document that it is for. */
  readonly title: string
}

/** While the newer text is being read: what is done, how far it is, and a way to stop it. */
export function ReadingVersion({ from, title }: Props): ReactNode {
  const [isLong, setLong] = useState(false)
  const part = useStore(uiStore, ({ importing }) => importing?.part ?? null)
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), PATIENCE_MS)
    return () => clearTimeout(timer)
  }, [])
  if (!isLong) return null
  const words = t.reading[from](shownName(title))
  return (
    <Dialog label={t.title[from]} onClose={close}>
      <div className={styles.reading}>
        <p>{words}</p>
        <progress value={part ?? undefined} aria-label={words} />
        <Button data-autofocus="" onClick={close}>
          {t.cancel}
        </Button>
      </div>
    </Dialog>
  )
}

/** Closing the sheet is what stops it (`state/versions.ts`). */
function close(): void {
  uiStore.setState({ overlay: null })
}
