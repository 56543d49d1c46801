/**
 * The image that a page names for itself, for previews elsewhere: often the one above the article, which an extractor takes
 * for decoration. Where it was saved with the page and is not in the text, it stands at the text's head.
 */
import type { LeadImage } from '../../../core/import/metadata/page-facts'
import { placedImages } from '../../../core/text/images'
import { plainText } from '../../../core/text/plain-text'
import type { Figure, LeftOut, Text } from '../../../core/text/tree'
import { isSame } from '../images/choose'
import type { PageImages, SavedInPage } from '../images/page-images'

/** Smaller ones are signs of a site or of a section. */
const LEAST_WIDTH = 200

/** The text with its lead image, where there is one to be set there; else the text itself. */
export function withLeadImage(text: Text, lead: LeadImage, images: PageImages): Text {
  const found = images.saved.find(
    (one) => isLarge(one) && one.addresses.some((address) => isSameImage(address, lead.address)),
  )
  const name = found ? images.image(found.source) : null
  if (!found || name === null || placedImages(plainText(text)).some(({ image }) => image.source === name)) return text
  const aside = text.leftOut.find(({ block }) => block.kind === 'figure' && block.image.source === name)
  const figure = aside?.block.kind === 'figure' ? aside.block : figureOf(found, name, lead.alternative)
  return {
    ...text,
    blocks: [figure, ...text.blocks],
    leftOut: text.leftOut.filter((entry) => entry !== aside).map((entry) => moved(entry)),
  }
}

/** What stood before the first block still stands before the figure. */
function moved(entry: LeftOut): LeftOut {
  return entry.before === 0 ? entry : { ...entry, before: entry.before + 1 }
}

function isLarge({ image: { width } }: SavedInPage): boolean {
  return width !== null && width >= LEAST_WIDTH
}

/** Pages name it in another size than they show. */
function isSameImage(one: string, other: string): boolean {
  const plain = (address: string) => address.replace(/-\d{2,5}x\d{2,5}(?=\.\w{3,4}(?:[?#]|$))/, '')
  return isSame(plain(one), plain(other))
}

function figureOf({ image }: SavedInPage, source: string, alternative: string): Figure {
  const { width, height } = image
  const size = width === null || height === null ? {} : { width, height }
  return { kind: 'figure', image: { kind: 'image', source, alternative, ...size } }
}
