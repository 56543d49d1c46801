import type { Range } from '../../core/anchor/anchor'
import { type Leaf, spanText, startsOf } from '../../core/text/plain-text'
import type { Block, Span, Text } from '../../core/text/tree'

/** What a footnote's sign links back to: the first reference to that note. */
const BACK = 'ref-'

/**
 * The place that a link `#id` within a text means: a block with that id, or (`ref-` before a footnote's id) the first
 * reference to that footnote. Null where there is none.
 */
export function findTarget(text: Text, id: string): Range | null {
  const starts = startsOf(text.blocks, 0)
  for (const block of blocksWithin(text.blocks)) {
    if (block.id === id) return firstOf(block, starts)
    const reference = id.startsWith(BACK) ? referenceIn(block, id.slice(BACK.length), starts) : null
    if (reference) return reference
  }
  return null
}

function* blocksWithin(blocks: readonly Block[]): Generator<Block> {
  for (const block of blocks) {
    yield block
    yield* blocksWithin(childrenOf(block))
  }
}

function childrenOf(block: Block): readonly Block[] {
  switch (block.kind) {
    case 'quote':
    case 'item':
    case 'footnote':
      return block.blocks
    case 'list':
      return block.items
    case 'definitions':
      return block.entries.flatMap((entry) => (entry.kind === 'description' ? entry.blocks : []))
    case 'paragraph':
    case 'heading':
    case 'verse':
    case 'code':
    case 'table':
    case 'figure':
    case 'divider':
    case 'displayMath':
      return []
  }
}

function firstOf(block: Block, starts: ReadonlyMap<Leaf, number>): Range | null {
  for (const leaf of startsOf([block], 0).keys()) {
    const start = starts.get(leaf)
    if (start !== undefined) return { start, end: start + 1 }
  }
  return null
}

/** Every run of spans that is a leaf of its own in this block. */
function leavesOf(block: Block): readonly { readonly leaf: Leaf; readonly spans: readonly Span[] }[] {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
    case 'verse':
      return [{ leaf: block, spans: block.spans }]
    case 'table': {
      const cells = block.rows.flatMap((row) => row.cells.map((cell) => ({ leaf: cell, spans: cell.spans })))
      return block.caption ? [{ leaf: block.caption, spans: block.caption }, ...cells] : cells
    }
    case 'figure':
      return block.caption ? [{ leaf: block.caption, spans: block.caption }] : []
    case 'definitions':
      return block.entries.flatMap((entry) => (entry.kind === 'term' ? [{ leaf: entry, spans: entry.spans }] : []))
    case 'quote':
    case 'item':
    case 'footnote':
    case 'list':
    case 'code':
    case 'divider':
    case 'displayMath':
      return []
  }
}

function referenceIn(block: Block, note: string, starts: ReadonlyMap<Leaf, number>): Range | null {
  for (const { leaf, spans } of leavesOf(block)) {
    const start = starts.get(leaf)
    const within = start === undefined ? null : lengthBefore(spans, note)
    if (start !== undefined && within !== null) {
      const at = Math.max(start, start + within - 1)
      return { start: at, end: at + 1 }
    }
  }
  return null
}

/** How many characters come before the reference to `note`, or null where it is not among the spans. */
function lengthBefore(spans: readonly Span[], note: string): number | null {
  let at = 0
  for (const span of spans) {
    if (typeof span !== 'string') {
      if (span.kind === 'noteReference' && span.note === note) return at
      const within = 'spans' in span ? lengthBefore(span.spans, note) : null
      if (within !== null) return at + within
    }
    at += spanText(span).length
  }
  return null
}
