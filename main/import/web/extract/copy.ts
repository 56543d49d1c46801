import { attribute, type Element, isElement, type Node, type Parent } from '../../../../core/import/dom'
import { DROPPED } from '../../../../core/import/elements/elements'
import { isShown } from './shown'

/** Names the number of a part in a copy. */
export const NUMBER = 'data-part'

/** What Readability looks at. Addresses and images are only ever asked for being there. */
const COPIED = 'class id role itemprop rel property hidden aria-hidden aria-modal alt summary datatable'.split(' ')
const VOID: ReadonlySet<string> = new Set('area base br col embed hr img input link meta source track wbr'.split(' '))

/**
 * The visible page as markup that any parser reads alike, numbers on the elements that have one. Without recursion, so that
 * no depth can fill the stack.
 */
export function copyOf(page: Parent, title: string, numbers: ReadonlyMap<Element, number>): string {
  const out: string[] = ['<!DOCTYPE html><html><head><title>', escaped(title), '</title></head>']
  const stack: (Node | string)[] = []
  const push = (nodes: readonly Node[]) => {
    for (let i = nodes.length - 1; i >= 0; i--) stack.push(nodes[i] as Node)
  }
  const root = page.childNodes.find((node) => node.nodeName === 'html')
  push((root && isElement(root) ? root : page).childNodes.filter((node) => node.nodeName !== 'head'))
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (typeof node === 'string') out.push(node)
    else if (node.nodeName === '#text') out.push(escaped((node as { value: string }).value))
    else if (isElement(node) && !DROPPED.has(node.tagName) && isShown(node)) {
      out.push('<', node.tagName, ...attributesOf(node, numbers.get(node)), '>')
      if (VOID.has(node.tagName)) continue
      stack.push(`</${node.tagName}>`)
      push(node.childNodes)
    }
  }
  out.push('</html>')
  return out.join('')
}

function attributesOf(element: Element, number: number | undefined): readonly string[] {
  const found: string[] = []
  for (const name of COPIED) {
    const value = attribute(element, name)
    if (value !== undefined) found.push(` ${name}="${quoted(value)}"`)
  }
  if (attribute(element, 'src') !== undefined) found.push(' src="i.jpg"')
  const href = element.tagName === 'a' ? attribute(element, 'href') : undefined
  if (href !== undefined) found.push(href.startsWith('#') ? ' href="#a"' : ' href="a"')
  if (number !== undefined) found.push(` ${NUMBER}="${number}"`)
  return found
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

function quoted(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('"', '&quot;')
}
