import { createElement, type ReactNode } from 'react'
import type { MathNode } from '../../../core/text/tree'

/** Mathematics, as the gate let it through: names and attributes are from its closed list, so none can act. */
export function MathView({ math, display }: { readonly math: MathNode; readonly display?: 'block' }): ReactNode {
  const root = math.name === 'math' ? math : { name: 'math', children: [math] }
  return drawNode({ ...root, attributes: { ...root.attributes, ...(display ? { display } : {}) } })
}

function drawNode(node: MathNode): ReactNode {
  const children = node.children.map((child) => (typeof child === 'string' ? child : drawNode(child)))
  return createElement(node.name, node.attributes, ...children)
}
