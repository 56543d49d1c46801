/** Names and addresses within an archive. */

/** A name without what file systems differ in: case, and how accents are written. */
export function foldedName(name: string): string {
  return name.normalize('NFC').toLowerCase()
}

/** A place in an archive: a file's name, and what the address says after `#`, decoded. */
export interface Place {
  readonly path: string
  readonly fragment: string | null
}

/**
 * Where an address in the file `base` leads: within the archive, or null where it leads out of it, onto the web or nowhere.
 * `#x` leads into `base` itself.
 */
export function placeOf(address: string, base: string): Place | null {
  const trimmed = address.trim()
  if (trimmed === '' || /^(?:[a-z][a-z0-9+.-]*:|[\\/])/i.test(trimmed)) return null
  const hash = trimmed.indexOf('#')
  const fragment = hash < 0 ? null : decoded(trimmed.slice(hash + 1))
  const written = (hash < 0 ? trimmed : trimmed.slice(0, hash)).replace(/\?.*$/s, '')
  if (written === '') return { path: base, fragment: fragment === '' ? null : fragment }
  const parts = base.split('/').slice(0, -1)
  for (const part of decoded(written).split('/')) {
    if (part === '..') {
      if (parts.pop() === undefined) return null
    } else if (part !== '.' && part !== '') parts.push(part)
  }
  return parts.length === 0 ? null : { path: parts.join('/'), fragment: fragment === '' ? null : fragment }
}

/** Text without its escapes; itself where they are wrong. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
