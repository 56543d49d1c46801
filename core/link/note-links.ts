/**
 * The `[[links]]` of a note, at their exact places in its Markdown. A link is taken before anything within it is read: its title
 * may hold stars and bars. None stands in code, in another link, in an image's words or in a formula.
 *
 * How: each thing that looks like a link gives way to a sign of private characters that Markdown reads as a word; then the note is
 * read as it always is. A sign that comes out among the words was a link; elsewhere it is what the person wrote there.
 */
import { markdownBlocks } from '../import/markdown'
import { plainText, spansText } from '../text/plain-text'
import type { Block, Span } from '../text/tree'
import { type WikiLink, wikiLinksIn } from './wiki-link'

/** A note in which all that looks like a link is a sign: `sign`, its place among `found`, `sign`. */
export interface SignedNote {
  readonly source: string
  /** One private character that the note does not have; `''` where there is nothing to find. */
  readonly sign: string
  readonly found: readonly WikiLink[]
}

/** A link, and the words of the block that it stands in, as one reads them. */
export interface ReadLink extends WikiLink {
  readonly block: string
  /** Where the link's own words begin in `block`. */
  readonly at: number
}

const FIRST_PRIVATE = 0xe000
const LAST_PRIVATE = 0xf8ff

/** Puts signs for links. Where blocks are made of `source`, each string of them goes through `withoutSigns` or `linkedIn`. */
export function signLinks(note: string): SignedNote {
  const none = { source: note, sign: '', found: [] }
  if (!note.includes('[[')) return none
  const found = wikiLinksIn(note).filter((link) => couldBe(note, link))
  const sign = found.length === 0 ? undefined : freeSign(note)
  if (sign === undefined) return none
  let source = ''
  let at = 0
  found.forEach(({ start, end }, index) => {
    source += `${note.slice(at, start)}${sign}${index}${sign}`
    at = end
  })
  return { source: source + note.slice(at), sign, found }
}

/** A piece of text of blocks that were made of `signed.source`: its words, and the links in it. */
export function linkedIn(text: string, { sign, found }: SignedNote): readonly (string | WikiLink)[] {
  if (sign === '' || !text.includes(sign)) return [text]
  return text.split(sign).flatMap((piece, i): readonly (string | WikiLink)[] => {
    const link = i % 2 === 1 ? found[Number(piece)] : undefined
    if (link) return [link]
    return piece === '' ? [] : [piece]
  })
}

/** The same where no link can be (code, a formula, another link): what the person wrote. */
export function withoutSigns(text: string, signed: SignedNote, note: string): string {
  return linkedIn(text, signed)
    .map((piece) => (typeof piece === 'string' ? piece : note.slice(piece.start, piece.end)))
    .join('')
}

/** The links of a note, in order; offsets are into its Markdown (UTF-16 code units), both brackets within. */
export function linksInNote(note: string): readonly WikiLink[] {
  const signed = signLinks(note)
  if (signed.found.length === 0) return []
  return signsIn(markdownBlocks(signed.source), signed).toSorted((a, b) => a.start - b.start)
}

/** The same with the words around each. */
export function readLinksInNote(note: string): readonly ReadLink[] {
  const signed = signLinks(note)
  if (signed.found.length === 0) return []
  const read: ReadLink[] = []
  for (const spans of leaves(markdownBlocks(signed.source))) {
    const links = new Set(signsInSpans(spans, signed))
    if (links.size === 0) continue
    let block = ''
    const starts: { readonly link: WikiLink; readonly at: number }[] = []
    for (const piece of linkedIn(spansText(spans), signed)) {
      if (typeof piece !== 'string' && links.delete(piece)) starts.push({ link: piece, at: block.length })
      block += typeof piece === 'string' ? piece : piece.words
    }
    for (const { link, at } of starts) read.push({ ...link, block, at })
  }
  return read.toSorted((a, b) => a.start - b.start)
}

/** Not where it is escaped, and not where it would take one end of somebody's code along. */
function couldBe(note: string, { start, end }: WikiLink): boolean {
  let backslashes = 0
  while (note[start - 1 - backslashes] === '\\') backslashes++
  if (backslashes % 2 === 1) return false
  return (note.slice(start, end).split('`').length - 1) % 2 === 0
}

function freeSign(note: string): string | undefined {
  for (let code = FIRST_PRIVATE; code <= LAST_PRIVATE; code++) {
    const sign = String.fromCharCode(code)
    if (!note.includes(sign)) return sign
  }
  return undefined
}

function signsIn(blocks: readonly Block[], signed: SignedNote): readonly WikiLink[] {
  return [...new Set(leaves(blocks).flatMap((spans) => signsInSpans(spans, signed)))]
}

/** The spans of all blocks that have some; code, figures and formulas have none. */
function leaves(blocks: readonly Block[]): readonly (readonly Span[])[] {
  return plainText({ blocks }).blocks.flatMap(({ node }): readonly (readonly Span[])[] => {
    if (Array.isArray(node)) return [node]
    return 'spans' in node ? [node.spans] : []
  })
}

function signsInSpans(spans: readonly Span[], signed: SignedNote): readonly WikiLink[] {
  return spans.flatMap((span): readonly WikiLink[] => {
    if (typeof span === 'string') return linkedIn(span, signed).filter((piece) => typeof piece !== 'string')
    if (span.kind === 'code' || span.kind === 'keyboard' || span.kind === 'link' || !('spans' in span)) return []
    return signsInSpans(span.spans, signed)
  })
}
