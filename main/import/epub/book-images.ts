/** The images of a book: from its archive, and drawings that stand in its pages. Only what the text shows is kept. */
import { serializeOuter } from 'parse5'
import type { Element } from '../../../core/import/dom'
import type { Archive } from '../archive/archive'
import type { KeptFile } from '../format'
import { keptImages } from '../images/kept-images'
import { setAttribute } from '../web/tree-edit'

export interface BookImages {
  /** The name under `files/` of the image at an address in the tree; null where there is none. */
  readonly image: (address: string) => string | null
  /** Keeps a drawing, as a file of its own; the address for the tree. */
  readonly draw: (svg: Element) => string
  readonly files: () => readonly KeptFile[]
}

const SVG = 'http://www.w3.org/2000/svg'
const XLINK = 'http://www.w3.org/1999/xlink'
/** No name in an archive begins so: it would lead out of it. */
const DRAWN = '/drawing:'

/** No image asked for yet. */
export function bookImages(archive: Archive): BookImages {
  const kept = keptImages()
  const drawings: Element[] = []
  const known = new Map<string, string | null>()
  const bytesAt = (address: string): Uint8Array | null => {
    if (address.startsWith(DRAWN)) {
      const svg = drawings[Number(address.slice(DRAWN.length))]
      return svg ? Buffer.from(serializeOuter(svg)) : null
    }
    const read = archive.find(address) === address ? archive.read(address, kept.room()) : null
    return read?.kind === 'bytes' ? read.bytes : null
  }
  return {
    image: (address) => {
      const found = known.get(address)
      if (found !== undefined) return found
      const bytes = bytesAt(address)
      const name = bytes ? kept.keep(bytes) : null
      known.set(address, name)
      return name
    },
    draw: (svg) => {
      setAttribute(svg, 'xmlns', SVG)
      setAttribute(svg, 'xmlns:xlink', XLINK)
      return `${DRAWN}${drawings.push(svg) - 1}`
    },
    files: kept.files,
  }
}
