/** HTML parsed by parse5, within limits, and what the gate asks of its elements. */
import { type DefaultTreeAdapterTypes as Dom, defaultTreeAdapter, parse } from 'parse5'

export type Element = Dom.Element
export type Node = Dom.ChildNode
export type Parent = Dom.ParentNode
export type TextNode = Dom.TextNode

/**
 * Wrong nesting lets the parser make far more elements than a page has (open formatting elements are made anew in every
 * paragraph). One a character is more than any page has by its own tags; here it ends.
 */
export const MAX_NODES_A_CHARACTER = 1
/** What small pages may have over that. */
const SPARE_NODES = 10_000
/** The parser looks through all open elements at every tag, so that its time grows with the square of this. Real pages stay under 200. */
export const MAX_PARSE_DEPTH = 32_000

/** A page that goes past a limit of the parser. Importers turn it into a failure. */
export class GateLimit extends Error {
  readonly limit: number
  constructor(limit: number) {
    super(`The page goes past a limit: ${limit}`)
    this.name = 'GateLimit'
    this.limit = limit
  }
}

/** Parses a page or a part of one. Nothing in it runs, nothing is loaded. Throws `GateLimit`. */
export function parseHtml(html: string): Parent {
  const limit = SPARE_NODES + html.length * MAX_NODES_A_CHARACTER
  let nodes = 0
  let depth = 0
  const createElement: typeof defaultTreeAdapter.createElement = (...given) => {
    if (++nodes > limit) throw new GateLimit(limit)
    return defaultTreeAdapter.createElement(...given)
  }
  return parse(html, {
    treeAdapter: {
      ...defaultTreeAdapter,
      createElement,
      onItemPush: () => {
        if (++depth > MAX_PARSE_DEPTH) throw new GateLimit(MAX_PARSE_DEPTH)
      },
      onItemPop: () => {
        depth--
      },
    },
  })
}

export function isElement(node: Node | Parent): node is Element {
  return 'tagName' in node
}

export function isText(node: Node): node is TextNode {
  return node.nodeName === '#text'
}

/** What a text node spells, as written; nothing of any other node. */
export function ownText(node: Node): string {
  return isText(node) ? node.value : ''
}

/** An attribute's value, or undefined. */
export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((attr) => attr.name === name && !attr.prefix)?.value
}

/** Whether an attribute holds a word among others, without case: `class`, `role`, `epub:type`. */
export function hasWord(element: Element, name: string, ...words: readonly string[]): boolean {
  const value = attribute(element, name)
  if (value === undefined) return false
  const found = value.toLowerCase().split(/[ \t\n\r\f]+/)
  return words.some((word) => found.includes(word))
}

/** The elements under `root` in document order, without going into itself; iterative, for any depth. */
export function* elementsWithin(root: Parent): Generator<Element> {
  const stack: { readonly nodes: readonly Node[]; at: number }[] = [{ nodes: root.childNodes, at: 0 }]
  for (let top = stack.at(-1); top; top = stack.at(-1)) {
    const node = top.nodes[top.at++]
    if (!node) stack.pop()
    else if (isElement(node)) {
      yield node
      stack.push({ nodes: node.childNodes, at: 0 })
    }
  }
}

/**
 * All text under a node, as written; iterative. Where `most` is given, about the first so many characters of it, and no more
 * nodes are looked at: for what is asked of elements within one another.
 */
export function textWithin(root: Parent, most = Number.POSITIVE_INFINITY): string {
  const parts: string[] = []
  let left = most
  const stack: { readonly nodes: readonly Node[]; at: number }[] = [{ nodes: root.childNodes, at: 0 }]
  for (let top = stack.at(-1); top && left > 0; top = stack.at(-1)) {
    const node = top.nodes[top.at++]
    if (!node) stack.pop()
    else if (isText(node)) {
      parts.push(node.value)
      left -= node.value.length
    } else if (isElement(node)) {
      stack.push({ nodes: node.childNodes, at: 0 })
      left--
    }
  }
  return parts.join('')
}
