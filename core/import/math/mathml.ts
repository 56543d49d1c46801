/** Presentation MathML by the closed lists of `core/text/math.ts`; anything else is dropped with its content. */
import { isMathAttribute, MATH_ELEMENTS } from '../../text/math'
import type { MathNode } from '../../text/tree'
import { collapse } from '../characters'
import { attribute, type Element, elementsWithin, hasWord, isElement, isText, textWithin } from '../dom'
import { tableOf } from './table'
import { bareTex, type Display, looksLikeTex } from './tex'

/** Elements that only wrap what is drawn; of the first group nothing but the first child is. */
const FIRST_CHILD: ReadonlySet<string> = new Set(['semantics', 'maction'])
const WRAPPERS: ReadonlySet<string> = new Set([...FIRST_CHILD, 'mlabeledtr', 'mstack', 'a', 'span', 'b', 'i'])
/** Elements that hold signs and no elements: HTML may begin within them, so that their markup could be read in two ways. */
const TOKENS: ReadonlySet<string> = new Set(['mi', 'mn', 'mo', 'ms', 'mtext'])
/** Prefixes of MathML's namespace in pages that were XML. */
const PREFIX = /^(?:m|mml|mathml):/

/** Formulas nested deeper are cut off there; drawing recurses. */
export const MAX_MATH_DEPTH = 64
/** In em, and about ten screens: a length beyond it only serves to push the text out of sight. */
const MAX_LENGTH = 200

/** A formula as the tree holds it. `tex` is the author's TeX where the page gives it, else the formula's own characters. */
export interface Formula {
  readonly mathml?: MathNode
  readonly tex: string
  readonly display: Display
}

/** An element's name without a prefix of MathML. */
export function mathName(element: Element): string {
  return element.tagName.replace(PREFIX, '')
}

/** The formula of a `math` element, or null where it is empty. */
export function formula(math: Element, shown: Display | null = null): Formula | null {
  const [mathml] = convert(math, 0)
  const written = texOf(math)
  const display =
    shown ?? (attribute(math, 'display') === 'block' || attribute(math, 'mode') === 'display' ? 'block' : 'inline')
  const known = written === undefined ? '' : bareTex(written, display).tex
  if (typeof mathml !== 'object' || mathml.children.length === 0) return known === '' ? null : { tex: known, display }
  return { mathml, tex: known === '' ? collapse(spelled(mathml)) : known, display }
}

function convert(element: Element, depth: number): readonly (MathNode | string)[] {
  const name = mathName(element)
  if (depth > MAX_MATH_DEPTH) return []
  if (name === 'mfenced') return [fenced(element, depth)]
  if (!(MATH_ELEMENTS.has(name) || WRAPPERS.has(name))) return []
  const children = childrenOf(element, depth)
  if (WRAPPERS.has(name)) {
    const kept = FIRST_CHILD.has(name) ? children.slice(0, 1) : children
    // What wraps stands for one thing, also where its parent counts its children.
    return kept.length === 1 || name === 'span' || name === 'mlabeledtr' ? kept : [{ name: 'mrow', children: kept }]
  }
  const attributes = attributesOf(element)
  const drawn = name === 'mrow' && /border:1px solid/.test(attribute(element, 'style') ?? '') ? 'menclose' : name
  if (drawn !== name) attributes.set('notation', 'box')
  if (name === 'mtable') return [tableOf(attributes, children)]
  const held = TOKENS.has(name) ? children.map(spelled).filter((text) => text !== '') : children
  return [
    { name: drawn, ...(attributes.size > 0 ? { attributes: Object.fromEntries(attributes) } : {}), children: held },
  ]
}

function childrenOf(element: Element, depth: number): readonly (MathNode | string)[] {
  return element.childNodes.flatMap((node) => {
    if (isElement(node)) return convert(node, depth + 1)
    if (!isText(node)) return []
    const text = collapse(node.value)
    return text === '' ? [] : [text]
  })
}

/** What was a short way of writing brackets and commas, and is no longer drawn by browsers. */
function fenced(element: Element, depth: number): MathNode {
  const sign = (text: string): MathNode => ({ name: 'mo', children: [text] })
  const separators = [...(attribute(element, 'separators') ?? ',').replace(/\s/g, '')]
  const inner = childrenOf(element, depth).flatMap((child, i) => {
    const separator = separators[Math.min(i, separators.length) - 1]
    return i > 0 && separator !== undefined ? [sign(separator), child] : [child]
  })
  const [open, close] = [attribute(element, 'open') ?? '(', attribute(element, 'close') ?? ')'].map(collapse)
  return { name: 'mrow', children: [...(open ? [sign(open)] : []), ...inner, ...(close ? [sign(close)] : [])] }
}

/** The attributes that may be stored; what temml says by classes and styles, and MathML by attributes, is said so. */
function attributesOf(element: Element): Map<string, string> {
  const found = new Map<string, string>()
  for (const { name, value } of element.attrs)
    if (isMathAttribute(name, value) && !isTooLong(value)) found.set(name, value)
  if (mathName(element) !== 'mtd') return found
  if (hasWord(element, 'class', 'tml-left')) found.set('columnalign', 'left')
  if (hasWord(element, 'class', 'tml-right')) found.set('columnalign', 'right')
  const style = attribute(element, 'style') ?? ''
  if (/border-right:/.test(style)) found.set('columnlines', 'solid')
  if (/border-bottom:/.test(style)) found.set('rowlines', 'solid')
  return found
}

function isTooLong(value: string): boolean {
  const length = /^[+-]?(\d*\.?\d+)(em|ex|px|pt|pc|cm|mm|in|%)?$/.exec(value.trim())
  if (!length) return false
  const em = { em: 1, ex: 0.5, px: 0.06, pt: 0.08, pc: 1, cm: 2.4, mm: 0.24, in: 6, '%': 0.05 }[length[2] ?? 'em'] ?? 1
  return Number(length[1]) * em > MAX_LENGTH
}

function texOf(math: Element): string | undefined {
  for (const element of elementsWithin(math)) {
    const encoding = mathName(element) === 'annotation' ? attribute(element, 'encoding') : undefined
    if (encoding === undefined || !/(?:^|[/-])(?:la)?tex$/i.test(encoding)) continue
    const tex = textWithin(element).trim()
    if (tex !== '') return tex
  }
  const named = (attribute(math, 'data-latex') ?? attribute(math, 'data-tex') ?? '').trim()
  const spoken = (attribute(math, 'alttext') ?? '').trim()
  return [named, looksLikeTex(spoken) ? spoken : ''].find((tex) => tex !== '')
}

function spelled(node: MathNode | string): string {
  return typeof node === 'string' ? node : node.children.map(spelled).join('')
}
