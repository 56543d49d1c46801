/** Tables of data. A table that only lays a page out is its content. */
import type { Cell, Row } from '../../text/tree'
import { attribute, type Element, elementsWithin, hasWord } from '../dom'
import { border } from './blocks'
import type { Gate, Handler } from './handler'

/**
 * A cell spans no more columns than this, which is more than fit a page. HTML has 1,000: of such cells the 1,600 that go into
 * one section of the reader took Chromium two seconds.
 */
const MAX_COLUMNS = 100
/** With a row wider than this, no cell of the table spans columns: no table of data is, and a browser lays out each column. */
const MAX_WIDTH = 500
/** The same for rows (HTML has 65,534). */
const MAX_ROWS = 1_000

const table: Handler = (gate, element) => {
  const { builder } = gate
  if (!builder.takesBlocks || isLayout(element)) return border(gate, element)
  return builder.open({ kind: 'rows', rows: [] }, ({ holder, base, spans }) => {
    // What stands in no row: in XML it does, and a second caption. Browsers draw it before the table.
    if (spans.length > 0) builder.place({ kind: 'paragraph', spans })
    const rows = tidied(holder.rows)
    if (!rows.some((row) => row.cells.some((cell) => cell.spans.length > 0))) {
      // Its rows a script would have filled, or they are set aside.
      if (holder.caption) builder.place({ kind: 'paragraph', spans: holder.caption })
      return
    }
    builder.place({ kind: 'table', ...(holder.caption ? { caption: holder.caption } : {}), rows, ...base })
  })
}

/** So many paragraphs, or twice as many breaks, in one cell of a table without headings are a text and no datum. */
const MOST_PARAGRAPHS = 2

/**
 * Another table, a heading or code in a cell, a cell with a text in it, or one cell a row, are the marks of a page laid out
 * by a table.
 */
function isLayout(element: Element): boolean {
  if (hasWord(element, 'role', 'presentation', 'none')) return true
  let widest = 0
  let inRow = 0
  let [paragraphs, isText, hasHeadings] = [0, false, false]
  for (const inner of elementsWithin(element)) {
    const name = inner.tagName
    if (name === 'table' || name === 'pre' || /^h[1-6]$/.test(name)) return true
    if (name === 'th' || name === 'caption') {
      widest = 2
      hasHeadings = true
    }
    if (name === 'tr') inRow = 0
    if (name === 'td') {
      widest = Math.max(widest, ++inRow)
      paragraphs = 0
    }
    if (name === 'p') paragraphs++
    if (name === 'br') paragraphs += 0.5
    if (paragraphs > MOST_PARAGRAPHS) isText = true
  }
  return widest < 2 || (isText && !hasHeadings)
}

/** Drops rows without cells, which only spanning cells reach into, and clips what spans past the end. */
function tidied(rows: readonly Row[]): readonly Row[] {
  const kept = rows.map((row) => row.cells.length > 0)
  const isTooWide = rows.some((row) => row.cells.reduce((sum, cell) => sum + (cell.columns ?? 1), 0) > MAX_WIDTH)
  return rows.flatMap((row, i) => {
    if (!kept[i]) return []
    const cells = row.cells.map((cell) => {
      const { rows: span, ...unspanned } = cell
      const { columns: _, ...narrow } = unspanned
      const rest = isTooWide ? narrow : unspanned
      if (span === undefined) return rest
      const reached = kept.slice(i, i + span).filter(Boolean).length
      return reached > 1 ? { ...rest, rows: reached } : rest
    })
    return [{ cells }]
  })
}

const row: Handler = (gate, element) => {
  const { holder } = gate.builder
  if (holder.kind !== 'rows') return border(gate, element)
  return gate.builder.open({ kind: 'cells', cells: [] }, ({ holder: { cells }, spans }) => {
    // Words in no cell, in XML, are drawn as one.
    holder.rows.push({ cells: spans.length > 0 ? [...cells, { spans }] : cells })
  })
}

const cell =
  (kind: 'data' | 'header'): Handler =>
  (gate, element) => {
    const { builder } = gate
    const { holder } = builder
    if (holder.kind !== 'cells') return border(gate, element)
    return builder.open({ kind: 'spans' }, ({ spans }) => {
      holder.cells.push({ ...(kind === 'header' ? { header: true as const } : {}), ...cellShape(element), spans })
    })
  }

function cellShape(element: Element): Omit<Cell, 'spans'> {
  const columns = spanned(attribute(element, 'colspan'), MAX_COLUMNS)
  const rows = spanned(attribute(element, 'rowspan'), MAX_ROWS)
  const align = alignment(element)
  return { ...(columns ? { columns } : {}), ...(rows ? { rows } : {}), ...(align ? { align } : {}) }
}

function spanned(value: string | undefined, most: number): number | undefined {
  const digits = /^\s*(\d{1,6})/.exec(value ?? '')?.[1]
  const count = Math.min(Number(digits ?? 1), most)
  return count > 1 ? count : undefined
}

function alignment(element: Element): Cell['align'] {
  const styled = /text-align\s*:\s*([a-z]+)/i.exec(attribute(element, 'style') ?? '')?.[1]
  switch ((styled ?? attribute(element, 'align'))?.toLowerCase()) {
    case 'left':
    case 'start':
      return 'start'
    case 'center':
      return 'center'
    case 'right':
    case 'end':
      return 'end'
    default:
      return undefined
  }
}

const caption: Handler = (gate: Gate, element) => {
  const { holder } = gate.builder
  if (holder.kind !== 'rows' || holder.caption) return border(gate, element)
  return gate.builder.open({ kind: 'spans' }, ({ spans }) => {
    if (spans.length > 0) holder.caption = spans
  })
}

/** Handlers by element name. */
export const TABLES: Readonly<Record<string, Handler>> = {
  table,
  tr: row,
  td: cell('data'),
  th: cell('header'),
  caption,
}
