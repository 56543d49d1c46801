/**
 * A note as it is drawn: Markdown through the gate, and its `[[links]]` as links. What is drawn as a link is exactly what
 * `linksInNote` finds.
 */
import type { ConvertTex } from '../import/imported'
import { markdownBlocks } from '../import/markdown'
import { wikiAddress } from '../link/address'
import { linkedIn, type SignedNote, signLinks, withoutSigns } from '../link/note-links'
import type { WikiLink } from '../link/wiki-link'
import type { Block, Cell, Definition, Image, Item, Span } from '../text/tree'

/** A note's blocks. Formulas are TeX only, unless there is a converter. */
export function readNote(note: string, mathml?: ConvertTex): readonly Block[] {
  const signed = signLinks(note)
  const convert: ConvertTex | undefined = mathml && ((tex, display) => mathml(withoutSigns(tex, signed, note), display))
  const blocks = markdownBlocks(signed.source, convert)
  return signed.found.length === 0 ? blocks : new Linking(note, signed).blocks(blocks)
}

/** Puts links where signs are, and where none can be, what the person wrote. */
class Linking {
  readonly #note: string
  readonly #signed: SignedNote

  constructor(note: string, signed: SignedNote) {
    this.#note = note
    this.#signed = signed
  }

  readonly blocks = (blocks: readonly Block[]): readonly Block[] => blocks.map(this.#block)

  readonly #block = (block: Block): Block => {
    switch (block.kind) {
      case 'paragraph':
      case 'heading':
      case 'verse':
        return { ...block, spans: this.#spans(block.spans) }
      case 'quote':
      case 'footnote':
        return { ...block, blocks: this.blocks(block.blocks) }
      case 'item':
        return this.#item(block)
      case 'list':
        return { ...block, items: block.items.map(this.#item) }
      case 'definitions':
        return { ...block, entries: block.entries.map(this.#entry) }
      case 'table': {
        const rows = block.rows.map(({ cells }) => ({ cells: cells.map(this.#cell) }))
        return { ...block, rows, ...(block.caption ? { caption: this.#spans(block.caption) } : {}) }
      }
      case 'figure':
        return {
          ...block,
          image: this.#image(block.image),
          ...(block.caption ? { caption: this.#spans(block.caption) } : {}),
        }
      case 'code':
        return { ...block, text: this.#written(block.text) }
      case 'displayMath':
        return block.tex === undefined ? block : { ...block, tex: this.#written(block.tex) }
      case 'divider':
        return block
    }
  }

  readonly #item = (item: Item): Item => ({ ...item, blocks: this.blocks(item.blocks) })

  readonly #cell = (cell: Cell): Cell => ({ ...cell, spans: this.#spans(cell.spans) })

  readonly #entry = (entry: Definition): Definition =>
    entry.kind === 'term'
      ? { ...entry, spans: this.#spans(entry.spans) }
      : { ...entry, blocks: this.blocks(entry.blocks) }

  readonly #image = <T extends Image>(image: T): T => ({ ...image, alternative: this.#written(image.alternative) })

  #spans(spans: readonly Span[]): readonly Span[] {
    return spans.flatMap((span): readonly Span[] => {
      if (typeof span === 'string') return linkedIn(span, this.#signed).map((piece) => this.#piece(piece))
      switch (span.kind) {
        case 'link':
          return [{ ...span, address: this.#written(span.address), spans: this.#plain(span.spans) }]
        case 'code':
        case 'keyboard':
          return [{ ...span, spans: this.#plain(span.spans) }]
        case 'image':
          return [this.#image(span)]
        case 'inlineMath':
          return [{ ...span, tex: this.#written(span.tex) }]
        case 'break':
        case 'noteReference':
          return [span]
        default:
          return [{ ...span, spans: this.#spans(span.spans) }]
      }
    })
  }

  /** Spans in which no link can be. */
  #plain(spans: readonly Span[]): readonly Span[] {
    return spans.map((span): Span => {
      if (typeof span === 'string') return this.#written(span)
      if (span.kind === 'image') return this.#image(span)
      if (span.kind === 'inlineMath') return { ...span, tex: this.#written(span.tex) }
      return 'spans' in span ? { ...span, spans: this.#plain(span.spans) } : span
    })
  }

  #piece(piece: string | WikiLink): Span {
    if (typeof piece === 'string') return piece
    const written = this.#note.slice(piece.start, piece.end)
    return { kind: 'link', address: wikiAddress(written), spans: [piece.words] }
  }

  #written(text: string): string {
    return withoutSigns(text, this.#signed, this.#note)
  }
}
