/**
 * Undo and redo are commits too. In the reader and beside its orphans the open document's own are undone, those of earlier
 * runs included; elsewhere what was done in this run, in order, whatever document it was done to.
 */
import { applyChange, ChangeMismatch } from '../../core/change/apply'
import type { Change, WidePart } from '../../core/change/change'
import { invertAll } from '../../core/change/invert'
import { type CommitGroup, type UndoStacks, undoStacks } from '../../core/change/undo'
import type { DocumentId } from '../../core/document/id'
import { strings } from '../../core/strings'
import { commitAll } from './commit'
import { libraryStore } from './library'
import { toast, uiStore } from './ui'

const NOTHING: UndoStacks = { undo: [], redo: [] }

/** What can be undone and redone where the person is. */
export function stacks(): UndoStacks {
  const { open, run } = libraryStore.getState()
  if (uiStore.getState().screen.kind !== 'list') return open ? undoStacks(open.history) : NOTHING
  return undoStacks(
    run.map(({ parts, ...commit }) => ({ ...commit, changes: parts.flatMap(({ changes }) => changes) })),
  )
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
  const parts = partsOf(group)
  let complete = true
  const inverse = parts.map(({ document, changes }) => {
    const all = invertAll(changes)
    const fitting = fittingOf(document, all)
    if (fitting.length < all.length) complete = false
    return { document, changes: fitting }
  })
  if (commitAll(group.title, inverse, { undoes: group.id }) === null) return
  const wide = complete && inverse.length > 1 ? strings.undo.inDocuments(said, inverse.length) : said
  toast({ kind: 'said', text: complete ? wide : strings.undo.partly })
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
