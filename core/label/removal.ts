import type { Change, WideCommit } from '../change/change'
import type { CommitId, LabelId } from '../document/id'
import type { Label } from '../document/label'
import type { DocumentRecord } from '../document/record'
import { strings } from '../strings'

/** A label to be removed. Its marks get another one; where there is none (null), they go to the trash. */
export interface LabelRemoval {
  readonly label: LabelId
  readonly moveTo: LabelId | null
}

/** A commit over documents that are not known yet: what it does to each is asked when it is its turn. */
export interface Planned {
  readonly whole: Omit<WideCommit, 'parts'>
  /** Null where the document has no part in it. */
  readonly changesOf: (record: DocumentRecord) => readonly Change[] | null
}

/**
 * The commit that removes a label and finds its marks another place, those in the trash included; null where there is no such
 * label, none to move to, or no other at all.
 * @param stamp id and time (ISO 8601 UTC) of the commit
 */
export function planRemoval(
  { label, moveTo }: LabelRemoval,
  labels: readonly Label[],
  { id, at }: { readonly id: CommitId; readonly at: string },
): Planned | null {
  const removed = labels.find((one) => one.id === label)
  const after = labels.filter((one) => one.id !== label)
  if (!removed || after.length === 0 || (moveTo !== null && !after.some((one) => one.id === moveTo))) return null
  const library = [{ kind: 'labels.set', before: labels, after } as const]
  return {
    whole: { id, group: id, at, title: strings.labels.removed(removed.name), library },
    changesOf: ({ marks }) =>
      someOrNull(
        Object.values(marks).flatMap((mark): readonly Change[] => {
          if (mark.label !== label) return []
          if (moveTo !== null) return [{ kind: 'label.set', mark: mark.id, before: label, after: moveTo }]
          return mark.trashedAt === null ? [{ kind: 'markTrashedAt.set', mark: mark.id, before: null, after: at }] : []
        }),
      ),
  }
}

/** Null for no changes: then a document has no part in a commit. */
export function someOrNull(changes: readonly Change[]): readonly Change[] | null {
  return changes.length === 0 ? null : changes
}
