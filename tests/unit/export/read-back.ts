import { marked } from 'marked'
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5'

type Node = DefaultTreeAdapterTypes.ChildNode

/** The blockquotes of Markdown as marked reads them, each as plain text: paragraphs and hard breaks as line feeds. */
export function readQuotes(markdown: string): readonly string[] {
  return fragment(markdown).flatMap(quotes)
}

/** Headings with their levels, as marked reads them. */
export function readHeadings(markdown: string): readonly (readonly [number, string])[] {
  return fragment(markdown).flatMap((node) =>
    /^h[1-6]$/.test(node.nodeName) ? [[Number(node.nodeName[1]), textOf(node)] as const] : [],
  )
}

/** The text of Markdown that is one paragraph, or null where marked reads anything else. */
export function readParagraph(markdown: string): string | null {
  const nodes = fragment(markdown).filter((node) => node.nodeName !== '#text')
  return nodes.length === 1 && nodes[0]?.nodeName === 'p' ? textOf(nodes[0]) : null
}

/** Every element name that marked makes of the Markdown. */
export function elementNames(markdown: string): ReadonlySet<string> {
  const names = new Set<string>()
  const visit = (node: Node): void => {
    if (!node.nodeName.startsWith('#')) names.add(node.nodeName)
    if ('childNodes' in node) node.childNodes.forEach(visit)
  }
  fragment(markdown).forEach(visit)
  return names
}

function fragment(markdown: string): readonly Node[] {
  return parseFragment(marked.parse(markdown, { async: false, gfm: true })).childNodes
}

function quotes(node: Node): readonly string[] {
  if (node.nodeName !== 'blockquote' || !('childNodes' in node)) return []
  const blocks = node.childNodes.filter((child) => child.nodeName !== '#text')
  return [blocks.map((block) => textOf(block)).join('\n')]
}

function textOf(node: Node): string {
  if (node.nodeName === 'br') return '\n'
  if ('value' in node) return node.value
  if (!('childNodes' in node)) return ''
  const text = node.childNodes.map(textOf).join('')
  // marked writes a line feed at the end of code.
  return node.nodeName === 'pre' ? text.replace(/\n$/, '') : text
}
