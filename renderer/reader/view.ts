/**
 * The text on screen, outside React: it follows the scroller and the stores, draws what comes near, paints, keeps the place
 * and tells the margin. React draws sections and knows nothing of marks, scrolling or offsets.
 */
import type { Range as TextRange } from '../../core/anchor/anchor'
import type { Text } from '../../core/text/tree'
import { labelSlots } from '../state/labels'
import { libraryStore } from '../state/library'
import { labelsById, placedMarks } from '../state/placed'
import { type PassageLine, type ReadingView, readingViewStore, type ViewEvent } from '../state/reading-view'
import { uiStore } from '../state/ui'
import type { DrawnSections } from './drawn-sections'
import { extentStore, withDraft } from './extent-state'
import { MarkDetails } from './mark-details'
import type { OpenText } from './open-text'
import { paintWindow } from './paint-window'
import { Painter } from './painter'
import { type ReadingPlace, Viewport } from './viewport'

/** The elements that the view works on. `page` is what scrolls, `details` holds what assistive technology is told of marks. */
export interface ViewElements {
  readonly scroller: HTMLElement
  readonly page: HTMLElement
  readonly article: HTMLElement
  readonly title: HTMLElement
  readonly details: HTMLElement
}

/** Progress is told in steps of this share; finer ones would only make the bar draw again. */
const PROGRESS_STEP = 0.001

export class TextView implements ReadingView {
  readonly viewport: Viewport
  readonly text: OpenText
  readonly #elements: ViewElements
  readonly #drawn: DrawnSections
  readonly #painter: Painter
  readonly #details: MarkDetails
  readonly #listeners = new Set<(event: ViewEvent) => void>()
  #near = { first: 0, last: -1 }
  #width = 0

  constructor(text: OpenText, elements: ViewElements) {
    this.text = text
    this.#elements = elements
    this.#drawn = text.drawn
    this.viewport = new Viewport(elements.scroller, text.drawn, text.mounting)
    this.#painter = new Painter(text.drawn)
    this.#details = new MarkDetails(text.drawn, elements.details)
  }

  /** Begins at `place` and follows everything until the returned function is called. */
  start(place: ReadingPlace): () => void {
    const { scroller, article } = this.#elements
    this.#width = article.clientWidth
    this.viewport.restore(place)
    this.#paint()
    this.#sync()
    readingViewStore.setState({ view: this })
    const resizes = this.#followSizes()
    const onScroll = () => {
      this.#sync()
      this.viewport.measure()
      this.#tell({ kind: 'scrolled' })
    }
    scroller.addEventListener('scroll', onScroll, { passive: true })
    const release = () => this.viewport.release()
    for (const type of SCROLLED_BY) scroller.addEventListener(type, release, { passive: true, capture: true })
    const stops = [
      this.text.mounting.start(),
      this.#drawn.onRender((index) => {
        this.#painter.rendered(index)
        this.#details.rendered(index)
        const element = this.#drawn.element(index)
        if (element) resizes.observe(element)
      }),
      libraryStore.subscribe(() => this.#paint()),
      extentStore.subscribe(() => this.#paint()),
      uiStore.subscribe((state, before) => {
        const differs = PAINTED.some((field) => state[field] !== before[field])
        if (differs) this.#paint()
      }),
      this.#followFonts(),
      () => resizes.disconnect(),
      () => scroller.removeEventListener('scroll', onScroll),
      () => {
        for (const type of SCROLLED_BY) scroller.removeEventListener(type, release, { capture: true })
      },
      () => this.#painter.clear(),
      () => this.#details.clear(),
      () => readingViewStore.setState(({ view }) => ({ view: view === this ? null : view })),
    ]
    return () => {
      for (const stop of stops) stop()
    }
  }

  readonly shows = (text: Text): boolean => this.text.text === text

  readonly focus = (): void => this.#elements.article.focus({ preventScroll: true })

  readonly reveal = (range: TextRange, space?: number): void => this.viewport.reveal(range, space)

  /** Measured now: a scroll of this very moment has not been told of yet. */
  readonly offset = (): number => this.viewport.measure().offset

  readonly goTo = (offset: number): void =>
    this.viewport.restore(offset <= 0 ? { offset: 0, below: 0 } : { offset, below: LINE_BELOW })

  readonly scrollBy = (pixels: number): void => {
    this.#elements.scroller.scrollTop += pixels
  }

  readonly sectionOf = (offset: number): number => this.#drawn.sectionOf(offset)

  readonly sectionTop = (index: number): number => {
    const element = this.#drawn.element(index)
    return element ? element.getBoundingClientRect().top - this.#pageTop() : 0
  }

  readonly isNear = (index: number): boolean =>
    index >= this.#near.first && index <= this.#near.last && this.text.mounting.has(index)

  readonly lineOf = (range: TextRange): PassageLine | null => {
    const section = this.#drawn.element(this.#drawn.sectionOf(range.start))
    const rects = this.#drawn.rectsOf({ start: range.start, end: Math.min(range.end, range.start + FIRST_LINE) })
    const first = rects.find(({ height }) => height > 0)
    if (!section || !first) return null
    const line = rects.filter(({ top, bottom }) => top < first.bottom && bottom > first.top)
    const goesOn = line.length < rects.length
    return {
      top: first.top - section.getBoundingClientRect().top,
      height: first.height,
      end: goesOn ? Math.max(...line.map(({ right }) => right)) : this.#elements.article.getBoundingClientRect().right,
    }
  }

  readonly window = (): { readonly top: number; readonly bottom: number } => {
    const { top, bottom } = this.#elements.scroller.getBoundingClientRect()
    const page = this.#pageTop()
    return { top: top - page, bottom: bottom - page }
  }

  readonly subscribe = (listener: (event: ViewEvent) => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Changes the layout of the whole text by `change` and keeps the line that one reads where it is. */
  reflow(change: () => void): void {
    this.viewport.keep(change)
    this.#width = this.#elements.article.clientWidth
    this.#sync()
    this.#tell({ kind: 'reflowed' })
  }

  #pageTop(): number {
    return this.#elements.page.getBoundingClientRect().top
  }

  #tell(event: ViewEvent): void {
    for (const listener of this.#listeners) listener(event)
  }

  /** What is near the view is drawn and painted; the bar is told where one is. */
  #sync(): void {
    const wanted = this.viewport.near()
    this.text.mounting.mount(wanted.first, wanted.last)
    this.#near = wanted
    this.#painter.near(wanted.first, wanted.last, paintWindow(this.#elements.scroller, this.#drawn, wanted))
    this.#details.near(wanted.first, wanted.last)
    const { title, scroller } = this.#elements
    const share = this.text.plain.length === 0 ? 1 : this.viewport.lastOffset() / this.text.plain.length
    const progress = Math.round(share / PROGRESS_STEP) * PROGRESS_STEP
    const titleInView = title.getBoundingClientRect().bottom > scroller.getBoundingClientRect().top
    const ui = uiStore.getState()
    if (ui.progress !== progress || ui.titleInView !== titleInView) uiStore.setState({ progress, titleInView })
  }

  #paint(): void {
    const library = libraryStore.getState()
    // Another text has been opened; this view is about to go, and offsets into that one would be other words here.
    if (library.open?.text !== this.text.text) return
    const placed = placedMarks(library)
    const { marks, activeMark, selection, cursor } = uiStore.getState()
    const lookup = marks === 'shown' ? (placed?.lookup ?? null) : null
    this.#painter.show({
      marks: lookup && withDraft(lookup, library),
      slots: labelSlots(library),
      active: activeMark,
      selection,
      cursor,
    })
    this.#details.show(lookup, labelsById(library))
  }

  /** A font that has come moves lines, and moves letters within lines of the same height. */
  #followFonts(): () => void {
    const onLoad = () => {
      this.viewport.again()
      this.#sync()
      this.#tell({ kind: 'reflowed' })
    }
    document.fonts.addEventListener('loadingdone', onLoad)
    return () => document.fonts.removeEventListener('loadingdone', onLoad)
  }

  /** Sections that grow or shrink are told before the frame is painted; where the column changes, the line is kept. */
  #followSizes(): ResizeObserver {
    const { article, scroller } = this.#elements
    const observer = new ResizeObserver((entries) => {
      if (article.clientWidth !== this.#width) {
        this.#width = article.clientWidth
        this.viewport.again()
        this.#sync()
        this.#tell({ kind: 'reflowed' })
        return
      }
      this.viewport.hold()
      this.#sync()
      const sections = entries.flatMap(({ target }) => sectionIndex(target) ?? [])
      this.#tell({ kind: 'resized', sections })
    })
    observer.observe(article)
    observer.observe(scroller)
    this.text.sections.forEach(({ index }) => {
      const element = this.text.mounting.has(index) && this.#drawn.element(index)
      if (element) observer.observe(element)
    })
    return observer
  }
}

/** A line that is gone to stands so far below the upper edge, in CSS pixels. */
const LINE_BELOW = 12

/** How a person scrolls: from then on nothing is held in its place. */
const SCROLLED_BY = ['wheel', 'pointerdown', 'keydown', 'touchstart'] as const

/** What of the ui store is painted. */
const PAINTED = ['marks', 'activeMark', 'selection', 'cursor'] as const

/** Characters that are looked at to find where the first line of a passage ends; no line is longer. */
const FIRST_LINE = 400

function sectionIndex(element: Element): number | null {
  const index = element instanceof HTMLElement ? element.dataset.section : undefined
  return index === undefined ? null : Number(index)
}
