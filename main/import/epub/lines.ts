/** The lines of a chapter: its headings and its innermost blocks. */
import { attribute, type Element, elementsWithin, isElement, type Parent } from '../../../core/import/dom'
import { IN_LINE } from '../../../core/import/elements/elements'

const HEADING = /^h[1-6]$/
const BLOCKS: ReadonlySet<string> = new Set(['p', 'div', 'center', 'address', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'])
const NOT_BLOCK: ReadonlySet<string> = new Set(['img', 'br', 'wbr', 'math'])

/** Whether an element is a heading of HTML. */
export function isHeading(element: Element): boolean {
  return HEADING.test(element.tagName)
}

/** Whether an element is a block with nothing but running text in it. */
export function isLine(element: Element): boolean {
  if (!BLOCKS.has(element.tagName)) return false
  for (const inner of elementsWithin(element))
    if (!IN_LINE.has(inner.tagName) && !NOT_BLOCK.has(inner.tagName)) return false
  return true
}

/** Words as contents and headings are compared: letters and digits only, without case. */
export function spelling(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
}

/** "1.2", "IV." before a title: contents often leave it away, or have it where the chapter does not. */
const NUMBERED = /^\s*(?:(?:\d{1,3}(?:\.\d{1,3})*|[ivxlcdm]{1,7})[.):]?|[A-Z](?:\.\d{1,3})*[.):])\s+(?=\S)/i

/** As `spelling`, without the number that a title may begin with. */
export function unnumbered(text: string): string {
  const title = text.trim()
  return spelling(title.replace(NUMBERED, '')) || spelling(title)
}

/** Elements whose headings are of something within the text, not of the text. */
const OTHERS: ReadonlySet<string> = new Set(['blockquote', 'table', 'figure', 'li', 'dd', 'dt'])

/** Whether an element of a chapter stands in a quote, a list, a table or the like. */
export function isWithinOther(element: Element, section: Element): boolean {
  for (let at: Parent | null = element; at && isElement(at) && at !== section; at = at.parentNode)
    if (OTHERS.has(at.tagName)) return true
  return false
}

const BOX =
  /(?:^|\s)(?:note|tip|hint|caution|warning|important|danger|attention|admonition\w*|sidebar|box|callout)(?:\s|$)/i
const TITLE_PAGE = /(?:^|\s)title-?page(?:\s|$)/i

function classes(element: Element): string {
  return `${attribute(element, 'class') ?? ''} ${attribute(element, 'epub:type') ?? ''}`
}

/** Whether a heading is that of a box in the text ("Note", "Tip"), or a line of a title page that is set like one. */
export function isOfBox(heading: Element, section: Element): boolean {
  for (let at = heading.parentNode; at && isElement(at) && at !== section; at = at.parentNode) {
    if (at.tagName === 'aside' || BOX.test(classes(at))) return true
    if (TITLE_PAGE.test(classes(at))) return heading !== [...elementsWithin(at)].find(isHeading)
  }
  return false
}

/** Whether an element is the title page, or the part of a page that is set like one. */
export function isTitlePage(element: Element): boolean {
  return TITLE_PAGE.test(classes(element))
}
