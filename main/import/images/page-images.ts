/**
 * The images of a page, before anything else looks at it: each `img` gets the best image that was saved for it as its only
 * source, or the address of what was not saved. What was saved is named `saved:N` in the tree, so that nobody carries
 * megabytes of `data:` about; only what the text or what was left out of it then asks for is kept.
 */
import { attribute, type Element, elementsWithin, type Parent } from '../../../core/import/dom'
import { removeAttributes, setAttribute } from '../web/tree-edit'
import { candidatesOf, isImageAddress, sourceAttributes } from './candidates'
import { chooseImage, TRACKING_PIXEL } from './choose'
import type { KeptImages } from './kept-images'
import { raisedImages } from './raised-images'
import type { FindImage, SavedImage } from './saved-image'
import { drawnByStyle } from './style-images'

export interface PageImages {
  /** The name under `files/` of the image with this `src` in the prepared page, which is kept with that; null where it was not saved. */
  readonly image: (source: string) => string | null
  /** The saved images in the page's order, with the addresses under which the page names them and their `src` there. */
  readonly saved: readonly SavedInPage[]
}

export interface SavedInPage {
  readonly source: string
  readonly image: SavedImage
  readonly addresses: readonly string[]
}

/** Prepares a page, which is changed. */
export function prepareImages(page: Parent, find: FindImage, kept: KeptImages): PageImages {
  const saved: SavedInPage[] = []
  const { more, scriptless } = raisedImages(page)
  const drawn = drawnByStyle(page)
  for (const element of elementsWithin(page)) {
    if (element.tagName !== 'img') continue
    const candidates = [...drawn(element), ...candidatesOf(element), ...(more.get(element) ?? [])]
    const choice = chooseImage(candidates, find)
    removeAttributes(element, sourceAttributes(element))
    switch (choice.kind) {
      case 'saved': {
        const source = `saved:${saved.length}`
        saved.push({ source, image: choice.image, addresses: candidates.map(({ address }) => address) })
        setAttribute(element, 'src', source)
        setSize(element, choice.image, choice.density)
        break
      }
      case 'missing':
        // What counts visitors without scripts seldom says how small it is.
        if (scriptless.has(element) && !isImageAddress(choice.address)) setAttribute(element, 'hidden', '')
        if (!candidates.some((one) => one.kind === 'src' && one.address === choice.address)) forgetTinySize(element)
        setAttribute(element, 'src', choice.address)
        break
      case 'nothing':
        if (isWithoutWords(element)) setAttribute(element, 'hidden', '')
        else setAttribute(element, 'src', '')
    }
  }
  return { saved, image: keeper(saved, kept) }
}

function keeper(saved: readonly SavedInPage[], kept: KeptImages): (source: string) => string | null {
  const names = new Map<string, string | null>()
  return (source) => {
    const known = names.get(source)
    if (known !== undefined) return known
    const found = saved[Number(/^saved:(\d{1,9})$/.exec(source)?.[1] ?? -1)]
    const bytes = found && kept.room() > 0 ? found.image.bytes() : null
    const name = bytes ? kept.keep(bytes) : null
    names.set(source, name)
    return name
  }
}

/** The page's own size stays; without one, the file's. */
function setSize(element: Element, { width, height }: SavedImage, density: number): void {
  forgetTinySize(element)
  if (width === null || height === null) return
  if (pixels(element, 'width') !== null || pixels(element, 'height') !== null) return
  setAttribute(element, 'width', `${Math.max(1, Math.round(width / density))}`)
  setAttribute(element, 'height', `${Math.max(1, Math.round(height / density))}`)
}

/** Until the script came, the place of some images was as small as a pixel that counts visitors. */
function forgetTinySize(element: Element): void {
  const sizes = [pixels(element, 'width'), pixels(element, 'height')]
  if (sizes.every((size) => size !== null && size <= TRACKING_PIXEL)) removeAttributes(element, SIZE)
}

const SIZE = new Set(['width', 'height'])

function pixels(element: Element, name: 'width' | 'height'): number | null {
  const digits = /^\s*(\d{1,5})(?:px)?\s*$/.exec(attribute(element, name) ?? '')?.[1]
  return digits === undefined ? null : Number(digits)
}

function isWithoutWords(element: Element): boolean {
  return (attribute(element, 'alt') ?? '').trim() === ''
}
