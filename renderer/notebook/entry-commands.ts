import type { CommandId } from '../../core/command/command'
import { strings } from '../../core/strings'
import { type Handler, provideCommands } from '../commands/registry'
import { libraryStore } from '../state/library'
import { notebookStore } from '../state/notebook-answer'
import { labels } from '../state/placed'
import { announce, uiStore } from '../state/ui'
import { activeEntry, copyEntry, editActive, mayWrite, relabelEntry, trashEntry } from './entry-acts'
import { changeSelected, copyShown, exportShown } from './many-acts'
import { selectAll, selectedCount } from './selection'

const DIGITS = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const

const hasSelected = () => uiStore.getState().notebook.selected.length > 0
const acts = () => hasSelected() || activeEntry() !== null

/** Lets the commands about marks act on what is selected in the notebook, else on the active entry, until what is returned is called. */
export function provideEntryCommands(): () => void {
  const commands: Partial<Record<CommandId, Handler>> = {
    'mark.note': { enabled: () => activeEntry() !== null, run: () => editActive('note') },
    'mark.tag': { enabled: () => activeEntry() !== null, run: () => editActive('tags') },
    'mark.copyQuote': {
      enabled: acts,
      run: () => {
        const entry = activeEntry()
        if (hasSelected()) void copyShown()
        else if (entry) copyEntry(entry)
      },
    },
    'mark.remove': {
      enabled: acts,
      run: () => {
        const entry = activeEntry()
        if (hasSelected()) void changeSelected({ kind: 'trash' })
        else if (entry && mayWrite()) trashEntry(entry)
      },
    },
    'edit.selectAll': {
      enabled: () => (notebookStore.getState().answer?.marks ?? 0) > 0,
      run: () => {
        selectAll()
        announce(strings.notebook.allSelected(selectedCount('filtered')))
      },
    },
    'export.open': {
      enabled: () => (notebookStore.getState().answer?.marks ?? 0) > 0,
      run: () => void exportShown(),
    },
  }
  for (const digit of DIGITS) commands[`mark.label${digit}`] = relabelling(digit)
  return provideCommands(commands)
}

/** The label with this digit, whatever it is called. */
function relabelling(digit: number): Handler {
  const found = () => labels(libraryStore.getState()).find((label) => label.digit === digit)
  return {
    enabled: () => acts() && found() !== undefined,
    run: () => {
      const label = found()
      const entry = activeEntry()
      if (label && hasSelected()) void changeSelected({ kind: 'relabel', label: label.id })
      else if (label && entry) relabelEntry(entry, label.id)
    },
  }
}
