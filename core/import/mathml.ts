/** Presentation MathML by the closed lists of `core/text/math.ts`; anything else is dropped with its content. */
import { isMathAttribute, MATH_ELEMENTS } from '../text/math'
import type { MathNode } from '../text/tree'
import { collapse } from './characters'
import { attribute, type Element, elementsWithin, isElement, textWithin } from './dom'

/** Elements that only wrap what is drawn. */
const WRAPPERS: ReadonlySet<string> = new Set(['semantics', 'maction', 'mfenced', 'mlabeledtr', 'mstack'])

/** Formulas nested deeper are cut off there; drawing recurses. */
export const MAX_MATH_DEPTH = 64

/** A formula as the tree holds it. `tex` is the author's TeX where the page gives it, else the formula's own characters. */
export interface Formula {
  readonly mathml: MathNode
  readonly tex: string
  readonly isDisplay: boolean
}

/** The formula of a `math` element, or null where it is empty. */
export function formula(math: Element): Formula | null {
  const [mathml] = convert(math, 0)
  if (typeof mathml !== 'object' || mathml.children.length === 0) return null
  return { mathml, tex: texOf(math) ?? collapse(spelled(mathml)), isDisplay: attribute(math, 'display') === 'block' }
}

function convert(element: Element, depth: number): readonly (MathNode | string)[] {
  const name = element.tagName
  if (depth > MAX_MATH_DEPTH || !(MATH_ELEMENTS.has(name) || WRAPPERS.has(name))) return []
  const children = element.childNodes.flatMap((node) => {
    if (isElement(node)) return convert(node, depth + 1)
    if (node.nodeName !== '#text') return []
    const text = collapse((node as { value: string }).value)
    return text === '' ? [] : [text]
  })
  if (WRAPPERS.has(name)) return children
  const allowed = element.attrs.filter((attr) => isMathAttribute(attr.name, attr.value))
  const attributes = Object.fromEntries(allowed.map((attr) => [attr.name, attr.value]))
  return [{ name, ...(allowed.length > 0 ? { attributes } : {}), children }]
}

function texOf(math: Element): string | undefined {
  for (const element of elementsWithin(math)) {
    if (element.tagName !== 'annotation' || attribute(element, 'encoding') !== 'application/x-tex') continue
    const tex = collapse(textWithin(element))
    if (tex !== '') return tex
  }
  const alternative = collapse(attribute(math, 'alttext') ?? '')
  return alternative === '' ? undefined : alternative
}

function spelled(node: MathNode | string): string {
  return typeof node === 'string' ? node : node.children.map(spelled).join('')
}
