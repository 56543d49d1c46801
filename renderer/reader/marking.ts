/** What a person does to passages and marks, by key or by button: changes go through `commit`, the result is spoken. */
import type { Range } from '../../core/anchor/anchor'
import type { LabelId, MarkId } from '../../core/document/id'
import type { Mark } from '../../core/document/record'
import { joined } from '../../core/mark/join'
import { marked, relabelled, removed } from '../../core/mark/make'
import { merger, type Overlapped, overlapped } from '../../core/mark/overlap'
import type { Overlap } from '../../core/settings'
import { strings } from '../../core/strings'
import { newId, now } from '../state/clock'
import { flushDrafts } from '../state/closing'
import { commit } from '../state/commit'
import { libraryStore, type OpenState } from '../state/library'
import { labels, labelsById, placedMarks } from '../state/placed'
import { readingViewStore } from '../state/reading-view'
import { announce, toast, uiStore } from '../state/ui'
import { spoken } from './extent-text'
import { overlapStore } from './overlap-state'

/** Told which mark there is in the end. */
type Then = (mark: MarkId) => void

const nothing: Then = () => {}

/** The passage that an action means: what is selected, else the sentence at the cursor. */
export function passage(): Range | null {
  const { selection, cursor } = uiStore.getState()
  return selection ?? cursor
}

/** The active mark, or null where none is active or it is not there any more. */
export function activeMark(): Mark | null {
  const { activeMark: id } = uiStore.getState()
  const mark = id === null ? undefined : libraryStore.getState().open?.record.marks[id]
  return mark && mark.trashedAt === null ? mark : null
}

/** Whether anything can be written here; where not, it is said why. */
export function mayWrite(): boolean {
  const failure = libraryStore.getState().info?.readOnly ?? null
  if (failure) toast({ kind: 'failure', failure })
  return failure === null
}

/** Marks the passage with a label, or gives the active mark that label. */
export function label(id: LabelId): void {
  const range = passage()
  const mark = activeMark()
  if (range) markPassage(range, id)
  else if (mark) relabel(mark, id)
}

/**
 * Marks a passage; it is the active mark then. Where it overlaps marks of the same label the settings decide, or the person,
 * who is asked; a passage that is marked so already is not marked twice.
 */
export function markPassage(range: Range, id: LabelId, then: Then = nothing): void {
  // A note that is just being written may be one of those that are merged.
  flushDrafts()
  const state = libraryStore.getState()
  const placed = placedMarks(state)
  const name = labelsById(state).get(id)?.name
  if (!placed || name === undefined) return
  const found = overlapped(placed.lookup, range, id)
  const { overlap } = uiStore.getState().settings
  if (found.same) {
    makeActive(found.same.mark.id, id)
    announce(strings.marks.alreadyMarked(name))
    then(found.same.mark.id)
  } else if (found.marks.length === 0 || overlap !== 'ask') mark(range, id, overlap, then)
  else if (mayWrite()) overlapStore.setState({ question: { range, label: id, marks: found.marks.length, then } })
}

/** The person has answered: both are kept, or they become one. */
export function answerOverlap(answer: Exclude<Overlap, 'ask'> | null): void {
  const { question } = overlapStore.getState()
  overlapStore.setState({ question: null })
  if (question && answer) mark(question.range, question.label, answer, question.then)
}

function mark(range: Range, id: LabelId, overlap: Overlap, then: Then): void {
  const state = libraryStore.getState()
  const { open } = state
  const lookup = placedMarks(state)?.lookup
  const name = labelsById(state).get(id)?.name
  if (!open || !lookup || name === undefined) return
  const found = overlapped(lookup, range, id)
  const made =
    overlap === 'merge' && found.marks.length > 0 ? merge(open, range, found, name) : add(open, range, id, name)
  if (made === null) return
  makeActive(made, id)
  then(made)
}

function add(open: OpenState, range: Range, id: LabelId, name: string): MarkId | null {
  const made = newId()
  const changes = marked({ id: made, label: id, range, plain: open.plain.text, textHash: open.textHash, at: now() })
  if (commit(open.record.id, strings.marking.marked(name), changes) === null) return null
  announce(strings.marking.saidMarked(name, spoken(open.plain.text, range)))
  return made
}

/** The passage and the marks that it overlaps become one, the oldest of them. */
function merge(
  { record, plain, textHash }: OpenState,
  range: Range,
  { marks }: Overlapped,
  name: string,
): MarkId | null {
  const one = merger(marks, range)
  const { id } = one.stays.mark
  const changes = joined({ record, ...one, marks, plain: plain.text, textHash, at: now() })
  if (changes.length === 0) {
    announce(strings.marks.alreadyWithin(name))
    return id
  }
  if (commit(record.id, strings.marks.overlap.merged(name), changes) === null) return null
  announce(strings.marks.overlap.saidMerged(name, marks.length, spoken(plain.text, one.range)))
  return id
}

/** What one has just made must be seen, also where marks were hidden. */
function makeActive(id: MarkId, lastLabel: LabelId): void {
  uiStore.setState({ selection: null, cursor: null, activeMark: id, lastLabel, marks: 'shown' })
}

/** Gives a mark another label. */
export function relabel(given: Mark, id: LabelId): void {
  const { open } = libraryStore.getState()
  const found = labelsById(libraryStore.getState()).get(id)
  const changes = relabelled(given, id)
  if (!open || !found || changes.length === 0) return
  if (commit(open.record.id, strings.marking.relabelled(found.name), changes) === null) return
  uiStore.setState({ lastLabel: id })
  announce(strings.marking.saidRelabelled(found.name))
}

/** Puts a mark in the trash; a message offers to take that back. */
export function remove(given: Mark): void {
  const { open } = libraryStore.getState()
  if (!open || commit(open.record.id, strings.marking.removed, removed(given, now())) === null) return
  // The focus would go with its card.
  if (document.activeElement?.closest(`[data-note="${given.id}"]`)) readingViewStore.getState().view?.focus()
  uiStore.setState({ activeMark: null, editing: null, tagging: null })
  toast({ kind: 'said', text: strings.marking.saidRemoved, command: 'edit.undo' })
}

/** Finds the mark that a note or tag goes on: a new one on the passage, with the label used last, else the active one. */
export function markForWriting(then: Then): void {
  const range = passage()
  const { lastLabel } = uiStore.getState()
  const all = labelsById(libraryStore.getState())
  const id = lastLabel !== null && all.has(lastLabel) ? lastLabel : labels(libraryStore.getState())[0]?.id
  const active = activeMark()
  if (range && id !== undefined) markPassage(range, id, then)
  else if (!range && active) then(active.id)
}
