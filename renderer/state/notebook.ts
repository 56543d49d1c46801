/** What the notebook shows, changed from anywhere in the window. */
import type { DocumentId } from '../../core/document/id'
import { EVERYTHING, type NotebookFilter } from '../../core/notebook/notebook'
import { showNotebook } from './places'
import { uiStore } from './ui'

/** Opens the notebook with these marks only. */
export function showMarks(filter: Partial<NotebookFilter>): void {
  uiStore.setState(({ notebook }) => ({
    notebook: {
      ...notebook,
      query: { ...notebook.query, filter: { ...EVERYTHING, ...filter } },
      selected: [],
      active: null,
      editing: null,
      scroll: 0,
    },
  }))
  showNotebook()
}

/** Opens the notebook with the marks of one document. */
export function showMarksOf(document: DocumentId): void {
  showMarks({ documents: [document] })
}
