import type { ReactNode } from 'react'
import { useStore } from 'zustand'
import { READING_STATES } from '../../core/document/record'
import { toggled } from '../../core/notebook/narrowing'
import { strings } from '../../core/strings'
import { narrowTo } from '../state/notebook'
import { notebookStore } from '../state/notebook-answer'
import { uiStore } from '../state/ui'
import { Choices } from './Choices'
import { FilterMenu } from './FilterMenu'

const t = strings.notebook

/** How far the person is with the documents whose marks are shown. */
export function StateFilter(): ReactNode {
  const states = useStore(uiStore, ({ notebook }) => notebook.query.filter.states)
  const counts = useStore(notebookStore, ({ answer }) => answer?.counts.states)
  return (
    <FilterMenu name={t.states} chosen={states.length}>
      <Choices
        name={t.states}
        kind="several"
        choices={READING_STATES.map((state) => ({
          value: state,
          name: t.stateNames[state],
          count: counts?.[state] ?? 0,
        }))}
        chosen={states}
        onChoose={(state) => narrowTo({ states: toggled(states, state) })}
      />
    </FilterMenu>
  )
}
