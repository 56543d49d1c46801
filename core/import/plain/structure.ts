/** Chunks of a plain text as blocks: headings, lists, quotes, tables, verse, code, paragraphs. */
import type { Block } from '../../text/tree'
import type { Chunk } from './chunks'
import { headingOf, partHeading } from './headings'
import { listAt } from './lists'
import { isDivider, underlineLevel } from './marks'
import { quoteAt } from './quotes'
import { tableAt } from './tables'
import { verseAt } from './verse'

/** A block and the number of its first line, by which left-out lines find their place. */
export interface Draft {
  readonly line: number
  readonly block: Block
}

/** A block that begins at some chunk, and the index of the chunk after it. */
export interface Found {
  readonly block: Block
  readonly next: number
}

/** The blocks that kept chunks make. `isSummary` tells which stand within the title block. Linear in the chunks. */
export function draftsOf(chunks: readonly Chunk[], isSummary: (chunk: Chunk) => boolean): readonly Draft[] {
  const drafts: Draft[] = []
  // A group that was not verse at its first line is not looked at again at each of its lines.
  let noVerse = -1
  for (let i = 0; i < chunks.length; ) {
    const chunk = chunks[i] as Chunk
    const found = isSummary(chunk)
      ? null
      : (signedAt(chunks, i) ?? (noVerse === chunk.group ? null : verseAt(chunks, i)))
    if (!found) noVerse = chunk.group
    const block = found?.block ?? plainBlock(chunks, i, isSummary)
    drafts.push({ line: chunk.lines[0]?.number ?? 0, block })
    i = found?.next ?? i + 1
  }
  return drafts
}

/** What a chunk is by its signs. */
function signedAt(chunks: readonly Chunk[], i: number): Found | null {
  const chunk = chunks[i] as Chunk
  if (chunk.region) return codeAt(chunks, i)
  if (chunk.lines.length === 1 && isDivider(chunk.words)) return { block: { kind: 'divider' }, next: i + 1 }
  const below = chunks[i + 1]
  const level = below?.group === chunk.group ? underlineLevel(below.words) : null
  if (level && chunk.width <= 120) return { block: { kind: 'heading', level, spans: [chunk.words] }, next: i + 2 }
  const found = quoteAt(chunks, i) ?? listAt(chunks, i) ?? tableAt(chunks, i)
  if (found) return found
  const part = partHeading(chunks, i)
  return part && { block: part, next: i + 1 }
}

function codeAt(chunks: readonly Chunk[], i: number): Found | null {
  const region = chunks[i]?.region
  if (!region) return null
  let next = i + 1
  while (chunks[next]?.region === region) next++
  const syntax = region.syntax === undefined ? {} : { syntax: region.syntax }
  return { block: { kind: 'code', text: region.text, ...syntax }, next }
}

/** A heading or a paragraph; a line of the title block that stays in the text is a paragraph, however short. */
function plainBlock(chunks: readonly Chunk[], i: number, isSummary: (chunk: Chunk) => boolean): Block {
  const chunk = chunks[i] as Chunk
  const heading = isSummary(chunk) ? null : headingOf(chunks, i)
  return heading ?? { kind: 'paragraph', spans: [chunk.words] }
}
