import type { ReactNode } from 'react'
import { useStore } from 'zustand'
import type { LabelId } from '../../core/document/id'
import type { Mark } from '../../core/document/record'
import { relabelled } from '../../core/mark/make'
import { strings } from '../../core/strings'
import { commit } from '../state/commit'
import { libraryStore } from '../state/library'
import { labels, labelsById } from '../state/placed'
import { uiStore } from '../state/ui'
import { LabelDot } from '../ui/LabelDot'
import styles from './NoteCard.module.css'

/** The labels, to give a mark another one. */
export function LabelChoice({ mark, onChosen }: { readonly mark: Mark; readonly onChosen: () => void }): ReactNode {
  const all = useStore(libraryStore, labels)
  return (
    <fieldset className={styles.choice} aria-label={strings.margin.relabel}>
      {all.map((label) => (
        <LabelDot
          key={label.id}
          label={label}
          name={strings.margin.relabelAs(label.name)}
          aria-pressed={label.id === mark.label}
          onClick={() => {
            relabel(mark, label.id)
            onChosen()
          }}
        />
      ))}
    </fieldset>
  )
}

function relabel(mark: Mark, label: LabelId): void {
  const state = libraryStore.getState()
  const changes = relabelled(mark, label)
  if (!state.open || changes.length === 0) return
  commit(state.open.record.id, strings.marking.relabelled(labelsById(state).get(label)?.name ?? ''), changes)
  uiStore.setState({ lastLabel: label })
}
