/**
 * What may come out of an import, written down a second time and by other means than in the program: the tree by its closed
 * schema, and what is made of it (the reader's markup, the clipboard's) by lists of every element, attribute and address,
 * after it has been parsed as a browser parses it.
 */
import { type DefaultTreeAdapterTypes as Dom, html as names, parseFragment } from 'parse5'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect } from 'vitest'
import { checkText } from '../../../../core/text/check'
import { passageHtml } from '../../../../core/text/html'
import { plainText, startsOf } from '../../../../core/text/plain-text'
import type { Block, Text } from '../../../../core/text/tree'
import { Blocks } from '../../../../renderer/ui/text/Blocks'
import { DOCUMENT, isAttributeAllowed, isElementAllowed } from './allowed-lists'

/** Everything of this markup that is not in the lists. */
export function foreignIn(markup: string): readonly string[] {
  const found: string[] = []
  const stack: Dom.Node[] = [parseFragment(markup)]
  for (let node = stack.pop(); node; node = stack.pop()) {
    if ('childNodes' in node) stack.push(...node.childNodes)
    if (!('tagName' in node)) {
      if (!['#text', '#document-fragment'].includes(node.nodeName)) found.push(node.nodeName)
      continue
    }
    const isMath = node.namespaceURI === names.NS.MATHML
    const language = isMath ? 'mathml' : node.namespaceURI === names.NS.HTML ? 'html' : 'other'
    if (!isElementAllowed(node.tagName, language)) found.push(node.tagName)
    for (const { name, value, prefix } of node.attrs) {
      const isKnown = language !== 'other' && isAttributeAllowed(name, value, language)
      if (prefix || !isKnown) found.push(`${node.tagName} ${name}=${value}`)
    }
  }
  return found
}

/** React's server puts hints to load images before what it draws; a browser's React does not. */
const PRELOADS = new RegExp(`^(?:<link rel="preload" as="image" href="doc://${DOCUMENT}/[\\w.%-]+"/>)+`)

/** The blocks as the reader draws them, as markup. */
export function drawn(blocks: readonly Block[]): string {
  const drawing = { document: DOCUMENT, starts: startsOf(blocks, 0), headings: 1 } as const
  return renderToStaticMarkup(createElement(Blocks, { blocks, drawing })).replace(PRELOADS, '')
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
const CONTROL = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u00AD\u200B\uFEFF]/

/** Fails unless a text is valid and all that is ever made of it is harmless. */
export function expectHarmless(text: Text): void {
  expect(checkText(JSON.parse(JSON.stringify(text))), 'a tree of the closed schema').not.toBeNull()
  const blocks = [...text.blocks, ...text.leftOut.map(({ block }) => block)]
  expect(foreignIn(drawn(blocks)), 'drawn').toEqual([])
  const plain = plainText({ blocks })
  const spelled = plain.text
  expect(foreignIn(passageHtml({ blocks }, plain, { start: 0, end: spelled.length })), 'copied').toEqual([])
  expect(CONTROL.exec(spelled), 'control characters').toBeNull()
  expect(spelled.isWellFormed(), 'no half of a surrogate pair').toBe(true)
}
