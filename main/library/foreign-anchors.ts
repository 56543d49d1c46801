/**
 * What the window marked in the moment in which another text version came stands on the words of the text that went. The commit
 * is written as it is, so that nothing is lost and the window has what main has; a second one of the same group, right after it,
 * gives the marks their places in the text that is here.
 */
import type { Anchor } from '../../core/anchor/anchor'
import type { Commit } from '../../core/change/change'
import type { MarkId } from '../../core/document/id'
import type { DocumentRecord } from '../../core/document/record'
import type { Outcome } from '../versions/task'

/** A mark that a commit puts on the words of another text. */
export interface ForeignAnchor {
  readonly mark: MarkId
  readonly anchor: Anchor
}

/**
 * The anchors of another text that a commit brings to a document. Undo brings back what was, whatever text it is of, and who
 * brings a text sees to its marks.
 */
export function foreignAnchors(commit: Commit, { text }: DocumentRecord): readonly ForeignAnchor[] {
  if (commit.undoes !== undefined) return []
  if (commit.changes.some(({ kind }) => kind === 'text.set')) return []
  return commit.changes.flatMap((change): readonly ForeignAnchor[] => {
    const found =
      change.kind === 'mark.add'
        ? { mark: change.mark.id, anchor: change.mark.anchor }
        : change.kind === 'anchor.set'
          ? { mark: change.mark, anchor: change.after }
          : null
    return found && found.anchor.textHash !== text.hash ? [found] : []
  })
}

/** The commit that gives them their places, of the same group as the one that brought them; null where none has one. */
export function commitAfter(
  { group, at, title }: Commit,
  foreign: readonly ForeignAnchor[],
  outcomes: readonly Outcome[],
  id: string,
): Commit | null {
  const changes = foreign.flatMap(({ mark, anchor }, i) => {
    const outcome = outcomes[i]
    if (!outcome || outcome.kind === 'orphan') return []
    return [{ kind: 'anchor.set', mark, before: anchor, after: outcome.anchor } as const]
  })
  return changes.length > 0 ? { id, group, at, title, changes } : null
}
