/** Poems, as books mark them up, in the form in which the gate knows them: lines that keep their ends and indents. */
import {
  attribute,
  type Element,
  elementsWithin,
  isElement,
  isText,
  type Node,
  type TextNode,
  textWithin,
} from '../../../core/import/dom'
import { IN_LINE } from '../../../core/import/elements/elements'
import { rename, setAttribute } from '../web/tree-edit'

const POEM = /(?:^|\s)(?:poem|poetry|verse|stanza|strophe|linegroup|lg)(?:\s|$)/i
const POEM_TYPE = /(?:^|\s)(?:z3998:(?:poem|verse)|poem|verse)(?:\s|$)/i
/** What a poem is made of: stanzas, lines, and what stands in a line. */
const PARTS: ReadonlySet<string> = new Set(['div', 'p', 'section', 'br', 'l', 'lg', 'img'])
/** A longer line is prose. */
const LONGEST_LINE = 200
/** Classes of lines that stand further in: `i2`, `indent4`. */
const INDENT = /(?:^|\s)(?:i|in|ind|indent)-?(\d{1,2})(?:\s|$)/i
const DEEPEST_INDENT = 24

/** Turns the poems of a chapter into verse. */
export function setVerse(section: Element): void {
  const taken = new Set<Element>()
  const tried = new Map<Element, number>()
  for (const element of elementsWithin(section)) {
    if (!isPoem(element) || isWithin(element, taken)) continue
    const depth = depthWithin(element, tried)
    if (depth > MOST_TRIES) continue
    const lines = linesOf(element)
    if (!lines) {
      tried.set(element, depth)
      continue
    }
    taken.add(element)
    rename(element, 'pre')
    setAttribute(element, 'class', 'verse')
    setLines(element, lines)
  }
}

function isPoem(element: Element): boolean {
  if (element.tagName !== 'div' && element.tagName !== 'p' && element.tagName !== 'section') return false
  return POEM.test(attribute(element, 'class') ?? '') || POEM_TYPE.test(attribute(element, 'epub:type') ?? '')
}

/** A poem in a poem in a poem: what is none at this depth is none further in. */
const MOST_TRIES = 8

function depthWithin(element: Element, tried: ReadonlyMap<Element, number>): number {
  for (let at = element.parentNode; at && isElement(at); at = at.parentNode) {
    const depth = tried.get(at)
    if (depth !== undefined) return depth + 1
  }
  return 0
}

function isWithin(element: Element, others: ReadonlySet<Element>): boolean {
  for (let at = element.parentNode; at && isElement(at); at = at.parentNode) if (others.has(at)) return true
  return false
}

interface Line {
  readonly nodes: Node[]
  readonly indent: number
  /** Whether a stanza begins with it. */
  readonly begins: boolean
}

/** The lines of a poem; null where it holds what is no line of one. */
function linesOf(poem: Element): readonly Line[] | null {
  const lines: Line[] = []
  let open: Line | null = null
  let begins = false
  const stack: { readonly element: Element; at: number }[] = [{ element: poem, at: 0 }]
  for (let top = stack.at(-1); top; top = stack.at(-1)) {
    const node: Node | undefined = top.element.childNodes[top.at++]
    if (!node) {
      stack.pop()
      if (IN_LINE.has(top.element.tagName)) continue
      open = null
      if (holdsLines(top.element)) begins = true
    } else if (isElement(node) && IN_LINE.has(node.tagName) && hasBreak(node)) {
      stack.push({ element: node, at: 0 })
    } else if (isElement(node) && !IN_LINE.has(node.tagName) && node.tagName !== 'img') {
      if (!PARTS.has(node.tagName)) return null
      open = null
      if (holdsLines(node)) begins = true
      if (node.tagName !== 'br') stack.push({ element: node, at: 0 })
    } else if (open || isElement(node) || /\S/.test((node as { value?: string }).value ?? '')) {
      if (isElement(node) && [...elementsWithin(node)].some(isNoPart)) return null
      if (!open) {
        open = { nodes: [], indent: indentOf(top.element), begins: begins && lines.length > 0 }
        begins = false
        lines.push(open)
      }
      open.nodes.push(node)
    }
  }
  const isShort = lines.every(({ nodes }) => nodes.reduce((sum, node) => sum + lengthOf(node), 0) <= LONGEST_LINE)
  return lines.length > 1 && isShort ? lines : null
}

function hasBreak(element: Element): boolean {
  return [...elementsWithin(element)].some(({ tagName }) => tagName === 'br')
}

function isNoPart({ tagName }: Element): boolean {
  return !IN_LINE.has(tagName) && tagName !== 'img'
}

/** Whether an element is a stanza: it has lines as elements or by breaks. */
function holdsLines(element: Element): boolean {
  return element.childNodes.some((node) => isElement(node) && PARTS.has(node.tagName) && node.tagName !== 'img')
}

function indentOf(line: Element): number {
  return Math.min(Number(INDENT.exec(attribute(line, 'class') ?? '')?.[1] ?? 0), DEEPEST_INDENT)
}

function lengthOf(node: Node): number {
  if (isText(node)) return node.value.length
  return isElement(node) ? textWithin(node).length : 0
}

/** Sets lines as the only content: white space within them collapsed, since all that is left counts. */
function setLines(poem: Element, lines: readonly Line[]): void {
  const nodes = lines.flatMap(({ nodes: inner, indent, begins }, i): Node[] => {
    const before = `${i === 0 ? '' : begins ? '\n\n' : '\n'}${' '.repeat(indent)}`
    tidy(inner)
    return before === '' ? inner : [textNode(before), ...inner]
  })
  poem.childNodes = nodes
  for (const node of nodes) node.parentNode = poem
}

function textNode(value: string): Node {
  return { nodeName: '#text', value, parentNode: null }
}

/** One space for each run of white space, none at the ends of the line. */
function tidy(nodes: readonly Node[]): void {
  const texts = nodes.flatMap(textsOf)
  let isOpen = true
  for (const text of texts) {
    text.value = text.value.replace(/[ \t\n\r\f]+/g, ' ')
    if (isOpen) text.value = text.value.replace(/^ /, '')
    if (text.value !== '') isOpen = text.value.endsWith(' ')
  }
  for (const text of texts.toReversed()) {
    text.value = text.value.replace(/ $/, '')
    if (text.value !== '') break
  }
}

function textsOf(node: Node): readonly TextNode[] {
  if (isText(node)) return [node]
  if (!isElement(node)) return []
  const found: TextNode[] = []
  const stack: Node[] = [...node.childNodes].reverse()
  for (let at = stack.pop(); at; at = stack.pop()) {
    if (isText(at)) found.push(at)
    else if (isElement(at)) for (const inner of at.childNodes.toReversed()) stack.push(inner)
  }
  return found
}
