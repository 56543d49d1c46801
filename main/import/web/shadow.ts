/**
 * Declarative shadow DOM, as programs write it that save a page whole: what a component draws stands in a `template` of its
 * own, and what it was given stands beside it, to be put where its `slot` is. Here each component becomes what one saw.
 */
import type { DefaultTreeAdapterTypes } from 'parse5'
import {
  attribute,
  type Element,
  elementsWithin,
  isElement,
  isText,
  type Node,
  type Parent,
} from '../../../core/import/dom'
import { reshape } from './tree-edit'

/** Puts what components draw in their place; the page is changed. What has no place in a component stands after it. */
export function openShadows(page: Parent): void {
  reshape(page, (parent) => {
    const template = isElement(parent) ? parent.childNodes.find(isShadow) : undefined
    if (!template) return parent.childNodes
    const given = parent.childNodes.filter((node) => node !== template)
    return composed(template.content, given)
  })
}

function isShadow(node: Node): node is DefaultTreeAdapterTypes.Template {
  return (
    node.nodeName === 'template' &&
    'content' in node &&
    ['shadowrootmode', 'shadowroot', 'shadowmode'].some((name) => attribute(node as Element, name) !== undefined)
  )
}

function composed(drawn: Parent, given: readonly Node[]): readonly Node[] {
  const bySlot = Map.groupBy(given, (node) => (isElement(node) ? (attribute(node, 'slot') ?? '') : ''))
  // All of them before any is filled: what is put into one is not gone through again.
  const slots = [...elementsWithin(drawn)].filter(({ tagName }) => tagName === 'slot')
  for (const element of slots) {
    const name = attribute(element, 'name') ?? ''
    const filled = bySlot.get(name)
    // A slot that is given nothing shows what stands in it.
    if (!filled || filled.every(isBlank)) continue
    bySlot.delete(name)
    element.childNodes = [...filled]
    for (const node of filled) node.parentNode = element
  }
  return [...drawn.childNodes, ...[...bySlot.values()].flat()]
}

function isBlank(node: Node): boolean {
  return node.nodeName === '#comment' || (isText(node) && !/\S/.test(node.value))
}
