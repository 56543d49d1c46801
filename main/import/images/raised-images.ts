/**
 * Images that no `img` of the page shows: those for browsers without scripts (`noscript`), of AMP pages, of `object`, drawings.
 * Where a place for the image is there already, it becomes another candidate for that place; else it gets its own.
 */
import {
  attribute,
  type Element,
  elementsWithin,
  isElement,
  type Node,
  type Parent,
  parseHtml,
  textWithin,
} from '../../../core/import/dom'
import { newElement, rename, reshape } from '../web/tree-edit'
import { type Candidate, candidatesOf } from './candidates'
import { isSame } from './choose'
import { isDataUrl } from './data-url'
import { imageOfDrawing, isDrawing } from './drawings'

/** So far an image's place may be inside of what stands before or after its `noscript`. */
const PLACE_WITHIN = 20
/** A longer `noscript` is a page of its own. */
const LONGEST_NOSCRIPT = 65_536

export interface RaisedImages {
  /** Images with further candidates. */
  readonly more: ReadonlyMap<Element, readonly Candidate[]>
  /** Those that only browsers without scripts show. */
  readonly scriptless: ReadonlySet<Element>
}

/** Puts them into the page. */
export function raisedImages(page: Parent): RaisedImages {
  const more = new Map<Element, Candidate[]>()
  const scriptless = new Set<Element>()
  reshape(page, (parent) => {
    if (parent.nodeName === 'head' || !parent.childNodes.some(isRaised)) return parent.childNodes
    const siblings = parent.childNodes
    return siblings.flatMap((node, i): readonly Node[] => {
      if (!isRaised(node)) return [node]
      if (node.tagName === 'svg') return [imageOfDrawing(node)]
      if (node.tagName !== 'noscript') return [asImage(node)]
      const raised = fromNoscript(node, siblings, i, more)
      for (const image of raised) if (image.tagName === 'img') scriptless.add(image)
      return raised
    })
  })
  return { more, scriptless }
}

function isRaised(node: Node): node is Element {
  if (!isElement(node)) return false
  switch (node.tagName) {
    case 'noscript':
      return true
    case 'amp-img':
    case 'amp-anim':
      return !holdsImage(node)
    case 'svg':
      return isDrawing(node)
    case 'object':
    case 'embed':
      return /^\s*image\//i.test(attribute(node, 'type') ?? '') && !holdsImage(node)
    default:
      return false
  }
}

function asImage(element: Element): Element {
  const address = attribute(element, 'data')
  const words = attribute(element, 'alt') ?? textWithin(element).trim()
  if (element.tagName.startsWith('amp-')) {
    rename(element, 'img')
    element.childNodes = []
    return element
  }
  return newElement('img', { src: address ?? attribute(element, 'src') ?? '', alt: words })
}

function fromNoscript(
  noscript: Element,
  siblings: readonly Node[],
  at: number,
  more: Map<Element, Candidate[]>,
): readonly Element[] {
  const images = imagesWithin(noscript)
  if (images.length === 0) return [noscript]
  return images.flatMap((image) => {
    const candidates = candidatesOf(image)
    const place = placesNear(siblings, at).find((one) => isPlaceFor(one, candidates))
    if (!place) return [image]
    const known = more.get(place) ?? []
    more.set(place, [
      ...known,
      ...candidates.map((one) => ({ ...one, kind: one.kind === 'src' ? 'lazy' : one.kind }) as const),
    ])
    return []
  })
}

/** The parser takes what is in a `noscript` for text, as a browser with scripts does. */
function imagesWithin(noscript: Element): readonly Element[] {
  const inner = [...elementsWithin(noscript)]
  // In XML it is an element like any other.
  if (inner.length > 0) return inner.filter(({ tagName }) => tagName === 'img')
  const markup = textWithin(noscript)
  if (markup.length > LONGEST_NOSCRIPT || !/<img\s/i.test(markup)) return []
  return [...elementsWithin(parseHtml(markup))].filter((element) => element.tagName === 'img')
}

/** The images in the elements next to a node: before it, then after it. */
function placesNear(siblings: readonly Node[], at: number): readonly Element[] {
  return [siblings.slice(Math.max(0, at - 4), at).toReversed(), siblings.slice(at + 1, at + 3)].flatMap((near) => {
    const neighbour = near.find(isElement)
    const image = neighbour && firstImage(neighbour)
    return image ? [image] : []
  })
}

function firstImage(element: Element): Element | null {
  if (element.tagName === 'img') return element
  let looked = 0
  for (const inner of elementsWithin(element)) {
    if (inner.tagName === 'img') return inner
    if (++looked > PLACE_WITHIN) break
  }
  return null
}

function holdsImage(element: Element): boolean {
  return firstImage(element) !== null
}

/** Whether an image waits for another one: it has none yet, keeps its place by a `data:` address, or is the same. */
function isPlaceFor(image: Element, candidates: readonly Candidate[]): boolean {
  const own = candidatesOf(image)
  const source = own.find(({ kind }) => kind === 'src')
  if (!source || isDataUrl(source.address) || own.some(({ kind }) => kind === 'lazy')) return true
  return own.some((one) => candidates.some((other) => isSame(one.address, other.address)))
}
