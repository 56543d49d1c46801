/**
 * A page as a list of its visible elements in reading order, measured once, so that every rule can ask for a stretch of it
 * without walking again. Every visible word stands in exactly one *unit*: a block that holds no other block, or a run of
 * inline content between blocks, which gets an element of its own for it.
 */
import { collapse } from '../../../../core/import/characters'
import { attribute, type Element, isElement, isText, type Node, type Parent } from '../../../../core/import/dom'
import { DROPPED } from '../../../../core/import/elements/elements'
import { isShown } from './shown'

export interface Part {
  readonly element: Element
  readonly tag: string
  /** Its place among all parts. Those within it are `index + 1` to `end - 1`. */
  readonly index: number
  end: number
  readonly parent: Part | null
  readonly depth: number
  /** Characters of its visible text, and how many of them stand in links. */
  chars: number
  linkChars: number
  /** Images within it, or 1 where it is one. */
  images: number
  isUnit: boolean
  /** The text of a unit, its white space collapsed; '' of everything else. */
  words: string
}

/** What is known to stand on lines of its own. Elements with other names are what is in them. */
const BLOCKS: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer ' +
    'form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav ol optgroup p plaintext pre search section ' +
    'summary table tbody td tfoot th thead tr ul xmp'
  ).split(' '),
)

const PICTURES: ReadonlySet<string> = new Set(['img', 'picture'])

/** Elements whose own lines are one unit, however they are broken. */
const WHOLE: ReadonlySet<string> = new Set('p h1 h2 h3 h4 h5 h6 pre li td th dt dd figcaption caption'.split(' '))

interface Raw {
  readonly element: Element
  readonly parent: number
  hasBlock: boolean
}

/** The parts of a page. Runs of inline content beside blocks are wrapped in the page itself. */
export function partsOf(page: Parent): readonly Part[] {
  const raws = elementsShown(page)
  const units = new Set<Element>()
  const blocky = new Set(
    raws.filter((raw) => raw.hasBlock || BLOCKS.has(raw.element.tagName)).map((raw) => raw.element),
  )
  for (const { element, hasBlock } of raws) {
    if (!blocky.has(element)) continue
    if (hasBlock) wrap(element, (node) => isElement(node) && (blocky.has(node) || node.tagName === 'br'), units)
    else if (!WHOLE.has(element.tagName) && hasDoubleBreak(element))
      wrap(element, (node) => isElement(node) && node.tagName === 'br', units)
    else units.add(element)
  }
  return measure(page, units)
}

function isVisible(node: Node): node is Element {
  return isElement(node) && (node.tagName === 'button' || !DROPPED.has(node.tagName)) && isShown(node)
}

function elementsShown(page: Parent): readonly Raw[] {
  const found: Raw[] = []
  const stack: { readonly node: Node; readonly parent: number }[] = []
  const push = (nodes: readonly Node[], parent: number) => {
    for (let i = nodes.length - 1; i >= 0; i--) stack.push({ node: nodes[i] as Node, parent })
  }
  push(page.childNodes, -1)
  for (let top = stack.pop(); top; top = stack.pop()) {
    const { node, parent } = top
    if (!isVisible(node)) continue
    found.push({ element: node, parent, hasBlock: false })
    if (node.tagName !== 'math') push(node.childNodes, found.length - 1)
  }
  for (let i = found.length - 1; i > 0; i--) {
    const { element, hasBlock, parent } = found[i] as Raw
    const outer = found[parent]
    if (outer && (hasBlock || BLOCKS.has(element.tagName))) outer.hasBlock = true
  }
  return found
}

function hasDoubleBreak(element: Element): boolean {
  let breaks = 0
  for (const node of element.childNodes) {
    if (node.nodeName === 'br') breaks++
    else if (!isBlank(node)) breaks = 0
    if (breaks === 2) return true
  }
  return false
}

function isBlank(node: Node): boolean {
  if (isText(node)) return !/\S/.test(node.value)
  return !isElement(node) || DROPPED.has(node.tagName)
}

/** Makes units of the runs between borders: of one that is a single element itself, of others with an element around it. */
function wrap(element: Element, isBorder: (node: Node) => boolean, units: Set<Element>): void {
  const children: Node[] = []
  let run: Node[] = []
  const close = () => {
    const filled = run.filter((node) => !isBlank(node))
    const [only] = filled
    if (filled.length === 1 && only && isElement(only)) units.add(only)
    if (filled.length === 0 || (filled.length === 1 && only && isElement(only)))
      for (const node of run) children.push(node)
    else {
      const span = spanOf(run, element)
      units.add(span)
      children.push(span)
    }
    run = []
  }
  for (const node of element.childNodes) {
    if (isBorder(node)) {
      close()
      children.push(node)
    } else if (isElement(node) && PICTURES.has(node.tagName)) {
      // A picture between blocks is judged by itself, whatever stands beside it.
      close()
      units.add(node)
      children.push(node)
    } else run.push(node)
  }
  close()
  element.childNodes = children
}

function spanOf(nodes: Node[], parent: Element): Element {
  const span: Element = {
    nodeName: 'span',
    tagName: 'span',
    attrs: [],
    namespaceURI: parent.namespaceURI,
    childNodes: nodes,
    parentNode: parent,
  }
  for (const node of nodes) node.parentNode = span
  return span
}

/** An element that is open while the page is measured. `unit` is the part that its words belong to. */
interface Open {
  readonly part: Part
  readonly nodes: readonly Node[]
  at: number
  readonly inLink: boolean
  readonly unit: Part | null
}

function measure(page: Parent, units: ReadonlySet<Element>): readonly Part[] {
  const parts: Part[] = []
  const stack: Open[] = []
  const texts = new Map<Part, string[]>()
  const open = (element: Element, around: Open | undefined) => {
    const { tagName: tag } = element
    const isUnit = around?.unit == null && units.has(element)
    const part: Part = {
      ...{ element, tag, index: parts.length, end: 0, parent: around?.part ?? null, depth: stack.length },
      ...{ chars: 0, linkChars: 0, images: tag === 'img' ? 1 : 0, isUnit, words: '' },
    }
    parts.push(part)
    if (isUnit) texts.set(part, [])
    const isLink = tag === 'button' || (tag === 'a' && attribute(element, 'href') !== undefined)
    const inLink = around?.inLink === true || isLink
    stack.push({ part, nodes: element.childNodes, at: 0, inLink, unit: isUnit ? part : (around?.unit ?? null) })
  }
  for (const root of page.childNodes) {
    if (!isVisible(root)) continue
    open(root, undefined)
    for (let top = stack.at(-1); top; top = stack.at(-1)) {
      const child = top.nodes[top.at++]
      const text = top.unit && texts.get(top.unit)
      if (!child) {
        top.part.end = parts.length
        stack.pop()
      } else if (isText(child)) {
        const { value } = child
        text?.push(value)
        if (top.inLink && top.unit) top.unit.linkChars += value.trim().length
      } else if (child.nodeName === 'br') text?.push(' ')
      else if (isVisible(child)) open(child, top)
    }
  }
  for (const [unit, text] of texts) {
    unit.words = collapse(text.join(''))
    unit.chars = unit.words.length
    unit.linkChars = Math.min(unit.linkChars, unit.chars)
  }
  for (let i = parts.length - 1; i > 0; i--) {
    const { parent, chars, linkChars, images } = parts[i] as Part
    if (!parent) continue
    parent.chars += chars
    parent.linkChars += linkChars
    parent.images += images
  }
  return parts
}
