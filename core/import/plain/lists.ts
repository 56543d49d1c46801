/** Lists in a plain text: bulleted or numbered lines, also with blank lines between them, nested by their indents. */
import type { Block, Item, List } from '../../text/tree'
import type { Chunk } from './chunks'
import { type Marker, markerOf } from './marks'

interface Entry {
  readonly marker: Marker
  readonly indent: number
  /** What follows the sign, on this line and on those that go on with it. */
  words: string
}

/** The list that begins at chunk `i`, and the index of the chunk after it; null where none does. */
export function listAt(chunks: readonly Chunk[], i: number): { readonly block: List; readonly next: number } | null {
  const first = chunks[i]
  const marker = first && markerOf(first.words)
  if (!first || !marker || !beginsList(chunks, i, marker)) return null
  const entries: Entry[] = []
  let next = i
  for (; next < chunks.length; next++) {
    const chunk = chunks[next] as Chunk
    const own = chunk.region ? null : markerOf(chunk.words)
    const last = entries.at(-1)
    if (own && (!last || goesOn(entries, own, indentOf(chunk))))
      entries.push({ marker: own, indent: indentOf(chunk), words: own.rest })
    else if (last && !own && !chunk.region && chunk.group === chunks[next - 1]?.group && indentOf(chunk) > last.indent)
      last.words += ` ${chunk.words}`
    else break
  }
  return { block: nested(entries), next }
}

function indentOf(chunk: Chunk): number {
  return chunk.lines[0]?.indent ?? 0
}

/** One sign alone is a dash or a numbered heading; two make a list. A real bullet is one by itself. */
function beginsList(chunks: readonly Chunk[], i: number, marker: Marker): boolean {
  const after = chunks[i + 1]
  const next = after && !after.region ? markerOf(after.words) : null
  if (marker.kind === 'number') return next?.kind === 'number' && next.number === marker.number + 1
  if (next?.kind === 'bullet' && next.sign === marker.sign) return true
  // A line that goes on with the item may stand between.
  const third = chunks[i + 2]
  if (after && third && after.group === chunks[i]?.group && indentOf(after) > indentOf(chunks[i] as Chunk)) {
    const later = markerOf(third.words)
    if (later?.kind === 'bullet' && later.sign === marker.sign) return true
  }
  return /^[•▪▫◦‣⁃●✓✔➤➢]$/u.test(marker.sign)
}

function goesOn(entries: readonly Entry[], marker: Marker, indent: number): boolean {
  const peer = entries.findLast((entry) => entry.indent <= indent)
  if (!peer || indent > peer.indent) return true
  if (marker.kind === 'number') return peer.marker.kind === 'number' && marker.number === peer.marker.number + 1
  return peer.marker.kind === 'bullet' && peer.marker.sign === marker.sign
}

function nested(entries: readonly Entry[]): List {
  const [first] = entries
  const least = entries.reduce((columns, entry) => Math.min(columns, entry.indent), Number.POSITIVE_INFINITY)
  const items: Item[] = []
  for (let i = 0; i < entries.length; ) {
    const entry = entries[i] as Entry
    let end = i + 1
    while (end < entries.length && (entries[end]?.indent ?? 0) > Math.max(least, entry.indent)) end++
    const inner = entries.slice(i + 1, end)
    const blocks: Block[] = [{ kind: 'paragraph', spans: [entry.words] }]
    if (inner.length > 0) blocks.push(nested(inner))
    const checked =
      entry.marker.kind === 'bullet' && entry.marker.checked !== undefined ? { checked: entry.marker.checked } : {}
    items.push({ kind: 'item', ...checked, blocks })
    i = end
  }
  const number = first?.marker.kind === 'number' ? first.marker.number : null
  return {
    kind: 'list',
    ordered: number !== null,
    ...(number !== null && number !== 1 ? { start: number } : {}),
    items,
  }
}
