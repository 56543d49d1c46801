/**
 * The beginning of a long note, at most `most` characters (UTF-16 code units), cut where a block ends, else a line, else
 * between two characters; the whole note where it is no longer.
 */
export function firstPart(note: string, most: number): string {
  if (note.length <= most) return note
  const head = note.slice(0, most)
  const blank = /^[\s\S]*\n[ \t]*\r?\n/.exec(head)?.[0].length ?? 0
  const end = blank > most / 2 ? blank : head.lastIndexOf('\n') + 1
  if (end > most / 2) return head.slice(0, end)
  return head.replace(/[\uD800-\uDBFF]$/, '')
}
