/**
 * Notes are drawn from Markdown by the same gate as imported texts. What reads it is not needed for the first text on
 * screen, so it is loaded with the first note; until then a note shows as it was written.
 */
import { useSyncExternalStore } from 'react'
import type { Block } from '../../core/text/tree'

type Reader = (markdown: string) => readonly Block[]

/** Notes read last; a note is read again only when it changes. */
const CACHED = 500

let reader: Reader | null = null
let state: 'unread' | 'loading' | 'loaded' = 'unread'
const listeners = new Set<() => void>()
const cache = new Map<string, readonly Block[]>()

/** A note as blocks to be drawn; null until what reads it is loaded. */
export function useNote(note: string): readonly Block[] | null {
  return useSyncExternalStore(subscribe, () => (note === '' ? EMPTY : read(note)))
}

const EMPTY: readonly Block[] = []

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  if (state === 'unread') void load()
  return () => listeners.delete(listener)
}

async function load(): Promise<void> {
  state = 'loading'
  const { markdownBlocks } = await import('../../core/import/markdown')
  reader = markdownBlocks
  state = 'loaded'
  for (const listener of listeners) listener()
}

function read(note: string): readonly Block[] | null {
  const known = cache.get(note)
  if (known) return known
  if (!reader) return null
  const made = reader(note)
  if (cache.size >= CACHED) cache.clear()
  cache.set(note, made)
  return made
}
