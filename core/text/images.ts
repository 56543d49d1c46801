/** The images of a text that were not saved with it: they are listed, so that nobody takes the text for the whole page. */
import { type Leaf, type PlainText, plainText, spanText } from './plain-text'
import type { Image, Span, Text } from './tree'

export interface MissingImage {
  /** `''` where the page says nothing of it. */
  readonly alternative: string
  /** Where it lay on the web; null where that is not known. */
  readonly address: string | null
  /** Of its character in the plain text. */
  readonly offset: number
}

/** The images without a file, in reading order. Linear; `plain` is the text's plain text, where it is there already. */
export function missingImages(text: Pick<Text, 'blocks'>, plain = plainText(text)): readonly MissingImage[] {
  return placedImages(plain).flatMap(({ image, offset }) =>
    image.source === null ? [{ alternative: image.alternative, address: image.address ?? null, offset }] : [],
  )
}

/** An image and the offset of its character in the plain text. */
export interface Placed {
  readonly image: Image
  readonly offset: number
}

/** Every image of a text, in reading order. Linear. */
export function placedImages(plain: PlainText): readonly Placed[] {
  return plain.blocks.flatMap(({ node, start }) => imagesIn(node, start))
}

function imagesIn(leaf: Leaf, start: number): readonly Placed[] {
  if (isSpans(leaf)) return inSpans(leaf, start)
  if ('kind' in leaf && leaf.kind === 'image') return [{ image: leaf, offset: start }]
  return 'spans' in leaf ? inSpans(leaf.spans, start) : []
}

function isSpans(leaf: Leaf): leaf is readonly Span[] {
  return Array.isArray(leaf)
}

function inSpans(spans: readonly Span[], start: number): readonly Placed[] {
  const found: Placed[] = []
  let offset = start
  for (const span of spans) {
    if (typeof span === 'object' && span.kind === 'image') found.push({ image: span, offset })
    else if (typeof span === 'object' && 'spans' in span)
      for (const inner of inSpans(span.spans, offset)) found.push(inner)
    offset += spanText(span).length
  }
  return found
}
