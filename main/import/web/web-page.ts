/** A web page, wherever it comes from (a file, an archive, the clipboard), to a document with its images. */
import { done, type Result } from '../../../core/failure'
import { type Parent, parseHtml } from '../../../core/import/dom'
import type { ReadFile } from '../format'
import { imageInAddress } from '../images/data-url'
import { keptImages } from '../images/kept-images'
import { prepareImages } from '../images/page-images'
import { type FindImage, firstOf } from '../images/saved-image'
import { mayHoldTex, texConverter } from '../tex'
import { joinCaptions } from './captions'
import { withLeadImage } from './lead-image'
import { readPage } from './read-page'
import { openShadows } from './shadow'

export interface WebPage {
  /** The file's name, with its ending. */
  readonly name: string
  readonly html: string
  readonly encoding: string | null
  /** Where it was on the web, if its container says so. */
  readonly address: string | null
  /** Finds what was saved with it. */
  readonly find: FindImage
  readonly progressed: (part: number) => void
  /** See `Page.kind`. */
  readonly kind?: 'page' | 'fragment'
}

/** How much of the work is done when the page is parsed, and when its images are found. */
const PARSED = 0.3
const PREPARED = 0.5

/** Reads a page. Throws `GateLimit`. */
export async function readWebPage({
  name,
  html,
  encoding,
  address,
  find,
  progressed,
  kind = 'page',
}: WebPage): Promise<Result<ReadFile>> {
  const page = await parsePage(name, html)
  progressed(PARSED)
  openShadows(page)
  const kept = keptImages()
  const images = prepareImages(page, firstOf(imageInAddress, find), kept)
  joinCaptions(page)
  progressed(PREPARED)
  const mathml = mayHoldTex(html) ? await texConverter() : undefined
  const { leadImage, ...imported } = await readPage({
    page,
    name,
    address,
    image: images.image,
    kind,
    ...(mathml ? { mathml } : {}),
  })
  const text = leadImage === null ? imported.text : withLeadImage(imported.text, leadImage, images)
  return done({ ...imported, text, encoding, files: kept.files() })
}

/** A page that is XML closes its elements as XML does, which HTML takes for elements left open. */
async function parsePage(name: string, html: string): Promise<Parent> {
  if (/\.xht(?:ml)?$/i.test(name) && /^\s*<(?:\?xml|!doctype|html|!--)/i.test(html)) {
    const { readXml } = await import('../epub/xml')
    const { root } = readXml(html)
    if (root.childNodes.some(({ nodeName }) => nodeName === 'html')) return root
  }
  return parseHtml(html)
}
