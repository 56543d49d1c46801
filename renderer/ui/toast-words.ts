import type { CommandId } from '../../core/command/command'
import { COMMANDS } from '../../core/command/command'
import type { DocumentId } from '../../core/document/id'
import { sentence } from '../../core/sentence'
import { strings } from '../../core/strings'
import { isEnabled, runCommand } from '../commands/registry'
import { libraryStore } from '../state/library'
import { listShelf, readDocument } from '../state/places'
import { restore } from '../state/shelve'
import { type Toast, uiStore } from '../state/ui'
import { hasReport, sortedFailures, summaryWords } from './summary-words'

/** What a message says. */
export function toastWords(toast: Toast): string {
  switch (toast.kind) {
    case 'said':
    case 'notice':
      return toast.text
    case 'failure':
      return sentence(toast.failure)
    case 'imported':
      return summaryWords(toast.summary)
    case 'watched':
      return strings.toasts.watched(toast.added.length)
  }
}

export interface ToastAct {
  readonly words: string
  readonly run: () => void
}

/** The one thing that a message offers to do, or null. */
export function toastAct(toast: Toast): ToastAct | null {
  switch (toast.kind) {
    case 'said':
      return toast.command && isEnabled(toast.command) ? commandAct(toast.command) : null
    case 'imported':
      return summaryAct(toast)
    case 'watched':
      return { words: strings.toasts.show, run: () => showAdded(toast.added) }
    case 'notice':
    case 'failure':
      return null
  }
}

/** Whether a message goes by itself: what asks for nothing and reports no failure. */
export function isPassing(toast: Toast): boolean {
  if (toast.kind === 'imported') return toast.summary.failures.length === 0 && toast.summary.passedOver === 0
  return toast.kind === 'said' || toast.kind === 'watched'
}

function commandAct(command: CommandId): ToastAct {
  return { words: COMMANDS.find(({ id }) => id === command)?.title ?? '', run: () => runCommand(command) }
}

function summaryAct({ summary }: Extract<Toast, { kind: 'imported' }>): ToastAct | null {
  const [here, another] = sortedFailures(summary.failures).here
  const [added, more] = summary.added
  if (hasReport(summary))
    return { words: strings.toasts.show, run: () => uiStore.setState({ report: summary, overlay: 'added' }) }
  if (added && !more && !here) return openAct(added.document)
  if (!here || another || added) return null
  return here.trashedAt === null
    ? openAct(here.document)
    : { words: strings.toasts.restore, run: () => restore([here.document]) }
}

/** What is on screen, or on its way there, need not be opened. */
function openAct(document: DocumentId): ToastAct | null {
  const { open, opening } = libraryStore.getState()
  const isHere = opening === document || (opening === null && open?.record.id === document)
  if (isHere && uiStore.getState().screen.kind === 'reader') return null
  return { words: strings.toasts.open, run: () => readDocument(document) }
}

/** One document is opened; several stand first in the list of all. */
function showAdded(added: Extract<Toast, { kind: 'watched' }>['added']): void {
  const [first, another] = added
  if (first && !another) readDocument(first.document)
  else listShelf('all')
}
