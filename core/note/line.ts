/**
 * The lines of a note as one writes them: what stands before the words (signs of quotes, an indent, the sign of a list item,
 * a task box) and where the words begin.
 */
import type { Field } from './field'

/** The sign of a list item. */
export type Marker =
  | { readonly kind: 'bullet'; readonly sign: string }
  | { readonly kind: 'number'; readonly number: number; readonly sign: string }

export interface Line {
  /** UTF-16 offsets in the text; `end` is that of the line break, or the text's. */
  readonly start: number
  readonly end: number
  /** `> > `, as it is written. */
  readonly quote: string
  /** White space after it, as written, and how wide it is in columns. */
  readonly indent: string
  readonly width: number
  readonly marker: Marker | null
  /** White space between the marker and what follows. */
  readonly gap: string
  readonly task: 'open' | 'done' | null
  /** Where the words begin, in the text; and the column at which what belongs to an item stands. */
  readonly words: number
  readonly column: number
  readonly isBlank: boolean
}

const QUOTE = /^(?:[ \t]{0,3}>[ \t]?)+/
const ITEM = /^(?:([-*+])|(\d{1,9})([.)]))([ \t]+|$)/
const TASK = /^\[([ xX])\](?:[ \t]+|$)/
const DIVIDER = /^([-*_])(?:[ \t]*\1){2,}[ \t]*$/
/** What is indented further than that behind its marker is code. */
const WIDEST_GAP = 4
/** Columns of a tab. */
const TAB = 4

/** The line that the offset is in. */
export function lineAt(text: string, offset: number): Line {
  const start = offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1
  const end = text.indexOf('\n', offset)
  return lineBetween(text, start, end < 0 ? text.length : end)
}

/** The line before another, or null before the first. */
export function lineBefore(text: string, { start }: Pick<Line, 'start'>): Line | null {
  return start === 0 ? null : lineAt(text, start - 1)
}

/** The line after another, or null after the last. */
export function lineAfter(text: string, { end }: Pick<Line, 'end'>): Line | null {
  return end >= text.length ? null : lineAt(text, end + 1)
}

/** The lines that a selection touches, at least one; one that it only reaches the beginning of is not touched. */
export function linesOf({ text, start, end }: Field): readonly Line[] {
  const lines = [lineAt(text, start)]
  for (let line = lineAfter(text, lines[0] as Line); line && line.start < end; line = lineAfter(text, line))
    lines.push(line)
  return lines
}

/** How many quotes lie around a line. */
export function depthOf({ quote }: Pick<Line, 'quote'>): number {
  return quote.replace(/[^>]/g, '').length
}

/** The marker as it is written. */
export function written(marker: Marker): string {
  return marker.kind === 'bullet' ? marker.sign : `${marker.number}${marker.sign}`
}

/** What a line of the same kind has before its words; a task's box is empty in it. */
export function prefixOf({ quote, indent, marker, gap, task }: Omit<Line, 'start' | 'end'>): string {
  if (!marker) return quote + indent
  return `${quote}${indent}${written(marker)}${gap || ' '}${task === null ? '' : task === 'done' ? '[x] ' : '[ ] '}`
}

function lineBetween(text: string, start: number, end: number): Line {
  const line = text.slice(start, end)
  const quote = QUOTE.exec(line)?.[0] ?? ''
  const rest = line.slice(quote.length)
  const indent = /^[ \t]*/.exec(rest)?.[0] ?? ''
  const width = widthOf(indent)
  const inner = rest.slice(indent.length)
  const item = DIVIDER.test(inner) ? null : ITEM.exec(inner)
  const base = { start, end, quote, indent, width, isBlank: inner === '' }
  const at = start + quote.length + indent.length
  if (!item) return { ...base, marker: null, gap: '', task: null, words: at, column: width }
  const [whole, bullet, number, sign = '', space = ''] = item
  const gap = space.length > WIDEST_GAP ? ' ' : space
  const marker: Marker =
    bullet === undefined ? { kind: 'number', number: Number(number), sign } : { kind: 'bullet', sign: bullet }
  const box = TASK.exec(inner.slice(whole.length))
  return {
    ...base,
    marker,
    gap,
    task: box ? (box[1] === ' ' ? 'open' : 'done') : null,
    words: at + whole.length + (box?.[0].length ?? 0),
    column: width + written(marker).length + Math.max(1, gap.length),
  }
}

function widthOf(indent: string): number {
  let width = 0
  for (const sign of indent) width += sign === '\t' ? TAB - (width % TAB) : 1
  return width
}
