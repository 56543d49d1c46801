/** Splitting a block that is too long to be drawn at once. Every part is a block of the same kind; together they spell the block. */
import { cutSpans, cutText } from './cut'
import { plainText, spansText } from './plain-text'
import type { Block, Definition, Definitions, Footnote, Item, List, Quote, Row, Table } from './tree'

/** How much a block spells: `length` in UTF-16 code units, over so many leaves. */
export interface Size {
  readonly leaves: number
  readonly length: number
}

/** `continues` as in `Piece`. `insideLeaf`: its first character follows the last one of the part before without a separator. */
export interface Part {
  readonly block: Block
  readonly size: Size
  readonly continues: number
  readonly insideLeaf: boolean
}

/** The parts of a block of `size`, each of at most `max` characters where that can be; one part when it fits. */
export function splitBlock(block: Block, size: Size, max: number): readonly Part[] {
  if (size.length <= max) return [whole(block, size)]
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
    case 'verse': {
      const spans = cutSpans(block.spans, cutText(spansText(block.spans), max, block.spans))
      return spans.map((part, i) => leafPart({ ...withoutId(block, i), spans: part }, spansText(part).length, i))
    }
    case 'code': {
      const cuts = [0, ...cutText(block.text, max, []), block.text.length]
      return cuts.slice(1).map((end, i) => {
        const text = block.text.slice(cuts[i], end)
        return leafPart({ ...withoutId(block, i), text }, text.length, i)
      })
    }
    case 'quote':
    case 'item':
    case 'footnote':
      return splitContainer(block, max)
    case 'list':
      return splitList(block, max)
    case 'definitions':
      return splitDefinitions(block, max)
    case 'table':
      return splitTable(block, max)
    case 'figure':
    case 'divider':
    case 'displayMath':
      return [whole(block, size)]
  }
}

function whole(block: Block, size: Size): Part {
  return { block, size, continues: 0, insideLeaf: false }
}

function leafPart(block: Block, length: number, index: number): Part {
  return { block, size: { leaves: 1, length }, continues: index > 0 ? 1 : 0, insideLeaf: index > 0 }
}

/** Only the first part is the target of links within the text. */
function withoutId<B extends Block>(block: B, index: number): B {
  if (index === 0 || block.id === undefined || block.kind === 'footnote') return block
  const { id: _, ...rest } = block
  return rest as B
}

function sizeOf(block: Block): Size {
  const plain = plainText({ blocks: [block] })
  return { leaves: plain.blocks.length, length: plain.text.length }
}

function splitAll(blocks: readonly Block[], max: number): Part[] {
  return blocks.flatMap((block) => splitBlock(block, sizeOf(block), max))
}

/** A run of parts that fits; `size` counts the separators between them. */
interface Group<P extends Part> {
  readonly parts: P[]
  size: Size
}

function group<P extends Part>(parts: readonly P[], max: number): readonly Group<P>[] {
  const groups: Group<P>[] = []
  for (const part of parts) {
    const last = groups.at(-1)
    const joined = last && join(last.size, part)
    // Two parts of one leaf side by side in one block would get a line end between them.
    if (last && joined && joined.length <= max && !part.insideLeaf) {
      last.parts.push(part)
      last.size = joined
    } else groups.push({ parts: [part], size: part.size })
  }
  return groups
}

function join(size: Size, part: Part): Size {
  const separator = size.leaves > 0 && part.size.leaves > 0 ? 1 : 0
  return { leaves: size.leaves + part.size.leaves, length: size.length + separator + part.size.length }
}

/** The part that a container makes of a group of its children's parts. */
function wrap(block: Block, from: Group<Part>, index: number): Part {
  const first = from.parts[0]
  const continues = index === 0 ? 0 : 1 + (first?.continues ?? 0)
  return { block, size: from.size, continues, insideLeaf: index > 0 && first?.insideLeaf === true }
}

function splitContainer(block: Quote | Item | Footnote, max: number): readonly Part[] {
  return group(splitAll(block.blocks, max), max).map((from, i) =>
    wrap({ ...withoutId(block, i), blocks: from.parts.map((part) => part.block) }, from, i),
  )
}

function splitList(list: List, max: number): readonly Part[] {
  let number = list.start ?? 1
  return group(splitAll(list.items, max), max).map((from, i) => {
    const goesOn = (from.parts[0]?.continues ?? 0) > 0
    const start = goesOn ? number - 1 : number
    number += from.parts.filter((part) => part.continues === 0).length
    const items = from.parts.map((part) => part.block).filter((block) => block.kind === 'item')
    const numbered = list.ordered && i > 0 ? { start } : {}
    return wrap({ ...withoutId(list, i), ...numbered, items }, from, i)
  })
}

function splitDefinitions(block: Definitions, max: number): readonly Part[] {
  const parts = block.entries.flatMap((entry) => definitionParts(block, entry, max))
  return group(parts, max).map((from, i) => {
    const entries = from.parts.flatMap((part) => (part.block.kind === 'definitions' ? part.block.entries : []))
    const continues = i === 0 ? 0 : 1 + (from.parts[0]?.continues ?? 0)
    return { ...wrap({ ...withoutId(block, i), entries }, from, i), continues }
  })
}

/** Each entry, or part of one, as definitions of one entry, so that they can be grouped like blocks. */
function definitionParts(block: Definitions, entry: Definition, max: number): readonly Part[] {
  if (entry.kind === 'term') {
    const one = { ...block, entries: [entry] }
    return [whole(one, sizeOf(one))]
  }
  return group(splitAll(entry.blocks, max), max).map((from, i) => {
    const description = { ...entry, blocks: from.parts.map((part) => part.block) }
    return wrap({ ...block, entries: [description] }, from, i)
  })
}

/** Tables are cut between rows, never through a cell that spans several. */
function splitTable(table: Table, max: number): readonly Part[] {
  const { caption, ...bare } = table
  const bands = rowBands(table.rows)
  const parts = bands.map((rows, i) => {
    const band: Table = i === 0 && caption ? { ...bare, caption, rows } : { ...bare, rows }
    return whole(band, sizeOf(band))
  })
  return group(parts, max).map((from, i) => {
    const rows = from.parts.flatMap((part) => (part.block.kind === 'table' ? part.block.rows : []))
    return wrap(i === 0 && caption ? { ...bare, caption, rows } : { ...withoutId(bare, i), rows }, from, i)
  })
}

function rowBands(rows: readonly Row[]): readonly Row[][] {
  const bands: Row[][] = []
  let open = 0
  for (const row of rows) {
    const band = bands.at(-1)
    if (open > 0 && band) band.push(row)
    else bands.push([row])
    open = row.cells.reduce((most, cell) => Math.max(most, cell.rows ?? 1), open) - 1
  }
  return bands
}
