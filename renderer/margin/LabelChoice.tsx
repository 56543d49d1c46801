import type { ReactNode } from 'react'
import { useStore } from 'zustand'
import type { LabelId } from '../../core/document/id'
import type { Mark } from '../../core/document/record'
import { relabelled } from '../../core/mark/make'
import { strings } from '../../core/strings'
import { commit } from '../state/commit'
import { libraryStore } from '../state/library'
import { labels, labelsById } from '../state/placed'
import { announce, uiStore } from '../state/ui'
import { LabelDot } from '../ui/LabelDot'
import styles from './NoteCard.module.css'

interface LabelChoiceProps {
  readonly mark: Mark
  /** The labels go, and the focus with them: one was chosen, or Esc was pressed. */
  readonly onEnd: (by: 'choice' | 'escape') => void
}

/** The labels, to give a mark another one. */
export function LabelChoice({ mark, onEnd }: LabelChoiceProps): ReactNode {
  const all = useStore(libraryStore, labels)
  return (
    <fieldset
      className={styles.choice}
      aria-label={strings.margin.relabel}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.preventDefault()
        event.stopPropagation()
        onEnd('escape')
      }}
    >
      {all.map((label) => (
        <LabelDot
          key={label.id}
          label={label}
          name={strings.margin.relabelAs(label.name)}
          aria-pressed={label.id === mark.label}
          onClick={() => {
            onEnd('choice')
            relabel(mark, label.id)
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
  const name = labelsById(state).get(label)?.name ?? ''
  if (commit(state.open.record.id, strings.marking.relabelled(name), changes) === null) return
  uiStore.setState({ lastLabel: label })
  announce(strings.marking.saidRelabelled(name))
}
