/** Tables as they are pasted: rows of cells parted by tabs. */
import type { Cell, Row } from '../../text/tree'
import type { Chunk } from './chunks'
import type { Found } from './structure'

/** The table that begins at chunk `i`: two rows or more of a group, each with equally many tabs. */
export function tableAt(chunks: readonly Chunk[], i: number): Found | null {
  const group = chunks[i]?.group
  const tabs = (chunk: Chunk) => chunk.words.split('\t').length - 1
  const wanted = chunks[i] ? tabs(chunks[i] as Chunk) : 0
  if (wanted === 0) return null
  let next = i
  for (
    let chunk = chunks[next];
    chunk?.group === group && chunk && tabs(chunk) === wanted && chunk.lines.length === 1;
    chunk = chunks[next]
  )
    next++
  if (next - i < 2) return null
  const rows = chunks.slice(i, next).map((chunk): Row => ({ cells: chunk.words.split('\t').map(cellOf) }))
  return { block: { kind: 'table', rows }, next }
}

function cellOf(words: string): Cell {
  const trimmed = words.trim()
  return { spans: trimmed === '' ? [] : [trimmed] }
}
