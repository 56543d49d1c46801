/** Signs around words: strong, emphasised, code. Put there and taken away by the same key. */
import { type Edit, editBetween, type Field } from './field'
import { lineAt, linesOf } from './line'

export type Wrap = 'bold' | 'italic' | 'code'

/** What is written around words; the patterns find what others write as well. */
const SIGNS: Readonly<Record<Wrap, string>> = { bold: '**', italic: '*', code: '`' }

/** Words between signs: the sign's length in `sign`, its place from the match's beginning in `from`. */
const PATTERNS: Readonly<
  Record<Wrap, readonly { readonly is: RegExp; readonly from: number; readonly sign: number }[]>
> = {
  bold: [
    { is: /(?<![\\*])\*\*(?=[^\s*]).*?[^\s*\\]\*\*(?!\*)/g, from: 0, sign: 2 },
    { is: /(?<![\\*])\*\*\*(?=[^\s*]).*?[^\s*\\]\*\*\*(?!\*)/g, from: 1, sign: 2 },
    { is: /(?<![\\_\p{L}\p{N}])__(?=[^\s_]).*?[^\s_\\]__(?![_\p{L}\p{N}])/gu, from: 0, sign: 2 },
  ],
  italic: [
    { is: /(?<![\\*])\*(?=[^\s*])(?:[^*]|\*\*)*?(?:[^\s*\\]|[^\s*\\]\*\*)\*(?!\*)/g, from: 0, sign: 1 },
    { is: /(?<![\\*])\*\*\*(?=[^\s*]).*?[^\s*\\]\*\*\*(?!\*)/g, from: 2, sign: 1 },
    { is: /(?<![\\_\p{L}\p{N}])_(?=[^\s_]).*?[^\s_\\]_(?![_\p{L}\p{N}])/gu, from: 0, sign: 1 },
  ],
  code: [{ is: /(?<!`)`(?!`)[^`]+`(?!`)/g, from: 0, sign: 1 }],
}

/** Words with signs around them: `start` and `end` with the signs, which are `sign` long, UTF-16. */
interface Wrapped {
  readonly start: number
  readonly end: number
  readonly sign: number
}

/** Whether the selection stands in words of this kind. */
export function isWrapped(field: Field, wrap: Wrap): boolean {
  return around(field, wrap) !== null
}

/** The selected words, or the word at the caret, with the signs or without them; without a word the signs alone, to write between. */
export function wrapToggled(field: Field, wrap: Wrap): Edit {
  const { text, start, end } = field
  const sign = SIGNS[wrap]
  const found = around(field, wrap)
  if (found) return found.end - found.sign === end && start === end ? leave(found) : unwrapped(text, field, found)
  if (start !== end) return wrappedLines(field, sign)
  if (isBetween(text, start, sign)) return without(start, sign)
  const [from, to] = wordAt(text, start)
  const after = text.slice(0, from) + sign + text.slice(from, to) + sign + text.slice(to)
  const caret = start + sign.length
  return editBetween(text, { text: after, start: caret, end: caret })
}

function around({ text, start, end }: Field, wrap: Wrap): Wrapped | null {
  const line = lineAt(text, start)
  if (end > line.end) return null
  const words = text.slice(line.words, line.end)
  for (const { is, from, sign } of PATTERNS[wrap])
    for (const { 0: match, index } of words.matchAll(is)) {
      const found = { start: line.words + index + from, end: line.words + index + match.length - from, sign }
      const inner = start >= found.start + sign && end <= found.end - sign
      const whole = start === found.start && end === found.end
      if (inner || whole) return found
    }
  return null
}

/** Behind the closing sign, where one goes on writing as before. */
function leave({ end }: Wrapped): Edit {
  return { at: end, removed: '', inserted: '', start: end, end }
}

function unwrapped(text: string, { start, end }: Field, found: Wrapped): Edit {
  const inner = text.slice(found.start + found.sign, found.end - found.sign)
  const put = (offset: number) => Math.min(Math.max(offset - found.sign, found.start), found.start + inner.length)
  return {
    at: found.start,
    removed: text.slice(found.start, found.end),
    inserted: inner,
    start: put(start),
    end: put(end),
  }
}

/** Each line of the selection by itself: signs do not reach over the ends of paragraphs, and not over spaces. */
function wrappedLines(field: Field, sign: string): Edit {
  const { text, start, end } = field
  let after = ''
  let at = 0
  let first: number | null = null
  let last = start
  for (const line of linesOf(field)) {
    const from = Math.max(start, line.words)
    const words = text.slice(from, Math.min(end, line.end))
    const inner = words.trim()
    if (inner === '') continue
    const begin = from + words.indexOf(inner)
    after += text.slice(at, begin) + sign
    first ??= after.length
    after += inner
    last = after.length
    after += sign
    at = begin + inner.length
  }
  if (first === null) return { at: start, removed: '', inserted: '', start, end }
  return editBetween(text, { text: after + text.slice(at), start: first, end: last })
}

function isBetween(text: string, at: number, sign: string): boolean {
  const before = text.slice(0, at)
  const after = text.slice(at)
  // One of two asterisks on each side is no sign of its own.
  const isLonger = before.endsWith(sign[0] + sign) || after.startsWith(sign + sign[0])
  return before.endsWith(sign) && after.startsWith(sign) && !isLonger
}

function without(at: number, sign: string): Edit {
  const start = at - sign.length
  return { at: start, removed: sign + sign, inserted: '', start, end: start }
}

/** The word that the caret stands within, or nothing beside or between words. */
function wordAt(text: string, at: number): readonly [number, number] {
  const before = /[\p{L}\p{M}\p{N}]+$/u.exec(text.slice(Math.max(0, at - LONGEST_WORD), at))?.[0] ?? ''
  const after = /^[\p{L}\p{M}\p{N}]+/u.exec(text.slice(at, at + LONGEST_WORD))?.[0] ?? ''
  return before === '' || after === '' ? [at, at] : [at - before.length, at + after.length]
}

const LONGEST_WORD = 200
