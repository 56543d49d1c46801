/** Lines whose ends are meant: verse, an address, a table of contents. */
import type { Span } from '../../text/tree'
import type { Chunk } from './chunks'
import { endsSentence, type Line } from './lines'
import { SPEAKER } from './marks'
import type { Found } from './structure'

/** Wider lines are paragraphs of their own. */
const WIDEST_VERSE = 80
/** From this width on, lines that end as sentences are paragraphs, not verse. */
const SENTENCE_WIDTH = 45
/** No line of verse is a sentence of this width. */
const LONG_SENTENCE = 62

/** Two or more short lines whose ends are meant: verse, an address, a table of contents. */
export function verseAt(chunks: readonly Chunk[], i: number): Found | null {
  const rest = restOfGroup(chunks, i)
  if (rest.length < 2 || rest.some((chunk) => chunk.lines.length > 1 || chunk.width > WIDEST_VERSE || chunk.region))
    return null
  if (rest.filter((chunk) => SPEAKER.test(chunk.words)).length >= rest.length / 2) return null
  const sentences = rest.filter((chunk) => endsSentence(chunk.words))
  const average = rest.reduce((sum, chunk) => sum + chunk.width, 0) / rest.length
  if (sentences.length >= rest.length * 0.6 && average >= SENTENCE_WIDTH) return null
  if (sentences.some((chunk) => chunk.width >= LONG_SENTENCE)) return null
  const lines = rest.flatMap((chunk) => chunk.lines)
  const least = lines.reduce((columns, line) => Math.min(columns, line.indent), Number.POSITIVE_INFINITY)
  const spans = lines.flatMap((line, at): Span[] =>
    at === 0 ? [indented(line, least)] : [{ kind: 'break' }, indented(line, least)],
  )
  return { block: { kind: 'verse', spans }, next: i + rest.length }
}

function indented(line: Line, least: number): string {
  return ' '.repeat(line.indent - least) + line.words
}

/** The chunks of one group from `i` on. */
function restOfGroup(chunks: readonly Chunk[], i: number): readonly Chunk[] {
  const rest: Chunk[] = []
  for (let at = i; chunks[at] && chunks[at]?.group === chunks[i]?.group; at++) rest.push(chunks[at] as Chunk)
  return rest
}
