/**
 * Taking back a commit that brought a text version, or bringing the version again. Main does it: only there is the other text, in
 * which the marks made since are looked for. What is pending goes to main first, so that it has them all.
 */
import type { CommitGroup } from '../../core/change/undo'
import { bridge } from '../bridge'
import { askAlone } from './commit'
import { libraryStore } from './library'
import { toast } from './ui'

/** Whether a group can be taken back by main only. */
export function bringsText({ changes }: CommitGroup): boolean {
  return changes.some(({ kind }) => kind === 'text.set')
}

/** Asked for again before main has answered, it is the same wish: until then the history names the same group. */
let underWay = false

/** Takes the group back in the open document; `said` is told when that is done. Never rejects. */
export async function takeBackText({ id }: CommitGroup, said: string): Promise<void> {
  const document = libraryStore.getState().open?.record.id
  if (document === undefined || underWay) return
  underWay = true
  try {
    const answer = await askAlone(() => bridge.call('version:take-back', { document, group: id }))
    toast(answer.ok ? { kind: 'said', text: said } : { kind: 'failure', failure: answer.failure })
  } finally {
    underWay = false
  }
}
