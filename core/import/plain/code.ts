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
/** Code between fences is not longer than this; an open fence is looked for no further. */
const MOST_LINES = 5_000

/** The regions of code, in order. */
export function codeRegions(groups: readonly Group[]): readonly CodeRegion[] {
  const fences = fenced(groups.flatMap((group) => group.lines))
  const regions: CodeRegion[] = []
  let fence = 0
  let open: Line[] = []
  const close = () => {
    if (open.length > 0) regions.push(regionOf(open))
    open = []
  }
  for (const { lines } of groups) {
    const [first, last] = [lines[0]?.number ?? 0, lines.at(-1)?.number ?? 0]
    while (fences[fence] && (fences[fence]?.to ?? 0) < first) regions.push(fences[fence++] as CodeRegion)
    const isFenced = (fences[fence]?.from ?? Number.POSITIVE_INFINITY) <= last
    // Groups of code side by side are one piece with blank lines in it.
    if (!isFenced && readsAsCode(lines)) for (const line of lines) open.push(line)
    else close()
  }
  close()
  return [...regions, ...fences.slice(fence)].sort((a, b) => a.from - b.from)
}

function fenced(lines: readonly Line[]): readonly CodeRegion[] {
  const found: CodeRegion[] = []
  for (let i = 0; i < lines.length; i++) {
    const open = FENCE.exec(lines[i]?.words ?? '')
    const sign = open?.[1]
    if (!open || sign === undefined) continue
    const isClosing = ({ words }: Line) => words.startsWith(sign) && /^[`~]+$/.test(words)
    const length = lines.slice(i + 1, i + 1 + MOST_LINES).findIndex(isClosing)
    if (length < 0) continue
    const end = i + 1 + length
    const syntax = open[2] === undefined || open[2] === '' ? {} : { syntax: open[2] }
    const [from, to] = [lines[i]?.number ?? 0, lines[end]?.number ?? 0]
    const text = spelled(lines.slice(i + 1, end), from + 1, to - 1)
    if (text !== '') found.push({ from, to, text, ...syntax })
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

function regionOf(lines: readonly Line[]): CodeRegion {
  const from = lines[0]?.number ?? 0
  const to = lines.at(-1)?.number ?? from
  return { from, to, text: spelled(lines, from, to) }
}

/** Lines as they stand, from line number `from` to `to`: blank ones are those that are missing. */
function spelled(lines: readonly Line[], from: number, to: number): string {
  const byNumber = new Map(lines.map((line) => [line.number, line.text]))
  const all = Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => byNumber.get(from + i) ?? '')
  const least = lines.reduce(
    (columns, line) => Math.min(columns, line.text.length - line.words.length),
    Number.POSITIVE_INFINITY,
  )
  return all.map((line) => line.slice(Number.isFinite(least) ? least : 0)).join('\n')
}
