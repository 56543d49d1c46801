/**
 * Notes are drawn from Markdown by the same gate as imported texts. What reads it is not needed for the first text on
 * screen, so it is loaded with the first note; until then a note shows as it was written.
 */
import { useSyncExternalStore } from 'react'
import type { Block } from '../../core/text/tree'

interface Reader {
  readonly markdownBlocks: (markdown: string) => readonly Block[]
  readonly tagsInNote: (note: string) => readonly string[]
}

/** Notes read last; a note is read again only when it changes. */
const CACHED = 500

let reader: Reader | null = null
let state: 'unread' | 'loading' | 'loaded' = 'unread'
const listeners = new Set<() => void>()
const cache = new Map<string, ReadNote>()

/** A note as blocks to be drawn, and the tags in it. */
export interface ReadNote {
  readonly blocks: readonly Block[]
  readonly tags: readonly string[]
}

/** The note, read; null until what reads it is loaded. */
export function useNote(note: string): ReadNote | null {
  return useSyncExternalStore(subscribe, () => (note === '' ? EMPTY : read(note)))
}

const EMPTY: ReadNote = { blocks: [], tags: [] }

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  if (state === 'unread') void load()
  return () => listeners.delete(listener)
}

async function load(): Promise<void> {
  state = 'loading'
  const [{ markdownBlocks }, { tagsInNote }] = await Promise.all([
    import('../../core/import/markdown'),
    import('../../core/mark/tags'),
  ])
  reader = { markdownBlocks, tagsInNote }
  state = 'loaded'
  for (const listener of listeners) listener()
}

function read(note: string): ReadNote | null {
  const known = cache.get(note)
  if (known) return known
  if (!reader) return null
  const made = { blocks: reader.markdownBlocks(note), tags: reader.tagsInNote(note) }
  if (cache.size >= CACHED) cache.clear()
  cache.set(note, made)
  return made
}
