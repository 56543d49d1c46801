/**
 * Undo and redo are commits too. In the reader and beside its orphans the open document's own are undone, those of earlier
 * runs included; elsewhere what was done in this run, in order, whatever document it was done to.
 */
import { ChangeMismatch } from '../../core/change/apply'
import type { Change, Commit, WideCommit, WidePart } from '../../core/change/change'
import { invertAll } from '../../core/change/invert'
import { LiveRecord } from '../../core/change/live-record'
import { touchedBy } from '../../core/change/touched'
import { type CommitGroup, type UndoStacks, undoStacks } from '../../core/change/undo'
import type { DocumentId, LabelId, MarkId } from '../../core/document/id'
import type { Label } from '../../core/document/label'
import { FORMAT_VERSION, type Mark } from '../../core/document/record'
import { invertLibrary, labelsAfter } from '../../core/library/labels-after'
import { strings } from '../../core/strings'
import { askedCommits } from './asked-commits'
import { commitAll } from './commit'
import { libraryStore } from './library'
import { toast, uiStore } from './ui'
import { isEarlier, takeBackEarlier } from './undo-earlier'
import { bringsText, takeBackText } from './undo-version'

/**
 * What can be undone and redone where the person is. What was done to labels, tags and titles in this run stands among what
 * was done to the document, in the order of time; where the labels or tags themselves are edited, it is all there is.
 */
export function stacks(): UndoStacks {
  const { open, run } = libraryStore.getState()
  const { overlay, screen } = uiStore.getState()
  if (overlay === 'labels') return undoStacks(labelCommits(run))
  if (overlay === 'tags') return undoStacks(askedCommits(run, ['tags']).map(asCommit))
  if (screen.kind === 'list' || screen.kind === 'notebook') return undoStacks(run.map(asCommit))
  const others = [...labelCommits(run), ...askedCommits(run, ['tags', 'title']).map(asCommit)]
  return undoStacks(merged(open?.history ?? [], others))
}

/** Undoes the last group of commits; says so, and where a part no longer fits. */
export function undo(): void {
  inTurn(() => {
    const group = stacks().undo.at(-1)
    return group && takeBack(group, strings.undo.undone(group.title))
  })
}

/** Redoes what was undone last. */
export function redo(): void {
  inTurn(() => {
    const group = stacks().redo.at(-1)
    return group && takeBack(group, strings.undo.redone(group.title))
  })
}

/** What main is undoing; what is asked for meanwhile comes after it, because until then the same group stands last. */
let turn: Promise<void> | null = null

function inTurn(act: () => Promise<void> | undefined): void {
  const next = turn ? turn.then(act) : act()
  if (!next) return
  const settled: Promise<void> = next.then(() => {
    if (turn === settled) turn = null
  })
  turn = settled
}

/** Asked for with every look at what can be undone; a commit may have touched twenty thousand marks. */
const commits = new WeakMap<WideCommit, Commit>()

function asCommit(wide: WideCommit): Commit {
  const known = commits.get(wide)
  if (known) return known
  const { parts, library: _, ...whole } = wide
  const commit = { ...whole, changes: parts.flatMap(({ changes }) => changes) }
  commits.set(wide, commit)
  return commit
}

/** Those of this run that changed the labels. */
function labelCommits(run: readonly WideCommit[]): readonly Commit[] {
  return run.filter(({ library }) => library !== undefined).map(asCommit)
}

/** The document's commits with those that are not on it put between them by their time; its own order stays. */
function merged(history: readonly Commit[], others: readonly Commit[]): readonly Commit[] {
  const known = new Set(others.length === 0 ? [] : history.map(({ id }) => id))
  const all = [...history]
  for (const commit of others) {
    if (!known.has(commit.id)) all.splice(all.findLastIndex(({ at }) => at <= commit.at) + 1, 0, commit)
  }
  return all
}

/** A promise where main does it. */
function takeBack(group: CommitGroup, said: string): Promise<void> | undefined {
  if (bringsText(group)) {
    void takeBackText(group, said)
    return undefined
  }
  if (isEarlier(group)) return takeBackEarlier(group, said, () => takeBackHere(group, said))
  takeBackHere(group, said)
  return undefined
}

function takeBackHere(group: CommitGroup, said: string): void {
  const parts = partsOf(group)
  let complete = true
  let any = false
  const { library, labels } = labelsBefore(group)
  if (library === 'changedSince') complete = false
  const inverse = parts.map(({ document, changes }) => {
    const all = invertAll(changes)
    const fitting = fittingOf(document, all, labels)
    if (fitting.length < all.length) complete = false
    if (fitting.length > 0) any = true
    return { document, changes: fitting }
  })
  const changed = library !== null && library !== 'changedSince' ? { library } : null
  // Written all the same where nothing fits: what was done before it can then be undone.
  if (commitAll(group.title, inverse, { undoes: group.id, ...changed }) === null) return
  const wide = complete && inverse.length > 1 ? strings.undo.inDocuments(said, inverse.length) : said
  const nothing = !complete && !any && changed === null
  toast({ kind: 'said', text: nothing ? strings.undo.notAtAll(group.title) : complete ? wide : strings.undo.partly })
}

/** The changes of a group by document. One of an earlier run is known by its part in the open document alone. */
function partsOf({ commits, changes: here }: CommitGroup): readonly WidePart[] {
  const { run, open } = libraryStore.getState()
  const made = run.filter(({ id }) => commits.includes(id))
  if (made.length < commits.length) return open ? [{ document: open.record.id, changes: here }] : []
  const byDocument = new Map<DocumentId, Change[]>()
  for (const { document, changes } of made.flatMap(({ parts }) => parts))
    byDocument.set(document, [...(byDocument.get(document) ?? []), ...changes])
  return [...byDocument].map(([document, changes]) => ({ document, changes }))
}

/** What takes a group's changes of the labels back, and the labels that there are then. */
function labelsBefore({ commits }: CommitGroup) {
  const { run, info } = libraryStore.getState()
  const now = info?.labels ?? []
  const made = run.filter(({ id }) => commits.includes(id))
  const library = invertLibrary(made.flatMap(({ library }) => library ?? []))
  if (library.length === 0) return { library: null, labels: now }
  const labels = labelsAfter(now, library)
  return labels ? { library, labels } : { library: 'changedSince' as const, labels: now }
}

/**
 * Those changes that fit the record as it is; of a document that is not open main is the judge. No mark gets a label back that
 * the library does not have any more.
 */
function fittingOf(document: DocumentId, changes: readonly Change[], labels: readonly Label[]): readonly Change[] {
  const record = libraryStore.getState().open?.record
  if (record?.id !== document) return changes
  // Tried in place, on the marks in question alone: with a copy of all marks for each change, taking back what was done to ten
  // thousand of them took a minute.
  const marks: Record<MarkId, Mark> = {}
  for (const id of changes.flatMap(touchedBy)) {
    const mark = Object.hasOwn(record.marks, id) ? record.marks[id] : undefined
    if (mark) marks[id] = mark
  }
  const live = new LiveRecord({ ...record, marks })
  const { seq, addedAt: at } = record
  const fitting: Change[] = []
  const has = (label: LabelId) => labels.some(({ id }) => id === label)
  for (const change of changes) {
    if (change.kind === 'label.set' && has(change.before) && !has(change.after)) continue
    try {
      live.apply({ v: FORMAT_VERSION, id: document, group: document, seq, at, title: '', changes: [change] })
      fitting.push(change)
    } catch (error) {
      if (!(error instanceof ChangeMismatch)) throw error
    }
  }
  return fitting
}
