/**
 * Captions that are none by their element: pages from before `figcaption`, and many since, set a paragraph of a class beside
 * the image. Each becomes a `figure` with a `figcaption`, which the gate keeps together.
 */
import {
  attribute,
  type Element,
  elementsWithin,
  hasWord,
  isElement,
  isText,
  type Node,
  type Parent,
} from '../../../core/import/dom'
import { newElement, rename } from './tree-edit'

/**
 * What pages call a caption, in their own ways of joining words: `wp-caption-text`, `image__caption`, `thumbcaption`,
 * `photoCaption`.
 */
const CAPTION =
  /(?:^|[\s_-])(?:[a-z]{0,20}captions?|[a-z]{0,20}captiontext|gallerytext|legend|cutline|bildunterschrift|legende)(?:$|[\s_-])/i
/** Parts of an image's surroundings that are not its caption, though their name has the word, and what says that there is one. */
const NO_CAPTION =
  /toggle|button|icon|hidden|video|close|open|overlay|subtitle|track|(?:^|[\s_-])(?:has|with|no|without|show)[_-]?captions?/i
/** A longer one is a text of its own. */
const LONGEST = 1_500
/** So many levels around a caption its image may stand. */
const LEVELS = 3
/** An image's surroundings hold no more elements; a page that is one table of images does. */
const MOST_AROUND = 40

/** Makes figures of images with captions; the page is changed. */
export function joinCaptions(page: Parent): void {
  for (const element of [...elementsWithin(page)]) {
    if (element.tagName === 'figcaption') mendFigure(element)
    else if (isNamedCaption(element)) {
      if (hasImage(element)) frame(element)
      else if (isShort(element)) join(element)
    }
  }
}

const NEVER = new Set([
  'caption',
  'figure',
  'img',
  'table',
  'legend',
  'body',
  'html',
  'a',
  'h1',
  'h2',
  'td',
  'li',
  'tr',
])

function isNamedCaption(element: Element): boolean {
  if (NEVER.has(element.tagName)) return false
  const name = `${attribute(element, 'class') ?? ''} ${attribute(element, 'id') ?? ''}`
  const isNamed = (CAPTION.test(name) && !NO_CAPTION.test(name)) || hasWord(element, 'itemprop', 'caption')
  return isNamed && !within(element, 'figcaption')
}

function isShort(element: Element): boolean {
  const length = lettersIn(element)
  return length > 0 && length <= LONGEST
}

/** More nodes than a caption has, however it is written. */
const MOST_NODES = 2_000

/** How many letters and signs are in a node, white space aside; of one that is no caption by far, infinitely many. */
function lettersIn(root: Node): number {
  const stack: Node[] = [root]
  let count = 0
  let looked = 0
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (++looked > MOST_NODES || count > LONGEST) return Number.POSITIVE_INFINITY
    if (isText(node)) count += node.value.replace(/\s+/g, '').length
    else if (isElement(node)) {
      if (node.childNodes.length > MOST_NODES) return Number.POSITIVE_INFINITY
      stack.push(...node.childNodes)
    }
  }
  return count
}

/** An image and its caption in one element that is called so: what is beside the image is the caption. */
function frame(element: Element): void {
  const inner = [...firstElements(element, MOST_AROUND + 1)]
  const isOne = inner.filter(({ tagName }) => tagName === 'img').length === 1
  if (
    !isOne ||
    inner.length > MOST_AROUND ||
    inner.some((one) => isNamedCaption(one) || /^(?:fig|h[1-6])/.test(one.tagName))
  )
    return
  const isOfImage = (node: Element) => node.tagName === 'img' || hasImage(node)
  if (!isShort(element)) return
  const rest = element.childNodes.filter((node) => !(isElement(node) && isOfImage(node)))
  if (!rest.some(isWritten)) return
  rename(element, 'figure')
  const caption = newElement('figcaption', {}, rest)
  caption.parentNode = element
  element.childNodes = [...element.childNodes.filter((node) => !rest.includes(node)), caption]
}

function isWritten(node: Node): boolean {
  return lettersIn(node) > 0
}

/** The smallest element around a caption that has exactly one image in it, and no running text of its own. */
function join(caption: Element): void {
  let around = caption.parentNode
  for (let level = 0; level < LEVELS && around && isElement(around); level++, around = around.parentNode) {
    if (['body', 'html', 'article', 'main', 'table', 'tr', 'ul', 'ol'].includes(around.tagName)) return
    const inner = [...firstElements(around, MOST_AROUND + 1)]
    if (inner.length > MOST_AROUND) return
    const images = inner.filter(({ tagName }) => tagName === 'img').length
    if (images === 0) continue
    if (images > 1 || inner.some(({ tagName }) => tagName === 'figcaption' || /^h[1-6]$/.test(tagName))) return
    makeFigure(around, caption)
    return
  }
}

/** What stands around both becomes the figure, the caption a child of its own, which is where the gate looks for it. */
function makeFigure(around: Element, caption: Element): void {
  // With other text in it this is a part of the article, not an image's frame.
  if (!FRAMES.has(around.tagName) || lettersIn(around) > lettersIn(caption) + MOST_OTHER_TEXT) return
  rename(around, 'figure')
  standAlone(around)
  moveIn(caption, around)
}

/** Gives the figure's image a line of its own: one with words beside it is a sign in a paragraph. */
function standAlone(figure: Element): void {
  for (const image of firstElements(figure, MOST_AROUND)) {
    const parent = image.tagName === 'img' ? image.parentNode : null
    if (!parent?.childNodes.some((node) => node !== image && isWritten(node))) continue
    const line = newElement('div', {}, [image])
    line.parentNode = parent
    parent.childNodes = parent.childNodes.map((node) => (node === image ? line : node))
    return
  }
}

/** A photographer's name, a button to enlarge the image. */
const MOST_OTHER_TEXT = 120

const FRAMES = new Set(['figure', 'div', 'span', 'aside', 'p', 'section', 'dl', 'center', 'picture'])

function moveIn(caption: Element, figure: Element): void {
  const { parentNode: parent } = caption
  if (!parent) return
  const made = newElement('figcaption', { ...language(caption) }, [caption])
  parent.childNodes = parent.childNodes.filter((node) => node !== caption)
  made.parentNode = figure
  figure.childNodes = [...figure.childNodes, made]
}

function language(element: Element): Record<string, string> {
  const lang = attribute(element, 'lang')
  return lang === undefined ? {} : { lang }
}

/** A `figcaption` somewhere inside its figure becomes the figure's own child, which is where the gate looks for it. */
function mendFigure(caption: Element): void {
  const { parentNode: parent } = caption
  if (!parent || !isElement(parent) || parent.tagName === 'figure') return
  const figure = within(caption, 'figure')
  if (!figure || figure.childNodes.some((node) => node.nodeName === 'figcaption')) return
  parent.childNodes = parent.childNodes.filter((node) => node !== caption)
  caption.parentNode = figure
  figure.childNodes = [...figure.childNodes, caption]
}

function within(element: Element, name: string): Element | null {
  let level = 0
  for (
    let node: Parent | null = element.parentNode;
    node && isElement(node) && level < 10;
    node = node.parentNode, level++
  )
    if (node.tagName === name) return node
  return null
}

function hasImage(element: Element): boolean {
  for (const { tagName } of firstElements(element, MOST_AROUND)) if (tagName === 'img') return true
  return false
}

function* firstElements(root: Parent, most: number): Generator<Element> {
  let count = 0
  for (const element of elementsWithin(root)) {
    yield element
    if (++count >= most) return
  }
}
