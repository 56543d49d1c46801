/** Where in its chapter each line of the contents leads. */
import type { Element } from '../../../core/import/dom'
import type { Chapter } from './chapter'
import type { LineInFile } from './headings'
import { spelling, unnumbered } from './lines'
import type { Spot, Spots } from './survey'

/** A block that is, or may become, a heading; `line` is the line of the contents that it is. */
export interface Candidate {
  readonly element: Element
  readonly spot: Spot
  readonly spelled: string
  readonly unnumbered: string
  line: LineInFile | null
}

/** A line with the place where it leads. */
export interface Aim {
  readonly line: LineInFile
  readonly spelled: string
  readonly unnumbered: string
  readonly target: Element
  readonly spot: Spot
  /** Where the next line leads, in characters into the chapter. */
  readonly end: number
  heading: Candidate | null
}

/** The lines that lead into a chapter, in the order of the contents. */
export function aimsOf(chapter: Chapter, lines: readonly LineInFile[], spots: Spots): readonly Aim[] {
  const placed = lines.flatMap((line) => {
    const named = line.fragment === null ? undefined : chapter.ids.get(line.fragment)
    // A place that is not there any more is at least in this file.
    const target = named && spots.has(named) ? named : chapter.section
    const spot = spots.get(target)
    return spot ? [{ line, target, spot }] : []
  })
  const starts = [...new Set(placed.map(({ spot }) => spot.start))].sort((a, b) => a - b)
  const next = new Map(starts.map((start, i) => [start, starts[i + 1] ?? Number.POSITIVE_INFINITY]))
  return placed.map((one) => ({
    ...one,
    spelled: spelling(one.line.title),
    unnumbered: unnumbered(one.line.title),
    end: next.get(one.spot.start) ?? Number.POSITIVE_INFINITY,
    heading: null,
  }))
}
