/**
 * How a text is cut for drawing: sections of 3,000 to 5,000 characters, each drawn on its own. A block that is longer is
 * split into pieces that are blocks themselves, so that one renderer serves both.
 *
 * The invariant that offsets rest on: a piece spells exactly the plain text between its `start` and `end`.
 */
import type { PlainText } from './plain-text'
import { type Part, splitBlock } from './split'
import type { Block, Text } from './tree'

/** From this length on a section is full: long enough that a screen needs few, short enough that each is drawn at once. */
export const SECTION_MIN = 3_000
/** No section is longer, unless its one piece cannot be split (a row of a table, a caption, a formula). */
export const SECTION_MAX = 5_000

/**
 * A block, or a part of one, to be drawn. `continues` is how many levels at its leading edge go on from the piece before:
 * 0 for a block's beginning; in a list cut between items 1 (the list goes on, the item is new); cut within an item's
 * paragraph 3 (list, item, paragraph). `continued` is the same for its trailing edge. What continues has no marker, no
 * first-line indent and no space before it.
 */
export interface Piece {
  readonly block: Block
  /** Index in `Text.blocks` of the block that this is, or is a part of. */
  readonly top: number
  readonly start: number
  readonly end: number
  readonly continues: number
  readonly continued: number
}

/** `start` and `end` are those of its first and last piece. Between two sections stands at most one `\n`. */
export interface Section {
  readonly index: number
  readonly start: number
  readonly end: number
  readonly pieces: readonly Piece[]
}

/** Every block of the text, in order, in sections; `plain` is its plain text. An empty text has none. */
export function sections(text: Pick<Text, 'blocks'>, plain: PlainText): readonly Section[] {
  const found: Section[] = []
  let pieces: Piece[] = []
  let length = 0
  const close = () => {
    const first = pieces[0]
    const last = pieces.at(-1)
    if (first && last) found.push({ index: found.length, start: first.start, end: last.end, pieces })
    pieces = []
    length = 0
  }
  for (const piece of piecesOf(text, plain)) {
    // A piece that spells nothing (a divider) is drawn all the same, so it weighs something.
    const weight = piece.end - piece.start + 1
    if (length > 0 && length + weight > SECTION_MAX) close()
    pieces.push(piece)
    length += weight
    if (length >= SECTION_MIN) close()
  }
  close()
  return found
}

/** The index of the section that holds `offset`, or the one before it; -1 where there are none. */
export function sectionAt(list: readonly Section[], offset: number): number {
  let low = 0
  let high = list.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((list[middle]?.start ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return high < 0 ? -1 : low
}

function piecesOf(text: Pick<Text, 'blocks'>, plain: PlainText): Piece[] {
  const pieces: Piece[] = []
  let leaf = 0
  let at = 0
  text.blocks.forEach((block, top) => {
    const first = plain.blocks[leaf]
    let leaves = 0
    while (plain.blocks[leaf]?.top === top) {
      leaf++
      leaves++
    }
    const start = leaves > 0 && first ? first.start : at
    const end = leaves > 0 ? (plain.blocks[leaf - 1]?.end ?? start) : at
    placeParts(splitBlock(block, { leaves, length: end - start }, SECTION_MAX), top, start, pieces)
    at = end
  })
  return pieces
}

/** Gives the parts of one block their offsets and adds them to `pieces`. */
function placeParts(parts: readonly Part[], top: number, from: number, pieces: Piece[]): void {
  let at = from
  let spelled = false
  parts.forEach((part, i) => {
    if (part.size.leaves > 0 && spelled && !part.insideLeaf) at++
    const start = at
    at += part.size.length
    if (part.size.leaves > 0) spelled = true
    pieces.push({
      block: part.block,
      top,
      start,
      end: at,
      continues: part.continues,
      continued: parts[i + 1]?.continues ?? 0,
    })
  })
}
