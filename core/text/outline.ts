import { type PlainText, spansText } from './plain-text'
import type { HeadingLevel, Text } from './tree'

/** A heading in its place: `start` inclusive, `end` exclusive, in the plain text. */
export interface OutlineEntry {
  readonly level: HeadingLevel
  readonly title: string
  readonly start: number
  readonly end: number
}

/**
 * The headings of a text, in text order; `plain` is its plain text. A heading within a quote, an item or a footnote is
 * somebody else's and no part of the outline. A title's breaks become spaces.
 */
export function outline(text: Pick<Text, 'blocks'>, plain: PlainText): readonly OutlineEntry[] {
  const entries: OutlineEntry[] = []
  for (const { node, block, top, start, end } of plain.blocks) {
    if (block.kind !== 'heading' || node !== text.blocks[top]) continue
    entries.push({ level: block.level, title: spansText(block.spans).replaceAll('\n', ' '), start, end })
  }
  return entries
}

/**
 * The headings over `offset`, outermost first: "Part 1", "Chapter 2". A heading's own characters are under it.
 * `entries` is what `outline` returned.
 */
export function headingPath(entries: readonly OutlineEntry[], offset: number): readonly OutlineEntry[] {
  const path: OutlineEntry[] = []
  for (const entry of entries) {
    if (entry.start > offset) break
    while ((path.at(-1)?.level ?? 0) >= entry.level) path.pop()
    path.push(entry)
  }
  return path
}
