import type { ImportSummary } from '../../core/api'
import type { CommandId } from '../../core/command/command'
import { COMMANDS } from '../../core/command/command'
import type { DocumentId } from '../../core/document/id'
import { sentence } from '../../core/sentence'
import { strings } from '../../core/strings'
import { bridge } from '../bridge'
import { isEnabled, runCommand } from '../commands/registry'
import { goToTarget } from '../state/follow-link'
import { libraryStore } from '../state/library'
import { listShelf, readDocument, showOrphans } from '../state/places'
import { restore } from '../state/shelve'
import { type Toast, toast, uiStore } from '../state/ui'
import { compareVersions } from '../state/versions'
import { earlierWords, hasReport, sortedFailures, summaryWords, withEarlier } from './summary-words'

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
      return [strings.toasts.watched(toast.added.length), ...earlierWords(toast.added)].join(' ')
    case 'needYou':
      return strings.versions.needYou(toast.marks)
    case 'unsavedNote':
      return strings.note.lost
    case 'inTrash':
      return strings.wikiLinks.inTrash(toast.title)
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
      return earlierAct({ added: toast.added, failures: [], passedOver: 0 }) ?? watchedAct(toast.added)
    case 'unsavedNote':
      return { words: strings.note.copyLost, run: () => void copyNote(toast.note) }
    case 'needYou':
      return { words: strings.versions.show, run: () => showOrphans(toast.document) }
    case 'inTrash':
      return { words: strings.toasts.open, run: () => goToTarget(toast.target, toast.document) }
    case 'notice':
    case 'failure':
      return null
  }
}

/** Whether a message goes by itself: what asks for nothing and reports no failure. */
export function isPassing(toast: Toast): boolean {
  if (toast.kind === 'watched') return withEarlier(toast.added).length === 0
  if (toast.kind !== 'imported') return toast.kind === 'said'
  const { added, failures, passedOver } = toast.summary
  return failures.length === 0 && passedOver === 0 && withEarlier(added).length === 0
}

async function copyNote(note: string): Promise<void> {
  await bridge.call('clipboard:write', { text: note, html: null })
  toast({ kind: 'said', text: strings.note.copiedLost })
}

function commandAct(command: CommandId): ToastAct {
  return { words: COMMANDS.find(({ id }) => id === command)?.title ?? '', run: () => runCommand(command) }
}

function summaryAct({ summary }: Extract<Toast, { kind: 'imported' }>): ToastAct | null {
  const [here, another] = sortedFailures(summary.failures).here
  const [added, more] = summary.added
  if (hasReport(summary)) return reportAct(summary)
  const compare = earlierAct(summary)
  if (compare) return compare
  if (added && !more && !here) return openAct(added.document)
  if (!here || another || added) return null
  return here.trashedAt === null
    ? openAct(here.document)
    : { words: strings.toasts.restore, run: () => restore([here.document]) }
}

function reportAct(summary: ImportSummary): ToastAct {
  return { words: strings.toasts.show, run: () => uiStore.setState({ report: summary, overlay: 'added' }) }
}

/** One newer version is compared at once; of several the report tells. */
function earlierAct(summary: ImportSummary): ToastAct | null {
  const [newer, another] = withEarlier(summary.added)
  if (!newer) return null
  if (another || summary.added.length > 1) return reportAct(summary)
  const { document, earlier } = newer
  return { words: strings.versions.compare, run: () => void compareVersions(earlier.document, document) }
}

/** What is on screen, or on its way there, need not be opened. */
function openAct(document: DocumentId): ToastAct | null {
  const { open, opening } = libraryStore.getState()
  const isHere = opening === document || (opening === null && open?.record.id === document)
  if (isHere && uiStore.getState().screen.kind === 'reader') return null
  return { words: strings.toasts.open, run: () => readDocument(document) }
}

function watchedAct(added: Extract<Toast, { kind: 'watched' }>['added']): ToastAct {
  return { words: strings.toasts.show, run: () => showAdded(added) }
}

/** One document is opened; several stand first in the list of all. */
function showAdded(added: Extract<Toast, { kind: 'watched' }>['added']): void {
  const [first, another] = added
  if (first && !another) readDocument(first.document)
  else listShelf('all')
}
