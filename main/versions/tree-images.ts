import { keptPieces } from '../../core/anchor/kept'
import { placedImages } from '../../core/text/images'
import { plainText } from '../../core/text/plain-text'
import type { Image, Text } from '../../core/text/tree'

/** The text with each of its images, those of what was left out too, made another. */
export function withImages(text: Text, make: (image: Image) => Image): Text {
  return { ...text, blocks: mapped(text.blocks, make), leftOut: mapped(text.leftOut, make) }
}

/** The files that the images of a text lie in, each once. */
export function imagesOf(text: Text): readonly string[] {
  return [...new Set(imagesIn(text).flatMap(({ source }) => source ?? []))]
}

/**
 * The text read again from the file that the library keeps, with the images that lay beside that file when it was added:
 * they are not beside it any more, but still among the document's files. An image that now has none gets that of the old
 * text in the same place.
 */
export function carriedImages(old: Text, newer: Text): Text {
  const [before, after] = [imagesIn(old), imagesIn(newer)]
  if (!after.some(({ source }) => source === null)) return newer
  const found = before.length === after.length ? inOrder(before, after) : inPlace(old, newer)
  return withImages(newer, (image) => found.get(image) ?? image)
}

function inOrder(before: readonly Image[], after: readonly Image[]): ReadonlyMap<Image, Image> {
  return new Map(after.flatMap((image, i) => pairOf(image, before[i])))
}

/** Images whose places in the plain texts the difference carries over. */
function inPlace(old: Text, newer: Text): ReadonlyMap<Image, Image> {
  const [from, to] = [plainText(old), plainText(newer)]
  const byPlace = new Map(placedImages(to).map(({ image, offset }) => [offset, image]))
  const found = new Map<Image, Image>()
  const pieces = keptPieces(from.text, to.text)
  let next = 0
  for (const { image, offset } of placedImages(from)) {
    let piece = pieces[next]
    while (piece && piece.from + piece.length <= offset) piece = pieces[++next]
    const here = piece && piece.from <= offset ? byPlace.get(offset - piece.from + piece.to) : undefined
    if (here) for (const [one, other] of pairOf(here, image)) found.set(one, other)
  }
  return found
}

function pairOf(image: Image, before: Image | undefined): readonly (readonly [Image, Image])[] {
  const isLost = image.source === null && before?.source != null && before.alternative === image.alternative
  return isLost ? [[image, before]] : []
}

function imagesIn({ blocks, leftOut }: Text): readonly Image[] {
  const found: Image[] = []
  const collect = (image: Image) => {
    found.push(image)
    return image
  }
  mapped(blocks, collect)
  mapped(leftOut, collect)
  return found
}

/** Plain data with each image in it made another; the tree is a closed set, so nothing else has that kind. */
function mapped<T>(value: T, make: (image: Image) => Image): T
function mapped(value: unknown, make: (image: Image) => Image): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map((one) => mapped(one, make))
  if (isImage(value)) return make(value)
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, mapped(inner, make)]))
}

function isImage(value: object): value is Image {
  return 'kind' in value && value.kind === 'image'
}
