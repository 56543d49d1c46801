/**
 * Notes are drawn from Markdown by the same gate as imported texts. What reads it is not needed for the first text on
 * screen, so it is loaded with the first note; until then a note shows as it was written.
 */
import { useSyncExternalStore } from 'react'
import type { Splice } from '../../core/change/splice'
import type { Block, Item } from '../../core/text/tree'
import { loadTex, texConverter } from './tex'

/** A note that was read. `tasks` are its boxes: which each is, in the order in which they are drawn, and its words. */
export interface ReadNote {
  readonly blocks: readonly Block[]
  readonly tasks: ReadonlyMap<Item, { readonly index: number; readonly words: string }>
}

/** Notes read last, in characters; a note is read again only when it changes. */
const CACHED = 2_000_000

interface Reading {
  readonly readNote: typeof import('../../core/note/read').readNote
  readonly tasksIn: typeof import('../../core/note/tasks').tasksIn
  readonly tickTask: typeof import('../../core/note/tasks').tickTask
}

let reading: Reading | null = null
let state: 'unread' | 'loading' | 'loaded' = 'unread'
const listeners = new Set<() => void>()
const cache = new Map<string, ReadNote>()
let cached = 0
/** Notes with formulas that were read before there was a converter. */
const waiting = new Set<string>()

/** A note as blocks to be drawn; null until what reads it is loaded. */
export function useNote(note: string): ReadNote | null {
  return useSyncExternalStore(subscribe, () => (note === '' ? EMPTY : read(note)))
}

/** The splice that ticks the task of this index (`core/note/tasks.ts`); null where there is none. */
export function tick(note: string, index: number): Splice | null {
  return reading?.tickTask(note, index) ?? null
}

const EMPTY: ReadNote = { blocks: [], tasks: new Map() }

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  if (state === 'unread') void load()
  return () => listeners.delete(listener)
}

function tell(): void {
  for (const listener of listeners) listener()
}

async function load(): Promise<void> {
  state = 'loading'
  const [{ readNote }, { tasksIn, tickTask }] = await Promise.all([
    import('../../core/note/read'),
    import('../../core/note/tasks'),
  ])
  reading = { readNote, tasksIn, tickTask }
  state = 'loaded'
  tell()
}

function read(note: string): ReadNote | null {
  const known = cache.get(note)
  if (known) return known
  if (!reading) return null
  const convert = texConverter()
  let formulas = 0
  const blocks = reading.readNote(note, (tex, display) => {
    formulas++
    return convert?.(tex, display) ?? null
  })
  if (formulas > 0 && !convert) {
    waiting.add(note)
    loadTex(readAgain)
  }
  cached += note.length
  if (cached > CACHED) {
    cache.clear()
    cached = note.length
  }
  const tasks = new Map(reading.tasksIn(blocks).map(({ item, words }, index) => [item, { index, words }]))
  const made = { blocks, tasks }
  cache.set(note, made)
  return made
}

function readAgain(): void {
  for (const note of waiting) cache.delete(note)
  waiting.clear()
  tell()
}
