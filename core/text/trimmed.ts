import type { Range } from '../anchor/anchor'

/** The range without the white space at its edges; null where nothing is left. */
export function trimmed({ start, end }: Range, plain: string): Range | null {
  let from = start
  let to = end
  while (from < to && isSpace(plain, from)) from++
  while (to > from && isSpace(plain, to - 1)) to--
  return from < to ? { start: from, end: to } : null
}

function isSpace(text: string, at: number): boolean {
  return /\s/.test(text[at] ?? '')
}
