/** The images of a book: from its archive, and drawings that stand in its pages. Only what the text shows is kept. */
import { serializeOuter } from 'parse5'
import { attribute, type Element, elementsWithin, type Parent } from '../../../core/import/dom'
import type { Archive } from '../archive/archive'
import type { KeptFile } from '../format'
import { type ImageFacts, imageFacts } from '../images/image-kind'
import { keptImages } from '../images/kept-images'
import { setAttribute } from '../web/tree-edit'

export interface BookImages {
  /** The name under `files/` of the image at an address in the tree; null where there is none. */
  readonly image: (address: string) => string | null
  /** Writes the size of every image under an element into it, where the book does not say one. */
  readonly measure: (root: Parent) => void
  /** Keeps a drawing, as a file of its own; the address for the tree. */
  readonly draw: (svg: Element) => string
  readonly files: () => readonly KeptFile[]
}

/** An image that was asked for: its name under `files/`, and what it is. */
interface Taken {
  readonly name: string | null
  readonly facts: ImageFacts | null
}

const SIZES = ['width', 'height'] as const
const SVG = 'http://www.w3.org/2000/svg'
const XLINK = 'http://www.w3.org/1999/xlink'
/** No name in an archive begins so: it would lead out of it. */
const DRAWN = '/drawing:'

/** No image asked for yet. */
export function bookImages(archive: Archive): BookImages {
  const kept = keptImages()
  const drawings: Element[] = []
  const known = new Map<string, Taken>()
  const bytesAt = (address: string): Uint8Array | null => {
    if (address.startsWith(DRAWN)) {
      const svg = drawings[Number(address.slice(DRAWN.length))]
      return svg ? Buffer.from(serializeOuter(svg)) : null
    }
    const read = archive.find(address) === address ? archive.read(address, kept.room()) : null
    return read?.kind === 'bytes' ? read.bytes : null
  }
  const take = (address: string): Taken => {
    const found = known.get(address)
    if (found) return found
    const bytes = bytesAt(address)
    const facts = bytes && imageFacts(bytes)
    const taken = { name: bytes && facts ? kept.keep(bytes) : null, facts }
    known.set(address, taken)
    return taken
  }
  return {
    image: (address) => take(address).name,
    measure: (root) => {
      for (const image of elementsWithin(root)) {
        if (image.tagName !== 'img' || SIZES.some((name) => attribute(image, name) !== undefined)) continue
        const { facts } = take(attribute(image, 'src') ?? '')
        if (!facts) continue
        for (const name of SIZES)
          if (facts[name] !== null) setAttribute(image, name, `${Math.max(1, Math.round(facts[name]))}`)
      }
    },
    draw: (svg) => {
      setAttribute(svg, 'xmlns', SVG)
      setAttribute(svg, 'xmlns:xlink', XLINK)
      return `${DRAWN}${drawings.push(svg) - 1}`
    },
    files: kept.files,
  }
}
