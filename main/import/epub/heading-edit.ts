/** Changes to a chapter's headings: two that are one, and one that is missing. */
import { type Element, elementsWithin, isElement, ownText, type Parent, textWithin } from '../../../core/import/dom'
import { IN_LINE } from '../../../core/import/elements/elements'
import { newElement, rename } from '../web/tree-edit'
import { isHeading } from './lines'

/** Elements in which no heading can stand: one for what is in them stands before them. */
const CLOSED: ReadonlySet<string> = new Set(
  'p h1 h2 h3 h4 h5 h6 ul ol li dl dt dd table caption thead tbody tfoot tr td th blockquote figure pre hgroup header'.split(
    ' ',
  ),
)

/** Puts a heading with these words before an element, or at the beginning of it where it holds blocks. */
export function putHeading(target: Element, section: Element, words: string): Element {
  const heading = newElement('h1', {}, [])
  const text = { nodeName: '#text' as const, value: words, parentNode: heading }
  heading.childNodes.push(text)
  let outermost: Element | null = null
  for (let at: Parent | null = target; at && isElement(at) && at !== section; at = at.parentNode) {
    if (CLOSED.has(at.tagName) || (at === target && (IN_LINE.has(at.tagName) || at.tagName === 'img'))) outermost = at
    else if (outermost && IN_LINE.has(at.tagName)) outermost = at
  }
  const parent = outermost ? (outermost.parentNode ?? section) : target
  heading.parentNode = parent
  parent.childNodes.splice(outermost ? parent.childNodes.indexOf(outermost) : 0, 0, heading)
  return heading
}

/** Joins what is in `others` to `first`, a line each; they are gone from their places. */
export function joinInto(first: Element, others: readonly Element[]): void {
  for (const other of others) {
    const nodes = [newElement('br', {}), ...other.childNodes]
    for (const node of nodes) {
      node.parentNode = first
      first.childNodes.push(node)
    }
    other.childNodes = []
    const siblings = other.parentNode?.childNodes
    siblings?.splice(siblings.indexOf(other), 1)
    other.parentNode = null
  }
}

/** Makes a heading a paragraph in strong type. */
export function lower(heading: Element): void {
  const strong = newElement('strong', {}, heading.childNodes)
  strong.parentNode = heading
  heading.childNodes = [strong]
  rename(heading, 'p')
}

/**
 * "Chapter 2" in a smaller heading directly over the title, in the same header, is the first line of that title: one heading,
 * with the number of the higher one.
 */
export function joinKickers(section: Element): void {
  for (const header of [...elementsWithin(section)]) {
    if (header.tagName !== 'header' && header.tagName !== 'hgroup') continue
    const [first, second, ...more] = header.childNodes.filter((node) => isElement(node) || ownText(node).trim() !== '')
    if (!first || !second || more.length > 0 || !isElement(first) || !isElement(second)) continue
    if (!isHeading(first) || !isHeading(second) || first.tagName <= second.tagName) continue
    if (textWithin(first).trim() === '' || textWithin(second).trim() === '') continue
    const name = second.tagName
    joinInto(first, [second])
    rename(first, name)
  }
}
