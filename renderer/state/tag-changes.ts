/** Tags changed over the whole library: each time one commit, made by main. */
import type { Failure } from '../../core/failure'
import { foldTag } from '../../core/mark/tag'
import type { TagCount } from '../../core/notebook/notebook'
import { bridge } from '../bridge'
import { askForCommit } from './asked-commits'
import { tagsStore } from './tags'

/**
 * Gives tags, and what is below each, this name; where there are several, or one of that name, they become one. Returns why it
 * could not be; null where it is done.
 */
export async function renameTags(from: readonly string[], to: string): Promise<Failure | null> {
  const others = from.filter((tag) => tag !== to)
  const answer = await askForCommit('tags', () => bridge.call('tags:rename', { from: others, to }))
  if (!answer.ok) return answer.failure
  showChanged((tags) => renamed(tags, others, to))
  return null
}

/** Takes a tag from everything; in notes its word stays. Returns why it could not be; null where it is done. */
export async function removeTag(tag: string): Promise<Failure | null> {
  const answer = await askForCommit('tags', () => bridge.call('tags:remove', { tag }))
  if (!answer.ok) return answer.failure
  showChanged((tags) => tags.filter((other) => !isSameTag(other.tag, tag)))
  return null
}

/** Whether two ways of writing name one tag. */
export function isSameTag(a: string, b: string): boolean {
  return foldTag(a) === foldTag(b)
}

/** The tags as they will be: main counts them anew and says so a moment later. */
function showChanged(change: (tags: readonly TagCount[]) => readonly TagCount[]): void {
  tagsStore.setState(({ tags }) => ({ tags: tags && change(tags) }))
}

function renamed(tags: readonly TagCount[], from: readonly string[], to: string): readonly TagCount[] {
  const byKey = new Map<string, TagCount>()
  // Of tags of which one is below another it is the nearest that is renamed.
  const nearest = from.toSorted((a, b) => b.length - a.length)
  for (const counted of tags) {
    const above = nearest.find((tag) => isSameTag(counted.tag, tag) || isBelow(counted.tag, tag))
    const tag = above === undefined ? counted.tag : `${to}${counted.tag.slice(above.length)}`
    const there = byKey.get(foldTag(tag))
    byKey.set(foldTag(tag), {
      tag: isSameTag(tag, to) ? to : (there?.tag ?? tag),
      documents: counted.documents + (there?.documents ?? 0),
      marks: counted.marks + (there?.marks ?? 0),
    })
  }
  return [...byKey.values()]
}

function isBelow(tag: string, above: string): boolean {
  return foldTag(tag).startsWith(`${foldTag(above)}/`)
}
