/**
 * Drawings that stand in the page itself (`svg`): diagrams and charts of an article become images of it, signs of the page's
 * furniture do not. A style sheet of the page does not reach an image, so a drawing looks as it says of itself.
 */
import { serializeOuter } from 'parse5'
import { attribute, type Element, elementsWithin, isElement, isText, textWithin } from '../../../core/import/dom'
import { newElement, reshape, setAttribute } from '../web/tree-edit'

/** Signs are smaller, in both ways. */
const LEAST_WIDTH = 200
const LEAST_HEIGHT = 80
const LEAST_SHAPES = 3
/** So many elements tell what it is; all of them are counted where it is kept. */
const LOOKED_AT = 2_000

/** Whether an `svg` is a figure of the article: large by its own word, or all that a `figure` shows. */
export function isDrawing(svg: Element): boolean {
  if (attribute(svg, 'aria-hidden') === 'true' || /^mjx-|^math$/.test(parentName(svg))) return false
  let shapes = 0
  let looked = 0
  for (const { tagName } of elementsWithin(svg)) {
    if (++looked > LOOKED_AT) break
    // Elements of HTML in it are no XML.
    if (tagName === 'foreignObject') return false
    if (/^(?:path|rect|circle|ellipse|line|polyline|polygon|text|image|use)$/.test(tagName)) shapes++
  }
  if (shapes < LEAST_SHAPES) return false
  const [width, height] = [pixels(svg, 'width'), pixels(svg, 'height')]
  if (width !== null && height !== null) return width >= LEAST_WIDTH && height >= LEAST_HEIGHT
  return parentName(svg) === 'figure'
}

/** The image that takes the drawing's place; the drawing is changed. */
export function imageOfDrawing(svg: Element): Element {
  const title = svg.childNodes.find((node): node is Element => isElement(node) && node.tagName === 'title')
  const words = attribute(svg, 'aria-label') ?? (title ? textWithin(title) : '')
  reshape(svg, ({ childNodes }) =>
    childNodes.filter((node) => isText(node) || (isElement(node) && node.tagName !== 'script')),
  )
  for (const element of [svg, ...elementsWithin(svg)]) element.attrs = element.attrs.filter(isXml)
  setAttribute(svg, 'xmlns', 'http://www.w3.org/2000/svg')
  setAttribute(svg, 'xmlns:xlink', 'http://www.w3.org/1999/xlink')
  const written = serializeOuter(svg).replaceAll('&nbsp;', '&#160;')
  return newElement('img', { src: `data:image/svg+xml;base64,${Buffer.from(written).toString('base64')}`, alt: words })
}

/** Frameworks write attributes by names that XML does not have; prefixes would have to be declared. */
function isXml({ name, prefix }: Element['attrs'][number]): boolean {
  return (
    /^(?:(?:xlink|xml):)?[a-z_][\w.-]*$/i.test(name) &&
    !name.startsWith('on') &&
    (!prefix || prefix === 'xlink' || prefix === 'xml')
  )
}

function parentName(element: Element): string {
  return element.parentNode?.nodeName ?? ''
}

function pixels(element: Element, name: 'width' | 'height'): number | null {
  const digits = /^\s*(\d{1,5})(?:\.\d+)?(?:px)?\s*$/.exec(attribute(element, name) ?? '')?.[1]
  return digits === undefined ? null : Number(digits)
}
