import type { ReactNode } from 'react'
import { useStore } from 'zustand'
import { strings } from '../../core/strings'
import { narrowTo } from '../state/notebook'
import { notebookStore } from '../state/notebook-answer'
import { uiStore } from '../state/ui'
import { Choices } from './Choices'
import { FilterMenu } from './FilterMenu'

const t = strings.notebook
const NOTES = ['with', 'without'] as const
const PASSAGES = ['kept', 'lost'] as const

/** Marks with a note or without, and those that have their passage or lost it. What is chosen again is let go. */
export function NoteFilter(): ReactNode {
  const { note, passage } = useStore(uiStore, ({ notebook }) => notebook.query.filter)
  const counts = useStore(notebookStore, ({ answer }) => answer?.counts)
  return (
    <FilterMenu name={t.more} chosen={(note ? 1 : 0) + (passage ? 1 : 0)}>
      <Choices
        name={t.note}
        kind="several"
        choices={NOTES.map((value) => ({ value, name: t.noteIs[value], count: counts?.note[value] ?? 0 }))}
        chosen={note ? [note] : []}
        onChoose={(value) => narrowTo({ note: value === note ? null : value })}
      />
      <Choices
        name={t.passage}
        kind="several"
        choices={PASSAGES.map((value) => ({ value, name: t.passageIs[value], count: counts?.passage[value] ?? 0 }))}
        chosen={passage ? [passage] : []}
        onChoose={(value) => narrowTo({ passage: value === passage ? null : value })}
      />
    </FilterMenu>
  )
}
