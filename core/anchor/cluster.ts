/**
 * Characters as a person sees them: grapheme clusters (UAX 29). A passage never begins or ends inside one: half an emoji
 * or a letter without its accent is nothing that can be marked, so a border inside moves to the cluster's own.
 */

/** Beyond this distance no cluster is looked at whole: longer ones are made to break programs, not to be read. */
const LONGEST_LOOK = 128

/** Below it every code unit is a character of its own, but for a carriage return before a line feed. */
const FIRST_COMBINING = 0x300

const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' })

/** `at`, or where the cluster begins that it lies in. */
export function clusterStart(text: string, at: number): number {
  return clusterAround(text, at)?.start ?? at
}

/** `at`, or where the cluster ends that it lies in. */
export function clusterEnd(text: string, at: number): number {
  return clusterAround(text, at)?.end ?? at
}

/** The cluster that `at` lies inside of; null where it lies between two. */
function clusterAround(text: string, at: number): { readonly start: number; readonly end: number } | null {
  if (at <= 0 || at >= text.length) return null
  const before = text.charCodeAt(at - 1)
  if (before < FIRST_COMBINING && text.charCodeAt(at) < FIRST_COMBINING && before !== 0x0d) return null
  let from = at - 1
  const first = Math.max(0, at - LONGEST_LOOK)
  while (from > first && text.charCodeAt(from) >= FIRST_COMBINING) from--
  const found = segmenter.segment(text.slice(from, at + LONGEST_LOOK)).containing(at - from)
  if (!found || found.index + from === at) return null
  return { start: found.index + from, end: found.index + from + found.segment.length }
}
