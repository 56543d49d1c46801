/**
 * The boxes of tasks in a note. Where a box stands in the Markdown is not derived but found and proved: a place is ticked, the
 * note is read again, and only if this one box and no other is another now was it the place.
 */
import type { Splice } from '../change/splice'
import { blockText } from '../text/plain-text'
import type { Block, Item } from '../text/tree'
import { readNote } from './read'

/** A box: its item, and the words of the task in one line. */
export interface Task {
  readonly item: Item
  readonly words: string
}

/** What may be a box. */
const BOX = /\[[ xX]\](?=\s)/g

/** So many places are tried: each costs a reading. More that only look like boxes beside one are no note of anybody's. */
const MOST_TRIED = 100

/** The tasks of a note's blocks, in the order in which they are drawn. */
export function tasksIn(blocks: readonly Block[]): readonly Task[] {
  return blocks.flatMap(tasksOf)
}

/**
 * Ticks the task of this index, or takes its tick away: the splice of the note's Markdown that changes this box only, or null
 * where there is no such task.
 */
export function tickTask(note: string, index: number): Splice | null {
  const before = boxes(note)
  const wanted = before[index]
  if (wanted === undefined) return null
  const changed = before.with(index, !wanted)
  const places = [...note.matchAll(BOX)]
    .map((match, order) => ({ at: match.index + 1, order }))
    .filter(({ at }) => (note[at] !== ' ') === wanted)
    .sort((a, b) => Math.abs(a.order - index) - Math.abs(b.order - index))
  for (const { at } of places.slice(0, MOST_TRIED)) {
    const splice = { at, removed: note[at] ?? '', inserted: wanted ? ' ' : 'x' }
    const after = boxes(note.slice(0, at) + splice.inserted + note.slice(at + 1))
    if (after.length === changed.length && after.every((box, i) => box === changed[i])) return splice
  }
  return null
}

function boxes(note: string): readonly boolean[] {
  return tasksIn(readNote(note)).map(({ item }) => item.checked === true)
}

function tasksOf(block: Block): readonly Task[] {
  switch (block.kind) {
    case 'list':
      return block.items.flatMap(tasksOf)
    case 'item': {
      const within = tasksIn(block.blocks)
      return block.checked === undefined ? within : [{ item: block, words: wordsOf(block) }, ...within]
    }
    case 'quote':
    case 'footnote':
      return tasksIn(block.blocks)
    case 'definitions':
      return block.entries.flatMap((entry) => (entry.kind === 'description' ? tasksIn(entry.blocks) : []))
    case 'paragraph':
    case 'heading':
    case 'verse':
    case 'code':
    case 'table':
    case 'figure':
    case 'divider':
    case 'displayMath':
      return []
  }
}

/** Not those of what is nested in it. */
function wordsOf({ blocks }: Item): string {
  const [first] = blocks
  return first && first.kind !== 'list' ? blockText(first).replace(/\s+/g, ' ').trim() : ''
}
