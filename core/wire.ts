/**
 * How answers and events cross from main to the window. Context isolation copies an object property by property, which
 * takes longer than all the rest for a record with thousands of marks; a string it copies at once. So a value crosses as
 * JSON, and the one string in it that is large and JSON already, a text, stands beside it and is not escaped again.
 */
export interface Packed {
  readonly json: string
  readonly text: string | null
}

/** Where a text may stand in a value: an event's or document's own, in a result, in the start. */
const TEXT_PLACES: readonly (readonly string[])[] = [['text'], ['value', 'text'], ['document', 'value', 'text']]

/** A value ready to cross. */
export function pack(value: unknown): Packed {
  if (typeof value === 'string') return { json: 'null', text: value }
  for (const place of TEXT_PLACES) {
    const text = at(value, place)
    if (typeof text === 'string') return { json: JSON.stringify(replaced(value, place, null)), text }
  }
  return { json: JSON.stringify(value), text: null }
}

/** What `pack` was given. The caller names the type: both ends follow `core/api.ts`. */
export function unpack<T>({ json, text }: Packed): T {
  const value: unknown = JSON.parse(json)
  if (text === null) return value as T
  const place = value === null ? [] : (TEXT_PLACES.find((candidate) => at(value, candidate) === null) ?? [])
  return replaced(value, place, text) as T
}

function at(value: unknown, place: readonly string[]): unknown {
  let found: unknown = value
  for (const key of place) {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, key)) return undefined
    found = (found as Readonly<Record<string, unknown>>)[key]
  }
  return found
}

function replaced(value: unknown, place: readonly string[], by: unknown): unknown {
  const [key, ...rest] = place
  if (key === undefined) return by
  const object = value as Readonly<Record<string, unknown>>
  return { ...object, [key]: replaced(object[key], rest, by) }
}
