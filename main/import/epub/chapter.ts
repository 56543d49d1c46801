/** One file of a book as an element of the whole: its body, with the names by which links find its parts. */
import { attribute, type Element, elementsWithin, type Node, type Parent } from '../../../core/import/dom'
import { newElement } from '../web/tree-edit'
import { readXml } from './xml'

export interface Chapter {
  /** Its name in the archive. */
  readonly path: string
  /** What stands for it in the book. */
  readonly section: Element
  readonly ids: ReadonlyMap<string, Element>
  /** What the file says that it is (`epub:type`, `role`, the guide of EPUB 2): `toc`, `cover`, `titlepage`. */
  readonly types: ReadonlySet<string>
  readonly head: Element | null
}

/** Languages that are written from the right, where a file does not say so itself. */
const FROM_RIGHT = /^(?:ar|he|fa|ur|yi|ps|sd|ug|dv|ckb|iw)(?:-|$)/i

/** Reads a file. `language` is the book's, `guideType` what EPUB 2's guide calls the file. Throws `GateLimit`. */
export function readChapter(
  path: string,
  text: string,
  language: string | null,
  guideType: string | undefined,
): Chapter {
  const { root } = readXml(text)
  const all = [...elementsWithin(root)]
  const page = all.find(({ tagName }) => tagName === 'html')
  const body = all.find(({ tagName }) => tagName === 'body')
  const holder: Parent = body ?? page ?? root
  const content = holder.childNodes.filter((node) => node.nodeName !== 'head')
  const tongue = tongueOf([body, page], language)
  const section = newElement('section', tongue, content)
  const ids = idsOf(section)
  for (const outer of [page, body]) {
    const id = outer && attribute(outer, 'id')
    if (id !== undefined && !ids.has(id)) ids.set(id, section)
  }
  return {
    path,
    section,
    ids,
    types: typesOf(body, section, guideType),
    head: all.find(({ tagName }) => tagName === 'head') ?? null,
  }
}

/** A file that is an image: nothing but it. */
export function imageChapter(path: string): Chapter {
  return {
    path,
    section: newElement('section', {}, [newElement('img', { src: path })]),
    ids: new Map(),
    types: new Set(),
    head: null,
  }
}

function tongueOf(outer: readonly (Element | undefined)[], language: string | null): Record<string, string> {
  const said = (...names: readonly string[]) => {
    for (const element of outer)
      for (const name of names) {
        const value = element && attribute(element, name)
        if (value !== undefined && value.trim() !== '') return value.trim()
      }
    return undefined
  }
  const lang = said('xml:lang', 'lang')
  const dir = said('dir') ?? (FROM_RIGHT.test(lang ?? language ?? '') ? 'rtl' : undefined)
  return { ...(lang === undefined ? {} : { lang }), ...(dir === undefined ? {} : { dir }) }
}

function idsOf(section: Element): Map<string, Element> {
  const ids = new Map<string, Element>()
  for (const element of elementsWithin(section)) {
    const names = [
      attribute(element, 'id'),
      attribute(element, 'xml:id'),
      element.tagName === 'a' ? attribute(element, 'name') : undefined,
    ]
    for (const id of names) if (id !== undefined && !ids.has(id)) ids.set(id, element)
  }
  return ids
}

const OLD_TYPES: Readonly<Record<string, string>> = {
  'title-page': 'titlepage',
  titlepage: 'titlepage',
  toc: 'toc',
  cover: 'cover',
}

function typesOf(body: Element | undefined, section: Element, guideType: string | undefined): ReadonlySet<string> {
  const types = new Set<string>()
  const add = (element: Element | undefined) => {
    const said = `${(element && attribute(element, 'epub:type')) ?? ''} ${(element && attribute(element, 'role')) ?? ''}`
    for (const word of said.toLowerCase().split(/\s+/)) if (word !== '') types.add(word.replace(/^doc-/, ''))
  }
  add(body)
  const elements = section.childNodes.filter((node): node is Element => 'tagName' in node)
  // What is said of the one element that holds everything is said of the file.
  if (elements.length === 1) add(elements[0])
  const old = guideType === undefined ? undefined : OLD_TYPES[guideType]
  if (old !== undefined) types.add(old)
  return types
}

/** All nodes of a list that are elements. */
export function elementsOf(nodes: readonly Node[]): readonly Element[] {
  return nodes.filter((node): node is Element => 'tagName' in node)
}
