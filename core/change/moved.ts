/**
 * Changes of a note that were made before it was known that the note reads otherwise by now. An insertion fits everywhere, so one that
 * is not moved stands among the wrong words. What was written over the very words that have changed stays as it is, and does not fit.
 */
import type { DocumentId } from '../document/id'
import type { Change, NoteSplice, WideCommit } from './change'
import type { Splice } from './splice'

/** Of two insertions at one place: which of them stands first. */
type Tie = 'first' | 'second'

/** `splice` as it is once `other`, made on the same words, was done before it. */
function movedSplice<S extends Splice>(splice: S, other: Splice, tie: Tie): S {
  const end = splice.at + splice.removed.length
  const otherEnd = other.at + other.removed.length
  const by = other.inserted.length - other.removed.length
  if (splice.at === other.at && splice.removed === '' && other.removed === '')
    return tie === 'second' ? { ...splice, at: splice.at + by } : splice
  if (otherEnd <= splice.at) return { ...splice, at: splice.at + by }
  if (other.at >= end || splice.removed !== '') return splice
  // What was inserted among words that gave way stands behind those that came.
  return { ...splice, at: other.at + other.inserted.length }
}

/**
 * Commits, oldest first, that were made without knowing that `changes` were done to the document before all of them. Those with
 * which nothing becomes of it are the same objects, and so is the list where that is all.
 */
export function movedCommits(
  commits: readonly WideCommit[],
  document: DocumentId,
  changes: readonly Change[],
): readonly WideCommit[] {
  let others = changes.filter((change) => change.kind === 'note.splice')
  if (others.length === 0) return commits
  const movedChange = (change: Change): Change => {
    if (change.kind !== 'note.splice') return change
    let moved = change
    const next: NoteSplice[] = []
    for (const other of others) {
      const isSame = other.mark === change.mark
      next.push(isSame ? movedSplice(other, moved, 'first') : other)
      if (isSame) moved = movedSplice(moved, other, 'second')
    }
    others = next
    return moved.at === change.at ? change : moved
  }
  const moved = commits.map((commit) => {
    const parts = commit.parts.map((part) => {
      if (part.document !== document) return part
      const own = part.changes.map(movedChange)
      return own.every((change, i) => change === part.changes[i]) ? part : { ...part, changes: own }
    })
    return parts.every((part, i) => part === commit.parts[i]) ? commit : { ...commit, parts }
  })
  return moved.every((commit, i) => commit === commits[i]) ? commits : moved
}
