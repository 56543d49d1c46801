/** Lists, task items, and definition lists. */
import type { Block, Item, List } from '../../text/tree'
import { attribute } from '../dom'
import { border } from './blocks'
import type { Handler } from './handler'

/** The blocks of items that a list was added to, so that the next one need not copy them all again. */
const grown = new WeakMap<Item, Block[]>()

const list =
  (kind: 'ordered' | 'unordered'): Handler =>
  (gate, element) => {
    const { builder, links } = gate
    if (!builder.takesBlocks || links.noteSections.has(element)) return border(gate, element)
    const start = Number(/^\s*(-?\d{1,9})\s*$/.exec(attribute(element, 'start') ?? '')?.[1] ?? 1)
    return builder.open({ kind: 'items', items: [] }, ({ holder: { items }, base }) => {
      if (items.length === 0) return
      const numbered = kind === 'ordered' && start !== 1 ? { start } : {}
      const made: List = { kind: 'list', ordered: kind === 'ordered', ...numbered, items, ...base }
      const outer = builder.holder
      const last = outer.kind === 'items' ? outer.items.at(-1) : undefined
      const added = last && grown.get(last)
      // A list directly in a list belongs to the item before it.
      if (outer.kind !== 'items') builder.place(made)
      else if (added) added.push(made)
      else if (last) {
        const blocks = [...last.blocks, made]
        const item: Item = { ...last, blocks }
        grown.set(item, blocks)
        outer.items[outer.items.length - 1] = item
      } else outer.items.push({ kind: 'item', blocks: [made] })
    })
  }

const item: Handler = (gate, element) => {
  const { builder, links } = gate
  const note = links.notes.get(element)
  builder.border()
  builder.leaveImplicit()
  const { holder } = builder
  if (holder.kind !== 'items' || note || !builder.takesBlocks) return border(gate, element)
  return builder.open({ kind: 'blocks', blocks: [], as: 'item' }, ({ holder: { blocks, checked }, base }) => {
    if (blocks.length === 0) return
    holder.items.push({ kind: 'item', ...(checked === undefined ? {} : { checked }), blocks, ...base })
  })
}

/** The box of a task: of all form controls the only one that says something. */
const input: Handler = ({ builder }, element) => {
  const { holder } = builder
  const isBox = attribute(element, 'type')?.toLowerCase() === 'checkbox'
  if (isBox && holder.kind === 'blocks' && holder.as === 'item' && holder.blocks.length === 0 && builder.atStart) {
    holder.checked = attribute(element, 'checked') !== undefined
  }
  return 'skip'
}

const definitions: Handler = (gate, element) => {
  const { builder } = gate
  if (!builder.takesBlocks) return border(gate, element)
  return builder.open({ kind: 'entries', entries: [] }, ({ holder: { entries }, base }) => {
    if (entries.length > 0) builder.place({ kind: 'definitions', entries, ...base })
  })
}

const term: Handler = (gate, element) => {
  const { builder } = gate
  builder.border()
  builder.leaveImplicit()
  const { holder } = builder
  if (holder.kind !== 'entries' || !builder.takesBlocks) return border(gate, element)
  return builder.open({ kind: 'spans', as: 'entry' }, ({ spans }) => {
    if (spans.length > 0) holder.entries.push({ kind: 'term', spans })
  })
}

const description: Handler = (gate, element) => {
  const { builder } = gate
  builder.border()
  builder.leaveImplicit()
  const { holder } = builder
  if (holder.kind !== 'entries' || !builder.takesBlocks) return border(gate, element)
  return builder.open({ kind: 'blocks', blocks: [], as: 'entry' }, ({ holder: { blocks } }) => {
    if (blocks.length > 0) holder.entries.push({ kind: 'description', blocks })
  })
}

/** Handlers by element name. */
export const LISTS: Readonly<Record<string, Handler>> = {
  ul: list('unordered'),
  menu: list('unordered'),
  dir: list('unordered'),
  ol: list('ordered'),
  li: item,
  input,
  dl: definitions,
  dt: term,
  dd: description,
}
