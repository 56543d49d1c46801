/**
 * A whole text as Markdown: GFM with footnotes, and a few elements of HTML for what Markdown has no signs for. Read back,
 * it spells the same plain text; only mathematics is written as TeX between dollar signs.
 */
import type { Block, Definitions, Figure, List, Table } from '../text/tree'
import { fenced } from './quote'
import { imageMarkdown, inlineLine, inlineLines, noteName } from './text-markdown-spans'

/** The Markdown, with one line end at its end; `''` for no blocks. */
export function textMarkdown(blocks: readonly Block[]): string {
  const text = joined(blocks)
  return text === '' ? '' : `${text}\n`
}

/** Blocks with a blank line between them. Two lists side by side would become one, so a comment parts them. */
function joined(blocks: readonly Block[]): string {
  const parts: string[] = []
  blocks.forEach((block, i) => {
    const before = blocks[i - 1]
    if (before?.kind === 'list' && (block.kind === 'list' || block.kind === 'code')) parts.push('<!-- -->')
    if (before?.kind === 'quote' && block.kind === 'quote') parts.push('<!-- -->')
    parts.push(blockMarkdown(block))
  })
  return parts.filter((part) => part !== '').join('\n\n')
}

function blockMarkdown(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
    case 'verse':
      return inlineLines(block.spans)
    case 'heading':
      return `${'#'.repeat(block.level)} ${inlineLine(block.spans).replace(/(\s)(#+)$/, '$1\\$2')}`
    case 'quote':
      return prefixed(joined(block.blocks), '> ')
    case 'list':
      return listMarkdown(block)
    case 'item':
      return indented(joined(block.blocks), '- ')
    case 'code':
      return fenced(block.text, block.syntax ?? '')
    case 'table':
      return tableMarkdown(block)
    case 'figure':
      return figureMarkdown(block)
    case 'divider':
      return '---'
    case 'footnote':
      return indented(joined(block.blocks), `[^${noteName(block.id)}]: `, '    ')
    case 'displayMath':
      return block.tex === undefined ? '' : `$$\n${block.tex}\n$$`
    case 'definitions':
      return definitionsMarkdown(block)
  }
}

function prefixed(text: string, prefix: string): string {
  return text
    .split('\n')
    .map((line) => (line === '' ? prefix.trimEnd() : prefix + line))
    .join('\n')
}

/** `first` before the first line, the others below its content. */
function indented(text: string, first: string, indent = ' '.repeat(first.length)): string {
  return first + text.replace(/\n(?=[^\n])/g, `\n${indent}`)
}

function listMarkdown(list: List): string {
  const first = list.start ?? 1
  return list.items
    .map((item, i) => {
      const box = item.checked === undefined ? '' : item.checked ? '[x] ' : '[ ] '
      const marker = list.ordered ? `${first + i}. ` : '- '
      return indented(box + joined(item.blocks), marker)
    })
    .join('\n\n')
}

function tableMarkdown(table: Table): string {
  const caption = table.caption ? [inlineLines(table.caption)] : []
  const spans = table.rows.some((row) =>
    row.cells.some((cell) => cell.columns !== undefined || cell.rows !== undefined),
  )
  return [...caption, spans ? tableHtml(table) : tablePipes(table)].join('\n\n')
}

const RULES = { start: ':--', center: ':-:', end: '--:', none: '---' } as const

/** GFM knows only tables whose first row is the header. */
function tablePipes(table: Table): string {
  const width = table.rows.reduce((most, row) => Math.max(most, row.cells.length), 0)
  const lines = table.rows.map((row) => {
    const cells = row.cells.map((cell) => inlineLine(cell.spans))
    return `| ${[...cells, ...Array<string>(width - cells.length).fill('')].join(' | ')} |`
  })
  const rules = Array.from({ length: width }, (_, i) => RULES[table.rows[0]?.cells[i]?.align ?? 'none'])
  return [lines[0], `| ${rules.join(' | ')} |`, ...lines.slice(1)].join('\n')
}

/** Cells that span others have no signs. What stands in them is read as Markdown, since it stands apart from the tags. */
function tableHtml(table: Table): string {
  const rows = table.rows.map((row) => {
    const cells = row.cells.map((cell) => {
      const name = cell.header ? 'th' : 'td'
      const columns = cell.columns === undefined ? '' : ` colspan="${cell.columns}"`
      const down = cell.rows === undefined ? '' : ` rowspan="${cell.rows}"`
      return `<${name}${columns}${down}>\n\n${inlineLine(cell.spans)}\n\n</${name}>`
    })
    return `<tr>\n${cells.join('\n')}\n</tr>`
  })
  return `<table>\n${rows.join('\n')}\n</table>`
}

function figureMarkdown({ image, caption }: Figure): string {
  return [imageMarkdown(image), ...(caption ? [inlineLines(caption)] : [])].join('\n\n')
}

function definitionsMarkdown(block: Definitions): string {
  return block.entries
    .map((entry) =>
      entry.kind === 'term' ? inlineLines([{ kind: 'strong', spans: entry.spans }]) : joined(entry.blocks),
    )
    .join('\n\n')
}
