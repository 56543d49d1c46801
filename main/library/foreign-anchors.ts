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
import type { TextThread } from '../versions/text-thread'
import type { DocumentStore } from './document-store'
import type { StoredTexts } from './stored-texts'

/** A mark that a commit puts on the words of another text. */
interface ForeignAnchor {
  readonly mark: MarkId
  readonly anchor: Anchor
}

/**
 * The anchors of another text that a commit brings to a document. Undo brings back what was, whatever text it is of, and who
 * brings a text sees to its marks.
 */
function foreignAnchors(commit: Commit, { text }: DocumentRecord): readonly ForeignAnchor[] {
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
function commitAfter(
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

export interface FollowingMeans {
  readonly stored: StoredTexts
  readonly thread: TextThread
  readonly newId: () => string
}

/** Text versions do not follow one another so fast. */
const MOST_TRIES = 3

/**
 * The commit that is to follow one which brings marks on the words of a text that is not here any more; null where there is
 * nothing to put right, or nothing to put it right by.
 */
export async function followingCommit(
  store: DocumentStore,
  commit: Commit,
  { stored, thread, newId }: FollowingMeans,
): Promise<Commit | null> {
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const { newest } = store
    const foreign = foreignAnchors(commit, newest)
    const [hash] = foreign.map(({ anchor }) => anchor.textHash)
    const from = hash === undefined ? null : await stored.withHash(newest.id, hash)
    const to = from && (await stored.of(newest.id, newest.text))
    if (!from || !to) return null
    const anchors = foreign.map(({ anchor }) => anchor)
    const outcomes = await thread.run({ kind: 'relocate', from, to, anchors })
    if (outcomes === null) return null
    if (store.newest.text.hash === to.hash) return commitAfter(commit, foreign, outcomes, newId())
  }
  return null
}
