/**
 * What main says about commits: accepted, refused, or made elsewhere. `acknowledged` is what main has; `record` is always
 * that plus what is still pending, so a commit from elsewhere slips in below what was done here and is not yet written.
 * A text and its record change together: a record is never shown over another text than its own.
 */
import { applyCommit, ChangeMismatch } from '../../core/change/apply'
import type { Commit, NumberedCommit, WideCommit } from '../../core/change/change'
import { movedCommits } from '../../core/change/moved'
import { sameValue } from '../../core/change/same-value'
import { UNDO_DEPTH } from '../../core/change/undo'
import type { DocumentId } from '../../core/document/id'
import type { DocumentRecord } from '../../core/document/record'
import type { Failure } from '../../core/failure'
import { labelsAfter } from '../../core/library/labels-after'
import { forgetPassages } from './forget'
import { labelState, savedIn } from './label-state'
import { libraryStore, type OpenState, partFor } from './library'
import { toast } from './ui'

/** `gap`: a commit before this one was missed, or its text is not here, and the document must be read again. */
export type Accepted = 'taken' | 'gap'

/**
 * Takes in a commit that main has accepted: ours, or one that came from elsewhere. The same one twice is taken once.
 * @param loaded the text that the commit brought, where it brought one
 */
export function accept(
  document: DocumentId,
  commit: NumberedCommit,
  loaded: Pick<OpenState, 'text' | 'plain'> | null = null,
): Accepted {
  if (!isMadeHere(commit)) moveOurs(document, commit)
  const state = libraryStore.getState()
  const pending = state.pending.filter(({ id }) => id !== commit.id)
  const ours = pending.length < state.pending.length
  const saveFailure = ours ? null : state.saveFailure
  const open = state.open?.record.id === document ? state.open : null
  if (!open || commit.seq <= open.acknowledged.seq) {
    libraryStore.setState({ pending, saveFailure })
    return 'taken'
  }
  const follows = commit.seq === open.acknowledged.seq + 1
  // What undoes another commit main takes as far as it fits.
  const asMade = ours && isAsMade(state.pending, document, commit)
  const shown = follows && asMade ? shownAlready(open, commit, pending) : null
  const acknowledged = shown ?? (follows ? tryCommit(open.acknowledged, commit) : null)
  const textIsHere = acknowledged && (loaded !== null || acknowledged.text.hash === open.textHash)
  if (!acknowledged || !textIsHere) {
    libraryStore.setState({ pending, saveFailure })
    return 'gap'
  }
  const taken: OpenState = loaded
    ? { ...open, ...loaded, acknowledged, textHash: acknowledged.text.hash }
    : { ...open, acknowledged }
  // Ours is in `record` already, unless it waited for its text.
  const next = asMade && !loaded ? settled(taken, pending) : rebased(taken, pending)
  if (taken.textHash !== open.textHash) forgetPassages()
  libraryStore.setState({ open: withCommit(next, commit, pending), pending, saveFailure })
  return 'taken'
}

/** Main will never take this commit: it and what rests on it are taken back, and said. */
export function refuse(refused: WideCommit, failure: Failure): void {
  const state = libraryStore.getState()
  const { open } = state
  const dropped = new Set([refused.id])
  let record = open?.acknowledged
  let labels = savedIn(state)
  for (const wide of state.pending) {
    if (dropped.has(wide.id)) continue
    const commit = record && partFor(record.id, wide)
    const next = record && commit ? tryCommit(record, commit) : record
    const nextLabels = labelsAfter(labels, wide.library ?? [])
    if (next !== null && nextLabels) [record, labels] = [next, nextLabels]
    else dropped.add(wide.id)
  }
  const kept = ({ id }: { readonly id: string }) => !dropped.has(id)
  const pending = state.pending.filter(kept)
  libraryStore.setState({
    pending,
    run: state.run.filter(kept),
    saveFailure: null,
    open: open && rebased({ ...open, history: open.history.filter(kept) }, pending),
    ...labelState(state, state.savedLabels, pending),
  })
  toast({ kind: 'failure', failure })
}

/** The document as it is with what is pending on it; commits that no longer fit, or wait for their text, are left out. */
export function rebased(open: OpenState, pending: readonly WideCommit[]): OpenState {
  let record = open.acknowledged
  let { history } = open
  for (const wide of pending) {
    const commit = partFor(record.id, wide)
    const next = !commit || waitsForText(commit) ? null : tryCommit(record, commit)
    if (!commit || !next) continue
    record = next
    history = known(history, commit) ? history : remembered(history, commit)
  }
  return { ...open, record, history }
}

/** Whether the commit is drawn only when its text has come with main's event, so that nothing is painted on the old words. */
export function waitsForText({ changes }: Commit): boolean {
  return changes.some((change) => change.kind === 'text.set')
}

/** The record after the commit, or null where it does not fit. */
export function tryCommit(record: DocumentRecord, commit: Commit | NumberedCommit): DocumentRecord | null {
  try {
    return applyCommit(record, commit)
  } catch (error) {
    if (error instanceof ChangeMismatch) return null
    throw error
  }
}

/** The history with one more commit at its end. */
export function remembered(history: readonly Commit[], commit: Commit): readonly Commit[] {
  return [...history, commit].slice(-UNDO_DEPTH)
}

/**
 * The record with a commit of ours, where nothing but that commit lies between what main has and what is shown: then that is it, and
 * ten thousand marks need not be copied a second time. Null otherwise.
 */
function shownAlready(
  { record }: OpenState,
  { id, seq }: NumberedCommit,
  pending: readonly WideCommit[],
): DocumentRecord | null {
  const only = record.lastCommit === id && pending.every((wide) => partFor(record.id, wide) === null)
  return only ? { ...record, seq } : null
}

/** Also of one that main took a moment ago: it is told of twice. */
function isMadeHere({ id }: NumberedCommit): boolean {
  return libraryStore.getState().run.some((wide) => wide.id === id)
}

/** What waits here to be written was made without knowing of a commit from elsewhere: in notes it stands among other words now. */
function moveOurs(document: DocumentId, { seq, changes }: NumberedCommit): void {
  const { pending, run, open } = libraryStore.getState()
  if (open?.record.id === document && seq <= open.acknowledged.seq) return
  const moved = movedCommits(pending, document, changes)
  if (moved === pending) return
  const now = new Map(moved.map((wide) => [wide.id, wide]))
  libraryStore.setState({
    pending: moved,
    run: run.map((wide) => now.get(wide.id) ?? wide),
    open: open && { ...open, history: open.history.map((one) => movedPart(open, now.get(one.id)) ?? one) },
  })
}

function movedPart({ record }: OpenState, wide: WideCommit | undefined): Commit | null {
  return wide ? partFor(record.id, wide) : null
}

function isAsMade(pending: readonly WideCommit[], document: DocumentId, { id, changes }: NumberedCommit): boolean {
  const made = pending.find((wide) => wide.id === id)
  const part = made && partFor(document, made)
  return part !== undefined && part !== null && sameValue(part.changes, changes)
}

function settled(open: OpenState, pending: readonly WideCommit[]): OpenState {
  const more = pending.some((wide) => partFor(open.record.id, wide) !== null)
  return more ? open : { ...open, record: open.acknowledged }
}

/** One from elsewhere stands where main has it: before what waits here. */
function withCommit(open: OpenState, commit: Commit, pending: readonly WideCommit[]): OpenState {
  const before = open.history.find(({ id }) => id === commit.id)
  if (!before) {
    const waiting = new Set(pending.map(({ id }) => id))
    const first = open.history.findIndex(({ id }) => waiting.has(id))
    const at = first < 0 ? open.history.length : first
    return { ...open, history: open.history.toSpliced(at, 0, commit).slice(-UNDO_DEPTH) }
  }
  if (sameValue(before.changes, commit.changes)) return open
  return { ...open, history: open.history.map((one) => (one === before ? commit : one)) }
}

function known(history: readonly Commit[], { id }: Commit): boolean {
  return history.some((commit) => commit.id === id)
}
