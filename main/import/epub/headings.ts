/**
 * The headings of a book by its contents: each line of the contents is a heading of the text, under that of the line above
 * it, and what stands within a chapter goes below. A chapter without a heading of its own gets the line's words.
 */
import type { Element } from '../../../core/import/dom'
import { rename } from '../web/tree-edit'
import type { Chapter } from './chapter'
import { chapterHeadings, type PlacedHeading } from './chapter-headings'
import type { ContentsLine } from './navigation'

const DEEPEST = 6

/** Sets the headings of all chapters, which are changed; what is aside has none. */
export function setHeadings(
  chapters: readonly Chapter[],
  contents: readonly ContentsLine[],
  find: (name: string) => string | null,
  isAside: (element: Element) => boolean,
): void {
  const lines = linesByFile(contents, find)
  const open: Open[] = []
  for (const chapter of chapters) {
    for (const heading of chapterHeadings(chapter, lines.get(chapter.path) ?? [], isAside)) {
      leave(open, heading, chapter)
      const level = Math.min((open.at(-1)?.level ?? 0) + 1, DEEPEST)
      open.push({ heading, chapter, level })
      rename(heading.element, `h${level}`)
    }
  }
}

interface Open {
  readonly heading: PlacedHeading
  readonly chapter: Chapter
  readonly level: number
}

/** Leaves the headings that a new one does not stand under. */
function leave(open: Open[], heading: PlacedHeading, chapter: Chapter): void {
  const { depth } = heading
  if (depth === null) {
    for (let top = open.at(-1); top && !isBelow(heading, chapter, top); top = open.at(-1)) {
      open.pop()
      // It stands beside the last one of its own kind, however that stands.
      if (top.heading.number === heading.number) return
    }
    return
  }
  const beside = open.findIndex(
    (one) => one.heading.depth !== null && one.heading.depth >= Math.min(depth, heading.closes),
  )
  if (beside >= 0) open.length = beside
  for (let top = open.at(-1); top && top.heading.depth === null; top = open.at(-1)) {
    // A heading that the contents pass over holds only what stands in the same file.
    if (top.chapter === chapter && isBelow(heading, chapter, top)) return
    open.pop()
  }
}

function isBelow(heading: PlacedHeading, chapter: Chapter, top: Open): boolean {
  if (heading.number !== top.heading.number) return heading.number > top.heading.number
  return top.chapter === chapter && heading.nesting > top.heading.nesting
}

/** A line of the contents with the place where it, or the first line under it, leads. */
export interface LineInFile {
  readonly title: string
  readonly depth: number
  readonly fragment: string | null
  /** `group`: leads nowhere itself. */
  readonly kind: 'line' | 'group'
}

function linesByFile(
  contents: readonly ContentsLine[],
  find: (name: string) => string | null,
): ReadonlyMap<string, readonly LineInFile[]> {
  const files = new Map<string, LineInFile[]>()
  contents.forEach((line, i) => {
    let at = i + 1
    while (line.place === null && (contents[at]?.depth ?? 0) > line.depth && contents[at]?.place == null) at++
    const under = (contents[at]?.depth ?? 0) > line.depth ? contents[at]?.place : null
    const place = line.place ?? under ?? null
    const path = place && find(place.path)
    if (!place || path === null) return
    const kind = line.place === null ? 'group' : 'line'
    const lines = files.get(path) ?? []
    lines.push({ title: line.title, depth: line.depth, fragment: place.fragment, kind })
    files.set(path, lines)
  })
  return files
}
