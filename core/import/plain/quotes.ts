/** Quoted lines of letters (`> …`) as quotes. */
import type { Block, Span } from '../../text/tree'
import type { Chunk } from './chunks'
import { QUOTED } from './marks'
import type { Found } from './structure'

/** A letter's quoted lines (`> `), nested by their signs. */
export function quoteAt(chunks: readonly Chunk[], i: number): Found | null {
  const rest: Chunk[] = []
  for (let at = i; chunks[at]?.lines.every((line) => QUOTED.test(line.words)); at++) rest.push(chunks[at] as Chunk)
  if (rest.length === 0) return null
  const blocks = quotedBlocks(rest.flatMap((chunk) => chunk.lines.map((line) => line.words.replace(/^>\s?/, ''))))
  return blocks.length === 0 ? null : { block: { kind: 'quote', blocks }, next: i + rest.length }
}

function quotedBlocks(lines: readonly string[]): readonly Block[] {
  const blocks: Block[] = []
  let paragraph: string[] = []
  let inner: string[] = []
  const close = () => {
    if (paragraph.length > 0) blocks.push({ kind: 'paragraph', spans: withBreaks(paragraph) })
    const nested = inner.length > 0 ? quotedBlocks(inner) : []
    if (nested.length > 0) blocks.push({ kind: 'quote', blocks: nested })
    paragraph = []
    inner = []
  }
  for (const line of lines) {
    const isInner = line.startsWith('>')
    if (line.trim() === '' || (isInner ? paragraph.length > 0 : inner.length > 0)) close()
    if (isInner) inner.push(line.replace(/^>\s?/, ''))
    else if (line.trim() !== '') paragraph.push(line.trim())
  }
  close()
  return blocks
}

/** Lines of a quoted paragraph: wrapped ones run on, short ones keep their ends. */
function withBreaks(lines: readonly string[]): readonly Span[] {
  const isWrapped = lines.slice(0, -1).every((line) => line.length > 50 && !line.endsWith(':'))
  if (isWrapped) return [lines.join(' ')]
  return lines.flatMap((line, i): Span[] => (i === 0 ? [line] : [{ kind: 'break' }, line]))
}
