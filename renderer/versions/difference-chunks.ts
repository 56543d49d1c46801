/** The difference of two texts cut into stretches that are drawn one after the other, and the differences in it counted. */
import type { DifferenceLine } from '../../core/anchor/difference'

/** Lines drawn at once: more than a screen holds, little enough for a frame. */
const CHUNK_LINES = 80

export interface Chunk {
  readonly index: number
  readonly lines: readonly NumberedLine[]
}

/** `difference` is the number of the difference that this line is, from 0; null where it is the same. */
export interface NumberedLine {
  readonly line: DifferenceLine
  readonly difference: number | null
}

export interface Chunked {
  readonly chunks: readonly Chunk[]
  /** The line of each difference, and the chunk that it is in. */
  readonly differences: readonly { readonly chunk: number; readonly line: DifferenceLine }[]
}

/**
 * Each changed line, a paragraph as a rule, is a difference: of an article that was gone over as a whole each paragraph can be
 * gone to, and is spoken.
 */
export function chunked(lines: readonly DifferenceLine[]): Chunked {
  const chunks: Chunk[] = []
  const differences: Chunked['differences'][number][] = []
  for (let at = 0; at < lines.length; at += CHUNK_LINES) {
    const index = chunks.length
    const numbered = lines.slice(at, at + CHUNK_LINES).map((line): NumberedLine => {
      if (line.kind === 'same') return { line, difference: null }
      differences.push({ chunk: index, line })
      return { line, difference: differences.length - 1 }
    })
    chunks.push({ index, lines: numbered })
  }
  return { chunks, differences }
}
