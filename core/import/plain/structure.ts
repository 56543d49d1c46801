/** Chunks of a plain text as blocks: headings, lists, quotes, tables, verse, code, paragraphs. */
import type { Block, Cell, Row, Span } from '../../text/tree'
import type { Chunk } from './chunks'
import type { CodeRegion } from './code'
import { headingOf, partHeading } from './headings'
import { endsSentence, type Line } from './lines'
import { listAt } from './lists'
import { isDivider, QUOTED, SPEAKER, underlineLevel } from './marks'

/** A block and the number of its first line, by which left-out lines find their place. */
export interface Draft {
  readonly line: number
  readonly block: Block
}

/** The blocks that kept chunks make. `isSummary` tells which stand within the title block. */
export function draftsOf(
  chunks: readonly Chunk[],
  code: readonly CodeRegion[],
  isSummary: (chunk: Chunk) => boolean,
): readonly Draft[] {
  const drafts: Draft[] = []
  let i = 0
  while (i < chunks.length) {
    const chunk = chunks[i] as Chunk
    const made = isSummary(chunk) ? summary(chunk, i) : draftAt(chunks, i, code)
    drafts.push(...made.drafts)
    i = Math.max(made.next, i + 1)
  }
  return drafts
}

/** A line of the title block that stays in the text is a paragraph, however short. */
function summary(chunk: Chunk, i: number): Made {
  const draft: Draft = { line: chunk.lines[0]?.number ?? 0, block: { kind: 'paragraph', spans: [chunk.words] } }
  return { drafts: [draft], next: i + 1 }
}

interface Made {
  readonly drafts: readonly Draft[]
  readonly next: number
}

function draftAt(chunks: readonly Chunk[], i: number, code: readonly CodeRegion[]): Made {
  const chunk = chunks[i] as Chunk
  const line = chunk.lines[0]?.number ?? 0
  if (chunk.isCode) return codeAt(chunks, i, code)
  const one = (block: Block, next = i + 1): Made => ({ drafts: [{ line, block }], next })
  if (chunk.lines.length === 1 && isDivider(chunk.words)) return one({ kind: 'divider' })
  const level = underlineLevel(chunks[i + 1]?.words ?? '')
  if (level && chunks[i + 1]?.group === chunk.group && chunk.width <= 120) {
    return one({ kind: 'heading', level, spans: [chunk.words] }, i + 2)
  }
  const quoted = quoteAt(chunks, i)
  if (quoted) return one(quoted.block, quoted.next)
  const list = listAt(chunks, i)
  if (list) return one(list.block, list.next)
  const table = tableAt(chunks, i)
  if (table) return one(table.block, table.next)
  const part = partHeading(chunks, i)
  if (part) return one(part)
  const verse = verseAt(chunks, i)
  if (verse) return one(verse.block, verse.next)
  const heading = headingOf(chunks, i)
  if (heading) return one(heading)
  return one({ kind: 'paragraph', spans: [chunk.words] })
}

interface Found {
  readonly block: Block
  readonly next: number
}

function codeAt(chunks: readonly Chunk[], i: number, code: readonly CodeRegion[]): Made {
  const line = chunks[i]?.lines[0]?.number ?? 0
  const region = code.find(({ from, to }) => from <= line && line <= to)
  if (!region) return { drafts: [], next: i + 1 }
  let next = i + 1
  while ((chunks[next]?.lines[0]?.number ?? Number.POSITIVE_INFINITY) <= region.to) next++
  const syntax = region.syntax === undefined ? {} : { syntax: region.syntax }
  return { drafts: [{ line, block: { kind: 'code', text: region.text, ...syntax } }], next }
}

/** The chunks of one group from `i` on. */
function restOfGroup(chunks: readonly Chunk[], i: number): readonly Chunk[] {
  const rest: Chunk[] = []
  for (let at = i; chunks[at] && chunks[at]?.group === chunks[i]?.group; at++) rest.push(chunks[at] as Chunk)
  return rest
}

/** A letter's quoted lines (`> `), nested by their signs. */
function quoteAt(chunks: readonly Chunk[], i: number): Found | null {
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

/** Rows of cells parted by tabs, as tables are pasted: two rows or more with equally many. */
function tableAt(chunks: readonly Chunk[], i: number): Found | null {
  const rest = restOfGroup(chunks, i)
  const tabs = (chunk: Chunk) => chunk.words.split('\t').length - 1
  const wanted = rest[0] ? tabs(rest[0]) : 0
  if (wanted === 0) return null
  const found: Chunk[] = []
  for (const chunk of rest) {
    if (tabs(chunk) !== wanted || chunk.lines.length > 1) break
    found.push(chunk)
  }
  if (found.length < 2) return null
  const rows = found.map(
    (chunk): Row => ({
      cells: chunk.words.split('\t').map((cell): Cell => ({ spans: cell.trim() === '' ? [] : [cell.trim()] })),
    }),
  )
  return { block: { kind: 'table', rows }, next: i + found.length }
}

/** Wider lines are paragraphs of their own. */
const WIDEST_VERSE = 80
/** From this width on, lines that end as sentences are paragraphs, not verse. */
const SENTENCE_WIDTH = 45
/** No line of verse is a sentence of this width. */
const LONG_SENTENCE = 62

/** Two or more short lines whose ends are meant: verse, an address, a table of contents. */
function verseAt(chunks: readonly Chunk[], i: number): Found | null {
  const rest = restOfGroup(chunks, i)
  if (rest.length < 2 || rest.some((chunk) => chunk.lines.length > 1 || chunk.width > WIDEST_VERSE || chunk.isCode))
    return null
  if (rest.filter((chunk) => SPEAKER.test(chunk.words)).length >= rest.length / 2) return null
  const sentences = rest.filter((chunk) => endsSentence(chunk.words))
  const average = rest.reduce((sum, chunk) => sum + chunk.width, 0) / rest.length
  if (sentences.length >= rest.length * 0.6 && average >= SENTENCE_WIDTH) return null
  if (sentences.some((chunk) => chunk.width >= LONG_SENTENCE)) return null
  const lines = rest.flatMap((chunk) => chunk.lines)
  const least = Math.min(...lines.map((line) => line.indent))
  const spans = lines.flatMap((line, at): Span[] =>
    at === 0 ? [indented(line, least)] : [{ kind: 'break' }, indented(line, least)],
  )
  return { block: { kind: 'verse', spans }, next: i + rest.length }
}

function indented(line: Line, least: number): string {
  return ' '.repeat(line.indent - least) + line.words
}
