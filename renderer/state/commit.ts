/**
 * The one way in for every change: applied here at once, sent to main one commit at a time and in order, acknowledged when
 * it is on the disk. What could not be written stays pending, is tried again, and is never dropped without a word.
 */
import type { Change, Commit } from '../../core/change/change'
import type { CommitId, DocumentId } from '../../core/document/id'
import type { Failure } from '../../core/failure'
import { strings } from '../../core/strings'
import { bridge } from '../bridge'
import { accept, HISTORY_LENGTH, refuse, remembered, tryCommit, waitsForText } from './accept'
import { newId, now } from './clock'
import { libraryStore } from './library'
import { reloadDocument } from './open'
import { toast } from './ui'

/** After a failed write the first retry by itself; a full disk seldom empties faster. */
const RETRY_MS = 5_000

export interface CommitOptions {
  /** Commits with the same group are undone together. */
  readonly group?: CommitId
  readonly undoes?: CommitId
}

/**
 * Makes a commit. Returns its id, or null where the changes do not fit what is here or the library is read only (nothing
 * happened then, and the latter is said).
 */
export function commit(
  document: DocumentId,
  title: string,
  changes: readonly Change[],
  options: CommitOptions = {},
): CommitId | null {
  const state = libraryStore.getState()
  if (state.info?.readOnly) {
    toast({ kind: 'failure', failure: state.info.readOnly })
    return null
  }
  const id = newId()
  const { group = id, undoes } = options
  const made: Commit = { id, group, at: now(), title, ...(undoes === undefined ? {} : { undoes }), changes }
  let { open } = state
  if (open?.record.id === document && !waitsForText(made)) {
    const record = tryCommit(open.record, made)
    if (!record) return null
    open = { ...open, record, history: remembered(open.history, made) }
  }
  const request = { document, commit: made }
  libraryStore.setState({
    open,
    pending: [...state.pending, request],
    run: [...state.run, request].slice(-HISTORY_LENGTH),
  })
  void send()
  return id
}

let sending: Promise<void> | null = null
let retryTimer: ReturnType<typeof setTimeout> | undefined

/** Sends what is pending, in order, one at a time; resolves when all is acknowledged or a write failed. Never rejects. */
export function send(): Promise<void> {
  sending ??= sendAll().finally(() => {
    sending = null
  })
  return sending
}

async function sendAll(): Promise<void> {
  clearTimeout(retryTimer)
  for (;;) {
    const request = libraryStore.getState().pending[0]
    if (!request) return
    const answer = await bridge.call('library:commit', request).catch(brokenOff)
    if (answer.ok) {
      const accepted = accept(request.document, { v: 1, seq: answer.value.seq, ...request.commit })
      if (accepted === 'gap') await reloadDocument(request.document)
    } else if (isLasting(answer.failure)) refuse(request, answer.failure)
    else {
      libraryStore.setState({ saveFailure: answer.failure })
      retryTimer = setTimeout(() => void send(), RETRY_MS)
      return
    }
  }
}

/** Main itself failed at it; whether the commit was written is not known, so the same one is sent again. */
function brokenOff(): { readonly ok: false; readonly failure: Failure } {
  return { ok: false, failure: { kind: 'notWritable', reason: strings.saving.programFailed } }
}

/** Whether trying again cannot help. */
function isLasting(failure: Failure): boolean {
  return failure.kind !== 'diskFull' && failure.kind !== 'notWritable'
}
