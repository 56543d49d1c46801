/**
 * The contents of a book: the navigation document of EPUB 3, else the NCX of EPUB 2. They say which headings a book has and
 * how these stand under one another.
 */
import { collapse } from '../../../core/import/characters'
import {
  attribute,
  type Element,
  elementsWithin,
  hasWord,
  isElement,
  type Node,
  type Parent,
  textWithin,
} from '../../../core/import/dom'
import { type Place, placeOf } from '../archive/place'

/** A line of the contents. `depth` is 1 at the top; a line that only groups others leads nowhere. */
export interface ContentsLine {
  readonly title: string
  readonly depth: number
  readonly place: Place | null
}

/** The longest contents of real books, of laws and dictionaries, have some thousand lines. */
export const MAX_CONTENTS_LINES = 20_000

interface Line {
  title: string
  depth: number
  place: Place | null
}

/** The lines of a navigation document's table of contents, in its order; none where it has no such table. */
export function linesOfNavigation(root: Parent, path: string): readonly ContentsLine[] {
  const navs = [...elementsWithin(root)].filter(({ tagName }) => tagName === 'nav')
  const toc = navs.find((nav) => hasWord(nav, 'epub:type', 'toc') || hasWord(nav, 'role', 'doc-toc'))
  return toc ? linesWithin(toc, path, NAVIGATION) : []
}

/** The lines of an NCX, in its order. */
export function linesOfNcx(root: Parent, path: string): readonly ContentsLine[] {
  const map = [...elementsWithin(root)].find(({ tagName }) => tagName === 'navmap')
  return map ? linesWithin(map, path, NCX) : []
}

/** How contents are written: what is a line, and what each element within one says of it. */
interface Shape {
  readonly isLine: (element: Element) => boolean
  readonly say: (line: Line, element: Element, path: string) => 'said' | 'go on'
}

const NAVIGATION: Shape = {
  isLine: ({ tagName }) => tagName === 'li',
  say: (line, element, path) => {
    if (element.tagName !== 'a' && element.tagName !== 'span') return 'go on'
    if (line.place !== null || (line.title !== '' && element.tagName === 'span')) return 'said'
    line.title = collapse(textWithin(element)) || imagesWords(element) || line.title
    line.place = element.tagName === 'a' ? placeOf(attribute(element, 'href') ?? '', path) : null
    // A link may stand within a span.
    return element.tagName === 'a' ? 'said' : 'go on'
  },
}

const NCX: Shape = {
  isLine: ({ tagName }) => tagName === 'navpoint',
  say: (line, element, path) => {
    if (element.tagName === 'navlabel') {
      line.title ||= collapse(textWithin(element))
      return 'said'
    }
    if (element.tagName === 'content') line.place ??= placeOf(attribute(element, 'src') ?? '', path)
    return 'go on'
  },
}

function imagesWords(element: Element): string {
  const words = [...elementsWithin(element)]
    .filter(({ tagName }) => tagName === 'img')
    .map((image) => attribute(image, 'alt') ?? '')
  return collapse(words.join(' '))
}

function linesWithin(root: Element, path: string, shape: Shape): readonly ContentsLine[] {
  const lines: Line[] = []
  const stack: { readonly nodes: readonly Node[]; at: number; readonly line: Line | null }[] = [
    { nodes: root.childNodes, at: 0, line: null },
  ]
  for (let top = stack.at(-1); top && lines.length < MAX_CONTENTS_LINES; top = stack.at(-1)) {
    const node = top.nodes[top.at++]
    if (!node) stack.pop()
    else if (isElement(node)) {
      if (shape.isLine(node)) {
        const line: Line = { title: '', depth: (top.line?.depth ?? 0) + 1, place: null }
        lines.push(line)
        stack.push({ nodes: node.childNodes, at: 0, line })
      } else if (!top.line || shape.say(top.line, node, path) === 'go on') {
        stack.push({ nodes: node.childNodes, at: 0, line: top.line })
      }
    }
  }
  return lines.filter(({ title }) => title !== '')
}
