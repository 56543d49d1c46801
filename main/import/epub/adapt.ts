/**
 * What books write differently from pages: page numbers of the printed edition, drawings around an image, choices between
 * kinds of content, objects. Each becomes what the gate knows, and every image is named by its place in the archive.
 */
import { collapse } from '../../../core/import/characters'
import {
  attribute,
  type Element,
  elementsWithin,
  hasWord,
  isElement,
  type Node,
  type Parent,
  textWithin,
} from '../../../core/import/dom'
import { IN_LINE } from '../../../core/import/elements/elements'
import { placeOf } from '../archive/place'
import { newElement, reshape, setAttribute } from '../web/tree-edit'
import type { Chapter } from './chapter'

/** What adapting needs of the book. */
export interface Surroundings {
  /** The name in the archive, or null where there is nothing of that name. */
  readonly find: (name: string) => string | null
  /** Keeps a drawing for itself; the address by which the tree names it. */
  readonly draw: (svg: Element) => string
}

/** Adapts a chapter, which is changed. */
export function adapt(chapter: Chapter, book: Surroundings): void {
  const change = (node: Node) => (isElement(node) ? adapted(node, chapter.path, book) : null)
  reshape(chapter.section, ({ childNodes }) => {
    const nodes: Node[] = []
    let isSame = true
    // What stands instead of something is looked at in its turn.
    for (const stack = childNodes.toReversed(); stack.length > 0; ) {
      const node = stack.pop() as Node
      const instead = change(node)
      if (!instead) nodes.push(node)
      else {
        isSame = false
        for (let i = instead.length - 1; i >= 0; i--) stack.push(instead[i] as Node)
      }
    }
    return isSame ? childNodes : nodes
  })
}

/** What stands instead of an element; null where it stays. */
function adapted(element: Element, path: string, book: Surroundings): readonly Node[] | null {
  if (isPageNumber(element)) return anchorsOf(element)
  switch (element.tagName) {
    case 'img': {
      const character = drawnCharacter(element)
      if (character !== null) return [{ nodeName: '#text', value: character, parentNode: null }]
      setAttribute(element, 'src', imageAddress(attribute(element, 'src') ?? '', path, book))
      return null
    }
    case 'svg':
      return drawing(element, path, book)
    case 'object':
    case 'embed':
      return object(element, path, book)
    case 'epub:switch':
      return choice(element)
    case 'rt':
    case 'rp':
    case 'rtc':
      return isReading(element) ? null : element.childNodes
    case 'epub:trigger':
      return []
    case 'a':
      return isPermalink(element) ? anchorsOf(element) : null
    default:
      return null
  }
}

/** The address by which the gate asks for an image: its name in the archive; as written where it is not there. */
function imageAddress(address: string, path: string, book: Surroundings): string {
  const place = placeOf(address, path)
  return (place && book.find(place.path)) ?? address
}

/** Classes of images that are one character: rare ones that no typeface has (外字), large ones at the beginning of a chapter. */
const CHARACTER = /(?:^|[\s_-])(?:gaiji|drop-?caps?|initial)(?:[\s_-]|$)/i

/** The character that an image stands for in the middle of a text; null where it is any other image. */
function drawnCharacter(image: Element): string | null {
  const alt = collapse(attribute(image, 'alt') ?? '')
  return [...alt].length === 1 && alt !== '〓' && CHARACTER.test(attribute(image, 'class') ?? '') ? alt : null
}

/** A number alone, perhaps with a word for "page" before it. */
const NUMBER = /^\W*(?:(?:page|pages|pag|pg|p|s|seite|str)\b\W*)?(?:\d{1,5}[a-z]?|[ivxlcdm]{1,9})\W*$/i
const NUMBER_CLASS =
  /(?:^|\s)(?:page-?num(?:ber)?s?|page-?no|pagebreak|page-break|pb|folio|l-?num|line-?num(?:ber)?|line-?no)(?:\s|$)/i

/** The number of a page in print, or of a line in a poem, is no part of the text. */
function isPageNumber(element: Element): boolean {
  const isSaid = hasWord(element, 'epub:type', 'pagebreak') || hasWord(element, 'role', 'doc-pagebreak')
  if (!isSaid && !NUMBER_CLASS.test(attribute(element, 'class') ?? '')) return false
  const text = collapse(textWithin(element))
  return text === '' ? isSaid : NUMBER.test(text)
}

/** Signs that lead to the place where they stand, for those who want its address; numbers do so in the margin. */
const PERMALINK = /^(?:[¶#§🔗]|\d{1,6})$/u

function isPermalink(link: Element): boolean {
  const href = attribute(link, 'href') ?? ''
  if (!href.startsWith('#') || !PERMALINK.test(collapse(textWithin(link)))) return false
  const id = href.slice(1)
  const isIt = (node: Node | null | undefined) => node != null && isElement(node) && attribute(node, 'id') === id
  // In the place itself, or alone before it.
  for (let at: Parent | null = link; at && isElement(at); at = at.parentNode) {
    if (isIt(at)) return at !== link
    const siblings: readonly Node[] = (at.parentNode?.childNodes ?? []).filter(isElement)
    if (isIt(siblings[siblings.indexOf(at) + 1])) return true
    if ((at.parentNode?.childNodes.length ?? 0) > 1 && at !== link) return false
  }
  return false
}

/** Empty anchors with the ids of an element and of what is in it, so that links to it still lead to its place. */
function anchorsOf(element: Element): readonly Node[] {
  return [element, ...elementsWithin(element)].flatMap((one) => {
    const id = attribute(one, 'id') ?? attribute(one, 'name')
    return id === undefined ? [] : [newElement('a', { id })]
  })
}

function drawing(svg: Element, path: string, book: Surroundings): readonly Node[] {
  const inner = [...elementsWithin(svg)]
  const alt = collapse(
    attribute(svg, 'aria-label') ??
      inner
        .filter(({ tagName }) => tagName === 'title' || tagName === 'desc')
        .map((one) => textWithin(one))
        .join(' '),
  )
  const images = inner.filter(({ tagName }) => tagName === 'image')
  const made = images.flatMap((image) => {
    const address = image.attrs.find(({ name }) => name === 'href' || name.endsWith(':href'))?.value
    return address === undefined ? [] : [newElement('img', { src: imageAddress(address, path, book), alt })]
  })
  if (made.length > 0) return [...anchorsOf(svg), ...made]
  return [...anchorsOf(svg), newElement('img', { src: book.draw(svg), alt: alt || collapse(textWithin(svg)) })]
}

/** An image as an object, with what it says for those who cannot see it; any other is what it holds instead. */
function object(element: Element, path: string, book: Surroundings): readonly Node[] {
  const source = attribute(element, 'data') ?? attribute(element, 'src') ?? ''
  const isImage = /^image\//i.test(attribute(element, 'type') ?? '') || /\.(?:svg|png|jpe?g|gif|webp)$/i.test(source)
  if (!isImage) return element.childNodes.filter((node) => node.nodeName !== 'param')
  const alt = collapse(textWithin(element)) || collapse(attribute(element, 'alt') ?? '')
  return [...anchorsOf(element), newElement('img', { src: imageAddress(source, path, book), alt })]
}

/** What a browser would not show over a word: there is no word, or it is as long as a text. */
function isReading(element: Element): boolean {
  let isInRuby = false
  for (let at = element.parentNode; at && isElement(at); at = at.parentNode) isInRuby ||= at.tagName === 'ruby'
  return isInRuby && [...elementsWithin(element)].every(({ tagName }) => IN_LINE.has(tagName))
}

const MATHML = 'http://www.w3.org/1998/Math/MathML'

/** Of several kinds of content the mathematics, which is read here, else what stands for all others. */
function choice(element: Element): readonly Node[] {
  const options = element.childNodes.filter(isElement)
  const isOther = ({ tagName }: Element) => tagName !== 'epub:case' && tagName !== 'epub:default'
  // What is not written as a choice is all there.
  if (options.some(isOther)) return element.childNodes
  const math = options.find(
    (option) => option.tagName === 'epub:case' && attribute(option, 'required-namespace') === MATHML,
  )
  const chosen = math ?? options.find(({ tagName }) => tagName === 'epub:default') ?? options[0]
  return chosen?.childNodes ?? element.childNodes
}
