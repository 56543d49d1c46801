/** Texts as the cache's database holds them. */
import type { SQLOutputValue } from 'node:sqlite'

/** Begins what stands there as JSON. */
const AS_JSON = '\u0001'

/** SQLite holds UTF-8: half a character, which a splice may leave in a note, would come back as another. */
export function stored(text: string): string {
  return text.isWellFormed() && !text.startsWith(AS_JSON) ? text : AS_JSON + JSON.stringify(text)
}

/** A text as it was given to `stored`. */
export function restored(value: SQLOutputValue | undefined): string {
  const text = String(value)
  return text.startsWith(AS_JSON) ? String(JSON.parse(text.slice(1))) : text
}
