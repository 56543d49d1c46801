/** Smaller signs in a line: comments, highlights, raised and lowered letters, attributes, names of blocks, boxes, callouts. */
import { escapeHtml } from '../../text/html'
import type { SignRule } from './sign'
import { blockId } from './slug'

/** `%%…%%`: what the writer hid. Not a percentage: no digit before it, and a space or the end after it. */
const comment: SignRule = {
  character: '%',
  read: ({ source, before }) => {
    const found = /^%%(?!%)(?:[^%\n]|%(?!%)|\n(?![ \t]*\n)){1,5000}?%%(?=[\s.,;:!?)]|$)/.exec(source)
    return found && !/[\p{L}\p{N}]/u.test(before) ? { raw: found[0], html: () => '' } : undefined
  },
}

/**
 * `==words==`: somebody else's highlight. Its words stay and it has no style: it is no emphasis of the author's, and a mark
 * is only what the reader makes.
 */
const highlight: SignRule = {
  character: '=',
  read: ({ source, before, inner }) => {
    const found = /^==(?=[^\s=])((?:[^=\n]|=(?!=)){1,5000}?)(?<!\s)==(?!=)/.exec(source)
    return found && before !== '='
      ? { raw: found[0], tokens: inner(found[1] ?? ''), html: (words) => words }
      : undefined
  },
}

/** `H~2~O` and `m^2^`: a few letters or digits right behind a word. Elsewhere `~` strikes out and `^` is a character. */
const raised =
  (character: '~' | '^', element: 'sub' | 'sup'): SignRule['read'] =>
  ({ source, before }) => {
    const found = /^([~^])([\p{L}\p{N}+−-]{1,8})\1(?![~^])/u.exec(source)
    if (found?.[1] !== character || !/[\p{L}\p{N})\]]/u.test(before)) return undefined
    return { raw: found[0], html: () => `<${element}>${escapeHtml(found[2] ?? '')}</${element}>` }
  }

/** `^name` at the end of a block: others may link to it, and nobody reads it. */
const blockName: SignRule = {
  character: '^',
  read: ({ source, before }) => {
    const found = /^\^([A-Za-z0-9-]{1,80})[ \t]*(?=\n|$)/.exec(source)
    if (!found || !(before === '' || /\s/.test(before)) || found[0].length !== source.trimEnd().length) return undefined
    return { raw: source, html: () => `<a id="${blockId(found[1] ?? '')}"></a>` }
  },
}

const ATTRIBUTES = /^\{:?\s*(?:(?:[#.][\w:.-]+|-|[\w-]+=(?:"[^"\n]*"|'[^'\n]*'|[^\s{}]+))(?:\s+|(?=\})))+\}/

/** `{#id .class width=50%}` behind an image, a link or code: nothing that is read. Behind a heading it may be its id. */
const attributes: SignRule = {
  character: '{',
  read: ({ source, previous }) => {
    const found = ATTRIBUTES.exec(source)
    if (!found) return undefined
    if (previous && /^(?:link|image|codespan)$/.test(previous.type)) return { raw: found[0], html: () => '' }
    const rest = source.slice(found[0].length).trim()
    if (rest !== '') return undefined
    const id = /#([\w:.-]+)/.exec(found[0])?.[1]
    return {
      raw: source,
      place: 'heading',
      elsewhere: () => escapeHtml(source),
      html: () => '',
      ...(id === undefined ? {} : { id }),
    }
  },
}

/** `[words]{.class}`: its words. */
const bracketed: SignRule = {
  character: '[',
  read: ({ source, inner }) => {
    const found = /^\[([^[\]\n]{1,1000})\](?=\{)/.exec(source)
    const given = found ? ATTRIBUTES.exec(source.slice(found[0].length)) : null
    if (!found || !given) return undefined
    return { raw: found[0] + given[0], tokens: inner(found[1] ?? ''), html: (words) => words }
  },
}

/** `- [-] words`: note-takers' other boxes (cancelled, forwarded, a question). None of them is done. */
const box: SignRule = {
  character: '[',
  read: ({ source, previous }) => {
    const found = previous ? null : /^\[[-><!?/*]\][ \t]+/.exec(source)
    return found
      ? { raw: found[0], place: 'item', elsewhere: () => escapeHtml(found[0]), html: () => '<input type="checkbox">' }
      : undefined
  },
}

/** `> [!note]- Title`: a quote whose first line is the title; one without a title is named by its kind. */
const callout: SignRule = {
  character: '[',
  read: ({ source, previous, inner }) => {
    const found = previous
      ? null
      : /^(\[!([\p{L}\p{N}_-]{1,40})(?:\|[^\]\n]{0,80})?\][+-]?)[ \t]*([^\n]{0,300})(?:\n|$)/u.exec(source)
    if (!found) return undefined
    const [raw, sign = '', kind = '', title = ''] = found
    return {
      raw,
      tokens: inner(title.trim() || titled(kind)),
      place: 'quote',
      elsewhere: (words) => (title.trim() === '' ? escapeHtml(raw) : `${escapeHtml(sign)} ${words}\n`),
      html: (words) => `<strong>${words}</strong><br><br>`,
    }
  },
}

function titled(kind: string): string {
  return kind.charAt(0).toUpperCase() + kind.slice(1).toLowerCase()
}

export const WORD_SIGNS: readonly SignRule[] = [
  comment,
  highlight,
  { character: '~', read: raised('~', 'sub') },
  blockName,
  { character: '^', read: raised('^', 'sup') },
  attributes,
  callout,
  box,
  bracketed,
]
