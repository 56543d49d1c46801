/**
 * Mathematics in Markdown: `$…$` by Pandoc's rule, `$$…$$`, `\(…\)` and `\[…\]` where they cannot be escaped brackets, and
 * fenced blocks of `math`. What is found goes to the gate as an element of its own.
 */
import type { TokenizerAndRendererExtension } from 'marked'
import { escapeHtml } from '../../text/html'
import { endOfSingle } from '../math/signs'
import type { Display } from '../math/tex'
import type { Sign, SignRule } from './sign'

/** The element that the gate takes for a formula. */
export function texElement(tex: string, display: Display): string {
  return `<tex-math display="${display}">${escapeHtml(tex)}</tex-math>`
}

const formula = (raw: string, tex: string, display: Display): Sign => ({ raw, html: () => texElement(tex, display) })

/** Longer than any formula. */
const LONGEST = 20_000

const dollars: SignRule = {
  character: '$',
  read: ({ source, before }) => {
    const double = source.startsWith('$$') ? enclosed(source, '$$', '$$') : null
    if (double !== null) return formula(`$$${double}$$`, double, 'block')
    if (/[\w$\\]/.test(before)) return undefined
    const end = endOfSingle(source, 0)
    return end === null ? undefined : formula(source.slice(0, end), source.slice(1, end - 1), 'inline')
  },
}

const brackets: SignRule = {
  character: '\\',
  read: ({ source }) => {
    const round = source.startsWith('\\(') ? enclosed(source, '\\(', '\\)') : null
    if (round !== null && isFormula(round)) return formula(`\\(${round}\\)`, round, 'inline')
    const square = source.startsWith('\\[') ? enclosed(source, '\\[', '\\]') : null
    return square !== null && hasCommand(square) ? formula(`\\[${square}\\]`, square, 'block') : undefined
  },
}

/** What stands between two signs, or null. */
function enclosed(source: string, open: string, close: string): string | null {
  const end = source.slice(0, LONGEST).indexOf(close, open.length)
  const inner = end < 0 ? '' : source.slice(open.length, end)
  return inner.trim() === '' ? null : inner
}

/** `\[` is also how a bracket is written that is no link: only a command inside tells TeX from that. */
function hasCommand(inner: string): boolean {
  return /(?:^|[^\\])(?:\\\\)*\\[A-Za-z]/.test(inner)
}

function isFormula(inner: string): boolean {
  return hasCommand(inner) || /[\^_{}=<>]/.test(inner) || !/\p{L}{2}/u.test(inner)
}

export const MATH_SIGNS: readonly SignRule[] = [dollars, brackets]

/** What may stand behind a formula on its last line: a label, which is not read. */
const LABEL = /^[ \t]*(?:\{[^{}\n]*\})?[ \t]*(?:\n|$)/
const BEGINS = /^ {0,3}(\$\$|\\\[(?=[ \t]*\n)|\\begin\{((?:equation|align|alignat|gather|multline|eqnarray)\*?)\})/
const BEGINS_LATER = /\n {0,3}(?:\$\$|\\\[[ \t]*\n|\\begin\{)/

/** Formulas on lines of their own; they also end a paragraph. */
export const displayedMath: TokenizerAndRendererExtension = {
  name: 'displayedMath',
  level: 'block',
  start: (source) => {
    const index = paragraphOf(source).search(BEGINS_LATER)
    return index < 0 ? undefined : index + 1
  },
  tokenizer: (source) => {
    const begun = BEGINS.exec(source)
    if (!begun) return undefined
    const [opening, sign = '', environment] = begun
    const ahead = source.slice(0, LONGEST)
    const closing = environment === undefined ? (sign === '$$' ? '$$' : '\\]') : `\\end{${environment}}`
    const end = ahead.indexOf(closing, opening.length)
    const behind = end < 0 ? null : LABEL.exec(ahead.slice(end + closing.length))
    if (!behind) return undefined
    const inner = ahead.slice(opening.length, end)
    // Blank lines are only the formula's where its signs stand on lines of their own.
    if (/\n[ \t]*\n/.test(inner) && environment === undefined && !/^[ \t]*\n[\s\S]*\n[ \t]*$/.test(inner))
      return undefined
    if (inner.trim() === '') return undefined
    const raw = ahead.slice(0, end + closing.length) + behind[0]
    return { type: 'displayedMath', raw, tex: environment === undefined ? inner : sign + inner + closing }
  },
  renderer: (token) => texElement(String(token.tex), 'block'),
}

/** A text up to its next blank line, or as far as it is worth looking. marked asks at every paragraph where a block may interrupt it. */
export function paragraphOf(source: string): string {
  const ahead = source.slice(0, LONGEST)
  const end = ahead.search(/\n[ \t]*\n/)
  return end < 0 ? ahead : ahead.slice(0, end)
}

/** Formulas hidden from the search for emphasis, character for character. */
export function withoutMath(source: string): string {
  if (!source.includes('$')) return source
  let masked = ''
  let at = 0
  for (let i = source.indexOf('$'); i >= 0; i = source.indexOf('$', Math.max(i + 1, at))) {
    if (i < at) continue
    const end = source[i + 1] === '$' ? null : endOfSingle(source, i)
    if (end === null) continue
    masked += source.slice(at, i) + 'a'.repeat(end - i)
    at = end
  }
  return masked + source.slice(at)
}
