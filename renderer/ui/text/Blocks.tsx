import { createElement, type ReactNode } from 'react'
import { strings } from '../../../core/strings'
import type { Leaf } from '../../../core/text/plain-text'
import type { Block, BlockBase, Definition, Definitions, Heading, Item, List } from '../../../core/text/tree'
import { type Drawing, inOrder, targetId } from './drawing'
import { FigureView } from './FigureView'
import { FootnoteView } from './FootnoteView'
import { MathView } from './MathView'
import { Spans } from './Spans'
import { TableView } from './TableView'
import styles from './text.module.css'

interface BlocksProps {
  readonly blocks: readonly Block[]
  readonly drawing: Drawing
  /** How many levels at the leading edge go on from a piece before (`core/text/sections.ts`), and at the trailing edge after. */
  readonly continues?: number
  readonly continued?: number
}

/** Draws blocks. Every leaf carries its offset in the plain text as `data-start`. */
export function Blocks({ blocks, drawing, continues = 0, continued = 0 }: BlocksProps): ReactNode {
  return drawBlocks(blocks, drawing, continues, continued)
}

function drawBlocks(blocks: readonly Block[], drawing: Drawing, continues = 0, continued = 0): ReactNode {
  const last = blocks.length - 1
  return inOrder(
    blocks.map((block, i) => drawBlock(block, drawing, i === 0 ? continues : 0, i === last ? continued : 0)),
  )
}

function drawBlock(block: Block, drawing: Drawing, continues: number, continued: number): ReactNode {
  const base = { ...baseOf(block, drawing), ...edges(continues, continued) }
  const inner = [below(continues), below(continued)] as const
  switch (block.kind) {
    case 'paragraph':
      return (
        <p {...base} data-start={startOf(block, drawing)}>
          <Spans spans={block.spans} drawing={drawing} />
        </p>
      )
    case 'verse':
      return (
        <p {...base} className={styles.verse} data-start={startOf(block, drawing)}>
          <Spans spans={block.spans} drawing={drawing} />
        </p>
      )
    case 'heading':
      return drawHeading(block, drawing, base)
    case 'quote':
      return <blockquote {...base}>{drawBlocks(block.blocks, drawing, ...inner)}</blockquote>
    case 'list':
      return drawList(block, drawing, base, inner)
    case 'item':
      return drawItem(block, drawing, base, inner)
    case 'code':
      return (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        <pre {...base} tabIndex={0}>
          <code data-start={startOf(block, drawing)}>{block.text}</code>
        </pre>
      )
    case 'table':
      return <TableView table={block} drawing={drawing} {...base} />
    case 'figure':
      return <FigureView figure={block} drawing={drawing} {...base} />
    case 'divider':
      return <hr {...base} />
    case 'footnote':
      return (
        <FootnoteView note={block} part={continues > 0 ? 'later' : 'first'} {...base}>
          {drawBlocks(block.blocks, drawing, ...inner)}
        </FootnoteView>
      )
    case 'displayMath':
      return (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        <div {...base} className={styles.math} tabIndex={0} data-start={startOf(block, drawing)} data-object={1}>
          {block.mathml ? <MathView math={block.mathml} display="block" /> : <code>{block.tex}</code>}
        </div>
      )
    case 'definitions':
      return drawDefinitions(block, drawing, base, inner)
  }
}

type Attributes = Readonly<Record<string, string | number | undefined>>
type Inner = readonly [continues: number, continued: number]

function drawHeading(heading: Heading, drawing: Drawing, base: Attributes): ReactNode {
  const rank = Math.min(6, Math.max(0, heading.level - drawing.headings) + 2)
  return createElement(
    `h${rank}`,
    { ...base, 'data-start': startOf(heading, drawing) },
    <Spans spans={heading.spans} drawing={drawing} />,
  )
}

function drawList(list: List, drawing: Drawing, base: Attributes, inner: Inner): ReactNode {
  const items = drawBlocks(list.items, drawing, ...inner)
  return list.ordered ? (
    <ol {...base} start={list.start}>
      {items}
    </ol>
  ) : (
    <ul {...base}>{items}</ul>
  )
}

function drawItem(item: Item, drawing: Drawing, base: Attributes, inner: Inner): ReactNode {
  const blocks = drawBlocks(item.blocks, drawing, ...inner)
  if (item.checked === undefined) return <li {...base}>{blocks}</li>
  const task = drawing.note?.task(item)
  const tick = task?.tick ?? undefined
  return (
    <li {...base} className={styles.task}>
      <input
        type="checkbox"
        checked={item.checked}
        disabled={!tick}
        onChange={tick}
        aria-label={task?.words || strings.text.task}
      />
      {blocks}
    </li>
  )
}

function drawDefinitions(block: Definitions, drawing: Drawing, base: Attributes, inner: Inner): ReactNode {
  const last = block.entries.length - 1
  const draw = (entry: Definition, i: number) =>
    entry.kind === 'term' ? (
      <dt data-start={startOf(entry, drawing)}>
        <Spans spans={entry.spans} drawing={drawing} />
      </dt>
    ) : (
      <dd>{drawBlocks(entry.blocks, drawing, i === 0 ? below(inner[0]) : 0, i === last ? below(inner[1]) : 0)}</dd>
    )
  return <dl {...base}>{inOrder(block.entries.map(draw))}</dl>
}

/** How many levels go on, one level further in. */
function below(levels: number): number {
  return Math.max(0, levels - 1)
}

function startOf(leaf: Leaf, drawing: Drawing): number | undefined {
  return drawing.starts?.get(leaf)
}

function baseOf(block: BlockBase, drawing: Drawing): Attributes {
  return {
    lang: block.language,
    dir: block.direction,
    id: block.id !== undefined && drawing.starts ? targetId(block.id) : undefined,
  }
}

function edges(continues: number, continued: number): Attributes {
  return {
    'data-continues': continues > 0 ? '' : undefined,
    'data-continued': continued > 0 ? '' : undefined,
  }
}
