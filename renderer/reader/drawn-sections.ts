/**
 * The drawn sections of one text: their elements, and offsets over all of them. A map of a section is made when it is first
 * asked for and dropped at each render of that section, because React reuses nodes for other words.
 */
import type { Range as TextRange } from '../../core/anchor/anchor'
import { type Section, sectionAt } from '../../core/text/sections'
import { mapSection, type Place, type SectionMap, type Side } from './dom-offset'

type Listener = (index: number) => void

export class DrawnSections {
  readonly sections: readonly Section[]
  readonly plain: string
  readonly #elements: (HTMLElement | null)[]
  readonly #drawn = new Set<number>()
  readonly #maps = new Map<number, SectionMap>()
  readonly #listeners = new Set<Listener>()

  constructor(sections: readonly Section[], plain: string) {
    this.sections = sections
    this.plain = plain
    this.#elements = sections.map(() => null)
  }

  /** The element of a section comes (drawn or still empty) or goes. */
  place(index: number, element: HTMLElement | null): void {
    this.#elements[index] = element
    if (element) return
    this.#drawn.delete(index)
    this.#maps.delete(index)
  }

  /** A section's content was rendered, for the first time or again. */
  rendered(index: number): void {
    this.#drawn.add(index)
    this.#maps.delete(index)
    for (const listener of this.#listeners) listener(index)
  }

  /** Tells of each render of a section's content, right after it. */
  onRender(listener: Listener): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  element(index: number): HTMLElement | null {
    return this.#elements[index] ?? null
  }

  /** The section that holds `offset`, or the one before it; -1 in an empty text. */
  sectionOf(offset: number): number {
    return sectionAt(this.sections, offset)
  }

  /** Null while the section is not drawn, or where it does not spell its part of the text: a mistake in the program. */
  map(index: number): SectionMap | null {
    const known = this.#maps.get(index)
    if (known) return known.sound ? known : null
    const element = this.#elements[index]
    if (!element || !this.#drawn.has(index)) return null
    const map = mapSection(element, this.plain)
    this.#maps.set(index, map)
    if (map.sound) return map
    reportError(new Error(`section ${index} does not spell its text`))
    return null
  }

  /** Offset of a place in the DOM; null outside the text. Beside a section it is the nearest place in the text. */
  offsetOf(node: Node, offset: number, side: Side): number | null {
    const element = node instanceof Element ? node : node.parentElement
    const own = element?.closest<HTMLElement>('[data-section]')
    if (own) return this.map(Number(own.dataset.section))?.offsetOf(node, offset, side) ?? null
    const point = document.createRange()
    point.setStart(node, offset)
    const next = this.#elements.findIndex((section) => section && point.comparePoint(section, 0) > 0)
    if (side === 'start') return next < 0 ? null : (this.sections[next]?.start ?? null)
    return this.sections[next < 0 ? this.sections.length - 1 : next - 1]?.end ?? null
  }

  /** Place of an offset in the DOM; null where its section is not drawn. */
  placeOf(offset: number, side: Side): Place | null {
    const index = this.sectionOf(side === 'start' ? offset : Math.max(0, offset - 1))
    return this.map(index)?.placeOf(offset, side) ?? null
  }

  /** The rectangles of a passage, line by line, of those of its sections that are drawn. In CSS pixels of the window. */
  rectsOf({ start, end }: TextRange): readonly DOMRect[] {
    const rects: DOMRect[] = []
    const last = this.sectionOf(Math.max(start, end - 1))
    for (let i = Math.max(0, this.sectionOf(start)); i <= last; i++) {
      for (const part of this.map(i)?.rangesOf({ start, end }) ?? []) {
        const live = document.createRange()
        live.setStart(part.startContainer, part.startOffset)
        live.setEnd(part.endContainer, part.endOffset)
        rects.push(...live.getClientRects())
      }
    }
    return rects
  }

  /** The rectangle of the character at `offset`, or of the next one that has any (line ends have none). */
  rectAt(offset: number): DOMRect | null {
    const index = this.sectionOf(offset)
    const end = this.sections[index]?.end ?? 0
    for (let at = offset; at < end; at++) {
      const rect = this.rectsOf({ start: at, end: at + 1 }).find(({ height }) => height > 0)
      if (rect) return rect
    }
    return null
  }
}
