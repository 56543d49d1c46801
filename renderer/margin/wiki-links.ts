import type { Block, Span } from '../../core/text/tree'

/** `[[Title]]` or `[[Title|words]]`. */
const WIKI_LINK = /\[\[([^[\]|\n]+)(?:\|([^[\]\n]+))?\]\]/g

/** How the address of such a link begins; `NoteBody` finds the document by what follows. */
export const TITLE = '#title:'

/** Blocks of a note with its `[[links]]` as links, in paragraphs, headings and what is in lists and quotes; not in code. */
export function withWikiLinks(blocks: readonly Block[]): readonly Block[] {
  return blocks.map(linked)
}

function linked(block: Block): Block {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return { ...block, spans: spansLinked(block.spans) }
    case 'quote':
    case 'item':
    case 'footnote':
      return { ...block, blocks: withWikiLinks(block.blocks) }
    case 'list':
      return { ...block, items: block.items.map((item) => ({ ...item, blocks: withWikiLinks(item.blocks) })) }
    case 'code':
    case 'definitions':
    case 'displayMath':
    case 'divider':
    case 'figure':
    case 'table':
    case 'verse':
      return block
  }
}

function spansLinked(spans: readonly Span[]): readonly Span[] {
  return spans.flatMap((span): readonly Span[] => {
    if (typeof span === 'string') return textLinked(span)
    if (span.kind === 'code' || span.kind === 'link' || !('spans' in span)) return [span]
    return [{ ...span, spans: spansLinked(span.spans) }]
  })
}

function textLinked(text: string): readonly Span[] {
  const spans: Span[] = []
  let at = 0
  for (const match of text.matchAll(WIKI_LINK)) {
    const [whole, title = '', words = title] = match
    if (match.index > at) spans.push(text.slice(at, match.index))
    spans.push({ kind: 'link', address: `${TITLE}${encodeURIComponent(title.trim())}`, spans: [words.trim()] })
    at = match.index + whole.length
  }
  if (at < text.length || spans.length === 0) spans.push(text.slice(at))
  return spans
}
