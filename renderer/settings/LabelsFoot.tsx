import { Redo2, Undo2 } from 'lucide-react'
import type { ReactNode } from 'react'
import { useStore } from 'zustand'
import { strings } from '../../core/strings'
import { libraryStore } from '../state/library'
import { redo, stacks, undo } from '../state/undo'
import { Button } from '../ui/Button'
import { ICON } from '../ui/IconButton'
import styles from './LabelsSheet.module.css'

const t = strings.labels

/** What was done to the labels can be taken back without leaving their sheet, behind which messages cannot be reached. */
export function LabelsFoot({ told }: { readonly told: string }): ReactNode {
  useStore(libraryStore, ({ run }) => run)
  const { undo: done, redo: undone } = stacks()
  const last = done.at(-1)?.title
  return (
    <div className={styles.foot}>
      <p dir="auto">{last === undefined ? '' : told || t.last(last)}</p>
      <div className={styles.acts}>
        <Button disabled={done.length === 0} title={last} onClick={undo}>
          <Undo2 {...ICON} aria-hidden="true" /> {t.undo}
        </Button>
        <Button disabled={undone.length === 0} title={undone.at(-1)?.title} onClick={redo}>
          <Redo2 {...ICON} aria-hidden="true" /> {t.redo}
        </Button>
      </div>
    </div>
  )
}
