/**
 * Links between the files of a book become links within its text. In the text only a block can be led to, and by one name
 * only, so that every link goes to the block in which its target stands, and blocks get names that are unique in the book.
 */
import {
  attribute,
  type Element,
  elementsWithin,
  isElement,
  isText,
  type Node,
  type Parent,
} from '../../../core/import/dom'
import { IN_LINE } from '../../../core/import/elements/elements'
import { placeOf } from '../archive/place'
import { newElement, removeAttributes, setAttribute } from '../web/tree-edit'
import type { Chapter } from './chapter'

/** A link between two places of a book. */
export interface BookLink {
  readonly link: Element
  readonly from: Chapter
  readonly to: Chapter
  readonly target: Element
}

/** The links of a book that lead into it, in reading order. A link to a file without a place in it leads to its beginning. */
export function linksWithin(chapters: readonly Chapter[], find: (name: string) => string | null): readonly BookLink[] {
  const byPath = new Map(chapters.map((chapter) => [chapter.path, chapter]))
  return chapters.flatMap((from) =>
    [...elementsWithin(from.section)].flatMap((link): readonly BookLink[] => {
      const place = link.tagName === 'a' ? placeOf(attribute(link, 'href') ?? '', from.path) : null
      const to = place && byPath.get(find(place.path) ?? '')
      if (!place || !to) return []
      const target = place.fragment === null ? to.section : (to.ids.get(place.fragment) ?? to.section)
      return [{ link, from, to, target }]
    }),
  )
}

const NAMES: ReadonlySet<string> = new Set(['id', 'xml:id', 'name'])

/**
 * Gives every block that is led to its name, and every link its address. `named` are the elements that have their name already; what is
 * aside is not led to where something else will do.
 */
export function joinLinks(
  chapters: readonly Chapter[],
  links: readonly BookLink[],
  named: ReadonlyMap<Element, string>,
  isAside: (element: Element) => boolean,
): void {
  const inner = new Set(links.map(({ link }) => link))
  for (const { section, path } of chapters) {
    for (const element of [section, ...elementsWithin(section)]) {
      removeAttributes(element, NAMES)
      // What leads to a part of the archive that is not read leads nowhere.
      if (element.tagName === 'a' && !inner.has(element) && placeOf(attribute(element, 'href') ?? '', path))
        removeAttributes(element, LINK)
    }
  }
  const names = new Map(named)
  for (const [element, name] of named) setAttribute(element, 'id', name)
  for (const { link, to, target } of links) {
    const block = named.has(target) ? target : blockOf(target, to.section, isAside)
    const known = names.get(block)
    const name = known ?? `part-${names.size + 1}`
    if (known === undefined) {
      names.set(block, name)
      nameBlock(block, name)
    }
    setAttribute(link, 'href', `#${name}`)
  }
}

const LINK: ReadonlySet<string> = new Set(['href'])
/** Elements whose blocks are reached by their own name, however much is in them. */
const NAMED_BLOCKS: ReadonlySet<string> = new Set([
  'table',
  'pre',
  'p',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'li',
  'blockquote',
])

/** A description has no name in the text, but what stands in it has. */
function nameBlock(block: Element, name: string): void {
  if (block.tagName !== 'dd' && block.tagName !== 'dt') setAttribute(block, 'id', name)
  else {
    const anchor = newElement('a', { id: name })
    anchor.parentNode = block
    block.childNodes.unshift(anchor)
  }
}

/** The element whose name the text will keep for a target. */
function blockOf(target: Element, section: Element, isAside: (element: Element) => boolean): Element {
  let block = target
  for (let at: Parent | null = target; at && isElement(at) && at !== section; at = at.parentNode) {
    if (NAMED_BLOCKS.has(at.tagName) || (at === target && !IN_LINE.has(at.tagName))) block = at
    // A cell has no name in the text; its table has.
    if (at.tagName === 'table' || (at.tagName === 'p' && block === at)) break
    if (IN_LINE.has(block.tagName) && !IN_LINE.has(at.tagName)) block = at
  }
  return block.tagName === 'table' ? block : firstBlock(block, isAside)
}

/** The first block in a container, or what follows a term. */
function firstBlock(element: Element, isAside: (element: Element) => boolean): Element {
  let block = element
  for (;;) {
    if (block.tagName === 'dt') {
      const next = nextElement(block)
      if (next?.tagName !== 'dd') return block
      block = next
    }
    if (NAMED_BLOCKS.has(block.tagName) && block.tagName !== 'li' && block.tagName !== 'blockquote') return block
    const first = block.childNodes.find((node) => isWorth(node) && !(isElement(node) && isAside(node)))
    if (!first || !isElement(first) || IN_LINE.has(first.tagName) || NOT_NAMED.has(first.tagName)) return block
    block = first
  }
}

/** Elements in which nothing can be led to. */
const NOT_NAMED: ReadonlySet<string> = new Set([
  'img',
  'br',
  'hr',
  'math',
  'caption',
  'figcaption',
  'audio',
  'video',
  'style',
  'script',
])

function isWorth(node: Node): boolean {
  if (isElement(node)) return !(node.tagName === 'a' && node.childNodes.length === 0)
  return isText(node) && /\S/.test(node.value)
}

function nextElement(element: Element): Element | undefined {
  const siblings = element.parentNode?.childNodes ?? []
  return siblings.slice(siblings.indexOf(element) + 1).find(isElement)
}

/** The files that a chapter's links lead to, as the archive names them. */
export function filesLedTo({ section, path }: Chapter, find: (name: string) => string | null): readonly string[] {
  return [...elementsWithin(section)].flatMap((link) => {
    const place = link.tagName === 'a' ? placeOf(attribute(link, 'href') ?? '', path) : null
    const name = place && find(place.path)
    return name === null ? [] : [name]
  })
}
