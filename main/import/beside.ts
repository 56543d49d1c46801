/**
 * Images that lie beside a file and are named in it. A text from elsewhere must not be able to pull files of the person's
 * into a library, so only what is an image by its first bytes, lies in the file's own folder or below it (links resolved),
 * and is small enough, is taken. Reads synchronously: it runs in the import process and nowhere else.
 */
import { readFileSync, realpathSync, statSync } from 'node:fs'
import { dirname, isAbsolute, join, relative, sep } from 'node:path'

/** More than any photograph that is meant for reading. */
export const MAX_IMAGE_BYTES = 20 * 1_048_576
/** What one document may bring along in all; a text with more is still imported, without the rest. */
export const MAX_IMAGES_BYTES = 100 * 1_048_576

const SIGNATURES: readonly { readonly extension: string; readonly matches: (start: string) => boolean }[] = [
  { extension: 'png', matches: (start) => start.startsWith('\x89PNG\r\n\x1a\n') },
  { extension: 'jpg', matches: (start) => start.startsWith('\xff\xd8\xff') },
  { extension: 'gif', matches: (start) => /^GIF8[79]a/.test(start) },
  { extension: 'webp', matches: (start) => start.startsWith('RIFF') && start.startsWith('WEBP', 8) },
]

export interface ImagesBeside {
  /** The name under `files/` of the image at an address in the file, or null where there is none that may be taken. */
  readonly image: (address: string) => string | null
  /** What `image` has named so far, each once. */
  readonly files: () => readonly { readonly name: string; readonly bytes: Uint8Array }[]
}

/** Looks for images beside the file at `path`, which exists. Never throws: an image that cannot be read is none. */
export function imagesBeside(path: string): ImagesBeside {
  const folder = realpathSync(dirname(path))
  const names = new Map<string, string | null>()
  const files: { readonly name: string; readonly bytes: Uint8Array }[] = []
  let total = 0

  const take = (place: string): string | null => {
    const bytes = readImage(place, Math.min(MAX_IMAGE_BYTES, MAX_IMAGES_BYTES - total))
    const extension = bytes && extensionOf(bytes)
    if (!bytes || !extension) return null
    const name = `image-${files.length + 1}.${extension}`
    total += bytes.length
    files.push({ name, bytes })
    return name
  }

  return {
    image: (address) => {
      const place = placeOf(address, folder)
      if (place === null) return null
      const known = names.get(place)
      if (known !== undefined) return known
      const name = take(place)
      names.set(place, name)
      return name
    },
    files: () => files,
  }
}

/** The real path that a relative address leads to, or null where it leads out of the folder or nowhere. */
function placeOf(address: string, folder: string): string | null {
  const [written = ''] = address.trim().split(/[?#]/)
  if (written === '' || /^[\\/]|^[a-z][a-z0-9+.-]*:/i.test(written)) return null
  try {
    const place = realpathSync(join(folder, decodeURIComponent(written)))
    const way = relative(folder, place)
    return way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way) ? null : place
  } catch {
    return null
  }
}

function readImage(place: string, limit: number): Uint8Array | null {
  try {
    const found = statSync(place)
    // A pipe would be waited on without end.
    return found.isFile() && found.size <= limit ? readFileSync(place) : null
  } catch {
    return null
  }
}

function extensionOf(bytes: Uint8Array): string | null {
  const start = Buffer.from(bytes.subarray(0, 12)).toString('latin1')
  return SIGNATURES.find(({ matches }) => matches(start))?.extension ?? null
}
