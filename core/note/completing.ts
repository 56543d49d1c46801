/** What of a note is being written that could be completed: a tag, or a `[[link]]` to a document, a heading or a mark. */
import { isInCode } from './code'
import type { Field } from './field'

/** Something that is not written out: it stands from `from` to `to` (UTF-16), signs included. */
export type Unfinished =
  | { readonly kind: 'tag'; readonly from: number; readonly to: number; readonly typed: string }
  | { readonly kind: 'document'; readonly from: number; readonly to: number; readonly typed: string }
  /** Within a document; `title` is '' for the note's own. After `^` only marks are meant. */
  | {
      readonly kind: 'within'
      readonly from: number
      readonly to: number
      readonly title: string
      readonly typed: string
      readonly of: 'any' | 'marks'
    }

/** Longer than any title that someone types out. */
const LONGEST = 300
const TAG = /(?<![\p{L}\p{M}\p{N}_/#&\\-])#([\p{L}\p{M}\p{N}_/-]*)$/u
const REST_OF_TAG = /^[\p{L}\p{M}\p{N}_/-]+/u
const LINK = /\[\[([^[\]|\n]*)$/
const REST_OF_LINK = /^(?:[^[\]|\n]*\]\])?/
/** In the address of a link a `#` is no tag. */
const ADDRESS = /\]\([^()\s]*$|https?:\/\/\S*$/

/** What is being written at the caret, or null. */
export function unfinishedAt({ text, start, end }: Field): Unfinished | null {
  if (start !== end) return null
  const before = text.slice(Math.max(0, start - LONGEST, text.lastIndexOf('\n', start - 1) + 1), start)
  const link = LINK.exec(before)
  const found = link ? linkAt(text, start, link[1] ?? '') : tagAt(text, start, before)
  return found && !isInCode(text, found.from) ? found : null
}

function tagAt(text: string, caret: number, before: string): Unfinished | null {
  const [, typed] = TAG.exec(before) ?? []
  if (typed === undefined || ADDRESS.test(before)) return null
  const from = caret - typed.length - 1
  // At the beginning of a line it may become a heading.
  if (typed === '' && (from === 0 || text[from - 1] === '\n')) return null
  // In the middle of a word one corrects it and wants no other.
  if (REST_OF_TAG.test(text.slice(caret, caret + LONGEST))) return null
  return { kind: 'tag', from, to: caret, typed }
}

function linkAt(text: string, caret: number, typed: string): Unfinished {
  const from = caret - typed.length - 2
  const rest = REST_OF_LINK.exec(text.slice(caret, caret + LONGEST))?.[0] ?? ''
  const to = caret + rest.length
  const hash = typed.indexOf('#')
  if (hash < 0) return { kind: 'document', from, to, typed: typed.trimStart() }
  const title = typed.slice(0, hash).trim()
  const words = typed.slice(hash + 1).trimStart()
  if (!words.startsWith('^')) return { kind: 'within', from, to, title, typed: words, of: 'any' }
  // What is written of an id already is none of the mark's words.
  return { kind: 'within', from, to, title, typed: words.replace(/^\^(?:m-?)?/, '').trimStart(), of: 'marks' }
}
