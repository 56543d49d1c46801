/**
 * Undoing what an earlier run did. Whether it was done to other documents as well only main knows: then it is undone in all of them,
 * so that no tag is left half renamed. Else it is undone here.
 */
import { type CommitGroup, UNDO_DEPTH } from '../../core/change/undo'
import { strings } from '../../core/strings'
import { bridge } from '../bridge'
import { askAlone } from './commit'
import { libraryStore } from './library'
import { toast } from './ui'

/** Whether a group was made, at least in part, before this run. */
export function isEarlier({ commits }: CommitGroup): boolean {
  const made = new Set(libraryStore.getState().run.map(({ id }) => id))
  return commits.some((id) => !made.has(id))
}

/** Takes a group back by way of main; `said` is told when that is done, `here` called where it is this document's alone. Never rejects. */
export async function takeBackEarlier(
  { id, title, commits }: CommitGroup,
  said: string,
  here: () => void,
): Promise<void> {
  const document = libraryStore.getState().open?.record.id
  const asked = { commits: commits.slice(-UNDO_DEPTH), group: id, title }
  const answer = await askAlone(() => bridge.call('library:take-back', asked))
  // Another document was opened meanwhile: what is undone must be in sight.
  const isHere = libraryStore.getState().open?.record.id === document
  if (!answer.ok) {
    toast({ kind: 'failure', failure: answer.failure })
    return
  }
  if (answer.value === null) {
    if (isHere) here()
    return
  }
  const { commit, missed } = answer.value
  libraryStore.setState(({ run }) => ({ run: [...run, commit].slice(-UNDO_DEPTH) }))
  const wide = commit.parts.length > 1 ? strings.undo.inDocuments(said, commit.parts.length) : said
  toast({ kind: 'said', text: missed > 0 ? strings.undo.partly : wide })
}
