/** The difference of two texts cut into stretches that are drawn one after the other, and the differences in it counted. */
import type { DifferenceLine } from '../../core/anchor/difference'

/** Lines drawn at once: more than a screen holds, little enough for a frame. */
const CHUNK_LINES = 80

export interface Chunk {
  readonly index: number
  readonly lines: readonly NumberedLine[]
}

/** `difference` is the number of the difference that begins with this line, from 0; null where none begins. */
export interface NumberedLine {
  readonly line: DifferenceLine
  readonly difference: number | null
}

export interface Chunked {
  readonly chunks: readonly Chunk[]
  /** The chunk in which each difference begins, and the line that it begins with. */
  readonly differences: readonly { readonly chunk: number; readonly line: DifferenceLine }[]
}

/** Changed lines that follow one another are one difference. */
export function chunked(lines: readonly DifferenceLine[]): Chunked {
  const chunks: Chunk[] = []
  const differences: Chunked['differences'][number][] = []
  for (let at = 0; at < lines.length; at += CHUNK_LINES) {
    const index = chunks.length
    const numbered = lines.slice(at, at + CHUNK_LINES).map((line, i): NumberedLine => {
      const begins = line.kind === 'changed' && lines[at + i - 1]?.kind !== 'changed'
      if (begins) differences.push({ chunk: index, line })
      return { line, difference: begins ? differences.length - 1 : null }
    })
    chunks.push({ index, lines: numbered })
  }
  return { chunks, differences }
}
