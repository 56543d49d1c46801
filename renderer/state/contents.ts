import { type OutlineEntry, outline } from '../../core/text/outline'
import type { Text } from '../../core/text/tree'
import type { OpenState } from './library'

const known = new WeakMap<Text, readonly OutlineEntry[]>()
const NONE: readonly OutlineEntry[] = []

/** The headings of the open text, in its order; the same array while the text does not change. */
export function contents(open: Pick<OpenState, 'text' | 'plain'> | null): readonly OutlineEntry[] {
  if (!open) return NONE
  const before = known.get(open.text)
  if (before) return before
  const entries = outline(open.text, open.plain).filter(({ title }) => title.trim() !== '')
  known.set(open.text, entries)
  return entries
}
