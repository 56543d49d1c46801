import { type DefaultTreeAdapterTypes, parse } from 'parse5'

type Node = DefaultTreeAdapterTypes.Node

const HIDDEN = new Set('script style noscript template head svg iframe button select option textarea input'.split(' '))
const LINES = new Set(
  'p div section article header footer nav aside main ul ol dl dt dd li h1 h2 h3 h4 h5 h6 blockquote table tr form figure figcaption hr pre address fieldset'.split(
    ' ',
  ),
)
const PARAGRAPHS = new Set('p h1 h2 h3 h4 h5 h6 ul ol blockquote table figure pre'.split(' '))

/** A saved page as a person gets it who selects all of it and pastes it into a text file. */
export function pastedPage(html: string): string {
  let text = ''
  const visit = (node: Node, kept: 'kept' | 'collapsed'): void => {
    if (node.nodeName === '#text' && 'value' in node) {
      text += kept === 'kept' ? node.value : node.value.replace(/\s+/g, ' ')
      return
    }
    if (HIDDEN.has(node.nodeName) || isHidden(node)) return
    if (node.nodeName === 'br') text += '\n'
    const border = PARAGRAPHS.has(node.nodeName) ? '\n\n' : LINES.has(node.nodeName) ? '\n' : ''
    text += border
    if ('childNodes' in node) for (const child of node.childNodes) visit(child, node.nodeName === 'pre' ? 'kept' : kept)
    text += node.nodeName === 'td' || node.nodeName === 'th' ? '\t' : border
  }
  visit(parse(html), 'collapsed')
  const lines = text.split('\n').map((line) => line.replace(/[ \t]+$/, '').replace(/^ +/, ''))
  return lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

function isHidden(node: Node): boolean {
  return (
    'attrs' in node &&
    node.attrs.some(({ name, value }) => name === 'hidden' || (name === 'style' && /display:\s*none/.test(value)))
  )
}
