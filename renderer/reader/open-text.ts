import type { DocumentId } from '../../core/document/id'
import { type MissingImage, missingImages } from '../../core/text/images'
import { type Section, sectionAt, sections } from '../../core/text/sections'
import type { Block, LeftOut, Text } from '../../core/text/tree'
import type { OpenState } from '../state/library'
import { DrawnSections } from './drawn-sections'
import { Mounting } from './mounting'

/** Something left out and its index in `Text.leftOut`, by which it is put back. */
export interface LeftOutBlock {
  readonly index: number
  readonly entry: LeftOut
}

/** A text ready to be drawn. It lives as long as this version of the text is on screen. */
export interface OpenText {
  readonly document: DocumentId
  readonly version: number
  readonly textHash: string
  readonly text: Text
  readonly plain: string
  readonly sections: readonly Section[]
  /** What was left out, by the index in `Text.blocks` before which it stood. */
  readonly leftOut: ReadonlyMap<number, readonly LeftOutBlock[]>
  /** The images that were not saved. */
  readonly missing: readonly MissingImage[]
  /** The level of the outermost headings. */
  readonly headings: number
  readonly drawn: DrawnSections
  readonly mounting: Mounting
}

/** Prepares the open document's text; what is around `offset` is drawn at once. */
export function openText({ record, text, plain, textHash }: OpenState, offset: number): OpenText {
  const list = sections(text, plain)
  const at = sectionAt(list, offset)
  return {
    document: record.id,
    version: record.text.version,
    textHash,
    text,
    plain: plain.text,
    sections: list,
    leftOut: byPlace(text.leftOut),
    missing: missingImages(text, plain),
    headings: outermost(text.blocks),
    drawn: new DrawnSections(list, plain.text),
    mounting: new Mounting(list.length, at - 1, at + 1),
  }
}

function byPlace(leftOut: readonly LeftOut[]): ReadonlyMap<number, readonly LeftOutBlock[]> {
  return Map.groupBy(
    leftOut.map((entry, index) => ({ index, entry })),
    ({ entry }) => entry.before,
  )
}

function outermost(blocks: readonly Block[]): number {
  let least = 6
  for (const block of blocks) if (block.kind === 'heading' && block.level < least) least = block.level
  return least
}
