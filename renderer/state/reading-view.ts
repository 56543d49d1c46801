import { createStore } from 'zustand/vanilla'
import type { Range } from '../../core/anchor/anchor'
import type { Text } from '../../core/text/tree'

/**
 * The first line of a passage, in CSS pixels from the top of its section. `end` is where a line drawn from it to the margin
 * begins, from the left edge of the window: behind the passage's last word on it, or, where others follow, beside the text.
 */
export interface PassageLine {
  readonly top: number
  readonly height: number
  readonly end: number
}

/**
 * What the reader lets others know of the text on screen, and do with it: the margin measures passages, the palette jumps.
 * Positions are in CSS pixels from the top of the page (the part that scrolls), unless said otherwise.
 */
export interface ReadingView {
  /** Whether it is this text that is on screen: of one that was opened just now the page is still to be drawn. */
  readonly shows: (text: Text) => boolean
  /** Gives the text the focus, so that its keys act, without scrolling. */
  readonly focus: () => void
  /** The offset of the first line in view, and going to one: it stands at the top of the view then. */
  readonly offset: () => number
  readonly goTo: (offset: number) => void
  /** Scrolls where needed so that the passage is in view; its section is drawn first. */
  readonly reveal: (range: Range) => void
  /** Scrolls by so many CSS pixels: what was put in above a line has moved it, and it is to stay where it was. */
  readonly scrollBy: (pixels: number) => void
  /** The section that holds an offset of the plain text. */
  readonly sectionOf: (offset: number) => number
  /** Top of a section; the heights of those not yet drawn are estimates. */
  readonly sectionTop: (index: number) => number
  /** Whether a section is drawn and near the view, so that it may be measured cheaply. */
  readonly isNear: (index: number) => boolean
  /** The first line of a passage; null while its section is not drawn. */
  readonly lineOf: (range: Range) => PassageLine | null
  /** What of the page is in view. */
  readonly window: () => { readonly top: number; readonly bottom: number }
  /** Tells, before the next frame is painted, that the view scrolled, or that sections came, grew or shrank (by index). */
  readonly subscribe: (listener: (event: ViewEvent) => void) => () => void
}

export type ViewEvent =
  | { readonly kind: 'scrolled' }
  | { readonly kind: 'resized'; readonly sections: readonly number[] }
  /** The width, the type or its size changed: every line is elsewhere. */
  | { readonly kind: 'reflowed' }

export interface ReadingViewState {
  /** Null while no text is on screen. */
  readonly view: ReadingView | null
}

export const readingViewStore = createStore<ReadingViewState>()(() => ({ view: null }))
