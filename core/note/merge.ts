import { spliceBetween } from '../change/splice'

/**
 * A note that was changed in two places at once: what `mine` and `theirs` made of `base`. Where they touch the same words it
 * reads as mine, so that nothing that is being written is lost; theirs stays in the history.
 */
export function mergedNote(base: string, mine: string, theirs: string): string {
  if (theirs === base || theirs === mine) return mine
  if (mine === base) return theirs
  const a = spliceBetween(base, mine)
  const b = spliceBetween(base, theirs)
  const aEnd = a.at + a.removed.length
  const bEnd = b.at + b.removed.length
  if (aEnd < b.at) return base.slice(0, a.at) + a.inserted + base.slice(aEnd, b.at) + b.inserted + base.slice(bEnd)
  if (bEnd < a.at) return base.slice(0, b.at) + b.inserted + base.slice(bEnd, a.at) + a.inserted + base.slice(aEnd)
  return mine
}
