/** Tags changed over the whole library: each time one commit, made by main. */
import type { Failure } from '../../core/failure'
import { foldTag, sameTags, unique } from '../../core/mark/tag'
import type { TagCount } from '../../core/notebook/notebook'
import { bridge } from '../bridge'
import { askForCommit } from './asked-commits'
import { tagsStore } from './tags'
import { uiStore } from './ui'

/**
 * Gives tags, and what is below each, this name; where there are several, or one of that name, they become one. Returns why it
 * could not be; null where it is done.
 */
export async function renameTags(from: readonly string[], to: string): Promise<Failure | null> {
  const others = from.filter((tag) => tag !== to)
  const answer = await askForCommit('tags', () => bridge.call('tags:rename', { from: others, to }))
  if (!answer.ok) return answer.failure
  showChanged((tags) => renamed(tags, others, to))
  follow((tag) => renamedTo(tag, others, to))
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
  for (const counted of tags) {
    const tag = renamedTo(counted.tag, from, to)
    const there = byKey.get(foldTag(tag))
    byKey.set(foldTag(tag), {
      tag: isSameTag(tag, to) ? to : (there?.tag ?? tag),
      documents: counted.documents + (there?.documents ?? 0),
      marks: counted.marks + (there?.marks ?? 0),
    })
  }
  return [...byKey.values()]
}

/** What a tag is called after; of tags of which one is below another it is the nearest that is renamed. */
function renamedTo(tag: string, from: readonly string[], to: string): string {
  const nearest = from.toSorted((a, b) => b.length - a.length)
  const above = nearest.find((one) => isSameTag(tag, one) || isBelow(tag, one))
  return above === undefined ? tag : `${to}${tag.slice(above.length)}`
}

/** The list of a tag, and the notebook where it is filtered by it, go on showing the same under its new name. */
function follow(becomes: (tag: string) => string): void {
  uiStore.setState(({ screen, notebook }) => {
    const { filter } = notebook.query
    const tags = unique(filter.tags.map((tag) => foldTag(becomes(tag))))
    return {
      screen: screen.kind === 'list' && screen.tag !== null ? { ...screen, tag: becomes(screen.tag) } : screen,
      notebook: sameTags(tags, filter.tags)
        ? notebook
        : { ...notebook, query: { ...notebook.query, filter: { ...filter, tags } } },
    }
  })
}

function isBelow(tag: string, above: string): boolean {
  return foldTag(tag).startsWith(`${foldTag(above)}/`)
}
