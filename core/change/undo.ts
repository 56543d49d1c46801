import type { CommitId } from '../document/id'
import type { Change, Commit } from './change'

/** How many of the newest commits of a document are kept at hand for undo and redo, in main as in the window, also after a restart. */
export const UNDO_DEPTH = 500

/** What can be undone and redone: groups of commits, the last one first to go. */
export interface UndoStacks {
  readonly undo: readonly CommitGroup[]
  readonly redo: readonly CommitGroup[]
}

/** Commits of one group that stand side by side; what was done in between parts a group in two of the same id. */
export interface CommitGroup {
  readonly id: CommitId
  readonly title: string
  /** The commits that it is made of. */
  readonly commits: readonly CommitId[]
  readonly changes: readonly Change[]
}

/**
 * The stacks that a history spells, oldest commit first. A commit without `undoes` goes on top and empties redo; one that
 * undoes a group moves that group from one stack to the other. A history that begins in the middle gives what it knows.
 */
export function undoStacks(history: readonly Commit[]): UndoStacks {
  const undo: CommitGroup[] = []
  let redo: CommitGroup[] = []
  for (const commit of history) {
    const { title, changes } = commit
    const group: CommitGroup = { id: commit.group, title, commits: [commit.id], changes }
    if (commit.undoes === undefined) {
      redo = []
      const top = undo.at(-1)
      if (top?.id === commit.group)
        undo[undo.length - 1] = { ...top, commits: [...top.commits, commit.id], changes: [...top.changes, ...changes] }
      else undo.push(group)
    } else if (remove(undo, commit.undoes)) redo.push(group)
    else if (remove(redo, commit.undoes)) undo.push(group)
  }
  return { undo, redo }
}

function remove(stack: CommitGroup[], id: CommitId): boolean {
  const index = stack.findLastIndex((group) => group.id === id)
  if (index < 0) return false
  stack.splice(index, 1)
  return true
}
