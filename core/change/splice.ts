/** At `at` (UTF-16 code units), `removed` gives way to `inserted`. */
export interface Splice {
  readonly at: number
  readonly removed: string
  readonly inserted: string
}

/** `text` after the splice, or null where `removed` does not stand at `at`. */
export function spliced(text: string, { at, removed, inserted }: Splice): string | null {
  if (at < 0 || at > text.length || !text.startsWith(removed, at)) return null
  return text.slice(0, at) + inserted + text.slice(at + removed.length)
}

/** The one splice that turns `before` into `after`: what lies between their common beginning and end, never inside a surrogate pair. */
export function spliceBetween(before: string, after: string): Splice {
  const shorter = Math.min(before.length, after.length)
  let start = 0
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start++
  if (splitsPair(before, start) || splitsPair(after, start)) start--
  let end = 0
  while (
    end < shorter - start &&
    before.charCodeAt(before.length - 1 - end) === after.charCodeAt(after.length - 1 - end)
  )
    end++
  if (end > 0 && (splitsPair(before, before.length - end) || splitsPair(after, after.length - end))) end--
  return {
    at: start,
    removed: before.slice(start, before.length - end),
    inserted: after.slice(start, after.length - end),
  }
}

function splitsPair(text: string, at: number): boolean {
  const low = text.charCodeAt(at)
  const high = text.charCodeAt(at - 1)
  return low >= 0xdc00 && low <= 0xdfff && high >= 0xd800 && high <= 0xdbff
}
