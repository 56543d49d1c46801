/** What unfolds a part of a page is a button, and its words are that part's heading: questions and answers are made so. */
import { type Element, elementsWithin, isText, type Parent } from '../../../core/import/dom'
import { rename } from './tree-edit'

const HEADS: ReadonlySet<string> = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'summary', 'dt'])

/** Makes of every button in a heading, or around one, an element of the text. Changes the page. */
export function keepHeadedButtons(page: Parent): void {
  for (const element of elementsWithin(page)) {
    if (element.tagName !== 'button') continue
    if (isInHeading(element) || holdsHeading(element)) rename(element, isInHeading(element) ? 'span' : 'div')
  }
}

function isInHeading(button: Element): boolean {
  const { parentNode } = button
  if (parentNode === null || !('tagName' in parentNode)) return false
  // A heading that says more than the button is one that a button (an anchor, a bookmark) stands beside.
  const others = parentNode.childNodes.filter((node) => node !== button && (!isText(node) || /\S/.test(node.value)))
  return HEADS.has(parentNode.tagName) && !others.some((node) => isText(node))
}

function holdsHeading(button: Element): boolean {
  return button.childNodes.some((node) => HEADS.has(node.nodeName))
}
