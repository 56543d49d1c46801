import { type ReactNode, useMemo } from 'react'
import { useStore } from 'zustand'
import { toggled } from '../../core/notebook/narrowing'
import { strings } from '../../core/strings'
import { libraryStore } from '../state/library'
import { narrowTo } from '../state/notebook'
import { notebookStore } from '../state/notebook-answer'
import { uiStore } from '../state/ui'
import { FilterMenu } from './FilterMenu'
import { LongChoices } from './LongChoices'

/** Documents whose marks are shown. */
export function DocumentFilter(): ReactNode {
  const chosen = useStore(uiStore, ({ notebook }) => notebook.query.filter.documents.length)
  return (
    <FilterMenu name={strings.notebook.documents} chosen={chosen}>
      <DocumentChoices />
    </FilterMenu>
  )
}

/** Those of most marks stand first. */
function DocumentChoices(): ReactNode {
  const documents = useStore(uiStore, ({ notebook }) => notebook.query.filter.documents)
  const counts = useStore(notebookStore, ({ answer }) => answer?.counts.documents)
  const rows = useStore(libraryStore, (state) => state.rows)
  const choices = useMemo(() => {
    const all = { ...Object.fromEntries(documents.map((id) => [id, 0])), ...counts }
    return Object.entries(all)
      .filter(([id, count]) => count > 0 || documents.includes(id))
      .map(([value, count]) => ({ value, name: rows?.get(value)?.title ?? strings.notebook.untitled, count }))
      .sort((a, b) => b.count - a.count)
  }, [counts, rows, documents])
  return (
    <LongChoices
      name={strings.notebook.documents}
      choices={choices}
      chosen={documents}
      none={strings.notebook.documentsNone}
      onChoose={(document) => narrowTo({ documents: toggled(documents, document) })}
    />
  )
}
