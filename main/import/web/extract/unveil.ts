import { attribute, type Element, isElement, isText, type Node, type Parent } from '../../../../core/import/dom'
import { DROPPED } from '../../../../core/import/elements/elements'
import { isShown } from './shown'

/** Less could be a notice that waits for its moment. */
const LEAST = 300

/**
 * Shows what a page hides until a script fades it in: an element with more text than everything that shows. What else is
 * hidden stays so.
 */
export function unveil(page: Parent): void {
  const hidden = new Map<Element, number>()
  let shown = 0
  const stack: { readonly node: Node; readonly veil: Element | null }[] = page.childNodes.map((node) => ({
    node,
    veil: null,
  }))
  for (let top = stack.pop(); top; top = stack.pop()) {
    const { node } = top
    if (isText(node)) {
      const { length } = node.value.trim()
      if (top.veil) hidden.set(top.veil, (hidden.get(top.veil) ?? 0) + length)
      else shown += length
    } else if (isElement(node) && !DROPPED.has(node.tagName)) {
      const veil = top.veil ?? (isShown(node) ? null : node)
      for (const child of node.childNodes) stack.push({ node: child, veil })
    }
  }
  for (const [element, length] of hidden) if (length >= LEAST && length > shown) show(element)
}

function show(element: Element): void {
  element.attrs = element.attrs.filter(({ name }) => name !== 'hidden')
  const style = attribute(element, 'style')
  if (style === undefined) return
  const rest = style.split(';').filter((rule) => !/^\s*(?:display|visibility)\s*:/i.test(rule))
  element.attrs = element.attrs.map((attr) => (attr.name === 'style' ? { ...attr, value: rest.join(';') } : attr))
}
