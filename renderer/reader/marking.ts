/** What a person does to passages and marks, by key or by button: changes go through `commit`, the result is spoken. */
import type { Range } from '../../core/anchor/anchor'
import type { Change } from '../../core/change/change'
import type { LabelId, MarkId } from '../../core/document/id'
import type { Mark } from '../../core/document/record'
import { marked, relabelled, removed } from '../../core/mark/make'
import { strings } from '../../core/strings'
import { newId, now } from '../state/clock'
import { commit } from '../state/commit'
import { libraryStore, type OpenState } from '../state/library'
import { labels, labelsById } from '../state/placed'
import { announce, toast, uiStore } from '../state/ui'

/** How much of a passage is spoken when it has been marked. */
const SPOKEN = 60

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

/** Marks a passage; it is the active mark then. Null where it cannot be marked. */
export function markPassage(range: Range, id: LabelId): MarkId | null {
  const { open } = libraryStore.getState()
  const found = labelsById(libraryStore.getState()).get(id)
  if (!open || !found) return null
  const mark = newId()
  const changes = marked({ id: mark, label: id, range, plain: open.plain.text, textHash: open.textHash, at: now() })
  if (!change(open, strings.marking.marked(found.name), changes)) return null
  // What one has just made must be seen, also where marks were hidden.
  uiStore.setState({ selection: null, cursor: null, activeMark: mark, lastLabel: id, marks: 'shown' })
  announce(strings.marking.saidMarked(found.name, open.plain.text.slice(range.start, range.end).slice(0, SPOKEN)))
  return mark
}

/** Gives a mark another label. */
export function relabel(mark: Mark, id: LabelId): void {
  const { open } = libraryStore.getState()
  const found = labelsById(libraryStore.getState()).get(id)
  const changes = relabelled(mark, id)
  if (!open || !found || changes.length === 0) return
  if (!change(open, strings.marking.relabelled(found.name), changes)) return
  uiStore.setState({ lastLabel: id })
  announce(strings.marking.saidRelabelled(found.name))
}

/** Puts a mark in the trash; a message offers to take that back. */
export function remove(mark: Mark): void {
  const { open } = libraryStore.getState()
  if (!open || !change(open, strings.marking.removed, removed(mark, now()))) return
  uiStore.setState({ activeMark: null, editing: null, tagging: null })
  toast({ kind: 'said', text: strings.marking.saidRemoved, command: 'edit.undo' })
}

/** The mark that a note or tag goes on: a new one on the passage, with the label used last, else the active one. */
export function markForWriting(): MarkId | null {
  const range = passage()
  const { lastLabel } = uiStore.getState()
  const id = lastLabel ?? labels(libraryStore.getState())[0]?.id
  if (range) return id === undefined ? null : markPassage(range, id)
  return activeMark()?.id ?? null
}

function change({ record }: OpenState, title: string, changes: readonly Change[]): boolean {
  return commit(record.id, title, changes) !== null
}
