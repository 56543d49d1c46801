/**
 * The commit that takes a text version back, or brings it again: all that a group of commits changed, the other way round, in
 * every document that they changed. What was done since to the same marks stays; marks on the words of the text that goes are
 * looked for in the one that comes, and where they are not there have the places that they had in it before.
 */
import type { Change, Commit, WideCommit, WidePart } from '../../core/change/change'
import { invertAll } from '../../core/change/invert'
import { undoStacks } from '../../core/change/undo'
import type { CommitId } from '../../core/document/id'
import type { DocumentRecord, Mark, TextVersion } from '../../core/document/record'
import { done, failed, type Result } from '../../core/failure'
import { strings } from '../../core/strings'
import type { Outcome, StoredText } from '../versions/task'
import { marksOf } from './anchors-after'
import type { DocumentStore } from './document-store'
import { fittingChanges } from './fitting-changes'
import { formerAnchors } from './former-anchors'
import type { StoredTexts } from './stored-texts'
import type { VersionCommit } from './version-commit'

export interface TakingBackMeans {
  readonly stored: StoredTexts
  readonly wideCommit: (id: CommitId) => Promise<WideCommit | null>
  readonly whole: (title: string) => Omit<Commit, 'changes'>
  readonly relocated: (
    marks: readonly Mark[],
    record: DocumentRecord,
    to: StoredText,
  ) => Promise<readonly Outcome[] | null>
}

/**
 * The commit for the group with this id, on the undo or the redo stack. Fails with refused where there is none that brought a
 * text, with documentDamaged where that text cannot be read.
 */
export async function takingBack(
  store: DocumentStore,
  id: CommitId,
  { stored, wideCommit, whole, relocated }: TakingBackMeans,
): Promise<Result<VersionCommit>> {
  const document = store.newest.id
  const { undo, redo } = undoStacks(store.history)
  const group = undo.findLast((one) => one.id === id) ?? redo.findLast((one) => one.id === id)
  const inverse = group ? invertAll(group.changes) : []
  const target = targetOf(inverse)
  if (!group || !target) return failed({ kind: 'refused', change: group?.title ?? strings.versions.title.document })
  const coming = await stored.whole(document, target)
  if (!coming.ok) return coming
  const parts = await otherParts(document, group.commits, wideCommit)
  const former = formerAnchors(store.history, target.hash)
  const fittingOf = fittingChanges(inverse)
  return done({
    whole: { ...whole(group.title), undoes: group.id },
    text: coming.value.json,
    known: new Map(),
    changes: (record) => {
      const { fitting } = fittingOf(record)
      return targetOf(fitting) === target ? fitting : null
    },
    // Orphans of this text stay what they are: only what stands on the words that go is looked for.
    marks: (record) =>
      record.text.hash === target.hash
        ? []
        : marksOf(fittingOf(record).after).filter(({ anchor }) => anchor.textHash === record.text.hash),
    place: async (marks, record) => {
      const outcomes = await relocated(marks, record, coming.value)
      return outcomes?.map((outcome, i) => withFormer(outcome, former.get(marks[i]?.id ?? ''))) ?? null
    },
    beside: parts.map((part) => part.document),
    others: (records) =>
      parts.flatMap((part) => {
        const record = records.find((one) => one.id === part.document)
        const changes = record ? fittingChanges(part.changes)(record).fitting : []
        return changes.length > 0 ? [{ ...part, changes }] : []
      }),
  })
}

/** The text version that changes bring, the last one. */
function targetOf(changes: readonly Change[]): TextVersion | undefined {
  return changes.findLast((change) => change.kind === 'text.set')?.after
}

/** What the commits changed in other documents, the other way round. */
async function otherParts(
  document: string,
  commits: readonly CommitId[],
  wideCommit: TakingBackMeans['wideCommit'],
): Promise<readonly WidePart[]> {
  const wide = await Promise.all(commits.map(wideCommit))
  return wide
    .flatMap((commit) => commit?.parts ?? [])
    .filter((part) => part.document !== document)
    .map((part) => ({ ...part, changes: invertAll(part.changes) }))
}

function withFormer(outcome: Outcome, former: Mark['anchor'] | undefined): Outcome {
  return outcome.kind === 'orphan' && former ? { kind: 'kept', anchor: former } : outcome
}
