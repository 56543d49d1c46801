/** What is done to many marks at once: by main, in one commit, which can be undone like any other. */
import { createStore } from 'zustand/vanilla'
import type { WideCommit } from '../../core/change/change'
import { touchedBy } from '../../core/change/touched'
import type { NotebookAction, NotebookFilter, NotebookSelection } from '../../core/notebook/notebook'
import { strings } from '../../core/strings'
import { bridge } from '../bridge'
import { askForCommit } from '../state/asked-commits'
import { flushDrafts } from '../state/closing'
import { send } from '../state/commit'
import { labelName } from '../state/labels'
import { libraryStore } from '../state/library'
import { announce, toast, uiStore } from '../state/ui'
import { focusPage } from '../ui/focus-page'
import { mayWrite } from './entry-acts'
import { forgetSelected, selectedCount, selection, selectNone } from './selection'

const t = strings.notebook

/** How many marks are being changed; null while none are. */
export const workingStore = createStore<{ readonly marks: number | null }>()(() => ({ marks: null }))

/** Does it to all that is selected. One thing at a time. */
export async function changeSelected(action: NotebookAction): Promise<void> {
  const view = uiStore.getState().notebook
  const chosen = selection(view)
  if (!chosen || workingStore.getState().marks !== null || !mayWrite()) return
  // Its button goes with what is asked, and one goes on in the list.
  focusPage()
  workingStore.setState({ marks: selectedCount(view.selected) })
  try {
    await change(chosen, action)
  } finally {
    workingStore.setState({ marks: null })
  }
}

async function change(chosen: NotebookSelection, action: NotebookAction): Promise<void> {
  const answer = await askForCommit('marks', () => bridge.call('notebook:change', { selection: chosen, action }))
  if (!answer.ok) return toast({ kind: 'failure', failure: answer.failure })
  const made = answer.value
  const marks = marksOf(made)
  if (marks.size === 0) return toast({ kind: 'said', text: t.done.nothing })
  if (action.kind === 'trash' && chosen.kind === 'these') forgetSelected(marks)
  else if (mayLeave(action, uiStore.getState().notebook.query.filter)) selectNone()
  toast({ kind: 'said', text: doneWords(action, marks.size), command: 'edit.undo' })
}

/** Whether marks to which this was done may not pass any more: nothing is done next to marks that are not seen. */
function mayLeave({ kind }: NotebookAction, { labels, tags, words, date }: NotebookFilter): boolean {
  switch (kind) {
    case 'relabel':
      return labels.length > 0 || date?.of === 'changed'
    case 'addTags':
      return date?.of === 'changed'
    case 'removeTags':
      return tags.length > 0 || words !== '' || date?.of === 'changed'
    case 'trash':
      return true
  }
}

function marksOf({ parts }: WideCommit): ReadonlySet<string> {
  return new Set(parts.flatMap(({ changes }) => changes.flatMap(touchedBy)))
}

function doneWords(action: NotebookAction, marks: number): string {
  switch (action.kind) {
    case 'relabel':
      return t.done.relabel(marks, labelName(libraryStore.getState(), action.label))
    case 'addTags':
      return t.done.addTags(marks)
    case 'removeTags':
      return t.done.removeTags(marks)
    case 'trash':
      return t.done.trash(marks)
  }
}

/** Puts what is selected, or else all that passes, on the clipboard as export writes it. */
export async function copyShown(): Promise<void> {
  const asked = await shown()
  if (!asked) return
  const answer = await bridge.call('notebook:text', asked)
  if (!answer.ok) return toast({ kind: 'failure', failure: answer.failure })
  await bridge.call('clipboard:write', { text: answer.value, html: null })
  const said = t.preview.copied(selectedCount(asked.selection.kind === 'these' ? asked.selection.marks : 'filtered'))
  toast({ kind: 'said', text: said })
}

/** Writes what is selected, or else all that passes, to a file that the person names. */
export async function exportShown(): Promise<void> {
  const asked = await shown()
  if (!asked) return
  const answer = await bridge.call('notebook:export', asked)
  if (!answer.ok) return toast({ kind: 'failure', failure: answer.failure })
  if (answer.value === null) return
  toast({ kind: 'said', text: t.preview.saved(answer.value) })
  announce(t.preview.saved(answer.value))
}

/** The question and what of it is meant, once what was done here is on the disk: export writes what lies there. */
async function shown() {
  flushDrafts()
  await send()
  const view = uiStore.getState().notebook
  const { query } = view
  if (selectedCount('filtered') === 0) return null
  return { query, selection: selection(view) ?? { kind: 'filtered' as const, filter: query.filter } }
}
