/**
 * One walk over a page that notes whatever may say something of it: the head's elements, data in scripts, headings, marked
 * elements, and the visible lines in reading order. All readers of metadata work from it, none walks the page again.
 */
import type { DefaultTreeAdapterTypes as Dom } from 'parse5'
import { collapse } from '../characters'
import { attribute, type Element, elementsWithin, isElement, isText, type Node, type Parent, textWithin } from '../dom'
import { type Place, placeOf } from './context'
import { wordsIn, wordsOf } from './words'

/** A visible line: what stands between two borders of blocks. */
export interface Line {
  readonly words: string
  /** The nearest block that it stands in. */
  readonly block: Element
  readonly place: Place
}

/** An element that says what its content is, and the index of the line that it begins in. */
export interface Marked {
  readonly element: Element
  readonly line: number
  readonly place: Place
}

export interface Survey {
  /** `lang` of the root element. */
  readonly language: string | null
  readonly title: string | null
  /** Values by lower-case `name`, `property` or `http-equiv`, in order, words only. */
  readonly metas: ReadonlyMap<string, readonly string[]>
  readonly links: readonly { readonly rel: string; readonly href: string }[]
  /** The content of scripts that are JSON-LD. */
  readonly data: readonly string[]
  readonly headings: readonly Marked[]
  readonly marked: readonly Marked[]
  readonly lines: readonly Line[]
  /** Links that may lead to the site's front page: by its name there it is known. */
  readonly home: readonly { readonly href: string; readonly words: string }[]
  readonly comments: readonly string[]
  readonly base: string | null
}

/** A page's own words about itself stand in its first lines; a page of a million paragraphs is not collected twice. */
const MAX_LINES = 20_000
/** The beginning of a paragraph says what it is; of a text in one piece not all is needed. */
const LONGEST_LINE = 2_000
/** No page marks so many elements in earnest. */
const MAX_MARKED = 5_000
/** Comments that name where a page comes from stand first. */
const MAX_COMMENTS = 50
/** Logo, menu and footer lead home. */
const MAX_HOME = 20
const MAX_HEADINGS = 200
const MAX_METAS = 2_000
/** The longest name that a meta element has in earnest is under 60. */
const LONGEST_NAME = 200
const MAX_DATA = 64

const SILENT = new Set(
  'script style noscript template head svg math iframe object select option textarea button datalist audio video canvas'.split(
    ' ',
  ),
)
const IN_LINE = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i img input ins kbd label mark q rp rt ruby s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
)
/** They say something of the page, and show nothing. */
const NO_CONTENT = new Set(['meta', 'link', 'base', 'title'])
const HTML = 'http://www.w3.org/1999/xhtml'
const MARKS = ['itemprop', 'itemtype', 'pubdate', 'property']
const HOME = /^(?:\/|\.\/|https?:\/\/[^/?#]+\/?(?:#.*)?)$/i
const MARKING_CLASS =
  /author|byline|by-line|writer|reporter|journalist|publish|pub[-_]?date|post-date|entry-date|entry-title|article-date|dateline|timestamp|breadcrumb|vcard|p-name|dt-published|u-url|headline/i

/** Notes what a page (a document, or a part of one) says. */
export function surveyOf(page: Parent): Survey {
  const walk = new Walk()
  const stack: { readonly nodes: readonly Node[]; at: number; readonly leave: (() => void) | null }[] = [
    { nodes: page.childNodes, at: 0, leave: null },
  ]
  for (let top = stack.at(-1); top; top = stack.at(-1)) {
    const node = top.nodes[top.at++]
    if (!node) {
      stack.pop()
      top.leave?.()
    } else if (isElement(node)) {
      const enter = walk.enter(node)
      if (enter !== 'skip') stack.push({ nodes: node.childNodes, at: 0, leave: enter })
    } else if (isText(node)) walk.text(node.value)
    else if (node.nodeName === '#comment') walk.comment((node as Dom.CommentNode).data)
  }
  return walk.finish()
}

class Walk {
  #language: string | null = null
  #title: string | null = null
  #base: string | null = null
  readonly #metas = new Map<string, string[]>()
  readonly #links: { rel: string; href: string }[] = []
  readonly #data: string[] = []
  readonly #headings: Marked[] = []
  readonly #marked: Marked[] = []
  readonly #lines: Line[] = []
  readonly #home: { href: string; words: string }[] = []
  readonly #comments: string[] = []
  readonly #blocks: { readonly element: Element; readonly place: Place }[] = []
  readonly #places: Place[] = []
  #articles = 0
  #words: string[] = []
  #length = 0
  /** Elements of one line that follow each other without a space between them are told apart by a tab. */
  #closed = false

  enter(element: Element): (() => void) | null | 'skip' {
    const { tagName } = element
    this.#head(element)
    if (tagName === 'head') return null
    const place = placeOf(element, this.#places.at(-1) ?? 'own', this.#articles > 0 ? 'within' : 'without')
    if (NO_CONTENT.has(tagName)) {
      if (attribute(element, 'itemprop') !== undefined) this.#mark(element, place)
      return 'skip'
    }
    if (SILENT.has(tagName) || isHidden(element)) return 'skip'
    const isInLine = IN_LINE.has(tagName)
    if (isInLine) {
      if (this.#closed && tagName !== 'wbr') this.#words.push('\t')
      this.#closed = false
    } else this.#flush()
    this.#mark(element, place)
    if (tagName === 'br' || tagName === 'hr') return 'skip'
    if (tagName === 'article') this.#articles++
    if ((tagName === 'h1' || tagName === 'h2') && this.#headings.length < MAX_HEADINGS)
      this.#headings.push({ element, line: this.#lines.length, place })
    if (!isInLine) this.#blocks.push({ element, place })
    this.#places.push(place)
    return () => {
      this.#places.pop()
      if (tagName === 'article') this.#articles--
      if (isInLine) this.#closed = true
      else {
        this.#flush()
        this.#blocks.pop()
      }
    }
  }

  text(value: string): void {
    if (this.#length < LONGEST_LINE)
      this.#words.push(value.length > LONGEST_LINE ? value.slice(0, LONGEST_LINE) : value)
    this.#length += value.length
    this.#closed = false
  }

  comment(value: string): void {
    if (this.#comments.length < MAX_COMMENTS) this.#comments.push(value)
  }

  finish(): Survey {
    this.#flush()
    return {
      language: this.#language,
      title: this.#title,
      metas: this.#metas,
      links: this.#links,
      data: this.#data,
      headings: this.#headings,
      marked: this.#marked,
      lines: this.#lines,
      home: this.#home,
      comments: this.#comments,
      base: this.#base,
    }
  }

  #head(element: Element): void {
    const { tagName } = element
    if (tagName === 'html') this.#language ??= attribute(element, 'lang') ?? attribute(element, 'xml:lang') ?? null
    else if (tagName === 'title' && element.namespaceURI === HTML) this.#title ??= wordsIn(element) || null
    else if (tagName === 'base') this.#base ??= attribute(element, 'href') ?? null
    else if (tagName === 'meta') this.#meta(element)
    else if (tagName === 'link') {
      const [rel, href] = [attribute(element, 'rel'), attribute(element, 'href')]
      if (rel !== undefined && href !== undefined && this.#links.length < MAX_METAS)
        this.#links.push({ rel: rel.toLowerCase(), href })
    } else if (tagName === 'script' && /ld\+json/i.test(attribute(element, 'type') ?? ''))
      if (this.#data.length < MAX_DATA) this.#data.push(textWithin(element))
  }

  #meta(element: Element): void {
    const content = attribute(element, 'content') ?? attribute(element, 'value')
    if (content === undefined || this.#metas.size >= MAX_METAS) return
    const value = wordsOf(content)
    if (value === '') return
    for (const by of ['name', 'property', 'http-equiv']) {
      for (const name of (attribute(element, by) ?? '').slice(0, LONGEST_NAME).toLowerCase().split(/\s+/)) {
        if (name === '') continue
        const values = this.#metas.get(name)
        if (!values) this.#metas.set(name, [value])
        else if (values.length < MAX_DATA && !values.includes(value)) values.push(value)
      }
    }
  }

  #mark(element: Element, place: Place): void {
    if (this.#marked.length >= MAX_MARKED) return
    const isMarked =
      element.tagName === 'time' ||
      MARKS.some((name) => attribute(element, name) !== undefined) ||
      /(?:^|[\s:])(?:author|creator)(?:\s|$)/i.test(attribute(element, 'rel') ?? '') ||
      MARKING_CLASS.test(
        `${attribute(element, 'class') ?? ''} ${attribute(element, 'id') ?? ''} ${attribute(element, 'aria-label') ?? ''}`,
      )
    const href = element.tagName === 'a' ? attribute(element, 'href') : undefined
    if (href !== undefined && this.#home.length < MAX_HOME && HOME.test(href)) {
      const words = wordsOf(namesOf(element))
      if (words !== '') this.#home.push({ href, words })
    }
    if (isMarked) this.#marked.push({ element, line: this.#lines.length, place })
  }

  #flush(): void {
    const block = this.#blocks.at(-1)
    const words = this.#words.join('')
    this.#words = []
    this.#length = 0
    this.#closed = false
    if (!block || this.#lines.length >= MAX_LINES) return
    const line = words
      .split('\t')
      .map((part) => collapse(part))
      .filter((part) => part !== '')
      .join('\t')
    if (line !== '') this.#lines.push({ words: line, block: block.element, place: block.place })
  }
}

/** What a link is called: its words, else its picture's, else what is said instead of it. */
function namesOf(link: Element): string {
  const own = wordsIn(link)
  if (own !== '') return own
  for (const element of elementsWithin(link)) {
    const said = attribute(element, 'alt') ?? attribute(element, 'aria-label')
    if (said !== undefined && said !== '') return said
  }
  return attribute(link, 'aria-label') ?? attribute(link, 'title') ?? ''
}

function isHidden(element: Element): boolean {
  if (attribute(element, 'hidden') !== undefined) return true
  return /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(attribute(element, 'style') ?? '')
}
