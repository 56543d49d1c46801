/** The lines of a chapter: its headings and its innermost blocks. */
import { type Element, elementsWithin, isElement, type Parent } from '../../../core/import/dom'
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

/** Elements whose headings are of something within the text, not of the text. */
const OTHERS: ReadonlySet<string> = new Set(['blockquote', 'table', 'figure', 'li', 'dd', 'dt'])

/** Whether an element of a chapter stands in a quote, a list, a table or the like. */
export function isWithinOther(element: Element, section: Element): boolean {
  for (let at: Parent | null = element; at && isElement(at) && at !== section; at = at.parentNode)
    if (OTHERS.has(at.tagName)) return true
  return false
}
