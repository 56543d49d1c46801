import { Lexer, type Token } from 'marked'

/**
 * Tags: `#tag` of letters, digits, `-`, `_` and `/`, with at least one letter. They are compared case-folded and shown as
 * first written. A mark's tags are its own and those its note holds outside code, links and headings; the latter are
 * derived wherever they are needed and never stored.
 */

/** A `#` that begins a word, and the word. What precedes must not itself be part of a word, an address or an entity. */
const TAG = /(?<![\p{L}\p{M}\p{N}_/#&\\-])#([\p{L}\p{M}\p{N}_/-]+)/gu
const LETTER = /\p{L}/u
/** A dash or slash at the end belongs to the sentence. */
const TRAILING = /[-/]+$/
const WIKI_LINK = /\[\[[^\]\n]*\]\]/g

/** What tags are compared by. */
export function foldTag(tag: string): string {
  return tag.normalize('NFC').toLowerCase()
}

/** `written` as a tag, with or without its `#`, or null where it cannot be one. */
export function asTag(written: string): string | null {
  const tag = written.trim().replace(/^#/, '')
  const [found] = tagsInText(`#${tag}`)
  return found === tag ? tag : null
}

/** The tags in a note, as first written, each once. */
export function tagsInNote(note: string): readonly string[] {
  if (!note.includes('#')) return []
  const found: string[] = []
  collect(new Lexer().lex(note), found)
  return unique(found)
}

/** All tags of a mark or a document: its own, then those of its note. */
export function allTags({
  tags,
  note,
}: {
  readonly tags: readonly string[]
  readonly note: string
}): readonly string[] {
  const inNote = tagsInNote(note)
  return inNote.length === 0 ? tags : unique([...tags, ...inNote])
}

/** `tags` without repeats, compared case-folded, the first of each kept. */
export function unique(tags: readonly string[]): readonly string[] {
  const seen = new Map<string, string>()
  for (const tag of tags) {
    const key = foldTag(tag)
    if (!seen.has(key)) seen.set(key, tag)
  }
  return [...seen.values()]
}

/** Whether two lists of tags are written alike. */
export function sameTags(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((tag, i) => tag === b[i])
}

function collect(tokens: readonly Token[], found: string[]): void {
  for (const token of tokens) {
    switch (token.type) {
      case 'code':
      case 'codespan':
      case 'heading':
      case 'link':
      case 'image':
      case 'html':
      case 'def':
        break
      case 'list':
        for (const item of token.items) collect(item.tokens, found)
        break
      case 'table':
        for (const cell of [...token.header, ...token.rows.flat()]) collect(cell.tokens, found)
        break
      default:
        if ('tokens' in token && token.tokens) collect(token.tokens, found)
        else if (token.type === 'text') found.push(...tagsInText(token.text))
    }
  }
}

function tagsInText(text: string): readonly string[] {
  const found: string[] = []
  for (const [, word = ''] of text.replace(WIKI_LINK, ' ').matchAll(TAG)) {
    const tag = word.replace(TRAILING, '')
    if (LETTER.test(tag)) found.push(tag)
  }
  return found
}
