/** Tags changed over the whole library: each time one commit, made by main. */
import type { Failure, Result } from '../../core/failure'
import { foldTag } from '../../core/mark/tag'
import { bridge } from '../bridge'
import { askForCommit } from './asked-commits'
import { refreshTags } from './tags'

/** Gives tags, and what is below each, this name; where there are several, or one of that name, they become one. Returns why it could not be; null where it is done. */
export async function renameTags(from: readonly string[], to: string): Promise<Failure | null> {
  const others = from.filter((tag) => tag !== to)
  return done(await askForCommit('tags', () => bridge.call('tags:rename', { from: others, to })))
}

/** Takes a tag from everything; in notes its word stays. Returns why it could not be; null where it is done. */
export async function removeTag(tag: string): Promise<Failure | null> {
  return done(await askForCommit('tags', () => bridge.call('tags:remove', { tag })))
}

function done(answer: Result<unknown>): Failure | null {
  refreshTags()
  return answer.ok ? null : answer.failure
}

/** Whether two ways of writing name one tag. */
export function isSameTag(a: string, b: string): boolean {
  return foldTag(a) === foldTag(b)
}
