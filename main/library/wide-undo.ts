import type { Change, WideCommit } from '../../core/change/change'
import { invertAll } from '../../core/change/invert'
import type { CommitId, DocumentId } from '../../core/document/id'
import type { Label } from '../../core/document/label'
import { invertLibrary, labelsAfter } from '../../core/library/labels-after'

/** What a commit that undoes others is. */
export interface Undoing {
  readonly id: CommitId
  /** ISO 8601 UTC. */
  readonly at: string
  /** The group that it undoes. */
  readonly group: CommitId
  readonly title: string
}

/**
 * The commit that takes a group of commits over several documents back, in every document that they changed. Labels that were
 * changed since stay as they are.
 * @param made oldest first
 */
export function wideUndo(
  made: readonly WideCommit[],
  labels: readonly Label[],
  { id, at, group, title }: Undoing,
): WideCommit {
  const changes = new Map<DocumentId, Change[]>()
  for (const { parts } of made)
    for (const part of parts) changes.set(part.document, [...(changes.get(part.document) ?? []), ...part.changes])
  const library = invertLibrary(made.flatMap((commit) => commit.library ?? []))
  const fits = library.length > 0 && labelsAfter(labels, library) !== null
  return {
    ...{ id, group: id, at, title, undoes: group },
    parts: [...changes].map(([document, all]) => ({ document, changes: invertAll(all) })),
    ...(fits ? { library } : {}),
  }
}
