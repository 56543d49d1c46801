/** A plain text in chunks: what is looked at, left out or kept as one. A wrapped paragraph is one, else every line is. */

import type { Match } from '../furniture/family'
import { furnitureOf } from '../furniture/furniture'
import type { CodeRegion } from './code'
import { type Group, isProse, type Line, widthOf } from './lines'
import { isWrapped, joinLines, wrapWidth } from './wrap'

export interface Chunk {
  readonly index: number
  /** The group it stands in; blank lines part groups. */
  readonly group: number
  readonly lines: readonly Line[]
  /** All of it on one line. */
  readonly words: string
  readonly width: number
  readonly isProse: boolean
  /** The code it is of: one chunk a group. */
  readonly region?: CodeRegion
}

/** The chunks of all groups, in order. Code is one chunk a group. */
export function chunksOf(groups: readonly Group[], code: readonly CodeRegion[]): readonly Chunk[] {
  const width = wrapWidth(groups)
  const chunks: Chunk[] = []
  const regionAt = codeLines(code)
  for (const group of groups) {
    for (const { lines: run, region } of runsOf(group.lines, regionAt)) {
      const isCode = region !== undefined
      for (const lines of isCode ? [run] : paragraphsOf(run, width)) {
        const words = joinLines(lines)
        chunks.push({
          index: chunks.length,
          group: group.index,
          lines,
          words,
          width: widthOf(words),
          isProse: !isCode && isProse(words),
          ...(region ? { region } : {}),
        })
      }
    }
  }
  return chunks
}

interface Run {
  readonly lines: Line[]
  readonly region: CodeRegion | undefined
}

/** Lines side by side that are of one region of code, or of none. */
function runsOf(lines: readonly Line[], regionAt: (number: number) => CodeRegion | undefined): readonly Run[] {
  const runs: Run[] = []
  for (const line of lines) {
    const region = regionAt(line.number)
    const last = runs.at(-1)
    if (last && last.region === region) last.lines.push(line)
    else runs.push({ lines: [line], region })
  }
  return runs
}

function codeLines(code: readonly CodeRegion[]): (number: number) => CodeRegion | undefined {
  const regions = new Map<number, CodeRegion>()
  for (const region of code) for (let number = region.from; number <= region.to; number++) regions.set(number, region)
  return (number) => regions.get(number)
}

/** The lines of a group as paragraphs: the whole, a heading and the rest, paragraphs by their indents, or line by line. */
function paragraphsOf(lines: readonly Line[], width: number | null): readonly (readonly Line[])[] {
  if (lines.length < 2) return [lines]
  const parts = indentedParts(lines)
  if (
    parts.length > 1 &&
    parts.every((part) => part.length === 1 || isWrapped(part, width)) &&
    parts.some((part) => part.length > 1)
  )
    return parts
  if (isWrapped(lines, width)) return [lines]
  const [first, ...rest] = lines
  if (first && rest.length > 1 && first.width < 60 && isWrapped(rest, width)) return [[first], rest]
  return unevenParts(lines, width) ?? lines.map((line) => [line])
}

/** Cut before each line that is indented more than the line after it: first lines of paragraphs. */
function indentedParts(lines: readonly Line[]): readonly (readonly Line[])[] {
  const parts: Line[][] = []
  const least = lines.reduce((columns, line) => Math.min(columns, line.indent), Number.POSITIVE_INFINITY)
  for (const line of lines) {
    const open = parts.at(-1)
    if (open && line.indent <= least) open.push(line)
    else parts.push([line])
  }
  return parts
}

/** Wrapped paragraphs without blank lines between them: each ends in a line that has room left. */
function unevenParts(lines: readonly Line[], width: number | null): readonly (readonly Line[])[] | null {
  if (width === null || width < 60 || lines.length < 6) return null
  const parts: Line[][] = [[]]
  for (const line of lines) {
    parts.at(-1)?.push(line)
    if (line.indent + line.width < width * 0.8) parts.push([])
  }
  const whole = parts.filter((part) => part.length > 0)
  const wrapped = whole.filter((part) => isWrapped(part, width)).flat().length
  return wrapped >= lines.length * 0.7 ? whole : null
}

/** What a chunk is known as among furniture; code and prose are not, save consent notices. Remembers its answers. */
export function furnitureLookup(): (chunk: Chunk) => Match | null {
  const known = new Map<number, Match | null>()
  return (chunk) => {
    if (chunk.region) return null
    let match = known.get(chunk.index)
    if (match === undefined) {
      match = furnitureOf(chunk.words)
      known.set(chunk.index, match)
    }
    return match
  }
}
