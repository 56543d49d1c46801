/** The header of a message or of one of its parts, by RFC 5322 and RFC 2045. */

/** Header fields by their name in lower case, unfolded; of a field that comes twice the first. */
export type Headers = ReadonlyMap<string, string>

/** Reads header lines; what is no field is passed over. */
export function readHeaders(text: string): Headers {
  const headers = new Map<string, string>()
  // A line that begins with white space goes on with the one before it. An address that was folded had no space there.
  for (const line of text.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)) {
    const colon = line.indexOf(':')
    const name = line.slice(0, Math.max(0, colon)).trim().toLowerCase()
    if (/^[!-9;-~]{1,100}$/.test(name) && !headers.has(name)) headers.set(name, line.slice(colon + 1).trim())
  }
  return headers
}

/** A field with parameters: `multipart/related; boundary="x"`. Both are `''` or missing where they are not given. */
export interface Parametered {
  /** In lower case. */
  readonly value: string
  /** By name in lower case, without quotes. */
  readonly parameters: ReadonlyMap<string, string>
}

const PARAMETER = /;\s*([\w!#$&+.^`{|}~*-]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^;"\s]*))/g

export function readParameters(field: string): Parametered {
  const parameters = new Map<string, string>()
  for (const [, name = '', quoted, plain = ''] of field.matchAll(PARAMETER)) {
    const key = name.toLowerCase()
    if (!parameters.has(key)) parameters.set(key, quoted === undefined ? plain : quoted.replace(/\\(.)/g, '$1'))
  }
  return { value: (field.split(';')[0] ?? '').trim().toLowerCase(), parameters }
}
