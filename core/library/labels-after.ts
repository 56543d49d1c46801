/** Changes of `library.json`, as `core/change/apply.ts` and `invert.ts` are for documents. */
import type { LibraryChange } from '../change/change'
import { sameValue } from '../change/same-value'
import { type Label, MOST_LABELS } from '../document/label'

/** The labels after the changes; null where one does not fit what is there, or leaves labels that may not be. */
export function labelsAfter(labels: readonly Label[], changes: readonly LibraryChange[]): readonly Label[] | null {
  let now = labels
  for (const { before, after } of changes) {
    if (!sameValue(now, before) || !mayBe(after)) return null
    now = after
  }
  return now
}

/** The changes that take a list of changes back, last first. */
export function invertLibrary(changes: readonly LibraryChange[]): readonly LibraryChange[] {
  return changes.map(({ kind, before, after }) => ({ kind, before: after, after: before })).reverse()
}

/** There is always a label to mark with, not more than there are styles for; none is there twice, and no digit. */
function mayBe(labels: readonly Label[]): boolean {
  const digits = labels.flatMap(({ digit }) => digit ?? [])
  return (
    labels.length > 0 &&
    labels.length <= MOST_LABELS &&
    new Set(labels.map(({ id }) => id)).size === labels.length &&
    new Set(digits).size === digits.length
  )
}
