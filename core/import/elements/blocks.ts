/** Headings, quotes, code, verse, dividers, figures, and what only stands on lines of its own. */
import type { Block, HeadingLevel } from '../../text/tree'
import { keepLines } from '../characters'
import { attribute, type Element, elementsWithin, hasWord } from '../dom'
import type { Gate, Handler } from './handler'

/** Elements that begin and end lines but mean nothing in the tree. */
const BORDERED =
  'address article aside body center details div fieldset footer form header hgroup html legend main nav optgroup p ' +
  'search section summary tbody tfoot thead'

/** For an element that begins and ends lines but is no block here. */
export const border: Handler = ({ builder }) => {
  builder.border()
  return () => builder.border()
}

const heading =
  (level: HeadingLevel): Handler =>
  (gate, element) => {
    const { builder } = gate
    if (!builder.takesBlocks) return border(gate, element)
    return builder.open({ kind: 'spans' }, ({ spans, base }) => {
      if (spans.length > 0) builder.place({ kind: 'heading', level, spans, ...base })
    })
  }

const quote: Handler = (gate, element) => {
  const { builder } = gate
  if (!builder.takesBlocks) return border(gate, element)
  return builder.open({ kind: 'blocks', blocks: [] }, ({ holder: { blocks }, base }) => {
    if (blocks.length > 0) builder.place({ kind: 'quote', blocks, ...base })
  })
}

const divider: Handler = ({ builder, links }, element) => {
  builder.border()
  const { holder } = builder
  const isFirst = holder.kind === 'blocks' && holder.blocks.at(-1)?.kind === 'divider'
  const isOfNotes = element.parentNode !== null && links.noteSections.has(element.parentNode as Element)
  if (builder.takesBlocks && holder.kind === 'blocks' && !isFirst && !isOfNotes) builder.add({ kind: 'divider' })
  return 'skip'
}

const preformatted: Handler = (gate, element) => {
  const { builder } = gate
  if (!builder.takesBlocks) {
    builder.border()
    return () => builder.border()
  }
  if (hasWord(element, 'class', 'verse', 'poem', 'poetry')) return verse(gate)
  return builder.open({ kind: 'code', text: '' }, ({ holder, base }) => {
    const text = keepLines(holder.text)
    if (text.trim() === '') return
    const syntax = syntaxOf(element)
    builder.place({ kind: 'code', text, ...(syntax === undefined ? {} : { syntax }), ...base })
  })
}

function verse({ builder }: Gate) {
  return builder.open({ kind: 'spans', keeps: 'white space' }, ({ spans, base }) => {
    if (spans.length > 0) builder.place({ kind: 'verse', spans, ...base })
  })
}

/** The language of code, as `class="language-x"` on `pre` or `code` names it. */
function syntaxOf(element: Element): string | undefined {
  for (const candidate of [element, ...elementsWithin(element)]) {
    const named = /(?:^|\s)lang(?:uage)?-([\w+#.-]{1,40})(?:\s|$)/.exec(attribute(candidate, 'class') ?? '')?.[1]
    if (named !== undefined) return named
    if (candidate !== element && candidate.tagName === 'code') break
  }
  return undefined
}

const figure: Handler = (gate, element) => {
  const { builder } = gate
  if (!builder.takesBlocks) return border(gate, element)
  return builder.open({ kind: 'blocks', blocks: [], as: 'figure' }, ({ holder: { blocks, caption } }) => {
    for (const block of captioned(blocks, caption)) builder.place(block)
  })
}

/** The caption goes to the last image, else to a table that stands alone, else it is a paragraph after the rest. */
function captioned(
  blocks: readonly Block[],
  caption: Extract<Block, { kind: 'paragraph' }>['spans'] | undefined,
): readonly Block[] {
  if (!caption || caption.length === 0) return blocks
  const index = blocks.findLastIndex((block) => block.kind === 'figure' && !block.caption)
  const at = index >= 0 ? index : blocks.length === 1 && blocks[0]?.kind === 'table' && !blocks[0].caption ? 0 : -1
  if (at < 0) return [...blocks, { kind: 'paragraph', spans: caption }]
  return blocks.map((block, i) =>
    i === at && (block.kind === 'figure' || block.kind === 'table') ? { ...block, caption } : block,
  )
}

const figureCaption: Handler = (gate, element) => {
  const { builder } = gate
  const { holder } = builder
  // A second caption is a paragraph of the figure.
  if (holder.kind !== 'blocks' || holder.as !== 'figure' || holder.caption || !builder.takesBlocks)
    return border(gate, element)
  return builder.open({ kind: 'spans' }, ({ spans }) => {
    if (spans.length > 0) holder.caption = spans
  })
}

/** Handlers by element name. */
export const BLOCKS: Readonly<Record<string, Handler>> = {
  ...Object.fromEntries(BORDERED.split(' ').map((name) => [name, border])),
  h1: heading(1),
  h2: heading(2),
  h3: heading(3),
  h4: heading(4),
  h5: heading(5),
  h6: heading(6),
  blockquote: quote,
  hr: divider,
  pre: preformatted,
  listing: preformatted,
  xmp: preformatted,
  plaintext: preformatted,
  figure,
  figcaption: figureCaption,
}
