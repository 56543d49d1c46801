import type { Commit } from '../../core/change/change'
import type { Failure, Result } from '../../core/failure'
import type { DocumentStore } from './document-store'

/** A document that is held open, with its part of a commit. */
export interface Pair {
  readonly store: DocumentStore
  readonly commit: Commit
}

/** A part that waits in its document for the whole to be written; `open` is told why it was not, or null. */
export interface Queued {
  readonly store: DocumentStore
  readonly open: (failure: Failure | null) => void
  readonly answer: Promise<Result<{ readonly seq: number }>>
}

/** Puts a part into its document's queue, behind a gate. */
export function behindGate({ store, commit }: Pair): Queued {
  let open: Queued['open'] = () => {}
  const gate = new Promise<Failure | null>((resolve) => {
    open = resolve
  })
  return { store, open, answer: store.commit(commit, gate) }
}
