/**
 * The library's labels as main has them and as they are shown: `savedLabels`, and in `info.labels` that plus what is pending.
 */
import type { WideCommit } from '../../core/change/change'
import { sameValue } from '../../core/change/same-value'
import type { Label } from '../../core/document/label'
import { labelsAfter } from '../../core/library/labels-after'
import type { LibraryState } from './library'

/** A commit on the labels is on the disk: what main has follows, where its event has not come yet. */
export function acknowledgedLabels(state: LibraryState, { library }: WideCommit): readonly Label[] | null {
  if (!library) return state.savedLabels
  return labelsAfter(savedIn(state), library) ?? state.savedLabels
}

/** The labels that are shown when main has `saved` and these commits are pending; those that do not fit are left out. */
export function labelState(
  { info }: LibraryState,
  saved: readonly Label[] | null,
  pending: readonly WideCommit[],
): Pick<LibraryState, 'info' | 'savedLabels'> {
  if (!info || saved === null) return { info, savedLabels: saved }
  const labels = pending.reduce((now, { library }) => labelsAfter(now, library ?? []) ?? now, saved)
  return { info: sameValue(labels, info.labels) ? info : { ...info, labels }, savedLabels: saved }
}

/** What main has. Until the first change it is what the library was opened with. */
export function savedIn({ savedLabels, info }: LibraryState): readonly Label[] {
  return savedLabels ?? info?.labels ?? []
}
