/**
 * Ruby: each base with its reading. Readings (`rt`) go to bases in order, whether each follows its base or all stand
 * after all bases (`rb rb rt rt`). A second row of readings (`rtc`) has no place in the tree and is dropped.
 */
import type { Builder, Exit } from '../builder'
import { collapse } from '../characters'
import { type Element, isElement, textWithin } from '../dom'
import type { Handler } from './handler'

interface Open {
  readonly bases: { readonly kind: 'ruby'; reading: string }[]
  /** Whether the page marks bases as such (`rb`); else each begins where the reading before ends. */
  readonly isMarked: boolean
  /** How many bases have their reading. */
  read: number
  exit: Exit
}

const opened = new WeakMap<Element, Open>()

function beginBase(builder: Builder, open: Open): void {
  open.exit()
  const shape = { kind: 'ruby' as const, reading: '' }
  open.bases.push(shape)
  open.exit = builder.wrap(shape)
}

/** A reading stands in its ruby, or in a few elements within it (`rtc`, a link). Further up it is not looked for. */
const MAX_LEVELS = 8

/** The open ruby around an element. */
function around(element: Element): Open | undefined {
  let node = element.parentNode
  for (let level = 0; level < MAX_LEVELS && node && isElement(node); level++, node = node.parentNode) {
    const open = opened.get(node)
    if (open) return open
  }
  return undefined
}

const ruby: Handler = ({ builder }, element) => {
  const isMarked = element.childNodes.some((node) => node.nodeName === 'rb')
  const open: Open = { bases: [], isMarked, read: 0, exit: () => {} }
  opened.set(element, open)
  if (!isMarked) beginBase(builder, open)
  return () => {
    open.exit()
    opened.delete(element)
  }
}

const base: Handler = ({ builder }, element) => {
  const open = around(element)
  if (!open) return () => {}
  beginBase(builder, open)
  return () => {
    open.exit()
    open.exit = () => {}
  }
}

const reading: Handler = ({ builder }, element) => {
  const open = around(element)
  // Outside of any ruby it is words like others.
  if (!open) return () => {}
  const shape = open.bases[open.read]
  if (!shape) return 'skip'
  shape.reading = collapse(textWithin(element))
  open.read++
  if (!open.isMarked && open.read === open.bases.length) beginBase(builder, open)
  return 'skip'
}

/** Handlers by element name. */
export const RUBY: Readonly<Record<string, Handler>> = { ruby, rb: base, rt: reading, rp: () => 'skip' }
