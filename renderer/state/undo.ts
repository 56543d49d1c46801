/**
 * Undo and redo are commits too. In the reader the open document's own are undone, those of earlier runs included;
 * elsewhere what was done in this run, in order, whatever document it was done to.
 */
import { applyChange, ChangeMismatch } from '../../core/change/apply'
import type { Change, CommitRequest } from '../../core/change/change'
import { invertAll } from '../../core/change/invert'
import { type CommitGroup, type UndoStacks, undoStacks } from '../../core/change/undo'
import type { CommitId, DocumentId } from '../../core/document/id'
import { strings } from '../../core/strings'
import { commit } from './commit'
import { libraryStore } from './library'
import { toast, uiStore } from './ui'

const NOTHING: UndoStacks = { undo: [], redo: [] }

/** What can be undone and redone where the person is. */
export function stacks(): UndoStacks {
  const { open, run } = libraryStore.getState()
  if (uiStore.getState().screen.kind === 'reader') return open ? undoStacks(open.history) : NOTHING
  return undoStacks(run.map((request) => request.commit))
}

/** Undoes the last group of commits; says so, and where a part no longer fits. */
export function undo(): void {
  const group = stacks().undo.at(-1)
  if (group) takeBack(group, strings.undo.undone(group.title))
}

/** Redoes what was undone last. */
export function redo(): void {
  const group = stacks().redo.at(-1)
  if (group) takeBack(group, strings.undo.redone(group.title))
}

function takeBack(group: CommitGroup, said: string): void {
  const inReader = uiStore.getState().screen.kind === 'reader'
  const open = libraryStore.getState().open?.record
  const parts = inReader && open ? [{ document: open.id, changes: group.changes }] : partsOf(group.id)
  let first: CommitId | null = null
  let complete = true
  for (const { document, changes } of parts) {
    const inverse = invertAll(changes)
    const fitting = fittingOf(document, inverse)
    if (fitting.length < inverse.length) complete = false
    const options: { undoes: CommitId; group?: CommitId } = { undoes: group.id, ...(first ? { group: first } : {}) }
    const made = commit(document, group.title, fitting, options)
    if (made === null) return
    first ??= made
  }
  toast({ kind: 'said', text: complete ? said : strings.undo.partly })
}

/** The changes of a group of this run, by document. */
function partsOf(group: CommitId): { readonly document: DocumentId; readonly changes: readonly Change[] }[] {
  const byDocument = new Map<DocumentId, Change[]>()
  for (const { document, commit: made } of libraryStore.getState().run as readonly CommitRequest[]) {
    if (made.group !== group) continue
    byDocument.set(document, [...(byDocument.get(document) ?? []), ...made.changes])
  }
  return [...byDocument].map(([document, changes]) => ({ document, changes }))
}

/** Those changes that fit the record as it is; of a document that is not open main is the judge. */
function fittingOf(document: DocumentId, changes: readonly Change[]): readonly Change[] {
  let record = libraryStore.getState().open?.record
  if (record?.id !== document) return changes
  const fitting: Change[] = []
  for (const change of changes) {
    try {
      record = applyChange(record, change, record.addedAt)
      fitting.push(change)
    } catch (error) {
      if (!(error instanceof ChangeMismatch)) throw error
    }
  }
  return fitting
}
