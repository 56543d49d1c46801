/** Markdown (GFM, with footnotes) by marked into HTML, and that through the gate. Raw HTML in it takes the same way, so it is inert. */
import { Lexer, Marked, type Renderer, type TokenizerAndRendererExtension, type Tokens } from 'marked'
import { blockText } from '../text/plain-text'
import type { Block, LeftOut } from '../text/tree'
import { collapse } from './characters'
import { GateLimit } from './dom'
import { excerptOf } from './excerpt'
import { type FrontMatter, frontMatter } from './front-matter'
import type { Hints, Imported } from './imported'
import { guessLanguage } from './language'
import { REFERENCE, takeFootnotes } from './markdown-footnotes'
import { sanitize } from './sanitize'
import { titleFromName } from './title'

/** Quotes and lists nested deeper are nobody's writing; marked recurses into each and copies its source at every level. */
export const MAX_MARKDOWN_DEPTH = 64
/** Deeper by signs on one line, or by the indent of an item (four columns a level at most). */
const TOO_DEEP = [
  new RegExp(`^(?:[ \\t]*(?:>|[-+*]|\\d{1,9}[.)])){${MAX_MARKDOWN_DEPTH + 1},}`, 'm'),
  new RegExp(`^(?: {${MAX_MARKDOWN_DEPTH * 4}}|\\t{${MAX_MARKDOWN_DEPTH}})[ \\t]*(?:[-+*]|\\d{1,9}[.)])[ \\t]`, 'm'),
]

/**
 * The blocks that Markdown spells; a title is a heading like any other. For notes: what goes past a limit comes back as
 * one block of code, unread.
 */
export function markdownBlocks(markdown: string): readonly Block[] {
  try {
    return convert(markdown)
  } catch (error) {
    if (!(error instanceof GateLimit)) throw error
    return [{ kind: 'code', text: markdown }]
  }
}

/**
 * A Markdown file as a document. The title block comes from its front matter; where that names no title, from the first
 * heading of level 1. What went into the title block is left out of the text with the reason `titleBlock`. Throws `GateLimit`.
 */
export function importMarkdown(raw: string, hints: Hints): Imported {
  const matter = frontMatter(raw)
  const { blocks, leftOut, title } = withoutTitle(convert(matter.body, hints), matter)
  const excerpt = matter.description ?? excerptOf(blocks)
  return {
    source: {
      title: title ?? titleFromName(hints.name) ?? excerpt ?? hints.name,
      authors: matter.authors,
      date: matter.date,
      site: matter.site,
      section: matter.section,
      series: matter.series,
      credits: [],
      language: matter.language ?? guessLanguage(blocks.map(blockText).join('\n')),
      excerpt,
      address: matter.address,
    },
    tags: matter.tags,
    text: { plainTextVersion: 1, blocks, leftOut },
  }
}

function convert(markdown: string, { image }: Pick<Hints, 'image'> = {}): readonly Block[] {
  if (TOO_DEEP.some((pattern) => pattern.test(markdown))) throw new GateLimit(MAX_MARKDOWN_DEPTH)
  try {
    return sanitize(render(markdown), image ? { image } : {}).blocks
  } catch (error) {
    // What nests in other ways ends here: the stack is full.
    if (error instanceof RangeError) throw new GateLimit(MAX_MARKDOWN_DEPTH)
    throw error
  }
}

/** Footnotes are numbered in the order in which the text refers to them; those that nothing refers to come last. */
function render(markdown: string): string {
  const { body, definitions } = takeFootnotes(markdown)
  const numbers = new Map<string, number>()
  const marked = new Marked({ gfm: true, async: false, renderer: { heading: headingWithId() } })
  marked.use({ extensions: [referenceExtension(definitions, numbers)] })
  const parse = (source: string, links: Links) => {
    const lexer = new Lexer(marked.defaults)
    Object.assign(lexer.tokens.links, links)
    const tokens = lexer.lex(source)
    return { html: marked.parser(tokens, marked.defaults), links: tokens.links }
  }
  const { html, links } = parse(body, {})
  let notes = ''
  // Rendering a footnote may number others, so the map grows underneath the loop.
  const add = (id: string) => {
    notes += `<li id="fn-${numberOf(numbers, id)}">${parse(definitions.get(id) ?? '', links).html}</li>`
  }
  const added = new Set<string>()
  for (const source of [numbers, definitions]) {
    for (const id of source.keys()) {
      if (added.has(id)) continue
      added.add(id)
      add(id)
    }
  }
  return added.size === 0 ? html : `${html}<section data-footnotes><ol>${notes}</ol></section>`
}

function numberOf(numbers: Map<string, number>, id: string): number {
  const known = numbers.get(id) ?? numbers.size + 1
  numbers.set(id, known)
  return known
}

type Links = Lexer['tokens']['links']

/** `[^id]` of a footnote that is defined; any other stays as it is written. */
function referenceExtension(
  definitions: ReadonlyMap<string, string>,
  numbers: Map<string, number>,
): TokenizerAndRendererExtension {
  return {
    name: 'footnoteReference',
    level: 'inline',
    start: (source) => {
      const index = definitions.size === 0 ? -1 : source.indexOf('[^')
      return index < 0 ? undefined : index
    },
    tokenizer: (source) => {
      const found = REFERENCE.exec(source)
      const id = found?.[1]
      if (!found || id === undefined || !definitions.has(id)) return undefined
      return { type: 'footnoteReference', raw: found[0], id }
    },
    renderer: (token) => {
      const number = numberOf(numbers, String(token.id))
      return `<sup><a href="#fn-${number}">${number}</a></sup>`
    },
  }
}

/** Headings get the ids that GitHub gives them, for links within the text; the gate keeps those that are linked to. */
function headingWithId() {
  const seen = new Map<string, number>()
  return function heading(this: Renderer, token: Tokens.Heading): string {
    const slug = collapse(token.text)
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\p{M}_ -]/gu, '')
      .replaceAll(' ', '-')
    const times = seen.get(slug) ?? 0
    seen.set(slug, times + 1)
    const id = times === 0 ? slug : `${slug}-${times}`
    return `<h${token.depth} id="${id}">${this.parser.parseInline(token.tokens)}</h${token.depth}>\n`
  }
}

/** Takes the title out of the text where it stands before everything else, and the front matter with it. */
function withoutTitle(
  blocks: readonly Block[],
  matter: FrontMatter,
): { readonly blocks: readonly Block[]; readonly leftOut: readonly LeftOut[]; readonly title: string | null } {
  const leftOut: LeftOut[] = []
  if (matter.raw !== null) {
    leftOut.push({ before: 0, reason: 'titleBlock', block: { kind: 'code', text: matter.raw, syntax: 'yaml' } })
  }
  const index = blocks.findIndex((block) => block.kind === 'heading' && block.level === 1)
  const heading = blocks[index]
  const spelled = heading ? collapse(blockText(heading)).replaceAll('\uFFFC', '').trim() : ''
  const title = matter.title ?? (spelled === '' ? null : spelled)
  const isAtHead = blocks
    .slice(0, Math.max(index, 0))
    .every((block) => block.kind === 'figure' || block.kind === 'divider')
  if (!heading || title !== spelled || !isAtHead) return { blocks, leftOut, title }
  leftOut.push({ before: index, reason: 'titleBlock', block: heading })
  return { blocks: blocks.toSpliced(index, 1), leftOut, title }
}
