import { X } from 'lucide-react'
import { useState } from 'react'
import { useStore } from 'zustand'
import type { DocumentId } from '../../core/document/id'
import { sentence } from '../../core/sentence'
import { strings } from '../../core/strings'
import { bridge } from '../bridge'
import { libraryStore } from '../state/library'
import { announce, uiStore } from '../state/ui'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { IconButton } from '../ui/IconButton'
import styles from './ExportDialog.module.css'
import { ExportOptions } from './ExportOptions'
import { useExportText } from './use-export-text'

const t = strings.exportDialog

/** A document's notes as they will be written, to copy or save; drawn while `overlay` is `export`. */
export function ExportDialog() {
  const open = useStore(uiStore, (state) => state.overlay === 'export')
  const document = useStore(libraryStore, (state) => state.open?.record.id ?? null)
  return open && document !== null ? <OpenExport document={document} /> : null
}

interface Outcome {
  readonly kind: 'done' | 'failed'
  readonly words: string
}

function OpenExport({ document }: { readonly document: DocumentId }) {
  const text = useExportText(document)
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const [isSaving, setSaving] = useState(false)
  const made = text?.ok ? text.value : null

  const tell = (result: Outcome) => {
    setOutcome(result)
    if (result.kind === 'done') announce(result.words)
  }
  const copy = async (words: string) => {
    await bridge.call('clipboard:write', { text: words, html: null })
    tell({ kind: 'done', words: t.copied })
  }
  const save = async () => {
    setSaving(true)
    setOutcome(null)
    const answer = await bridge.call('export:save', { document })
    setSaving(false)
    if (!answer.ok) tell({ kind: 'failed', words: sentence(answer.failure) })
    else if (answer.value !== null) tell({ kind: 'done', words: t.saved(answer.value) })
  }

  return (
    <Dialog label={t.title} size="large" onClose={close}>
      <div className={styles.sheet}>
        <div className={styles.options}>
          <div className={styles.head}>
            <h2>{t.title}</h2>
            <IconButton icon={X} label={t.close} onClick={close} />
          </div>
          <ExportOptions />
        </div>
        <div className={styles.out} aria-busy={text === null}>
          {text && !text.ok && (
            <p role="alert" className={styles.failure}>
              {sentence(text.failure)}
            </p>
          )}
          {made !== null && (
            <textarea className={styles.preview} readOnly spellCheck={false} aria-label={t.preview} value={made} />
          )}
        </div>
        <div className={styles.foot}>
          {outcome && (
            <p className={styles[outcome.kind]} role={outcome.kind === 'failed' ? 'alert' : undefined}>
              {outcome.words}
            </p>
          )}
          <div className={styles.acts}>
            <Button disabled={made === null} onClick={() => made !== null && void copy(made)}>
              {t.copy}
            </Button>
            <Button
              look="primary"
              data-autofocus=""
              aria-disabled={made === null || isSaving}
              onClick={() => made !== null && !isSaving && void save()}
            >
              {t.save}
            </Button>
          </div>
        </div>
      </div>
    </Dialog>
  )
}

function close(): void {
  uiStore.setState({ overlay: null })
}
