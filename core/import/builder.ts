/**
 * Builds blocks while the gate walks through a page. It keeps the open blocks as a chain of frames and the open inline
 * elements as a chain of wraps; both live independently, so that `<b><p>one</p><p>two</p></b>` comes out right. Inline
 * content where blocks stand becomes a paragraph of its own.
 */
import type { Block, BlockBase, Footnote, Image, InlineMath, NoteReference, Span } from '../text/tree'
import { cleanCharacters, wordsWithin } from './characters'
import { type Closed, difference, type Frame, type Holder, type HolderOf, type Tongue } from './frame'
import { Runs, type Shape, type Wrap } from './runs'

/**
 * Deeper quotes, lists (each level is two: list and item) and tables are no longer nested but go on at this depth: nobody
 * reads deeper, and drawing recurses.
 */
export const MAX_BLOCK_DEPTH = 64
/** The same for inline elements within one another. */
export const MAX_SPAN_DEPTH = 24

/** Called when an element is left. */
export type Exit = () => void

export class Builder {
  readonly #footnotes: Footnote[] = []
  readonly #root: Frame
  #frame: Frame
  #wrap: Wrap | null = null
  #tongue: Tongue
  #id: string | undefined
  readonly #settled: (next: number) => void

  /**
   * `tongue` is the page's. Direction is never taken for granted: every block at the top says its own where the page does.
   * `settled` hears of each moment at which no block is open at the top, with the index of the one that comes next.
   */
  constructor(tongue: Tongue, settled: (next: number) => void = () => {}) {
    this.#settled = settled
    this.#tongue = tongue
    const language = tongue.language === undefined ? {} : { language: tongue.language }
    this.#root = newFrame(null, { kind: 'blocks', blocks: [] }, language, undefined, () => {})
    this.#frame = this.#root
  }

  /** What the innermost open block collects. */
  get holder(): Holder {
    return this.#frame.holder
  }

  get tongue(): Tongue {
    return this.#tongue
  }

  /** Whether a block that holds others, or cells, may begin here. */
  get takesBlocks(): boolean {
    return this.holder.kind !== 'spans' && this.holder.kind !== 'code' && this.#frame.depth < MAX_BLOCK_DEPTH
  }

  /** The index of the block that comes next at the top; null while one is open there. */
  get next(): number | null {
    return this.#frame === this.#root && this.#frame.runs.isEmpty ? this.#count() : null
  }

  /** Whether the open paragraph has nothing in it yet. */
  get atStart(): boolean {
    return this.#frame.runs.isEmpty
  }

  /** All blocks, footnotes last. To be called once, after the last element. */
  finish(): readonly Block[] {
    this.#closeTo(this.#root)
    this.#flush()
    this.#settled(this.#count())
    return [...(this.#root.holder.kind === 'blocks' ? this.#root.holder.blocks : []), ...this.#footnotes]
  }

  /**
   * Opens a block. When it is closed, `done` gets what it collected and places it. What stands in a list or definitions
   * without an element of its own gets one first.
   */
  open<K extends Holder['kind']>(holder: HolderOf<K>, done: (closed: Closed<HolderOf<K>>) => void): Exit {
    this.#shelter(holder)
    this.#flush()
    const close = (closed: Closed<Holder>) => done(closed as Closed<HolderOf<K>>)
    const frame = newFrame(this.#frame, holder, this.#tongue, this.#takeId(), close)
    this.#frame = frame
    return () => {
      if (this.#isOpen(frame)) this.#closeTo(frame.parent)
    }
  }

  /** Places a block that `done` made. */
  place(block: Block): void {
    if (this.holder.kind === 'blocks') this.holder.blocks.push(block)
  }

  placeFootnote(footnote: Footnote): void {
    this.#footnotes.push(footnote)
  }

  /** Adds a block that needs no frame, with the language of this place. */
  add(block: Block): void {
    this.#shelter(null)
    this.#flush()
    this.#add(block, this.#tongue)
  }

  /** Closes what was opened because an element was missing, before one that is not. */
  leaveImplicit(): void {
    while (this.#frame.isImplicit && this.#frame.parent) this.#closeTo(this.#frame.parent)
  }

  text(raw: string): void {
    const { holder } = this
    if (holder.kind === 'code') holder.text += raw
    else if (holder.kind === 'spans' && holder.keeps) this.#frame.runs.kept(raw, this.#wrap)
    else {
      const text = cleanCharacters(raw)
      const { start, end } = wordsWithin(text)
      if (start < end) this.#begin()
      this.#frame.runs.text(text, this.#wrap)
    }
  }

  /** Text whose line ends count, where there can be no block of code. */
  keptText(raw: string): void {
    this.#begin()
    this.#frame.runs.kept(raw, this.#wrap)
  }

  /** An image or mathematics in the running text. */
  atom(atom: Image | InlineMath): void {
    if (this.holder.kind === 'code') return
    this.#begin()
    this.#frame.runs.atom(atom, this.#wrap)
  }

  reference(reference: NoteReference): void {
    if (this.holder.kind === 'code') return
    this.#begin()
    this.#frame.runs.reference(reference, this.#wrap)
  }

  /** A line break; a second one in a row ends the paragraph. */
  break(): void {
    const { holder } = this
    if (holder.kind === 'code') holder.text += '\n'
    else if (holder.kind === 'spans' && holder.keeps) this.#frame.runs.kept('\n', this.#wrap)
    else if (holder.kind === 'blocks' && this.#frame.runs.endsInBreak) this.#flush()
    else this.#frame.runs.break()
  }

  /** The border of an element that stands on lines of its own but is no block of the tree. */
  border(): void {
    const { holder } = this
    if (holder.kind === 'blocks') this.#flush()
    else if (holder.kind === 'spans' || holder.kind === 'rows' || holder.kind === 'cells') this.#frame.runs.border()
    else if (holder.kind === 'code' && holder.text !== '' && !holder.text.endsWith('\n')) holder.text += '\n'
  }

  /** Opens an inline element. One inside another of its kind adds nothing, nor does one too deep. */
  wrap(shape: Shape): Exit {
    const outer = this.#wrap
    const depth = (outer?.depth ?? 0) + 1
    if (depth > MAX_SPAN_DEPTH || isWithin(outer, shape)) return () => {}
    this.#wrap = { parent: outer, depth, shape }
    return () => {
      this.#wrap = outer
    }
  }

  /** The language and direction of what comes next inline: of the nearest inline element that names them, else of the block. */
  get spoken(): Tongue {
    for (let wrap = this.#wrap; wrap; wrap = wrap.parent)
      if (wrap.shape.kind === 'foreign') return { ...this.#tongue, ...wrap.shape }
    return this.#tongue
  }

  /** Sets the language and direction of the blocks that follow. */
  speak(tongue: Tongue): Exit {
    const outer = this.#tongue
    this.border()
    this.#tongue = { ...outer, ...tongue }
    return () => {
      this.border()
      this.#tongue = outer
    }
  }

  /** Makes the block that is open, or the next one, the target of links to `id`. */
  target(id: string): void {
    this.#id ??= id
  }

  #closeTo(frame: Frame | null): void {
    while (this.#frame !== frame && this.#frame.parent) {
      this.#flush()
      const { holder, runs, tongue, id, done, parent } = this.#frame
      this.#frame = parent as Frame
      const base: BlockBase = { ...difference(tongue, this.#frame.tongue), ...(id === undefined ? {} : { id }) }
      done({ holder, base, spans: unlessBlank(runs.finish()) })
    }
    if (this.#frame === this.#root) this.#settled(this.#count())
  }

  #count(): number {
    return this.#root.holder.kind === 'blocks' ? this.#root.holder.blocks.length : 0
  }

  #isOpen(frame: Frame): boolean {
    for (let open: Frame | null = this.#frame; open; open = open.parent) if (open === frame) return true
    return false
  }

  /** Before inline content: makes sure that it stands in a block, and remembers that block's language. */
  #begin(): void {
    this.#shelter(null)
    if (this.#frame.runs.isEmpty) this.#frame.runsTongue = this.#tongue
  }

  /** What stands in a list or definitions without an item or description gets one. `next` is the frame about to be opened. */
  #shelter(next: Holder | null): void {
    const { holder } = this
    const as = next?.kind === 'blocks' || next?.kind === 'spans' ? next.as : undefined
    if (holder.kind === 'items' && as !== 'item' && next?.kind !== 'items') {
      this.open({ kind: 'blocks', blocks: [], as: 'item' }, ({ holder: { blocks } }) => {
        if (blocks.length > 0) holder.items.push({ kind: 'item', blocks })
      })
      this.#frame.isImplicit = true
    } else if (holder.kind === 'entries' && as !== 'entry') {
      this.open({ kind: 'blocks', blocks: [], as: 'entry' }, ({ holder: { blocks } }) => {
        if (blocks.length > 0) holder.entries.push({ kind: 'description', blocks })
      })
      this.#frame.isImplicit = true
    }
  }

  #flush(): void {
    const frame = this.#frame
    if (frame.holder.kind !== 'blocks' || frame.runs.isEmpty) return
    const spans = unlessBlank(frame.runs.finish())
    frame.runs = new Runs()
    const image = onlyImage(spans)
    if (image) this.#add({ kind: 'figure', image }, frame.runsTongue)
    else if (spans.length > 0) this.#add({ kind: 'paragraph', spans }, frame.runsTongue)
    if (frame === this.#root) this.#settled(this.#count())
  }

  #add(block: Block, tongue: Tongue): void {
    const id = this.#takeId()
    this.place({ ...block, ...difference(tongue, this.#frame.tongue), ...(id === undefined ? {} : { id }) } as Block)
  }

  #takeId(): string | undefined {
    const id = this.#id
    this.#id = undefined
    return id
  }
}

function newFrame(
  parent: Frame | null,
  holder: Holder,
  tongue: Tongue,
  id: string | undefined,
  done: (closed: Closed<Holder>) => void,
): Frame {
  const depth = parent === null ? 0 : parent.depth + (holder.kind === 'spans' || holder.kind === 'code' ? 0 : 1)
  return { parent, holder, tongue, depth, done, runs: new Runs(), runsTongue: tongue, id, isImplicit: false }
}

function isWithin(wrap: Wrap | null, shape: Shape): boolean {
  // These mean something new inside themselves: a raised sign on a raised sign, a third language in a second.
  if (shape.kind === 'superscript' || shape.kind === 'subscript' || shape.kind === 'foreign') return false
  for (let at = wrap; at; at = at.parent) if (at.shape.kind === shape.kind) return true
  return false
}

/** Nothing where there are only spaces, no-break ones too: pages hold lines open with them. */
function unlessBlank(spans: readonly Span[]): readonly Span[] {
  const isBlank = (span: Span): boolean => {
    if (typeof span === 'string') return !/\S/.test(span)
    return span.kind === 'break' || ('spans' in span && span.spans.every(isBlank))
  }
  return spans.every(isBlank) ? [] : spans
}

/** The image of a paragraph that holds nothing else (a link around it leads to its larger self). */
function onlyImage(spans: readonly Span[]): Image | null {
  const [only, second] = spans
  if (typeof only !== 'object' || second !== undefined) return null
  if (only.kind === 'image') return only
  return only.kind === 'link' ? onlyImage(only.spans) : null
}
