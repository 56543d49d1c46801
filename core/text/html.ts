/**
 * A passage of a text as HTML, for the clipboard: the tree's own structure, cut at the passage's ends, without any class or
 * style of ours. Nothing but what the tree holds can be written, every character of it escaped; images are named in words,
 * because their files stay here.
 */
import type { Range } from '../anchor/anchor'
import { strings } from '../strings'
import { type Leaf, leafIndexAt, type PlacedBlock, type PlainText, spanText } from './plain-text'
import type { Block, BlockBase, Definition, Footnote, Image, Item, List, Span, Style, Table, Text } from './tree'

const STYLE_ELEMENTS: Readonly<Record<Style, string>> = {
  emphasis: 'em',
  strong: 'strong',
  code: 'code',
  superscript: 'sup',
  subscript: 'sub',
  deleted: 'del',
  inserted: 'ins',
  small: 'small',
  keyboard: 'kbd',
}

interface Cut {
  readonly starts: ReadonlyMap<Leaf, number>
  readonly range: Range
}

/**
 * The HTML of what `range` of the plain text covers; `''` where it covers nothing. A part of one line, or what stands in one
 * cell, is a line without a block around it, so that it can be pasted into one. Costs as much as the passage is long.
 */
export function passageHtml(text: Pick<Text, 'blocks'>, plain: PlainText, range: Range): string {
  const leaves = leavesIn(plain, range)
  const first = leaves[0]
  const last = leaves.at(-1)
  if (!first || !last) return ''
  const line = first === last ? lineHtml(first, range) : null
  if (line !== null) return line
  const starts = new Map(leaves.map((leaf) => [leaf.node, leaf.start]))
  return blocksHtml(text.blocks.slice(first.top, last.top + 1), { starts, range })
}

/** The leaves of which `range` covers anything. */
function leavesIn(plain: PlainText, { start, end }: Range): readonly PlacedBlock[] {
  const from = Math.max(0, leafIndexAt(plain, start))
  const to = leafIndexAt(plain, Math.max(start, end - 1))
  return plain.blocks.slice(from, to + 1).filter((leaf) => leaf.start < end && leaf.end > start)
}

/** What is covered of a leaf where it is no block: it is only a part of it, or no block of its own. */
function lineHtml({ node, kind, start, end }: PlacedBlock, range: Range): string | null {
  const isWhole = range.start <= start && range.end >= end
  const isBlock = kind === 'paragraph' || kind === 'heading'
  if (isWhole && isBlock) return null
  if (isBlock || kind === 'cell' || kind === 'term' || kind === 'caption')
    return spansHtml('spans' in node ? node.spans : isCaption(node) ? node : [], start, range)
  return null
}

function isCaption(leaf: Leaf): leaf is readonly Span[] {
  return Array.isArray(leaf)
}

/** Text as HTML text. */
export function escapeHtml(text: string): string {
  return SPECIAL.test(text) ? text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign) : text
}

const SPECIAL = /[&<>"]/
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

function blocksHtml(blocks: readonly Block[], cut: Cut): string {
  return blocks.map((block) => blockHtml(block, cut)).join('')
}

function blockHtml(block: Block, cut: Cut): string {
  switch (block.kind) {
    case 'paragraph':
      return element('p', block, leafHtml(block, block.spans, cut))
    case 'verse':
      return element('p', block, keptSpaces(leafHtml(block, block.spans, cut)))
    case 'heading':
      return element(`h${block.level}`, block, leafHtml(block, block.spans, cut))
    case 'quote':
      return element('blockquote', block, blocksHtml(block.blocks, cut))
    case 'list':
      return listHtml(block, cut)
    case 'item':
      return itemHtml(block, cut)
    case 'footnote':
      return footnoteHtml(block, cut)
    case 'code': {
      const code = leafHtml(block, [block.text], cut)
      return element('pre', block, code && `<code>${code}</code>`)
    }
    case 'displayMath':
      return element('p', block, isCovered(block, 1, cut) ? escapeHtml(strings.export.formula(block.tex ?? '')) : '')
    case 'figure': {
      const image = isCovered(block.image, 1, cut) ? imageHtml(block.image) : ''
      const caption = element('figcaption', {}, block.caption ? leafHtml(block.caption, block.caption, cut) : '')
      return element('figure', block, image + caption)
    }
    case 'table':
      return tableHtml(block, cut)
    case 'definitions':
      return element('dl', block, block.entries.map((entry) => entryHtml(entry, cut)).join(''))
    case 'divider':
      return ''
  }
}

/** A part of a numbered list goes on with its numbers. */
function listHtml(list: List, cut: Cut): string {
  const items = list.items.map((item) => itemHtml(item, cut))
  const number =
    (list.start ?? 1) +
    Math.max(
      0,
      items.findIndex((item) => item !== ''),
    )
  const start = list.ordered && number !== 1 ? ` start="${number}"` : ''
  return element(list.ordered ? 'ol' : 'ul', list, items.join(''), start)
}

function itemHtml(item: Item, cut: Cut): string {
  const inner = blocksHtml(item.blocks, cut)
  if (inner === '' || item.checked === undefined) return element('li', item, inner)
  return element('li', item, `<input type="checkbox" disabled${item.checked ? ' checked' : ''}>${inner}`)
}

/** Its sign stands before its first words, as it stands behind what it belongs to. */
function footnoteHtml(note: Footnote, cut: Cut): string {
  const inner = blocksHtml(note.blocks, cut)
  const first = note.blocks[0]
  const isFromStart = first?.kind === 'paragraph' && (cut.starts.get(first) ?? -1) >= cut.range.start
  const sign = `<sup>${escapeHtml(note.sign)}</sup> `
  return element('div', note, isFromStart ? inner.replace(/^<p[^>]*>/, (open) => open + sign) : inner)
}

/** White space that means something, as signs that no program takes for less: of a verse. */
function keptSpaces(html: string): string {
  return html
    .split(/(<[^>]*>)/)
    .map((part) => (part.startsWith('<') ? part : part.replace(/\n/g, '<br>').replace(/ (?= )|(?<=^|>) /g, '&nbsp;')))
    .join('')
}

function tableHtml(table: Table, cut: Cut): string {
  const caption = element('caption', {}, table.caption ? leafHtml(table.caption, table.caption, cut) : '')
  const rows = table.rows.map(({ cells }) => {
    const inner = cells.map((cell) => {
      const spans = [cell.columns && ` colspan="${cell.columns}"`, cell.rows && ` rowspan="${cell.rows}"`]
      const name = cell.header ? 'th' : 'td'
      return { html: leafHtml(cell, cell.spans, cut), open: `<${name}${spans.filter(Boolean).join('')}>`, name }
    })
    if (inner.every(({ html }) => html === '')) return ''
    return `<tr>${inner.map(({ html, open, name }) => `${open}${html}</${name}>`).join('')}</tr>`
  })
  return element('table', table, caption + element('tbody', {}, rows.join('')))
}

function entryHtml(entry: Definition, cut: Cut): string {
  return entry.kind === 'term'
    ? element('dt', {}, leafHtml(entry, entry.spans, cut))
    : element('dd', {}, blocksHtml(entry.blocks, cut))
}

function element(name: string, { language, direction }: BlockBase, inner: string, more = ''): string {
  if (inner === '') return ''
  const lang = language === undefined ? '' : ` lang="${escapeHtml(language)}"`
  const dir = direction === undefined ? '' : ` dir="${direction}"`
  return `<${name}${lang}${dir}${more}>${inner}</${name}>`
}

function isCovered(leaf: Leaf, length: number, { starts, range }: Cut): boolean {
  const start = starts.get(leaf)
  return start !== undefined && start < range.end && start + length > range.start
}

function leafHtml(leaf: Leaf, spans: readonly Span[], { starts, range }: Cut): string {
  const start = starts.get(leaf)
  return start === undefined ? '' : spansHtml(spans, start, range)
}

function spansHtml(spans: readonly Span[], start: number, range: Range): string {
  let html = ''
  let at = start
  for (const span of spans) {
    const { length } = spanText(span)
    const isInside = length === 0 ? at > range.start && at < range.end : at < range.end && at + length > range.start
    if (isInside) html += spanHtml(span, at, range)
    at += length
  }
  return html
}

function spanHtml(span: Span, at: number, range: Range): string {
  if (typeof span === 'string') return escapeHtml(span.slice(Math.max(0, range.start - at), range.end - at))
  switch (span.kind) {
    case 'break':
      return '<br>'
    case 'image':
      return imageHtml(span)
    case 'noteReference':
      return `<sup>${escapeHtml(span.sign)}</sup>`
    case 'inlineMath':
      return `<code>${escapeHtml(span.tex)}</code>`
    case 'ruby':
      return `<ruby>${spansHtml(span.spans, at, range)}<rt>${escapeHtml(span.reading)}</rt></ruby>`
    case 'foreign':
      return element('span', span, spansHtml(span.spans, at, range))
    case 'link': {
      // A place within the text leads nowhere once it is pasted elsewhere.
      const inner = spansHtml(span.spans, at, range)
      return span.address.startsWith('#') ? inner : `<a href="${escapeHtml(span.address)}">${inner}</a>`
    }
    default: {
      const name = STYLE_ELEMENTS[span.kind]
      return `<${name}>${spansHtml(span.spans, at, range)}</${name}>`
    }
  }
}

function imageHtml(image: Image): string {
  return escapeHtml(strings.export.image(image.alternative))
}
