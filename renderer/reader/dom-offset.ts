/**
 * Plain-text offset <-> place in the DOM, for one drawn section. Where both disagree nothing can be mapped: a section
 * whose DOM does not spell its stretch of the plain text is not `sound`, and nothing is painted or selected in it.
 *
 * Read from attributes that `renderer/ui/text` sets: `data-start` (a leaf and its offset), `data-object` (one thing that
 * stands for so many characters), `data-skip` (no part of the text).
 */
import type { Range as TextRange } from '../../core/anchor/anchor'

/** Which neighbour a place between two characters belongs to: the one after (a range's start) or before (its end). */
export type Side = 'start' | 'end'

/** A place in the DOM, as ranges and selections have it. */
export interface Place {
  readonly node: Node
  readonly offset: number
}

/** A stretch that one DOM node draws. `joined`: it follows the run before directly, so that one range may span both. */
interface Run {
  readonly start: number
  readonly length: number
  readonly node: Text | Element
  readonly joined: boolean
}

interface LeafElement {
  readonly start: number
  readonly element: Element
}

export interface SectionMap {
  readonly sound: boolean
  readonly leaves: readonly LeafElement[]
  /** Offset of a place inside the section; null where the section draws nothing. */
  readonly offsetOf: (node: Node, offset: number, side: Side) => number | null
  /** Place of an offset; null where the section draws nothing there. */
  readonly placeOf: (offset: number, side: Side) => Place | null
  /** DOM ranges that cover exactly the drawn characters of a stretch: none of what is not part of the text. */
  readonly rangesOf: (range: TextRange) => readonly StaticRangeInit[]
  /** The images and formulas in a stretch, which no highlight can paint. */
  readonly objectsIn: (range: TextRange) => readonly HTMLElement[]
}

/** Maps what `root` draws; `plain` is the whole plain text. */
export function mapSection(root: Element, plain: string): SectionMap {
  const { runs, leaves, sound } = read(root, plain)
  return {
    sound,
    leaves,
    offsetOf: (node, offset, side) => offsetOf(runs, leaves, node, offset, side),
    placeOf: (offset, side) => placeOf(runs, offset, side),
    rangesOf: (range) => rangesOf(runs, range),
    objectsIn: ({ start, end }) =>
      runs.flatMap(({ node, start: at }) => (node instanceof HTMLElement && at >= start && at < end ? node : [])),
  }
}

interface Reading {
  readonly runs: readonly Run[]
  readonly leaves: readonly LeafElement[]
  readonly sound: boolean
}

function read(root: Element, plain: string): Reading {
  const runs: Run[] = []
  const leaves: LeafElement[] = []
  let at: number | null = null
  let joined = false
  let sound = true
  const put = (node: Text | Element, length: number) => {
    if (at === null) sound = false
    else {
      runs.push({ start: at, length, node, joined })
      at += length
      joined = true
    }
  }
  const visit = (node: Node): void => {
    if (node instanceof Text) {
      if (node.length === 0) return
      if (at !== null && !plain.startsWith(node.data, at)) sound = false
      put(node, node.length)
      return
    }
    if (!(node instanceof Element)) return
    if (node.hasAttribute('data-skip')) {
      joined = false
      return
    }
    const start = node.getAttribute('data-start')
    if (start !== null) {
      at = Number(start)
      joined = false
      leaves.push({ start: at, element: node })
    }
    const object = node.getAttribute('data-object')
    if (object !== null) put(node, Number(object))
    else if (node instanceof HTMLBRElement) put(node, 1)
    else for (let child = node.firstChild; child; child = child.nextSibling) visit(child)
    if (start !== null) {
      at = null
      joined = false
    }
  }
  visit(root)
  return { runs, leaves, sound }
}

/** Index of the first item that fails `before`. */
function search<T>(items: readonly T[], before: (item: T) => boolean): number {
  let low = 0
  let high = items.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (before(items[middle] as T)) low = middle + 1
    else high = middle
  }
  return low
}

function offsetOf(
  runs: readonly Run[],
  leaves: readonly LeafElement[],
  node: Node,
  offset: number,
  side: Side,
): number | null {
  const point = document.createRange()
  point.setStart(node, offset)
  // How many runs begin before the point; within a text node the point is inside that run.
  const index = search(runs, (run) => point.comparePoint(run.node, 0) < 0 || run.node === node)
  const before = runs[index - 1]
  const after = runs[index]
  if (before?.node === node) return before.start + Math.min(offset, before.length)
  const empty = emptyLeafAt(leaves, runs, node)
  if (empty !== null) return empty
  if (side === 'start') return after ? after.start : before ? before.start + before.length : null
  return before ? before.start + before.length : after ? after.start : null
}

/** The start of the leaf that holds `node` where that leaf draws nothing (an empty cell). */
function emptyLeafAt(leaves: readonly LeafElement[], runs: readonly Run[], node: Node): number | null {
  const element = node instanceof Element ? node : node.parentElement
  const leaf = element?.closest('[data-start]')
  const found = leaf && leaves.find((candidate) => candidate.element === leaf)
  if (!found) return null
  return runs.some((run) => found.element.contains(run.node)) ? null : found.start
}

function placeOf(runs: readonly Run[], offset: number, side: Side): Place | null {
  const index =
    side === 'start'
      ? search(runs, (run) => run.start + run.length <= offset)
      : search(runs, (run) => run.start < offset) - 1
  const run = runs[index] ?? (side === 'start' ? runs.at(-1) : runs[0])
  return run ? placeIn(run, Math.min(Math.max(offset - run.start, 0), run.length), side) : null
}

/** A thing that is drawn as one is in a range as soon as a part of it is. */
function placeIn(run: Run, within: number, side: Side): Place {
  if (run.node instanceof Text) return { node: run.node, offset: assertWithin(within, run.node) }
  const parent = run.node.parentNode
  if (!parent) throw new Error('a run lost its place in the document')
  const index = Array.prototype.indexOf.call(parent.childNodes, run.node)
  const behind = side === 'start' ? within >= run.length : within > 0
  return { node: parent, offset: behind ? index + 1 : index }
}

/** A range past its node's end would be painted nowhere, or on other words after the next render. */
function assertWithin(offset: number, node: Text): number {
  if (offset > node.length) throw new Error(`offset ${offset} in a text node of ${node.length}`)
  return offset
}

function rangesOf(runs: readonly Run[], { start, end }: TextRange): readonly StaticRangeInit[] {
  const ranges: StaticRangeInit[] = []
  for (let i = search(runs, (run) => run.start + run.length <= start); i < runs.length; i++) {
    const run = runs[i]
    if (!run || run.start >= end) break
    const { node: endContainer, offset: endOffset } = placeIn(run, Math.min(end - run.start, run.length), 'end')
    const open = ranges.at(-1)
    if (open && run.joined) ranges[ranges.length - 1] = { ...open, endContainer, endOffset }
    else {
      const { node: startContainer, offset: startOffset } = placeIn(run, Math.max(start - run.start, 0), 'start')
      ranges.push({ startContainer, startOffset, endContainer, endOffset })
    }
  }
  return ranges
}
