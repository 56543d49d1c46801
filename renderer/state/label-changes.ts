/** The library's labels, changed: like everything by commits. */
import type { LibraryChange } from '../../core/change/change'
import { UNDO_DEPTH } from '../../core/change/undo'
import type { CommitId, LabelId } from '../../core/document/id'
import type { Label } from '../../core/document/label'
import type { Failure } from '../../core/failure'
import { bridge } from '../bridge'
import { commitAll, send } from './commit'
import { labelState } from './label-state'
import { libraryStore } from './library'
import { labels } from './placed'

/** Makes a commit that sets the library's labels. Returns its id, or null where the library is read only (then that is said). */
export function commitLabels(title: string, after: readonly Label[], group?: CommitId): CommitId | null {
  const before = labels(libraryStore.getState())
  const library: readonly LibraryChange[] = [{ kind: 'labels.set', before, after }]
  return commitAll(title, [], group === undefined ? { library } : { library, group })
}

/**
 * Removes a label; its marks in all documents get another one, or (null) go to the trash. Returns why it could not be; null
 * where it is done.
 */
export async function removeLabel(label: LabelId, moveTo: LabelId | null): Promise<Failure | null> {
  // What was done in the window comes first, so that main has every mark with this label.
  await send()
  const { saveFailure } = libraryStore.getState()
  if (saveFailure) return saveFailure
  const answer = await bridge.call('labels:remove', { label, moveTo })
  if (!answer.ok) return answer.failure
  const made = answer.value
  libraryStore.setState(({ run }) => ({ run: [...run, made].slice(-UNDO_DEPTH) }))
  return null
}

/** Main says what the library's labels are. */
export function takeLabels(saved: readonly Label[]): void {
  libraryStore.setState((state) => labelState(state, saved, state.pending))
}
