/**
 * The one gate: every page, every piece of Markdown and every note comes into the tree through here. It writes down only
 * what `core/text/tree.ts` has a type for, so that a script, a style, a form or a foreign address cannot get through; an
 * element without a place in the tree is its content, or nothing. It walks without recursion, whatever the page's depth.
 */
import type { Block, LeftOutReason } from '../text/tree'
import { Builder, type Exit } from './builder'
import { attribute, type Element, isElement, type Node, type Parent, parseHtml } from './dom'
import { DROPPED, HANDLERS, IN_LINE } from './elements/elements'
import type { Gate } from './elements/handler'
import { linksOf, note } from './elements/notes'
import { difference, tongueOf } from './frame'
import type { ConvertTex } from './imported'

export interface GateOptions {
  /** The file name under `files/` of the image at an address of the page, or null where it was not saved: always null unless given. */
  readonly image?: (address: string) => string | null
  /** The absolute form of an address as the page has it; without it only absolute addresses pass. */
  readonly resolve?: (address: string) => string | null
  /** Why an element, with all that is in it, is to be left out but kept beside the text; null where it belongs to the text. */
  readonly setAside?: (element: Element) => LeftOutReason | null
  readonly mathml?: ConvertTex
}

/** What came through. `language` is what the page says of itself, a BCP 47 tag. */
export interface Gated {
  readonly blocks: readonly Block[]
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
  const builder = new Builder(own)
  const none = () => null
  walk({ builder, links: linksOf(page), image: options.image ?? none, resolve: options.resolve ?? none }, page)
  return { blocks: builder.finish(), language: own.language ?? null }
}

function walk(gate: Gate, page: Parent): void {
  const stack: { readonly nodes: readonly Node[]; at: number; readonly exit: Exit }[] = []
  stack.push({ nodes: page.childNodes, at: 0, exit: () => {} })
  for (let top = stack.at(-1); top; top = stack.at(-1)) {
    const node = top.nodes[top.at++]
    if (!node) {
      stack.pop()
      top.exit()
    } else if (node.nodeName === '#text') gate.builder.text((node as { value: string }).value)
    else if (isElement(node)) {
      const exit = enter(gate, node)
      if (exit !== 'skip') stack.push({ nodes: node.childNodes, at: 0, exit })
    }
  }
}

function enter(gate: Gate, element: Element): Exit | 'skip' {
  if (DROPPED.has(element.tagName) || isHidden(element)) return 'skip'
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

/** Whether an element is not shown, or is there twice: drawn formulas stand beside the MathML they were made from. */
function isHidden(element: Element): boolean {
  const hidden = attribute(element, 'hidden')
  if (hidden !== undefined && hidden.toLowerCase() !== 'until-found') return true
  const style = attribute(element, 'style')
  if (style !== undefined && /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(style)) return true
  if (attribute(element, 'aria-hidden') !== 'true') return false
  return element.tagName.startsWith('mjx-') || /(?:^|\s)katex-html(?:\s|$)/.test(attribute(element, 'class') ?? '')
}
