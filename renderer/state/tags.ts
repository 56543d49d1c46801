/**
 * All tags of the library, those of marks and in notes included: asked of main when first wanted, and again whenever something
 * in the notebook changed. Until they have come those of the documents stand in for them, so that nothing waits.
 */
import { createStore } from 'zustand/vanilla'
import type { Failure } from '../../core/failure'
import { foldTag } from '../../core/mark/tag'
import type { TagCount } from '../../core/notebook/notebook'
import { bridge } from '../bridge'
import { libraryStore } from './library'
import { shelved } from './shelves'
import { suggestions } from './tag-suggestions'

export interface TagsState {
  /** Those of most documents and marks first; null before they came. */
  readonly tags: readonly TagCount[] | null
  /** Why they could not be read, or null. */
  readonly failure: Failure | null
}

export const tagsStore = createStore<TagsState>()(() => ({ tags: null, failure: null }))

/** Whether someone wants them, and how the asking stands: `again` where something changed while main was answering. */
let asking: 'never' | 'rests' | 'asks' | 'again' = 'never'

/** Sees to it that the tags are there, from now on as they are. May be called as often as one likes. */
export function wantTags(): void {
  if (asking !== 'never') return
  asking = 'rests'
  bridge.on('notebook', refreshTags)
  refreshTags()
}

/** Asks for the tags again, where they were wanted; one question at a time. */
export function refreshTags(): void {
  if (asking === 'never') return
  if (asking !== 'rests') {
    asking = 'again'
    return
  }
  asking = 'asks'
  void ask()
}

async function ask(): Promise<void> {
  const answer = await bridge.call('tags:list', null).catch(() => null)
  if (answer?.ok) take(answer.value)
  else if (answer) tagsStore.setState({ failure: answer.failure })
  const isOld = asking === 'again'
  asking = 'rests'
  if (isOld) refreshTags()
}

/** Most changes of the notebook are none of the tags: then nothing that shows them is drawn again. */
function take(fresh: readonly TagCount[]): void {
  const { tags } = tagsStore.getState()
  const isSame =
    tags?.length === fresh.length &&
    tags.every((one, i) => {
      const other = fresh[i]
      return one.tag === other?.tag && one.documents === other.documents && one.marks === other.marks
    })
  tagsStore.setState({ tags: isSame ? tags : fresh, failure: null })
}

/** All tags that are known now, those that are on most first. */
export function knownTags(): readonly TagCount[] {
  return tagsStore.getState().tags ?? shelved(libraryStore.getState()).tagCounts
}

/**
 * Tags that may be meant by what was typed so far (with or without `#`): those that begin with it before those that have it
 * within, then those that are on most. `without` are there already.
 */
export function suggestedTags(typed: string, without: readonly string[] = [], most?: number): readonly TagCount[] {
  return suggestions(typed, { tags: knownTags(), without, ...(most === undefined ? {} : { most }) })
}

/** A tag as it is written in the library, whatever its case; itself where it is new. */
export function writtenTag(tag: string): string {
  const key = foldTag(tag)
  return knownTags().find((known) => foldTag(known.tag) === key)?.tag ?? tag
}

/** On how much a tag is; null where there is none of that name. */
export function countOf(tag: string): TagCount | null {
  const key = foldTag(tag)
  return knownTags().find((known) => foldTag(known.tag) === key) ?? null
}
