/** More edits than this between two contexts are not counted; they are other words then. */
const MOST_EDITS = 16

/**
 * How alike two contexts are that begin beside a quote, 0 to 1: edits against length where the edits are few, else only
 * what they have in common beside the quote. Cost grows with length times MOST_EDITS.
 */
export function similarity(a: string, b: string): number {
  if (a === b) return 1
  const length = Math.max(a.length, b.length)
  const edits = editsBetween(a, b, MOST_EDITS)
  return edits === null ? commonStart(a, b) / length : Math.max(0, 1 - edits / length)
}

/** Insertions, deletions and replacements of code units between two strings, or null where there are more than `most`. */
function editsBetween(a: string, b: string, most: number): number | null {
  if (Math.abs(a.length - b.length) > most) return null
  // One row of the edit table at a time, and of it only the band around the diagonal that `most` edits can reach.
  let row = new Uint16Array(b.length + 1).fill(most + 1)
  let next = new Uint16Array(b.length + 1)
  for (let j = 0; j <= Math.min(b.length, most); j++) row[j] = j
  for (let i = 1; i <= a.length; i++) {
    next.fill(most + 1)
    if (i <= most) next[0] = i
    const from = Math.max(1, i - most)
    const to = Math.min(b.length, i + most)
    let least = next[0] ?? most
    for (let j = from; j <= to; j++) {
      const replaced = (row[j - 1] ?? 0) + (a.charCodeAt(i - 1) === b.charCodeAt(j - 1) ? 0 : 1)
      const value = Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1)
      next[j] = value
      if (value < least) least = value
    }
    if (least > most) return null
    ;[row, next] = [next, row]
  }
  const edits = row[b.length] ?? most + 1
  return edits > most ? null : edits
}

function commonStart(a: string, b: string): number {
  const shorter = Math.min(a.length, b.length)
  let length = 0
  while (length < shorter && a.charCodeAt(length) === b.charCodeAt(length)) length++
  return length
}
