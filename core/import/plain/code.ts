/** Code in a plain text: between fences, or lines that read as code. Its blank lines belong to it. */
import type { Group, Line } from './lines'
import { FENCE } from './marks'

/** Lines of code, `from` and `to` (inclusive) by number in the file; the fences are among them. */
export interface CodeRegion {
  readonly from: number
  readonly to: number
  readonly text: string
  readonly syntax?: string
}

const CODE =
  /[;{}]\s*$|^\s*(?:def |class \w+[(:]|function\b|const |let |var |import .+ from|from \w+ import|return\b|#include|public |private |elif |fn |\$ \w|>>> |npm |git |sudo |SELECT |INSERT )|[=!]==?\s|=>|->|\w\(\w*\)(?:;|$|:)|^\s*(?:\/\/|\/\*|\*\/)|<\/\w+>|^\s*\w+\s=\s\S/
/** A shorter run of lines is a sentence with odd signs. */
const LEAST_LINES = 2
const LEAST_SHARE = 0.6

/** The regions of code, in order. */
export function codeRegions(groups: readonly Group[]): readonly CodeRegion[] {
  const lines = groups.flatMap((group) => group.lines)
  const regions: CodeRegion[] = fenced(lines)
  const isFree = (group: Group) => !regions.some((region) => overlaps(region, group))
  const found = groups.filter((group) => isFree(group) && readsAsCode(group.lines))
  for (const group of found) regions.push(region(group.lines))
  return merged(
    regions.sort((a, b) => a.from - b.from),
    groups,
  )
}

function overlaps({ from, to }: CodeRegion, { lines }: Group): boolean {
  return (lines[0]?.number ?? 0) <= to && (lines.at(-1)?.number ?? 0) >= from
}

function fenced(lines: readonly Line[]): CodeRegion[] {
  const found: CodeRegion[] = []
  for (let i = 0; i < lines.length; i++) {
    const open = FENCE.exec(lines[i]?.words ?? '')
    const sign = open?.[1]
    if (!open || sign === undefined) continue
    const end = lines.findIndex((line, at) => at > i && line.words.startsWith(sign) && /^[`~]+$/.test(line.words))
    if (end < 0) continue
    const syntax = open[2] === undefined || open[2] === '' ? {} : { syntax: open[2] }
    const first = lines[i] as Line
    const last = lines[end] as Line
    const text = spelled(lines.slice(i + 1, end), first.number + 1, last.number - 1)
    if (text !== '') found.push({ from: first.number, to: last.number, text, ...syntax })
    i = end
  }
  return found
}

function readsAsCode(lines: readonly Line[]): boolean {
  if (lines.length < LEAST_LINES) return false
  const code = lines.filter((line) => CODE.test(line.words)).length
  const indented = lines.filter((line) => line.indent >= 2).length
  return code >= lines.length * LEAST_SHARE && (indented > 0 || code === lines.length || lines.length > 3)
}

function region(lines: readonly Line[]): CodeRegion {
  const from = lines[0]?.number ?? 0
  const to = lines.at(-1)?.number ?? from
  return { from, to, text: spelled(lines, from, to) }
}

/** Lines as they stand, from line number `from` to `to`: blank ones are those that are missing. */
function spelled(lines: readonly Line[], from: number, to: number): string {
  const byNumber = new Map(lines.map((line) => [line.number, line.text]))
  const all = Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => byNumber.get(from + i) ?? '')
  const least = Math.min(...lines.map((line) => line.text.length - line.words.length))
  return all.map((line) => line.slice(Number.isFinite(least) ? least : 0)).join('\n')
}

/** Neighbouring regions without fences are one piece of code with blank lines in it. */
function merged(regions: readonly CodeRegion[], groups: readonly Group[]): readonly CodeRegion[] {
  const found: CodeRegion[] = []
  for (const next of regions) {
    const last = found.at(-1)
    const between =
      last && groups.some(({ lines }) => (lines[0]?.number ?? 0) > last.to && (lines.at(-1)?.number ?? 0) < next.from)
    const isFenced = (one: CodeRegion) => one.text.split('\n').length !== one.to - one.from + 1
    if (!last || between || isFenced(last) || isFenced(next)) found.push(next)
    else {
      const gap = '\n'.repeat(next.from - last.to)
      found[found.length - 1] = { from: last.from, to: next.to, text: last.text + gap + next.text }
    }
  }
  return found
}
