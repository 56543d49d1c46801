import type { Anchor } from '../../core/anchor/anchor'
import type { Commit } from '../../core/change/change'
import type { MarkId } from '../../core/document/id'

/**
 * The anchors in the text of this hash that marks had before they were given others, the last of each. `history` is oldest
 * first. An anchor that the person took back (attaching an orphan, a change of extent) is none of them: it comes again when
 * that is redone, and not with the text.
 */
export function formerAnchors(history: readonly Commit[], hash: string): ReadonlyMap<MarkId, Anchor> {
  const found = new Map<MarkId, Anchor>()
  /** Where marks began in that text, which were carried from it with their words unchanged. */
  const carried = new Map<MarkId, { readonly from: number; readonly to: number; readonly after: string }>()
  for (const { changes, undoes } of history) {
    if (undoes !== undefined && !changes.some(({ kind }) => kind === 'text.set')) continue
    for (const change of changes) {
      if (change.kind === 'anchors.carry' && change.before === hash)
        for (const [mark, from, to] of change.marks) carried.set(mark, { from, to, after: change.after })
      if (change.kind !== 'anchor.set') continue
      const { mark, before } = change
      const way = carried.get(mark)
      if (before.textHash === hash) found.set(mark, before)
      else if (way && before.textHash === way.after && before.start === way.to)
        found.set(mark, { ...before, start: way.from, end: way.from + before.quote.length, textHash: hash })
    }
  }
  return found
}
