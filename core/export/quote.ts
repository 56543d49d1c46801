import type { Range } from '../anchor/anchor'
import { strings } from '../strings'
import { leafIndexAt, OBJECT_CHARACTER, type PlacedBlock, type PlainText } from '../text/plain-text'
import type { Image, Span } from '../text/tree'
import { escapeLines } from './escape'

/**
 * A passage as a blockquote that reads back as its very words: blocks as paragraphs of the quote, code fenced, rows of a
 * table as lines. An image or formula, one U+FFFC in the plain text, is named in brackets.
 */
export function blockQuote(plain: PlainText, range: Range): string {
  return quoted(passageParts(plain, range))
}

/** A quote without its text, as an orphan has it: line ends are those between blocks. */
export function looseBlockQuote(quote: string): string {
  return quoted(quote.split('\n').map((line) => escapeLines(line.replaceAll(OBJECT_CHARACTER, strings.export.object))))
}

function quoted(parts: readonly string[]): string {
  return parts
    .join('\n\n')
    .split('\n')
    .map((line) => (line === '' ? '>' : `> ${line}`))
    .join('\n')
}

function passageParts(plain: PlainText, { start, end }: Range): readonly string[] {
  const parts: string[] = []
  let previous: PlacedBlock | null = null
  for (let i = Math.max(0, leafIndexAt(plain, start)); i < plain.blocks.length; i++) {
    const leaf = plain.blocks[i]
    if (!leaf || leaf.start >= end) break
    if (leaf.end < start || (leaf.end === start && leaf.end !== leaf.start)) continue
    const from = Math.max(leaf.start, start)
    const part = partOf(leaf, plain.text.slice(from, Math.min(leaf.end, end)), from)
    if (previous && leaf.kind === 'cell' && previous.kind === 'cell' && previous.block === leaf.block)
      parts.push(`${parts.pop() ?? ''}${plain.text[leaf.start - 1] === '\t' ? '\t' : '\\\n'}${part}`)
    else parts.push(part)
    previous = leaf
  }
  return parts.filter((part) => part !== '')
}

function partOf(leaf: PlacedBlock, text: string, from: number): string {
  if (leaf.kind === 'code') return fenced(text)
  if (!text.includes(OBJECT_CHARACTER)) return escapeLines(text)
  const names = objectNames(leaf)
  const words = text.split(OBJECT_CHARACTER)
  // Objects before the passage's beginning are counted off.
  let next = from === leaf.start ? 0 : names.length - words.length + 1
  return words.map((word, i) => (i === 0 ? '' : (names[next++] ?? strings.export.object)) + escapeLines(word)).join('')
}

/** What an image or formula of the leaf is called, in text order. */
function objectNames(leaf: PlacedBlock): readonly string[] {
  const { node, block } = leaf
  if (Array.isArray(node)) return imagesIn(node as readonly Span[]).map(imageName)
  if (block.kind === 'displayMath') return [escapeLines(strings.export.formula(block.tex ?? ''))]
  if ('kind' in node && node.kind === 'image') return [imageName(node)]
  return 'spans' in node ? imagesIn(node.spans).map(imageName) : []
}

function imageName(image: Image): string {
  return escapeLines(strings.export.image(image.alternative))
}

function imagesIn(spans: readonly Span[]): readonly Image[] {
  return spans.flatMap((span) => {
    if (typeof span === 'string') return []
    if (span.kind === 'image') return [span]
    return 'spans' in span ? imagesIn(span.spans) : []
  })
}

/** Code in a fence longer than any run of backticks in it. */
export function fenced(code: string, syntax = ''): string {
  let longest = 2
  for (const [run] of code.matchAll(/`+/g)) longest = Math.max(longest, run.length)
  const fence = '`'.repeat(longest + 1)
  return `${fence}${syntax}\n${code}\n${fence}`
}
