import type { OutlineEntry } from '../../core/text/outline'
import { OBJECT_CHARACTER } from '../../core/text/plain-text'

/** A heading as the contents show it. `depth` counts from 0: levels that the text does not use are no steps. */
export interface ContentsEntry {
  readonly title: string
  readonly depth: number
  readonly start: number
  readonly end: number
}

/** The headings with their depth: each stands one deeper than the nearest one before it of a higher rank. */
export function contentsEntries(outline: readonly OutlineEntry[]): readonly ContentsEntry[] {
  const above: number[] = []
  return outline.map(({ level, title, start, end }) => {
    while ((above.at(-1) ?? 0) >= level) above.pop()
    const depth = above.length
    above.push(level)
    return { title: title.replaceAll(OBJECT_CHARACTER, ' ').trim(), depth, start, end }
  })
}

/** The entries that hold every typed word, without regard to case and accents; all of them where nothing is typed. */
export function filtered(entries: readonly ContentsEntry[], typed: string): readonly ContentsEntry[] {
  const words = folded(typed).split(/\s+/u).filter(Boolean)
  if (words.length === 0) return entries
  return entries.filter(({ title }) => {
    const found = folded(title)
    return words.every((word) => found.includes(word))
  })
}

/** The entry that a place in the text stands under, or -1 before the first. */
export function entryAt(entries: readonly ContentsEntry[], offset: number): number {
  return entries.findLastIndex(({ start }) => start <= offset)
}

/** Letters alone: in Hangul each syllable is its letters, so that the beginning of one finds it. */
function folded(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
}
