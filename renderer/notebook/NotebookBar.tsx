import { PanelRight } from 'lucide-react'
import type { ReactNode } from 'react'
import { useStore } from 'zustand'
import { keyNames } from '../../core/command/key-names'
import { toggled } from '../../core/notebook/narrowing'
import { strings } from '../../core/strings'
import { labelSlot } from '../state/labels'
import { libraryStore } from '../state/library'
import { narrowTo } from '../state/notebook'
import { notebookStore } from '../state/notebook-answer'
import { labels } from '../state/placed'
import { uiStore } from '../state/ui'
import { Button } from '../ui/Button'
import { IconButton } from '../ui/IconButton'
import { exportShown } from './many-acts'
import styles from './NotebookBar.module.css'
import { togglePane, useShownPane } from './pane'
import '../styles/labels.css'

const t = strings.notebook

/** The window's bar while the notebook is open: labels to narrow it by, each with its marks, what is being saved (`saving`), and export. */
export function NotebookBar({ saving }: { readonly saving: ReactNode }): ReactNode {
  const all = useStore(libraryStore, labels)
  const chosen = useStore(uiStore, ({ notebook }) => notebook.query.filter.labels)
  const selected = useStore(uiStore, ({ notebook }) => notebook.selected)
  const platform = useStore(uiStore, (state) => state.platform)
  const answer = useStore(notebookStore, (state) => state.answer)
  const pane = useShownPane()
  const marks = selected === 'filtered' ? (answer?.marks ?? 0) : selected.length || (answer?.marks ?? 0)
  return (
    <div className={styles.bar}>
      <h1>{t.name}</h1>
      <fieldset className={styles.chips} aria-label={t.labels}>
        {all.map((label) => (
          <button
            key={label.id}
            type="button"
            className={styles.chip}
            data-label={labelSlot(libraryStore.getState(), label.id)}
            aria-pressed={chosen.includes(label.id)}
            onClick={() => narrowTo({ labels: toggled(chosen, label.id) })}
          >
            {label.name} <b>{(answer?.counts.labels[label.id] ?? 0).toLocaleString('en')}</b>
          </button>
        ))}
      </fieldset>
      <div className={styles.saving}>{saving}</div>
      <IconButton
        icon={PanelRight}
        label={pane === 'none' ? t.preview.show : t.preview.hide}
        aria-pressed={pane !== 'none'}
        onClick={togglePane}
      />
      <Button
        title={keyNames('CmdOrCtrl+E', platform).spoken}
        disabled={marks === 0}
        onClick={() => void exportShown()}
      >
        {t.preview.export(marks)}
      </Button>
    </div>
  )
}
