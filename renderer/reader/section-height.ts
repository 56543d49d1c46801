import type { Piece, Section } from '../../core/text/sections'
import type { Image } from '../../core/text/tree'

/** Characters on a line of the usual measure (34em): of letters, and of characters as wide as they are high. */
const LETTERS_A_LINE = 68
const WIDE_A_LINE = 34
const WIDE = /[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef]/

/** In em of the text: a line, the gap before a paragraph, the column, an image whose height is not known, a pixel. */
const LINE = 1.62
const GAP = 0.9
const MEASURE = 34
const PICTURE = 18
const PIXEL = 1 / 19

/** Height of a section before it is drawn, in em of the text: near enough that the strip at the edge tells no lies. */
export function estimatedHeight(section: Section, plain: string): number {
  const perLine = WIDE.test(plain.slice(section.start, section.start + 200)) ? WIDE_A_LINE : LETTERS_A_LINE
  return section.pieces.reduce((sum, piece) => sum + heightOf(piece, plain, perLine), 0)
}

function heightOf({ block, start, end, continues }: Piece, plain: string, perLine: number): number {
  const gap = continues > 0 ? 0 : GAP
  if (block.kind === 'figure') return gap + pictureHeight(block.image)
  let lines = 0
  for (const line of plain.slice(start, end).split('\n')) lines += Math.max(1, Math.ceil(line.length / perLine))
  return gap + lines * LINE
}

/** An image that was not saved is a line; one that is wider than the column is scaled down to it. */
function pictureHeight({ source, width, height }: Image): number {
  if (source === null) return LINE
  if (width === undefined || height === undefined || width <= 0) return PICTURE
  return (Math.min(width * PIXEL, MEASURE) * height) / width
}
