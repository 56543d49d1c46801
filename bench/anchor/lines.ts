import type { Range } from '../../core/anchor/anchor.ts'

/** The lines that `range` touches, from the first one's start to the last one's end, without its line feed. */
export function linesAround(text: string, { start, end }: Range): Range {
  const next = text.indexOf('\n', Math.max(start, end - 1))
  return { start: text.lastIndexOf('\n', start - 1) + 1, end: next < 0 ? text.length : next }
}

/** Where each line of the text starts. */
export function lineStarts(text: string): readonly number[] {
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}

/** The same lines with one line feed of theirs, so that they can be taken out of the text as lines. */
export function withLineFeed(text: string, { start, end }: Range): Range {
  return end < text.length ? { start, end: end + 1 } : { start: Math.max(0, start - 1), end }
}
