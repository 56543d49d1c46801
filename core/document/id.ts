/** 13 characters of lower-case Crockford base32 (no i, l, o, u): safe as file name, host name and Obsidian block id. */
export type Id = string
export type LibraryId = Id
export type DocumentId = Id
export type MarkId = Id
export type CommitId = Id
export type LabelId = Id

export const ID_LENGTH = 13
export const ID_ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz'
const ID_PATTERN = /^[0-9a-hjkmnp-tv-z]{13}$/

/** Whether `value` has the form of an id; ids from outside are checked with this before they name a folder. */
export function isId(value: unknown): value is Id {
  return typeof value === 'string' && ID_PATTERN.test(value)
}

/** The id that 13 random bytes spell; randomness comes from the caller. Fewer bytes are a mistake in the program. */
export function idFromBytes(bytes: Uint8Array): Id {
  if (bytes.length < ID_LENGTH) throw new RangeError(`An id needs ${ID_LENGTH} random bytes`)
  let id = ''
  for (let i = 0; i < ID_LENGTH; i++) id += ID_ALPHABET[(bytes[i] ?? 0) & 31]
  return id
}
