/**
 * Markdown as HTML, by marked: GFM with footnotes, and in files what note-takers and Pandoc add. Nothing here is trusted by
 * anybody: what comes out goes through the gate like any page.
 */
import { Lexer, Marked, type Renderer, type Tokens } from 'marked'
import { escapeHtml } from '../../text/html'
import { definitionList, division, hiddenBlock, syntaxOf } from './blocks'
import { boundedTokenizer, withoutLaziness } from './bounds'
import { REFERENCE, takeFootnotes } from './footnotes'
import { displayedMath, MATH_SIGNS, texElement, withoutMath } from './math'
import { isSign, placeSigns, SIGN, type SignRule, type SignToken, signExtension, signHtml } from './sign'
import { slugOf } from './slug'
import { alternativeOf, wikiSigns } from './wiki'
import { WORD_SIGNS } from './words'

/**
 * What is read beyond GFM and formulas. A note is written in Margent and shows its `[[links]]` itself; a file comes from
 * anywhere. `name` is the file's, without its ending.
 */
export type Dialect = { readonly kind: 'note' } | { readonly kind: 'file'; readonly name: string }

type Links = Lexer['tokens']['links']

/** Footnotes are numbered in the order in which the text refers to them; those that nothing refers to come last. */
export function render(markdown: string, dialect: Dialect): string {
  const taken = takeFootnotes(markdown)
  const notes = new Notes(taken.definitions)
  const instance = markedFor(dialect, notes)
  const parse = (source: string, links: Links) => {
    const lexer = new Lexer(instance.defaults)
    Object.assign(lexer.tokens.links, links)
    const tokens = lexer.lex(source)
    void instance.walkTokens(tokens, placeSigns)
    return { html: instance.parser(tokens, instance.defaults), links: tokens.links }
  }
  const { html, links } = parse(withoutLaziness(taken.body), {})
  const items = notes.render((source) => parse(source, links).html)
  return items === '' ? html : `${html}<section data-footnotes><ol>${items}</ol></section>`
}

function markedFor(dialect: Dialect, notes: Notes): Marked {
  const instance = new Marked({
    gfm: true,
    async: false,
    tokenizer: boundedTokenizer(),
    renderer: { heading: headingWithId() },
  })
  const beyond = dialect.kind === 'note' ? [] : [...WORD_SIGNS, notes.inline, ...wikiSigns(dialect.name)]
  const signs = {
    ...signExtension([...MATH_SIGNS, ...beyond, notes.reference]),
    name: SIGN,
    renderer(this: { parser: Renderer['parser'] }, token: Tokens.Generic) {
      return signHtml(token as SignToken, this.parser.parseInline(token.tokens ?? []))
    },
  }
  instance.use({ extensions: [signs, displayedMath], hooks: { emStrongMask: withoutMath }, renderer: { code } })
  if (dialect.kind === 'file')
    instance.use({ extensions: [hiddenBlock, division, definitionList], renderer: { image, paragraph } })
  return instance
}

/** The footnotes of one text. */
class Notes {
  readonly #definitions: Map<string, string>
  readonly #numbers = new Map<string, number>()
  /** `[^id]` of a footnote that is defined; any other stays as it is written. */
  readonly reference: SignRule
  /** `^[words]`: a footnote where it is referred to. */
  readonly inline: SignRule

  constructor(definitions: ReadonlyMap<string, string>) {
    this.#definitions = new Map(definitions)
    this.reference = {
      character: '[',
      read: ({ source }) => {
        const found = REFERENCE.exec(source)
        const id = found?.[1]
        if (!found || id === undefined || !this.#definitions.has(id)) return undefined
        return { raw: found[0], html: () => this.#sign(id) }
      },
    }
    this.inline = {
      character: '^',
      read: ({ source }) => {
        const words = source.startsWith('^[') ? bracketed(source.slice(1)) : null
        if (words === null || words.trim() === '') return undefined
        // No reference can name it: its id has a space.
        const id = `inline ${this.#definitions.size}`
        return {
          raw: `^[${words}]`,
          html: () => {
            this.#definitions.set(id, words)
            return this.#sign(id)
          },
        }
      },
    }
  }

  #sign(id: string): string {
    const number = this.#number(id)
    return `<sup><a href="#fn-${number}">${number}</a></sup>`
  }

  #number(id: string): number {
    const known = this.#numbers.get(id) ?? this.#numbers.size + 1
    this.#numbers.set(id, known)
    return known
  }

  /** The list of all footnotes. Rendering one may number others, and add some, so the maps grow underneath the loop. */
  render(html: (markdown: string) => string): string {
    const added = new Set<string>()
    let items = ''
    for (const source of [this.#numbers, this.#definitions]) {
      for (const id of source.keys()) {
        if (added.has(id)) continue
        added.add(id)
        items += `<li id="fn-${this.#number(id)}">${html(this.#definitions.get(id) ?? '')}</li>`
      }
    }
    return items
  }
}

/** What stands in brackets at the beginning, brackets in it in pairs; null where they do not close. */
function bracketed(source: string): string | null {
  let depth = 0
  for (let i = 0; i < Math.min(source.length, LONGEST_NOTE); i++) {
    if (source[i] === '\\') i++
    else if (source[i] === '[') depth++
    else if (source[i] === ']' && --depth === 0) return source.slice(1, i)
  }
  return null
}

/** A footnote in the line is no longer than a page. */
const LONGEST_NOTE = 5_000

/** Headings get the ids that GitHub gives them, for links within the text; the gate keeps those that are linked to. */
function headingWithId() {
  const seen = new Map<string, number>()
  return function heading(this: Renderer, token: Tokens.Heading): string {
    const last = token.tokens.at(-1)
    const given = isSign(last) && last.placed === 'heading' ? last : null
    const slug = slugOf(given ? token.text.slice(0, -given.raw.length) : token.text)
    const times = seen.get(slug) ?? 0
    seen.set(slug, times + 1)
    const id = given?.sign.id ?? (times === 0 ? slug : `${slug}-${times}`)
    return `<h${token.depth} id="${escapeHtml(id)}">${this.parser.parseInline(token.tokens)}</h${token.depth}>\n`
  }
}

function code(this: Renderer, token: Tokens.Code): string {
  const syntax = syntaxOf(token)
  if (syntax === 'math' || syntax === 'latex-math') return texElement(token.text, 'block')
  return `<pre><code class="language-${escapeHtml(syntax)}">${escapeHtml(token.text)}\n</code></pre>\n`
}

/** An image that stands alone has its title as caption; elsewhere a title is only a hint and is not drawn. */
function paragraph(this: Renderer, { tokens }: Tokens.Paragraph): string {
  const shown = tokens.filter((token) => token.raw.trim() !== '' && !(isSign(token) && token.raw.startsWith('{')))
  const [only, second] = shown
  const title = only?.type === 'image' && !second ? ((only as Tokens.Image).title ?? '') : ''
  const inner = this.parser.parseInline(tokens)
  return title === '' ? `<p>${inner}</p>\n` : `<figure>${inner}<figcaption>${escapeHtml(title)}</figcaption></figure>\n`
}

function image(this: Renderer, { href, title, text }: Tokens.Image): string {
  const { words, size } = alternativeOf(text)
  const said = title ? ` title="${escapeHtml(title)}"` : ''
  return `<img src="${escapeHtml(href)}" alt="${escapeHtml(words)}"${said}${size}>`
}
