/**
 * The one way in for every change: applied here at once, sent to main one commit at a time and in order, acknowledged when
 * it is on the disk. What could not be written stays pending, is tried again, and is never dropped without a word.
 */
import type { Change, LibraryChange, WideCommit, WidePart } from '../../core/change/change'
import { UNDO_DEPTH } from '../../core/change/undo'
import type { CommitId, DocumentId } from '../../core/document/id'
import { type Failure, failed, type Result } from '../../core/failure'
import { labelsAfter } from '../../core/library/labels-after'
import { strings } from '../../core/strings'
import { bridge } from '../bridge'
import { accept, refuse, remembered, tryCommit, waitsForText } from './accept'
import { newId, now } from './clock'
import { acknowledgedLabels, labelState, savedIn } from './label-state'
import { libraryStore, partFor } from './library'
import { reloadDocument } from './open'
import { toast } from './ui'

/** After a failed write the first retry by itself; a full disk seldom empties faster. */
const RETRY_MS = 5_000

export interface CommitOptions {
  /** Commits with the same group are undone together. */
  readonly group?: CommitId
  readonly undoes?: CommitId
  /** What becomes of the library itself with it. */
  readonly library?: readonly LibraryChange[]
}

/**
 * Makes a commit on one document. Returns its id, or null where the changes do not fit what is here or the library is read
 * only (nothing happened then, and the latter is said).
 */
export function commit(
  document: DocumentId,
  title: string,
  changes: readonly Change[],
  options: CommitOptions = {},
): CommitId | null {
  return commitAll(title, [{ document, changes }], options)
}

/** The same over several documents: all parts or none, here and on the disk. */
export function commitAll(title: string, parts: readonly WidePart[], options: CommitOptions = {}): CommitId | null {
  const state = libraryStore.getState()
  if (state.info?.readOnly) {
    toast({ kind: 'failure', failure: state.info.readOnly })
    return null
  }
  const id = newId()
  const { group = id, undoes, library } = options
  const wide: WideCommit = {
    id,
    group,
    at: now(),
    title,
    ...(undoes === undefined ? {} : { undoes }),
    parts,
    ...(library === undefined ? {} : { library }),
  }
  let { open, info } = state
  if (library && info) {
    const labels = labelsAfter(info.labels, library)
    if (!labels) return null
    info = { ...info, labels }
  }
  const made = open && partFor(open.record.id, wide)
  if (open && made && !waitsForText(made)) {
    const record = tryCommit(open.record, made)
    if (!record) return null
    open = { ...open, record, history: remembered(open.history, made) }
  }
  libraryStore.setState({
    open,
    info,
    savedLabels: library ? savedIn(state) : state.savedLabels,
    pending: [...state.pending, wide],
    run: [...state.run, wide].slice(-UNDO_DEPTH),
  })
  void send()
  return id
}

let sending: Promise<void> | null = null
/** What main was asked to do to the whole library. */
let held: Promise<unknown> | null = null

/**
 * Asks main for a commit of its own: what was done here is sent first, so that main works with all of it, and what is done
 * meanwhile waits for the answer, because it was made on what is there before. Fails, without asking, where what was done before
 * cannot be written.
 */
export async function askAlone<T>(call: () => Promise<Result<T>>): Promise<Result<T>> {
  for (;;) {
    await send()
    const { pending, saveFailure } = libraryStore.getState()
    if (saveFailure) return failed(saveFailure)
    if (held === null && pending.length === 0) break
    await held
  }
  const asked = call().catch(() => brokenOff())
  const mine = asked.finally(() => {
    if (held === mine) held = null
  })
  held = mine
  return mine
}

let retryTimer: ReturnType<typeof setTimeout> | undefined

/** Sends what is pending, in order, one at a time; resolves when all is acknowledged or a write failed. Never rejects. */
export function send(): Promise<void> {
  sending ??= sendAll().then(() => {
    sending = null
    // Made after the last look at what is pending: whoever made it was given this very promise.
    const { pending, saveFailure } = libraryStore.getState()
    return pending.length > 0 && saveFailure === null ? send() : undefined
  })
  return sending
}

async function sendAll(): Promise<void> {
  clearTimeout(retryTimer)
  for (;;) {
    while (held) await held
    const wide = libraryStore.getState().pending[0]
    if (!wide) return
    const answer = await write(wide).catch(brokenOff)
    if (answer.ok) await acknowledge(wide, answer.value)
    else if (isLasting(answer.failure)) refuse(wide, answer.failure)
    else {
      libraryStore.setState({ saveFailure: answer.failure })
      retryTimer = setTimeout(() => void send(), RETRY_MS)
      return
    }
  }
}

function write(wide: WideCommit): Promise<Result<Written>> {
  const [part, ...more] = wide.parts
  const commit = part && partFor(part.document, wide)
  if (!part || !commit || more.length > 0 || wide.library) return bridge.call('library:commit-all', wide)
  return bridge.call('library:commit', { document: part.document, commit })
}

/**
 * `seq` numbers the commit in its document's history; that of a wide one comes with each document's event. `missed`: so much of
 * what it takes back was changed since, in documents that are not open here.
 */
interface Written {
  readonly seq: number
  readonly missed?: number
}

async function acknowledge(wide: WideCommit, { seq, missed }: Written): Promise<void> {
  if (missed !== undefined) toast({ kind: 'said', text: strings.undo.partly })
  const [part, ...more] = wide.parts
  const commit = part && partFor(part.document, wide)
  if (part && commit && more.length === 0 && !wide.library) {
    if (accept(part.document, { v: 1, seq, ...commit }) === 'gap') await reloadDocument(part.document)
    return
  }
  const state = libraryStore.getState()
  const { open } = state
  const pending = state.pending.filter(({ id }) => id !== wide.id)
  libraryStore.setState({ pending, saveFailure: null, ...labelState(state, acknowledgedLabels(state, wide), pending) })
  // Where the event has not come, the document does not have its part yet.
  if (open && partFor(open.record.id, wide) && open.acknowledged.lastCommit !== wide.id)
    await reloadDocument(open.record.id)
}

/** Main itself failed at it; whether the commit was written is not known, so the same one is sent again. */
function brokenOff(): { readonly ok: false; readonly failure: Failure } {
  return { ok: false, failure: { kind: 'notWritable', reason: strings.saving.programFailed } }
}

/** Whether trying again cannot help. */
function isLasting(failure: Failure): boolean {
  return failure.kind !== 'diskFull' && failure.kind !== 'notWritable'
}
