/** Mathematics in the page. */
import type { MathNode } from '../../text/tree'
import { attribute, type Element, elementsWithin, type Node, ownText, parseHtml } from '../dom'
import { type Formula, formula } from '../math/mathml'
import { missingEnd, piecesOf, type Signs } from '../math/signs'
import { bareTex, type Display } from '../math/tex'
import type { Gate, Handler } from './handler'

const math: Handler = (gate, element) => {
  const found = formula(element)
  if (found) placeFormula(gate, found)
  return 'skip'
}

/** Puts a formula where the gate is; what is only TeX is drawn as well as it can be. */
export function placeFormula({ builder, mathml: convert }: Gate, { tex, display, mathml: given }: Formula): void {
  if (builder.holder.kind === 'code') {
    builder.text(tex)
    return
  }
  const mathml = given ?? convertedTex(convert, tex, display)
  const drawn = mathml ? { mathml } : {}
  const line = tex.replace(/\s+/g, ' ').trim()
  if (display === 'block' && builder.takesBlocks) {
    if (line !== '' || mathml) builder.add({ kind: 'displayMath', ...(line === '' ? {} : { tex }), ...drawn })
  }
  // One that spells nothing could neither be marked nor stand between two spaces.
  else if (line !== '') builder.atom({ kind: 'inlineMath', tex: line, ...drawn })
}

/** The MathML that a converter makes, through the closed list like any page's. */
function convertedTex(convert: Gate['mathml'], tex: string, display: Display): MathNode | undefined {
  const markup = convert(tex, display)
  if (markup === null) return undefined
  const page = parseHtml(markup)
  for (const element of elementsWithin(page)) if (element.tagName === 'math') return formula(element, display)?.mathml
  return undefined
}

/** Running text, in which TeX may stand between signs. */
export function textWithTex(gate: Gate, text: string, signs: Signs | null): void {
  if (!signs) {
    gate.builder.text(text)
    return
  }
  for (const piece of piecesOf(text, signs)) {
    if (piece.kind === 'text') gate.builder.text(piece.text)
    else {
      const { tex, display } = bareTex(piece.written)
      if (tex !== '') placeFormula(gate, { tex, display: display ?? 'inline' })
    }
  }
}

/** So many nodes further on a formula's end is looked for: its lines, parted by breaks. */
const MOST_NODES = 200

/**
 * The text of the node at `at`; where a formula begins in it that ends behind line breaks, with what follows up to there.
 * `next` is the index of the node after it.
 */
export function textFrom(nodes: readonly Node[], at: number): { readonly text: string; readonly next: number } {
  const first = textOf(nodes[at])
  const end = missingEnd(first)
  const last = end === null ? null : nodeWith(end, nodes, at)
  if (last === null) return { text: first, next: at + 1 }
  const lines = nodes.slice(at, last + 1).map((node) => (node.nodeName === 'br' ? '\n' : textOf(node)))
  return { text: lines.join(''), next: last + 1 }
}

/** By the children of one element and an end: up to which of them it is not there, so that none is looked at twice. */
const searched = new WeakMap<readonly Node[], Map<string, number>>()

/** The node after `at` that has a formula's end in it, with nothing but text and breaks between; null where there is none. */
function nodeWith(end: string, nodes: readonly Node[], at: number): number | null {
  const known = searched.get(nodes) ?? new Map<string, number>()
  searched.set(nodes, known)
  let i = Math.max(at + 1, known.get(end) ?? 0)
  for (; i < Math.min(nodes.length, at + MOST_NODES); i++) {
    const node = nodes[i] as Node
    if (textOf(node).includes(end)) return i
    if (!['br', '#text', '#comment'].includes(node.nodeName)) break
  }
  known.set(end, i)
  return null
}

/** A node's own text. */
export function textOf(node: Node | undefined): string {
  return node ? ownText(node) : ''
}

/** Whether a table cell holds a formula on a line of its own: a table of such only lays formulas and their numbers out. */
export function holdsDisplayed(cell: Element): boolean {
  for (const element of elementsWithin(cell))
    if (element.tagName === 'math' && attribute(element, 'display') === 'block') return true
  return false
}

/** Handlers by element name. */
export const MATH: Readonly<Record<string, Handler>> = { math, 'm:math': math, 'mml:math': math, 'mathml:math': math }
