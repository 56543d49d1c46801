import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import type { ShownOriginal } from '../../core/api'
import type { DocumentId } from '../../core/document/id'
import type { DocumentRecord } from '../../core/document/record'
import type { Result } from '../../core/failure'
import { sentence } from '../../core/sentence'
import { strings } from '../../core/strings'
import { bridge } from '../bridge'
import { runCommand } from '../commands/registry'
import { libraryStore } from '../state/library'
import { uiStore } from '../state/ui'
import { Button } from '../ui/Button'
import { Sheet } from '../ui/Sheet'
import styles from './Original.module.css'

const t = strings.original

/** The file as it was imported, inert, or where it lies; drawn while `overlay` is `original`. */
export function Original() {
  const shown = useStore(uiStore, (state) => state.overlay === 'original')
  const record = useStore(libraryStore, ({ open }) => open?.record)
  return shown && record ? <OpenOriginal key={record.id} record={record} /> : null
}

function OpenOriginal({ record: { id, source, original } }: { readonly record: DocumentRecord }) {
  const shown = useOriginal(id)
  // The sheet comes with what it shows: a small one would grow into a large one.
  if (!shown) return null
  const isFrame = shown.ok && shown.value.kind === 'frame'
  return (
    <Sheet title={source.title} size={isFrame ? 'full' : 'small'}>
      <div className={styles.bar}>
        <p>{isFrame ? t.inert : shown.ok ? t.place(original.name) : sentence(shown.failure)}</p>
        <Button data-autofocus="" onClick={() => runCommand('document.reveal')}>
          {t.reveal}
        </Button>
      </div>
      {shown.ok && <Body shown={shown.value} title={source.title} />}
    </Sheet>
  )
}

/** The sandbox allows nothing: no scripts, no forms, no way out. Main serves the page and its parts, and nothing else. */
function Body({ shown, title }: { readonly shown: ShownOriginal; readonly title: string }) {
  if (shown.kind === 'place') return <p className={styles.place}>{shown.place}</p>
  return <iframe className={styles.frame} sandbox="" src={shown.address} title={t.frame(title)} />
}

function useOriginal(document: DocumentId): Result<ShownOriginal> | null {
  const [shown, setShown] = useState<Result<ShownOriginal> | null>(null)
  useEffect(() => {
    let wanted = true
    void bridge.call('document:original', { document }).then((answer) => wanted && setShown(answer))
    return () => {
      wanted = false
    }
  }, [document])
  return shown
}
