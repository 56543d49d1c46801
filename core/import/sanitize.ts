/**
 * The one gate: every page, every piece of Markdown and every note comes into the tree through here. It writes down only
 * what `core/text/tree.ts` has a type for, so that a script, a style, a form or a foreign address cannot get through; an
 * element without a place in the tree is its content, or nothing. It walks without recursion, whatever the page's depth.
 */
import type { Block, LeftOut, LeftOutReason } from '../text/tree'
import { Asides } from './asides'
import { Builder, type Exit } from './builder'
import { attribute, type Element, isElement, isText, type Node, type Parent, parseHtml } from './dom'
import { DROPPED, HANDLERS, IN_LINE } from './elements/elements'
import type { Gate } from './elements/handler'
import { placeFormula, textFrom, textOf, textWithTex } from './elements/math'
import { linksOf, note } from './elements/notes'
import { difference, tongueOf } from './frame'
import type { ConvertTex } from './imported'
import { type Mathematics, type MathInPage, mathOf } from './math/find'
import type { Signs } from './math/signs'

export interface GateOptions {
  /** The file name under `files/` of the image at an address of the page, or null where it was not saved: always null unless given. */
  readonly image?: (address: string) => string | null
  /** The absolute form of an address as the page has it; without it only absolute addresses pass. */
  readonly resolve?: (address: string) => string | null
  /**
   * Why an element, with all that is in it, is to be left out but kept beside the text; null where it belongs to what is
   * around it. An element within one that is set aside may name another reason. A button is only ever set aside.
   */
  readonly setAside?: (element: Element) => LeftOutReason | null
  readonly mathml?: ConvertTex
}

/** What came through. `language` is what the page says of itself, a BCP 47 tag. */
export interface Gated {
  readonly blocks: readonly Block[]
  /** What was set aside, in reading order. */
  readonly leftOut: readonly LeftOut[]
  readonly language: string | null
}

/** Lets a page, or a part of one, through the gate. Throws `GateLimit` where it goes past the limits in `dom.ts`. */
export function sanitize(html: string, options: GateOptions = {}): Gated {
  return sanitizeTree(parseHtml(html), options)
}

/** As `sanitize`, for what parse5 has parsed already: a document, a fragment or an element, which is not changed. */
export function sanitizeTree(page: Parent, options: GateOptions = {}): Gated {
  const root = page.childNodes.find((node) => node.nodeName === 'html')
  const own =
    root && isElement(root)
      ? tongueOf(attribute(root, 'lang') ?? attribute(root, 'xml:lang'), attribute(root, 'dir'))
      : {}
  const setAside = options.setAside ?? none
  const asides = new Asides(own)
  const gate: OpenGate = {
    builder: new Builder(own, (next) => asides.settle(next)),
    links: linksOf(page, setAside),
    image: options.image ?? none,
    resolve: options.resolve ?? none,
    mathml: options.mathml ?? none,
    math: mathOf(page),
    asides,
    setAside,
  }
  walk(gate, page)
  const blocks = gate.builder.finish()
  return { blocks, leftOut: asides.entries, language: own.language ?? null }
}

const none = () => null

/** The gate as it stands open: `builder` is that of the text, or of what is set aside at this place. */
interface OpenGate extends Gate {
  builder: Builder
  readonly asides: Asides
  readonly math: MathInPage
  readonly setAside: (element: Element) => LeftOutReason | null
}

function walk(gate: OpenGate, page: Parent): void {
  const stack: Level[] = []
  stack.push({ nodes: page.childNodes, at: 0, exit: () => {}, signs: gate.math.signs })
  for (let top = stack.at(-1); top; top = stack.at(-1)) {
    const node = top.nodes[top.at++]
    if (!node) {
      stack.pop()
      top.exit()
    } else if (isText(node)) {
      const { text, next } = top.signs ? textFrom(top.nodes, top.at - 1) : { text: textOf(node), next: top.at }
      top.at = next
      textWithTex(gate, text, top.signs)
    } else if (isElement(node)) {
      const math = gate.math.elements.get(node)
      const exit = math && math.kind !== 'signs' ? placeMath(gate, math) : pass(gate, node)
      const signs = math?.kind === 'signs' ? math.signs : top.signs
      if (exit !== 'skip') stack.push({ nodes: node.childNodes, at: 0, exit, signs })
    }
  }
}

/** An element that is open: its children, the next of them, and how TeX is marked in its text. */
interface Level {
  readonly nodes: readonly Node[]
  at: number
  readonly exit: Exit
  readonly signs: Signs | null
}

function placeMath(gate: Gate, math: Exclude<Mathematics, { kind: 'signs' }>): 'skip' {
  if (math.kind === 'formula') placeFormula(gate, math.formula)
  return 'skip'
}

/** Lets an element in, or sets it aside: then a builder of its own takes it, and its blocks stand beside the text. */
function pass(gate: OpenGate, element: Element): Exit | 'skip' {
  const { tagName } = element
  if (tagName !== 'button' && DROPPED.has(tagName)) return 'skip'
  const reason = isHidden(element) ? null : gate.setAside(element)
  if (reason === null || reason === gate.asides.reason) return enter(gate, element)
  if (!IN_LINE.has(tagName) && gate.builder.holder.kind !== 'code') gate.builder.border()
  const { builder } = gate
  const close = gate.asides.open(reason, gate.builder)
  gate.builder = gate.asides.builder
  const exit = enter(gate, element)
  const leave = () => {
    if (exit !== 'skip') exit()
    close()
    gate.builder = gate.asides.reason === null ? builder : gate.asides.builder
  }
  if (exit !== 'skip') return leave
  leave()
  return 'skip'
}

function enter(gate: OpenGate, element: Element): Exit | 'skip' {
  if (isHidden(element) || (element.tagName === 'button' && gate.asides.reason === null)) return 'skip'
  if (gate.links.backs.has(element)) return 'skip'
  const silence = speak(gate, element)
  const id = attribute(element, 'id') ?? (element.tagName === 'a' ? attribute(element, 'name') : undefined)
  const handler = gate.links.notes.has(element) ? note : HANDLERS.get(element.tagName)
  if (id !== undefined && handler !== note && gate.links.targets.has(id)) {
    if (!IN_LINE.has(element.tagName)) gate.builder.border()
    gate.builder.target(id)
  }
  const exit = handler?.(gate, element) ?? (() => {})
  if (exit === 'skip') {
    silence()
    return 'skip'
  }
  return () => {
    exit()
    silence()
  }
}

/** Takes over an element's language and direction, for a run or for the blocks in it. */
function speak({ builder }: Gate, element: Element): Exit {
  const said = tongueOf(attribute(element, 'lang') ?? attribute(element, 'xml:lang'), attribute(element, 'dir'))
  const isRun = IN_LINE.has(element.tagName)
  const tongue = difference(said, isRun ? builder.spoken : builder.tongue)
  if (tongue.language === undefined && tongue.direction === undefined) return () => {}
  return isRun ? builder.wrap({ kind: 'foreign', ...tongue }) : builder.speak(tongue)
}

/** Whether an element is not shown. */
function isHidden(element: Element): boolean {
  const hidden = attribute(element, 'hidden')
  if (hidden !== undefined && hidden.toLowerCase() !== 'until-found') return true
  const style = attribute(element, 'style')
  return style !== undefined && /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(style)
}
