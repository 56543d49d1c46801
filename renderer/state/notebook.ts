/** What the notebook shows, changed from anywhere in the window. */
import type { DocumentId } from '../../core/document/id'
import { EVERYTHING, type NotebookFilter, type NotebookQuery } from '../../core/notebook/notebook'
import { showNotebook } from './places'
import { type NotebookView, uiStore } from './ui'

/** Opens the notebook with these marks only. */
export function showMarks(filter: Partial<NotebookFilter>): void {
  askFor({ filter: { ...EVERYTHING, ...filter } })
  showNotebook()
}

/** Opens the notebook with the marks of one document. */
export function showMarksOf(document: DocumentId): void {
  showMarks({ documents: [document] })
}

/** Narrows the notebook, or widens it, by what of the filter is given. */
export function narrowTo(filter: Partial<NotebookFilter>): void {
  askFor({ filter: { ...uiStore.getState().notebook.query.filter, ...filter } })
}

/**
 * Asks another question of the notebook: it begins at its top then. What was selected by another filter is not any more, for one
 * would do something to marks that are not seen.
 */
export function askFor(asked: Partial<NotebookQuery>): void {
  const { query, selected } = uiStore.getState().notebook
  setNotebook({
    query: { ...query, ...asked },
    selected: asked.filter ? [] : selected,
    active: null,
    editing: null,
    scroll: 0,
  })
}

/** Changes how the notebook stands. */
export function setNotebook(view: Partial<NotebookView>): void {
  uiStore.setState(({ notebook }) => ({ notebook: { ...notebook, ...view } }))
}
