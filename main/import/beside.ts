/**
 * Images that lie beside a file and are named in it. A text from elsewhere must not be able to pull files of the person's
 * into a library, so only what is an image by its first bytes, lies in the file's own folder or below it (links resolved),
 * and is small enough, is taken. Reads synchronously: it runs in the import process and nowhere else.
 */
import { readFileSync, realpathSync, statSync } from 'node:fs'
import { dirname, isAbsolute, join, relative, sep } from 'node:path'
import type { KeptFile } from './format'
import { imageFacts } from './images/image-kind'
import { MAX_IMAGE_BYTES } from './images/image-limits'
import { keptImages } from './images/kept-images'
import type { FindImage, SavedImage } from './images/saved-image'

export interface ImagesBeside {
  /** The name under `files/` of the image at an address in the file, or null where there is none that may be taken. */
  readonly image: (address: string) => string | null
  /** What `image` has named so far, each once. */
  readonly files: () => readonly KeptFile[]
}

/**
 * Looks for images beside the file at `path`, which exists, or by `find`. Never throws: an image that cannot be read is none.
 */
export function imagesBeside(path: string, find: FindImage = findBeside(path)): ImagesBeside {
  const { keep, room, files } = keptImages()
  const names = new Map<string, string | null>()
  return {
    image: (address) => {
      const known = names.get(address)
      if (known !== undefined) return known
      const bytes = room() > 0 ? find(address)?.bytes() : null
      const name = bytes ? keep(bytes) : null
      names.set(address, name)
      return name
    },
    files,
  }
}

/** Finds images beside the file at `path`, which exists, by relative addresses. */
export function findBeside(path: string): FindImage {
  const folder = realpathSync(dirname(path))
  const byAddress = new Map<string, SavedImage | null>()
  const byPlace = new Map<string, SavedImage | null>()
  return (address) => {
    const known = byAddress.get(address)
    if (known !== undefined) return known
    if (byAddress.size >= MAX_LOOKED_FOR) return null
    const place = placeOf(address, folder)
    const found = place === null ? null : (byPlace.get(place) ?? savedAt(place))
    if (place !== null) byPlace.set(place, found)
    byAddress.set(address, found)
    return found
  }
}

/** A page names some hundred images; each one that is not there is asked of the disk under several names. */
const MAX_LOOKED_FOR = 20_000

/** The real path that a relative address leads to, or null where it leads out of the folder or nowhere. */
function placeOf(address: string, folder: string): string | null {
  const trimmed = address.trim()
  if (trimmed === '' || /^[\\/]|^[a-z][a-z0-9+.-]*:/i.test(trimmed)) return null
  for (const name of spellings(trimmed)) {
    try {
      const place = realpathSync(join(folder, name))
      const way = relative(folder, place)
      const isOutside = way === '' || way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way)
      if (!isOutside) return place
    } catch {
      // Not under this name.
    }
  }
  return null
}

/**
 * The names that an address can mean, likeliest first: without its query, which some programs save as part of the name; with
 * its escapes resolved, or as it stands; with the backslashes and plus signs of careless programs; in the other normal form,
 * in which macOS writes names.
 */
function spellings(address: string): ReadonlySet<string> {
  const [written = ''] = address.split(/[?#]/)
  const plain = [written, address].flatMap((one) => [decoded(one), one]).filter((one) => one !== '')
  const slashed = plain.flatMap((one) => [one, one.replaceAll('\\', '/'), one.replaceAll('+', ' ')])
  return new Set([...slashed, ...plain.flatMap((one) => [one.normalize('NFC'), one.normalize('NFD')])])
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name)
  } catch {
    return ''
  }
}

/** Not held in memory until it is wanted: most pages bring more images than their article has. */
function savedAt(place: string): SavedImage | null {
  const bytes = readImage(place)
  const facts = bytes && imageFacts(bytes)
  return facts && { ...facts, bytes: () => readImage(place) }
}

function readImage(place: string): Uint8Array | null {
  try {
    const found = statSync(place)
    // A pipe would be waited on without end.
    return found.isFile() && found.size <= MAX_IMAGE_BYTES ? readFileSync(place) : null
  } catch {
    return null
  }
}
