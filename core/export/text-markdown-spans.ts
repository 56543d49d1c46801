/** Spans as Markdown, for `text-markdown.ts`. */

import { endOfSingle } from '../import/math/signs'
import { OBJECT_CHARACTER, spansText, spanText } from '../text/plain-text'
import type { Image, Span, Styled } from '../text/tree'
import { escapeHeading, escapeLineStart, escapeRun, escapeWords } from './escape'

/** Spans as lines: a break is a hard break. */
export function inlineLines(spans: readonly Span[]): string {
  return edged(inlineText(spans, { lineBreak: '\\\n', escape: escapeRun }))
}

/** Spans as one line: a break is the element. */
export function inlineLine(spans: readonly Span[]): string {
  return edged(inlineText(spans, { lineBreak: '<br>', escape: escapeRun }))
}

/** White space at the ends of lines is not read; no-break spaces by name are. */
function edged(lines: string): string {
  const started = lines.split('\n').map(escapeLineStart).join('\n')
  return started.replace(/^[ \t\u00a0]+|\u00a0+$/gm, (space) => '&nbsp;'.repeat(space.length))
}

interface Style {
  /** Stands for each break. */
  readonly lineBreak: string
  readonly escape: (run: string) => string
}

/** Where a span stands among others. */
interface Context {
  readonly spans: readonly Span[]
  readonly index: number
}

/** What the neighbours on one side spell next to the span; `''` at the end. */
function neighbour({ spans, index }: Context, step: 1 | -1): string {
  for (let i = index + step; i >= 0 && i < spans.length; i += step) {
    const text = spanText(spans[i] ?? '')
    if (text !== '') return text
  }
  return ''
}

function inlineText(spans: readonly Span[], style: Style): string {
  return spans.map((span, i) => spanMarkdown(span, style, { spans, index: i })).join('')
}

function spanMarkdown(span: Span, style: Style, context: Context): string {
  if (typeof span === 'string') return span.split('\n').map(style.escape).join(style.lineBreak)
  switch (span.kind) {
    case 'emphasis':
      return delimited(span, ['*', 'em'], style, context)
    case 'strong':
      return delimited(span, ['**', 'strong'], style, context)
    case 'deleted':
      return delimited(span, ['~~', 'del'], style, context)
    case 'code':
      return codeSpan(span, style)
    case 'superscript':
      return element('sup', span.spans, style)
    case 'subscript':
      return element('sub', span.spans, style)
    case 'inserted':
      return element('ins', span.spans, style)
    case 'small':
      return element('small', span.spans, style)
    case 'keyboard':
      return element('kbd', span.spans, style)
    case 'link':
      // An exclamation mark would make an image of a link.
      return `${neighbour(context, -1).endsWith('!') ? '<!-- -->' : ''}[${inlineText(span.spans, { ...style, escape: escapeWords })}](<${span.address}>${span.title === undefined ? '' : ` "${quoted(span.title)}"`})`
    case 'ruby':
      return `<ruby>${inlineText(span.spans, style)}<rt>${escapeHeading(span.reading)}</rt></ruby>`
    case 'foreign':
      return inlineText(span.spans, style)
    case 'image':
      return imageMarkdown(span)
    case 'break':
      return style.lineBreak
    case 'noteReference':
      return `[^${noteName(span.note)}]`
    case 'inlineMath':
      return mathMarkdown(span.tex, context)
  }
}

/** Between dollar signs where they are read as such, else between brackets, which only need what is inside to look like TeX. */
function mathMarkdown(tex: string, context: Context): string {
  if (tex === '') return ''
  const last = [...neighbour(context, -1)].at(-1) ?? ''
  const next = [...neighbour(context, 1)][0] ?? ''
  const written = `${last}$${tex}$${next}`
  const end = endOfSingle(written, last.length)
  return end === last.length + tex.length + 2 ? `$${tex}$` : `\\(${tex}\\)`
}

/** `![alternative](source)`; the address is empty where the image was not saved. */
export function imageMarkdown(image: Image): string {
  const source = image.source === null ? '' : encodeURIComponent(image.source)
  return `![${escapeHeading(image.alternative)}](<${source}>)`
}

/** What stands in `[^…]`: no brackets and no white space. */
export function noteName(id: string): string {
  return id.replace(/[\s[\]]+/g, '-')
}

function element(name: string, spans: readonly Span[], style: Style): string {
  return `<${name}>${inlineText(spans, style)}</${name}>`
}

function quoted(title: string): string {
  return title.replace(/[\\"]/g, '\\$&')
}

/**
 * Signs where CommonMark reads them as such (its rules of flanking), else the element: signs between letters and
 * punctuation, or in a script without spaces, are easily taken for text.
 */
function delimited(span: Styled, [sign, name]: readonly [string, string], style: Style, context: Context): string {
  const inner = inlineText(span.spans, style)
  const own = [...spansText(span.spans)]
  const last = [...neighbour(context, -1)].at(-1) ?? ' '
  const next = [...neighbour(context, 1)][0] ?? ' '
  const isSafe =
    isLetter(own[0]) &&
    isLetter(own.at(-1)) &&
    !isLetter(last) &&
    !isLetter(next) &&
    !/[*_~]/.test(last + next) &&
    !inner.includes(sign[0] ?? '')
  return isSafe ? sign + inner + sign : `<${name}>${inner}</${name}>`
}

function isLetter(character: string | undefined): boolean {
  return character !== undefined && character !== OBJECT_CHARACTER && /[\p{L}\p{N}]/u.test(character)
}

/** In signs where there are only plain characters inside; the element keeps the rest. */
function codeSpan(span: Styled, style: Style): string {
  const text = spansText(span.spans)
  const isPlain = span.spans.every((inner) => typeof inner === 'string') && !/[`\n|\u00a0]|^ | $|^$/.test(text)
  return isPlain ? `\`${text}\`` : element('code', span.spans, style)
}
