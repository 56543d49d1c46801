import { sentence } from '../../core/sentence'
import { strings } from '../../core/strings'
import type { Toast } from '../state/ui'

/** What a message says, without the list of what was not added. */
export function toastWords(toast: Toast): string {
  switch (toast.kind) {
    case 'said':
    case 'notice':
      return toast.text
    case 'failure':
      return sentence(toast.failure)
    case 'imported':
      return importedWords(toast.added, toast.failures.map(sentence))
  }
}

/** One failure alone is told in full; of several the number, since their list stands beside it. */
function importedWords(added: number, failures: readonly string[]): string {
  const parts = added > 0 ? [strings.toasts.added(added)] : []
  if (failures.length === 1) parts.push(...failures)
  if (failures.length > 1) parts.push(strings.toasts.notAdded(failures.length))
  return parts.join(' ')
}

/** The sentences of what was not added, where there are too many for the message itself. */
export function toastDetails(toast: Toast): readonly string[] {
  return toast.kind === 'imported' && toast.failures.length > 1 ? toast.failures.map(sentence) : []
}

/** Whether a message goes by itself: what asks for nothing and reports no failure. */
export function isPassing(toast: Toast): boolean {
  return toast.kind === 'said' || (toast.kind === 'imported' && toast.failures.length === 0)
}
