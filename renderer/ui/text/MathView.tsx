import { createElement, type ReactNode } from 'react'
import { isMathAttribute, MATH_ELEMENTS } from '../../../core/text/math'
import type { MathNode } from '../../../core/text/tree'
import styles from './MathView.module.css'

/**
 * Mathematics by the gate's closed list of elements and attributes. It is asked again here, because what is on the disk may
 * have been changed by others since it passed the gate.
 */
export function MathView({ math, display }: { readonly math: MathNode; readonly display?: 'block' }): ReactNode {
  const root = math.name === 'math' ? math : { name: 'math', children: [math] }
  return drawNode({ ...root, attributes: { ...root.attributes, ...(display ? { display } : {}) } }, styles.formula)
}

function drawNode(node: MathNode, className?: string): ReactNode {
  const children = node.children.map((child) => (typeof child === 'string' ? child : drawNode(child)))
  if (!MATH_ELEMENTS.has(node.name)) return createElement('mrow', null, ...children)
  const attributes = Object.entries(node.attributes ?? {}).filter(([name, value]) => isMathAttribute(name, value))
  const classed = className === undefined ? {} : { className }
  return createElement(node.name, { ...Object.fromEntries(attributes), ...classed }, ...children)
}
