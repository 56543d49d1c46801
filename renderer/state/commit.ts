import { applyChange, applyCommit, ChangeMismatch } from '../../core/change/apply'
import type { Change, Commit, CommitRequest, NumberedCommit } from '../../core/change/change'
import { type CommitGroup, undoing, undoStacks } from '../../core/change/undo'
import type { CommitId, DocumentId } from '../../core/document/id'
import type { DocumentRecord } from '../../core/document/record'
import type { Failure } from '../../core/failure'
import { strings } from '../../core/strings'
import { bridge } from '../bridge'
import { newId, now } from './clock'
import { libraryStore, type OpenState } from './library'
import { toast } from './ui'

/** How many commits the window remembers for undo; main gives as many when a document is opened. */
const HISTORY_LENGTH = 500
/** After a failed write the first retry by itself; a full disk seldom empties faster. */
const RETRY_MS = 5_000

export interface CommitOptions {
  /** Commits with the same group are undone together. */
  readonly group?: CommitId
  readonly undoes?: CommitId
}

/**
 * The one way in for every change: applied here at once, sent to main, acknowledged when it is on the disk. Returns the
 * commit's id, or null where the changes do not fit what is here (nothing happened then).
 */
export function commit(
  document: DocumentId,
  title: string,
  changes: readonly Change[],
  options: CommitOptions = {},
): CommitId | null {
  const { info } = libraryStore.getState()
  if (info?.readOnly) {
    toast({ kind: 'failure', failure: info.readOnly })
    return null
  }
  const id = newId()
  const made: Commit = {
    id,
    group: options.group ?? id,
    at: now(),
    title,
    ...(options.undoes ? { undoes: options.undoes } : {}),
    changes,
  }
  const state = libraryStore.getState()
  let open = state.open
  // A new text version is drawn only when its text has come with main's event, so that no mark is painted on the old words.
  const waits = changes.some((change) => change.kind === 'text.set')
  if (open?.record.id === document && !waits) {
    const next = tryCommit(open.record, made)
    if (!next) return null
    open = { ...open, record: next, history: remembered(open.history, made) }
  }
  libraryStore.setState({
    open,
    pending: [...state.pending, { document, commit: made }],
    run: [...state.run, { document, group: made.group }].slice(-HISTORY_LENGTH),
  })
  void send()
  return id
}

let sending: Promise<void> | null = null
let retryTimer: ReturnType<typeof setTimeout> | undefined

/** Sends what is pending, in order, one at a time; resolves when all is acknowledged or a write failed. */
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
    const answer = await bridge.call('library:commit', request)
    if (answer.ok) acknowledge(request.document, { v: 1, seq: answer.value.seq, ...request.commit })
    else if (isLasting(answer.failure)) refuse(request, answer.failure)
    else {
      libraryStore.setState({ saveFailure: answer.failure })
      retryTimer = setTimeout(() => void send(), RETRY_MS)
      return
    }
  }
}

function isLasting(failure: Failure): boolean {
  return failure.kind !== 'diskFull' && failure.kind !== 'notWritable'
}

/** Takes in a commit that main has accepted: ours, or one that came from elsewhere. `text` is the new tree where it changed. */
export function acknowledge(
  document: DocumentId,
  accepted: NumberedCommit,
  loaded: Pick<OpenState, 'text' | 'plain'> | null = null,
): void {
  const state = libraryStore.getState()
  const pending = state.pending.filter((request) => request.commit.id !== accepted.id)
  const ours = pending.length < state.pending.length
  let open = state.open
  if (open?.record.id === document && open.acknowledged.seq < accepted.seq) {
    const acknowledged = applyCommit(open.acknowledged, accepted)
    if (loaded) {
      open = { ...rebased({ ...open, acknowledged, ...loaded, textHash: acknowledged.text.hash }, accepted, pending) }
    } else if (acknowledged.text.hash === open.textHash) {
      open = ours ? { ...open, acknowledged } : rebased({ ...open, acknowledged }, accepted, pending)
      if (ours && pending.length === 0) open = { ...open, record: acknowledged }
    } else {
      // The new text comes with main's event, which precedes the answer to the call.
      libraryStore.setState({ pending, saveFailure: null })
      return
    }
  }
  libraryStore.setState({ open, pending, saveFailure: ours ? null : state.saveFailure })
}

function rebased(open: OpenState, accepted: Commit, pending: readonly CommitRequest[]): OpenState {
  let record = open.acknowledged
  for (const request of pending)
    if (request.document === record.id) record = tryCommit(record, request.commit) ?? record
  const known = open.history.some((commit) => commit.id === accepted.id)
  return { ...open, record, history: known ? open.history : remembered(open.history, accepted) }
}

/** Main will never take this commit: it and what rests on it are taken back, and said. */
function refuse(request: CommitRequest, failure: Failure): void {
  const state = libraryStore.getState()
  let record = state.open?.acknowledged
  const dropped = new Set([request.commit.id])
  for (const { document, commit: made } of state.pending.slice(1)) {
    if (document !== request.document || !record) continue
    const next = tryCommit(record, made)
    if (next) record = next
    else dropped.add(made.id)
  }
  const open = state.open
  libraryStore.setState({
    pending: state.pending.filter((other) => !dropped.has(other.commit.id)),
    open:
      open && record && open.record.id === request.document
        ? { ...open, record, history: open.history.filter((made) => !dropped.has(made.id)) }
        : open,
  })
  toast({ kind: 'failure', failure })
}

/** Undoes the open document's last group of commits; says so where a part no longer fits. */
export function undo(): void {
  const { open } = libraryStore.getState()
  const group = open && undoStacks(open.history).undo.at(-1)
  if (open && group) takeBack(open, group, strings.undo.undone(group.title))
}

/** Redoes what was undone last. */
export function redo(): void {
  const { open } = libraryStore.getState()
  const group = open && undoStacks(open.history).redo.at(-1)
  if (open && group) takeBack(open, group, group.title)
}

function takeBack(open: OpenState, group: CommitGroup, title: string): void {
  const fitting: Change[] = []
  let record: DocumentRecord = open.record
  const all = undoing(group)
  for (const change of all) {
    try {
      record = applyChange(record, change, record.addedAt)
      fitting.push(change)
    } catch (error) {
      if (!(error instanceof ChangeMismatch)) throw error
    }
  }
  commit(open.record.id, title, fitting, { undoes: group.id })
  toast(fitting.length < all.length ? { kind: 'said', text: strings.undo.partly } : { kind: 'said', text: title })
}

function tryCommit(record: DocumentRecord, made: Commit): DocumentRecord | null {
  try {
    return applyCommit(record, made)
  } catch (error) {
    if (error instanceof ChangeMismatch) return null
    throw error
  }
}

function remembered(history: readonly Commit[], made: Commit): readonly Commit[] {
  return [...history, made].slice(-HISTORY_LENGTH)
}
