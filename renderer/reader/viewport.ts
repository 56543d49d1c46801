/**
 * Where in the text the reader is, told by offsets: pixels move whenever a section gets its real height. The place is
 * measured after each scroll, so that it is known before anything changes the layout.
 */
import type { Range as TextRange } from '../../core/anchor/anchor'
import type { DrawnSections } from './drawn-sections'
import type { Mounting } from './mounting'

/** A line of the text and how far it stands below the upper edge of the view, in CSS pixels. */
export interface ReadingPlace {
  readonly offset: number
  readonly below: number
}

/** Free space above a line that is scrolled to, in CSS pixels. */
const SPACE_ABOVE = 32
/** A line that begins this little above the edge still counts as seen whole: positions have fractions. */
const TOLERANCE = 2
/** A line that is found this near to where it was has not been scrolled: sections settle after a change, by less than a line. */
const SAME_LINE = 8

export class Viewport {
  readonly #scroller: HTMLElement
  readonly #drawn: DrawnSections
  readonly #mounting: Mounting
  #place: ReadingPlace = { offset: 0, below: 0 }
  #held: ReadingPlace | null = null
  /** The line that the last change of the layout was made around, and where one was seen to be after it. */
  #kept: { readonly place: ReadingPlace; readonly seen: ReadingPlace } | null = null

  constructor(scroller: HTMLElement, drawn: DrawnSections, mounting: Mounting) {
    this.#scroller = scroller
    this.#drawn = drawn
    this.#mounting = mounting
  }

  /** The line that was at the top of the view after the last scroll. */
  get place(): ReadingPlace {
    return this.#place
  }

  /** Measures the place anew. */
  measure(): ReadingPlace {
    if (this.#scroller.scrollTop <= 0) this.#place = { offset: 0, below: 0 }
    else {
      const offset = this.#offsetAt(this.#top() - TOLERANCE)
      const rect = this.#drawn.rectAt(offset)
      this.#place = { offset, below: rect ? rect.top - this.#top() : 0 }
    }
    return this.#place
  }

  /** The offset of the last line that is in view, at its start; the text's length when its end is. */
  lastOffset(): number {
    const end = this.#drawn.plain.length
    const last = this.#drawn.element(this.#drawn.sections.length - 1)
    const bottom = this.#scroller.getBoundingClientRect().bottom
    if (!last || last.getBoundingClientRect().bottom <= bottom) return end
    return this.#offsetAt(bottom - TOLERANCE)
  }

  /** Whether the line at `offset` is in view. */
  shows(offset: number): boolean {
    const { top, bottom } = this.#scroller.getBoundingClientRect()
    const element = this.#drawn.element(this.#drawn.sectionOf(offset))?.getBoundingClientRect()
    if (!element || element.bottom < top || element.top > bottom) return false
    const rect = this.#drawn.rectAt(offset)
    return rect !== null && rect.bottom > top && rect.top < bottom
  }

  /** Indexes of the sections in view or less than a screen away from it; `last` is less than `first` where there are none. */
  near(): { readonly first: number; readonly last: number } {
    const { top, bottom, height } = this.#scroller.getBoundingClientRect()
    return {
      first: this.#firstSection((rect) => rect.bottom > top - height),
      last: this.#firstSection((rect) => rect.top >= bottom + height) - 1,
    }
  }

  /** Brings `place` to where it was, and holds it there until it is let go. */
  restore(place: ReadingPlace): void {
    this.#held = place
    if (place.offset <= 0 && place.below === 0) this.#scroller.scrollTop = 0
    // More than once: what comes into view gets its height only then.
    else for (let i = 0; i < 3; i++) this.#bring(place)
    this.measure()
  }

  /** Brings the line that is held, else the one that was at the top, to where it was: the column changed. */
  again(): void {
    this.restore(this.#held ?? this.#place)
  }

  /** Sections grew or shrank: the line that is held is brought back. The browser's own anchoring does so only where it can. */
  hold(): void {
    if (this.#held && this.#held.offset > 0) this.#bring(this.#held)
  }

  /** The person scrolls: from now on the line in view is theirs to choose. */
  release(): void {
    this.#held = null
  }

  /** Scrolls to the very end, which moves away as the last sections get their heights. */
  toEnd(): void {
    const last = this.#drawn.sections.length - 1
    this.#mounting.mount(last - 1, last)
    for (let i = Math.max(0, last - 1); i <= last; i++) layOutNow(this.#drawn.element(i))
    this.#scroller.scrollTop = this.#scroller.scrollHeight
    this.#held = this.measure()
  }

  /** Changes the layout by `change` and keeps the line that one reads where it is. */
  keep(change: () => void): void {
    const { offset, below } = this.measure()
    const kept = this.#kept
    // Where nobody has scrolled since the last change, its line is meant: lines begin elsewhere at each size, and measured
    // anew the place would go up a little every time.
    const isSame = kept?.seen.offset === offset && Math.abs(kept.seen.below - below) < SAME_LINE
    const place = kept && isSame ? kept.place : { offset, below }
    change()
    this.restore(place)
    this.#kept = { place, seen: this.#place }
  }

  /**
   * Scrolls, where needed, so that the passage is in view, drawing its section first.
   * @param space that is to be free below it, in CSS pixels
   */
  reveal(range: TextRange, space: number = SPACE_ABOVE): void {
    const section = this.#drawn.sectionOf(range.start)
    this.#mounting.mount(section - 1, this.#drawn.sectionOf(Math.max(range.start, range.end - 1)) + 1)
    const { top, bottom, height } = this.#scroller.getBoundingClientRect()
    const rects = this.#drawn.rectsOf(range)
    const first = rects[0]
    const last = rects.at(-1)
    if (!first || !last) return
    const fits = first.top >= top + SPACE_ABOVE && last.bottom <= bottom - space
    if (fits) return
    const length = last.bottom - first.top
    // A third from the top: what comes before gives the context, what follows has room for notes and the bar.
    const below = length > height * (2 / 3) ? SPACE_ABOVE : Math.min(height / 3, height - length - SPACE_ABOVE * 3)
    this.restore({ offset: range.start, below: Math.max(SPACE_ABOVE, below) })
  }

  #bring({ offset, below }: ReadingPlace): void {
    const section = this.#drawn.sectionOf(offset)
    this.#mounting.mount(section - 1, section + 1)
    for (let i = Math.max(0, section - 1); i <= section + 1; i++) layOutNow(this.#drawn.element(i))
    const rect = this.#drawn.rectAt(offset) ?? this.#drawn.element(section)?.getBoundingClientRect()
    if (rect) this.#scroller.scrollTop += rect.top - this.#top() - below
  }

  #top(): number {
    return this.#scroller.getBoundingClientRect().top
  }

  /** Offset of the first line whose top is at or below `y`. */
  #offsetAt(y: number): number {
    const index = this.#firstSection((rect) => rect.bottom > y)
    const section = this.#drawn.sections[index]
    if (!section) return this.#drawn.plain.length
    const map = this.#drawn.map(index)
    if (!map) return section.start
    const leaf = firstOf(map.leaves.length, (i) => (map.leaves[i]?.element.getBoundingClientRect().bottom ?? 0) > y)
    const from = map.leaves[leaf]?.start ?? section.end
    const to = map.leaves[leaf + 1]?.start ?? section.end
    return from + firstOf(to - from, (i) => (this.#drawn.rectAt(from + i)?.top ?? Number.POSITIVE_INFINITY) >= y)
  }

  #firstSection(matches: (rect: DOMRect) => boolean): number {
    const rectOf = (index: number) => this.#drawn.element(index)?.getBoundingClientRect()
    return firstOf(this.#drawn.sections.length, (index) => {
      const rect = rectOf(index)
      return rect !== undefined && matches(rect)
    })
  }
}

/**
 * Gives a section its real height at once; the browser itself would do so only in the next frame. It takes two frames until
 * the browser remembers that height.
 */
function layOutNow(section: HTMLElement | null): void {
  if (!section || section.style.contentVisibility === 'visible') return
  section.style.contentVisibility = 'visible'
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      section.style.contentVisibility = ''
    }),
  )
}

/** The first of `count` indexes from which on `matches` holds; `count` where it never does. */
function firstOf(count: number, matches: (index: number) => boolean): number {
  let low = 0
  let high = count
  while (low < high) {
    const middle = (low + high) >> 1
    if (matches(middle)) high = middle
    else low = middle + 1
  }
  return low
}
