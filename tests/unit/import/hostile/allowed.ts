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

const DOCUMENT = '0123456789abc'

const HTML_ELEMENTS = new Set(
  (
    'p h1 h2 h3 h4 h5 h6 blockquote ol ul li input pre code section table caption tbody tr th td figure figcaption hr div ' +
    'dl dt dd a ruby rt span br sup sub em strong del ins small kbd img'
  ).split(' '),
)
const MATH_ELEMENTS = new Set(
  (
    'math mrow mi mn mo ms mtext mspace mfrac msqrt mroot mstyle merror mpadded mphantom menclose msub msup msubsup munder ' +
    'mover munderover mmultiscripts mprescripts none mtable mtr mtd'
  ).split(' '),
)

const LANGUAGE = /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,8}$/
const NUMBER = /^\d{1,9}$/
/** As the browser reads it: nothing that its own URL parser would take for another scheme. */
const isAddress = (value: string) =>
  value.startsWith('#') || ['http:', 'https:', 'mailto:'].includes(URL.parse(value)?.protocol ?? '')

const ATTRIBUTES: Readonly<Record<string, (value: string) => boolean>> = {
  lang: (value) => LANGUAGE.test(value),
  dir: (value) => value === 'ltr' || value === 'rtl',
  id: (value) => value.startsWith('text-'),
  class: (value) => /^[\w -]+$/.test(value),
  href: isAddress,
  src: (value) => new RegExp(`^doc://${DOCUMENT}/[\\w.%-]+$`).test(value),
  title: () => true,
  alt: () => true,
  'aria-label': () => true,
  role: (value) => ['group', 'img', 'note', 'doc-noteref'].includes(value),
  type: (value) => value === 'checkbox',
  checked: (value) => value === '',
  disabled: (value) => value === '',
  start: (value) => /^-?\d{1,9}$/.test(value),
  colspan: (value) => Number(value) <= 100,
  rowspan: (value) => Number(value) <= 1_000,
  width: (value) => NUMBER.test(value),
  height: (value) => NUMBER.test(value),
  tabindex: (value) => value === '0',
  decoding: (value) => value === 'async',
  loading: (value) => value === 'lazy',
  draggable: (value) => value === 'false',
  'data-start': (value) => NUMBER.test(value),
  'data-object': (value) => NUMBER.test(value),
  'data-align': (value) => ['start', 'center', 'end'].includes(value),
  'data-skip': (value) => value === 'true',
  'data-continues': (value) => value === '',
  'data-continued': (value) => value === '',
  // In the clipboard's markup, of verse.
  style: (value) => value === 'white-space: pre-wrap',
}
const MATH_ATTRIBUTE = /^[a-z]+$/
const MATH_VALUE = /^[\w .%#+-]{1,64}$/

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
    const known = isMath ? MATH_ELEMENTS : HTML_ELEMENTS
    if (!known.has(node.tagName) || !(isMath || node.namespaceURI === names.NS.HTML)) found.push(node.tagName)
    for (const { name, value, prefix } of node.attrs) {
      const isKnown = isMath
        ? MATH_ATTRIBUTE.test(name) &&
          !name.startsWith('on') &&
          !/href|src|action|style/.test(name) &&
          MATH_VALUE.test(value)
        : ATTRIBUTES[name]?.(value) === true
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
  const spelled = plainText({ blocks }).text
  expect(foreignIn(passageHtml({ blocks }, { start: 0, end: spelled.length })), 'copied').toEqual([])
  expect(CONTROL.exec(spelled), 'control characters').toBeNull()
  expect(spelled.isWellFormed(), 'no half of a surrogate pair').toBe(true)
}
