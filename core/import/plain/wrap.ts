/**
 * Texts whose lines end where the writer's window did. A group of such lines is one paragraph; verse, lists and addresses,
 * whose lines end where they mean to, are left alone.
 */
import { joinsWithoutSpace } from '../characters'
import { type Group, type Line, widthOf } from './lines'
import { markerOf, SPEAKER } from './marks'

/** Narrower than this nobody wraps prose (columns); verse is. */
const NARROWEST = 50
/** Two lines alone say less. */
const NARROWEST_PAIR = 60
/** Wider than this a line ends because its paragraph does. */
const WIDEST = 110
/** So many of the lines must have had no room for the next word. */
const LEAST_FULL = 0.8
/** People who wrap by hand stop a little early. */
const SLACK = 3
/** Continuing lines that begin with a small letter, where the script has them: in verse most begin with a capital. */
const LEAST_SMALL = 0.4

/** The width that a text was wrapped at, or null where it was not: the widest lines of its groups, if there are several. */
export function wrapWidth(groups: readonly Group[]): number | null {
  const widths = groups
    .filter((group) => group.lines.length > 1)
    .flatMap((group) => group.lines.slice(0, -1).map((line) => line.indent + line.width))
    .filter((width) => width >= NARROWEST && width <= WIDEST)
    .sort((a, b) => b - a)
  // The widest with company: a single long line is an address or a table.
  return widths.find((width, i) => (widths[i + 2] ?? 0) >= width - 12) ?? widths.at(-1) ?? null
}

/** Whether the lines are one paragraph, in a text wrapped at `wrappedAt`. */
export function isWrapped(lines: readonly Line[], wrappedAt: number | null): boolean {
  if (lines.length < 2) return false
  const own = lines.reduce((columns, line) => Math.max(columns, line.indent + line.width), 0)
  if (own > WIDEST || lines.some((line, i) => line.words.includes('\t') || (i > 0 && beginsAnew(line)))) return false
  const width = Math.max(own, Math.min(wrappedAt ?? 0, own + 12))
  if (width < (lines.length === 2 ? NARROWEST_PAIR : NARROWEST)) return false
  const full = lines.slice(0, -1).filter((line, i) => isFull(line, lines[i + 1], width)).length
  if (full < (lines.length - 1) * LEAST_FULL) return false
  const cased = lines.slice(1).filter((line) => /^["'“‘(«]*[\p{Lu}\p{Ll}]/u.test(line.words))
  const small = cased.filter((line) => /^["'“‘(«]*\p{Ll}/u.test(line.words)).length
  return cased.length === 0 || small >= cased.length * LEAST_SMALL || (cased.length < 3 && width >= 60)
}

function beginsAnew(line: Line): boolean {
  return SPEAKER.test(line.words) || (markerOf(line.words)?.kind === 'bullet' && line.words.length > 2)
}

/** Whether the next line's first word had no room on this line. */
function isFull(line: Line, next: Line | undefined, width: number): boolean {
  if (!next) return true
  const [word = ''] = next.words.split(/\s/, 1)
  const first = /^[\u2E80-\u9FFF\uFF00-\uFF60]/.test(word) ? 6 : widthOf(word)
  return line.indent + line.width + 1 + first > width - SLACK
}

/** Lines as one line: a space between two, none between Han or kana, none after a hyphen within a word. */
export function joinLines(lines: readonly Line[]): string {
  const parts: string[] = []
  // The end of what is there is asked of the line before: of the whole it would take the square of their number.
  let before = ''
  for (const { words } of lines) {
    const isJoined =
      joinsWithoutSpace(before.at(-1) ?? '', words[0] ?? '') ||
      (/\p{L}[-\u2010]$/u.test(before.slice(-3)) && /^\p{Ll}/u.test(words))
    if (before !== '' && !isJoined) parts.push(' ')
    parts.push(words)
    if (words !== '') before = words
  }
  return parts.join('')
}
