/** Where in a chapter each element stands: in which order, and after how many characters of text. */
import { type Element, isElement, isText, type Node } from '../../../core/import/dom'

export interface Spot {
  /** Among the elements of the chapter. */
  readonly order: number
  /** Characters before it of text that are no white space. */
  readonly start: number
  end: number
  /** How many sections it stands in. */
  readonly depth: number
}

/** The spots of elements; `end` is how much text there is in all. */
export interface Spots {
  readonly get: (element: Element) => Spot | undefined
  readonly has: (element: Element) => boolean
  readonly end: number
}

/** The spots of an element and of everything in it that is not aside; iterative. */
export function survey(root: Element, isAside: (element: Element) => boolean): Spots {
  const spots = new Map<Element, Spot>()
  let written = 0
  const enter = (element: Element, depth: number) => {
    const spot: Spot = { order: spots.size, start: written, end: written, depth }
    spots.set(element, spot)
    return spot
  }
  const stack: { readonly nodes: readonly Node[]; at: number; readonly spot: Spot; readonly depth: number }[] = [
    { nodes: root.childNodes, at: 0, spot: enter(root, 0), depth: 0 },
  ]
  for (let top = stack.at(-1); top; top = stack.at(-1)) {
    const node = top.nodes[top.at++]
    if (!node) {
      top.spot.end = written
      stack.pop()
    } else if (isElement(node)) {
      if (isAside(node)) continue
      const depth = top.depth + (node.tagName === 'section' || node.tagName === 'article' ? 1 : 0)
      stack.push({ nodes: node.childNodes, at: 0, spot: enter(node, depth), depth })
    } else if (isText(node)) written += node.value.replace(/\s+/g, '').length
  }
  return { get: (element) => spots.get(element), has: (element) => spots.has(element), end: written }
}
