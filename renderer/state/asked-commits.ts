/**
 * Commits over many documents that main makes because the window asks: what was done here is sent first, so that main works
 * with all of it, and the commit that comes back is kept for undo.
 */
import { createStore } from 'zustand/vanilla'
import type { WideCommit } from '../../core/change/change'
import { UNDO_DEPTH } from '../../core/change/undo'
import type { CommitId } from '../../core/document/id'
import type { Result } from '../../core/failure'
import { flushDrafts } from './closing'
import { askAlone } from './commit'
import { libraryStore } from './library'

/** What such a commit is about. */
export type Asked = 'tags' | 'title' | 'marks'

/** Those of this run. */
export const askedStore = createStore<ReadonlyMap<CommitId, Asked>>()(() => new Map())

/** Asks main for a commit, by `call`, and remembers it. Fails, without asking, where what was done before cannot be written. */
export async function askForCommit(about: Asked, call: () => Promise<Result<WideCommit>>): Promise<Result<WideCommit>> {
  flushDrafts()
  const answer = await askAlone(call)
  if (answer.ok && answer.value.parts.length > 0) {
    const made = answer.value
    askedStore.setState((known) => new Map([...known, [made.id, about]]), true)
    libraryStore.setState(({ run }) => ({ run: [...run, made].slice(-UNDO_DEPTH) }))
  }
  return answer
}

/** Those of `run` that are about one of these, and what undid and redid them. */
export function askedCommits(run: readonly WideCommit[], about: readonly Asked[]): readonly WideCommit[] {
  const asked = askedStore.getState()
  const groups = new Set<CommitId>()
  return run.filter(({ id, group, undoes }) => {
    const kind = asked.get(id)
    // What redoes undoes an undoing.
    const isOne = undoes === undefined ? kind !== undefined && about.includes(kind) : groups.has(undoes)
    if (isOne) groups.add(group)
    return isOne
  })
}
