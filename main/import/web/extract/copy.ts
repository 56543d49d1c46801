import { attribute, type Element, isElement, isText, type Node, type Parent } from '../../../../core/import/dom'
import { DROPPED } from '../../../../core/import/elements/elements'
import { ReaderDocument, type ReaderElement } from './reader-dom'
import { isShown } from './shown'

/** Names the number of a part in a copy. */
export const NUMBER = 'data-part'

/** What Readability looks at. Addresses and images are only ever asked for being there. */
const COPIED = 'class id role itemprop rel property hidden aria-hidden aria-modal alt summary datatable'.split(' ')

/**
 * The visible page as Readability reads it, numbers on the elements that have one. Without recursion, so that no depth can
 * fill the stack.
 */
export function copyOf(page: Parent, title: string, numbers: ReadonlyMap<Element, number>): ReaderDocument {
  const copy = new ReaderDocument(title)
  const stack: { readonly nodes: readonly Node[]; readonly to: ReaderElement }[] = []
  const root = page.childNodes.find((node) => node.nodeName === 'html')
  const tops = root && isElement(root) ? root : page
  stack.push({ nodes: tops.childNodes.filter(({ nodeName }) => nodeName !== 'head'), to: copy.documentElement })
  for (let top = stack.pop(); top; top = stack.pop()) {
    const { nodes, to } = top
    for (const node of nodes) {
      if (isText(node)) to.appendChild(copy.createTextNode(node.value))
      else if (isElement(node) && !DROPPED.has(node.tagName) && isShown(node)) {
        const isBody = node.tagName === 'body' && to === copy.documentElement
        const element = isBody ? copy.body : copy.createElement(nameOf(node))
        describe(element, node, numbers.get(node))
        to.appendChild(element)
        stack.push({ nodes: node.childNodes, to: element })
      }
    }
  }
  return copy
}

/** An anchor that leads nowhere is no link, though Readability counts it as one: old pages stand in them whole. */
function nameOf(element: Element): string {
  return element.tagName === 'a' && attribute(element, 'href') === undefined ? 'span' : element.tagName
}

function describe(copy: ReaderElement, element: Element, number: number | undefined): void {
  for (const name of COPIED) {
    const value = element.attrs.length === 0 ? undefined : attribute(element, name)
    if (value !== undefined) copy.setAttribute(name, value)
  }
  if (attribute(element, 'src') !== undefined) copy.setAttribute('src', 'i.jpg')
  const href = element.tagName === 'a' ? attribute(element, 'href') : undefined
  if (href !== undefined) copy.setAttribute('href', href.startsWith('#') ? '#a' : 'a')
  if (number !== undefined) copy.setAttribute(NUMBER, `${number}`)
}
