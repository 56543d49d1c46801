/** Changes to a parsed page, each in linear time and without recursion, whatever the page's size and depth. */
import { type Element, isElement, type Node, type Parent } from '../../../core/import/dom'

/** Sets an attribute. */
export function setAttribute(element: Element, name: string, value: string): void {
  const known = element.attrs.find((attr) => attr.name === name && !attr.prefix)
  if (known) known.value = value
  else element.attrs.push({ name, value })
}

/** Takes away the attributes of these names. */
export function removeAttributes(element: Element, names: ReadonlySet<string>): void {
  if (element.attrs.some((attr) => names.has(attr.name)))
    element.attrs = element.attrs.filter((attr) => !names.has(attr.name))
}

/** Gives an element another name; its attributes and what is in it stay. */
export function rename(element: Element, name: string): void {
  element.tagName = name
  element.nodeName = name
}

/** A new element of HTML, with these nodes in it. */
export function newElement(
  name: string,
  attributes: Readonly<Record<string, string>>,
  childNodes: Node[] = [],
): Element {
  const element = {
    nodeName: name,
    tagName: name,
    attrs: Object.entries(attributes).map(([name, value]) => ({ name, value })),
    namespaceURI: 'http://www.w3.org/1999/xhtml' as Element['namespaceURI'],
    childNodes,
    parentNode: null,
  } satisfies Element
  for (const node of childNodes) node.parentNode = element
  return element
}

/**
 * Gives every node under `root` its new children: `children` gets a parent and returns what is to be in it from now on (its
 * own list where nothing changes). What it returns is gone into in its turn, so that it must come to an end.
 */
export function reshape(root: Parent, children: (parent: Parent) => readonly Node[]): void {
  const open: Parent[] = [root]
  for (let parent = open.pop(); parent; parent = open.pop()) {
    const now = children(parent)
    if (now !== parent.childNodes) {
      parent.childNodes = [...now]
      for (const node of parent.childNodes) node.parentNode = parent
    }
    for (let i = parent.childNodes.length - 1; i >= 0; i--) {
      const node = parent.childNodes[i]
      if (node && isElement(node)) open.push(node)
    }
  }
}
