/**
 * XML into the tree that the gate reads: prefixes of elements taken off, `epub:` excepted, names in lower case, attributes as
 * they are written. Entities of a document type are never expanded; those of XHTML are what they are in HTML. What is not
 * well-formed is read a second time by the rules of HTML, because in XML an open `<br>` would hold the rest of the book.
 */
import { Parser } from 'htmlparser2'
import { defaultTreeAdapter, html, parseFragment } from 'parse5'
import { type Element, GateLimit, MAX_PARSE_DEPTH, type Parent, parseHtml, textWithin } from '../../../core/import/dom'

/** What was read. `isWhole` is false where tags did not fit together: cut off, or not written as XML. */
export interface Xml {
  readonly root: Parent
  readonly isWhole: boolean
}

/** Reads XML. Nothing is loaded. Throws `GateLimit` where it is nested too deep. */
export function readXml(text: string): Xml {
  const strict = readXmlData(text)
  return strict.isWhole ? strict : { root: parseHtml(asHtml(text)), isWhole: false }
}

/** As `readXml`, for what is no page (package, contents): the rules of HTML would not help there. */
export function readXmlData(text: string): Xml {
  const source = withoutNames(text)
  const root = defaultTreeAdapter.createDocumentFragment()
  const open: Element[] = []
  let isWhole = true
  // In a drawing case counts: `linearGradient`.
  let drawings = 0
  const parser: Parser = new Parser(
    {
      onopentag: (name, attributes) => {
        const attrs = Object.entries(attributes).map(([key, value]) => ({ name: key, value }))
        const element = defaultTreeAdapter.createElement(localName(name, drawings), html.NS.HTML, attrs)
        defaultTreeAdapter.appendChild(open.at(-1) ?? root, element)
        open.push(element)
        if (element.tagName === 'svg') drawings++
        if (open.length > MAX_PARSE_DEPTH) throw new GateLimit(MAX_PARSE_DEPTH)
      },
      onclosetag: (_, isImplied) => {
        if (open.pop()?.tagName === 'svg') drawings--
        // A tag that closes itself is called implied too.
        if (isImplied && source[parser.endIndex - 1] !== '/') isWhole = false
      },
      ontext: (data) => {
        const parent = open.at(-1)
        // Beside the root only what is left of a document type can stand.
        if (parent) defaultTreeAdapter.insertText(parent, data)
      },
    },
    { xmlMode: true },
  )
  parser.write(source)
  parser.end()
  return { root, isWhole }
}

const VOID = /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)$/i

/** XML as HTML has it: every tag that closes itself with one that closes it, character data as text. */
function asHtml(text: string): string {
  const source = text.replace(/<!\[CDATA\[([\s\S]*?)\]\]>/g, (_, data: string) =>
    data.replaceAll('&', '&amp;').replaceAll('<', '&lt;'),
  )
  const parts: string[] = []
  let done = 0
  let depth = 0
  const parser: Parser = new Parser(
    {
      onopentagname: () => {
        if (++depth > MAX_PARSE_DEPTH) throw new GateLimit(MAX_PARSE_DEPTH)
      },
      onclosetag: (name) => {
        depth--
        if (source[parser.endIndex - 1] !== '/' || parser.endIndex < done || VOID.test(name)) return
        parts.push(source.slice(done, parser.endIndex + 1), `</${name}>`)
        done = parser.endIndex + 1
      },
    },
    { xmlMode: true },
  )
  parser.write(source)
  parser.end()
  return [...parts, source.slice(done)].join('')
}

function localName(name: string, drawings: number): string {
  const lower = name.toLowerCase()
  if (lower.startsWith('epub:')) return lower
  const local = name.slice(name.indexOf(':') + 1)
  return drawings > 0 ? local : local.toLowerCase()
}

/** The five that XML knows by itself. */
const OF_XML = new Set(['amp', 'lt', 'gt', 'quot', 'apos'])
/** The longest name of HTML has 31 characters. */
const NAMED = /<!\[CDATA\[[\s\S]*?\]\]>|&([A-Za-z][A-Za-z0-9]{1,31});/g

/** HTML has some 2,000 names; a file with more different ones made them up, to keep the reader busy. */
const MOST_NAMES = 3_000

/** XML with the named entities of XHTML as numbers, so that none of them can become markup; others stay as they are written. */
function withoutNames(text: string): string {
  if (!text.includes('&')) return text
  const characters = new Map<string, string>()
  return text.replace(NAMED, (written, name: string | undefined) => {
    if (name === undefined || OF_XML.has(name)) return written
    const known = characters.get(name)
    if (known !== undefined || characters.size >= MOST_NAMES) return known ?? written
    const found = spelled(name)
    characters.set(name, found)
    return found
  })
}

function spelled(name: string): string {
  const text = textWithin(parseFragment(`&${name};`))
  return text === `&${name};` ? text : [...text].map((character) => `&#${character.codePointAt(0)};`).join('')
}
