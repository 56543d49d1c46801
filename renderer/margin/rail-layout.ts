/**
 * Where the cards of the margin stand. Passages are measured once, when their section is first drawn near the view; cards
 * when they are mounted or change. The layout runs over each stretch of measured sections by itself, so that the estimated
 * height of a section not yet drawn never moves a card that one can see. All reading of the DOM is done in one batch.
 */
import type { MarkId } from '../../core/document/id'
import { layoutNotes } from '../../core/margin/layout'
import type { PlacedMark } from '../../core/mark/placed'
import type { PassageLine, ReadingView } from '../state/reading-view'

/** Free space between two cards, in CSS pixels. */
const GAP = 14
/** The first line of a card stands this far below its top edge's line: 1 px lower than the passage's; the active one's padding is 10 px more. */
const LEAD = 1
const ACTIVE_LEAD = -10
/** For a card that has not been measured: a label and two lines. */
const USUAL_HEIGHT = 84

/** A card's place: `section` is the top of its section, `within` how far below it the card stands. In CSS pixels of the page. */
export interface CardPlace {
  readonly section: number
  readonly within: number
}

interface Measured {
  readonly placed: PlacedMark
  readonly section: number
  readonly line: PassageLine
}

export class RailLayout {
  readonly #view: ReadingView
  readonly #lines = new Map<MarkId, { readonly start: number; readonly line: PassageLine }>()
  readonly #heights = new Map<MarkId, number>()
  #places = new Map<MarkId, CardPlace>()
  #cards: readonly PlacedMark[] = []
  #folded = 0

  constructor(view: ReadingView) {
    this.#view = view
  }

  /** Forgets where lines are: of the whole text, or of some sections. */
  forget(sections: readonly number[] | 'all'): void {
    if (sections === 'all') {
      this.#lines.clear()
      this.#heights.clear()
      return
    }
    const gone = new Set(sections)
    for (const { mark, range } of this.#cards)
      if (gone.has(this.#view.sectionOf(range.start))) this.#lines.delete(mark.id)
  }

  /** Takes the height of a mounted card; tells whether it is another than before. */
  setHeight(id: MarkId, height: number): boolean {
    if (this.#heights.get(id) === height) return false
    this.#heights.set(id, height)
    return true
  }

  /** How many cards are folded away, so that the active one can stand at its line. */
  get folded(): number {
    return this.#folded
  }

  placeOf(id: MarkId): CardPlace | null {
    return this.#places.get(id) ?? null
  }

  lineOf(id: MarkId): PassageLine | null {
    return this.#lines.get(id)?.line ?? null
  }

  /** Lays `cards` (in text order) out; the active one stands at its line. `top` is the top of the rail. */
  arrange(cards: readonly PlacedMark[], active: MarkId | null, top: number): void {
    this.#cards = cards
    const stretches = this.#stretches(cards)
    const places = new Map<MarkId, CardPlace>()
    let floor = top
    let folded = 0
    for (const stretch of stretches) {
      const sectionTops = new Map<number, number>()
      const topOf = (section: number) => {
        const known = sectionTops.get(section) ?? this.#view.sectionTop(section)
        sectionTops.set(section, known)
        return known
      }
      const notes = stretch.map(({ placed: { mark }, section, line }) => ({
        wish: topOf(section) + line.top + (mark.id === active ? ACTIVE_LEAD : LEAD),
        height: this.#heights.get(mark.id) ?? USUAL_HEIGHT,
      }))
      const pinned = stretch.findIndex(({ placed }) => placed.mark.id === active)
      const tops = layoutNotes(notes, { gap: GAP, top: floor, pinned: pinned < 0 ? null : pinned })
      stretch.forEach(({ placed, section }, i) => {
        const at = tops[i] ?? null
        const sectionTop = topOf(section)
        if (at === null) folded++
        else places.set(placed.mark.id, { section: sectionTop, within: at - sectionTop })
      })
      const last = notes.length - 1
      floor = (tops[last] ?? floor) + (notes[last]?.height ?? 0) + GAP
    }
    this.#folded = folded
    this.#places = places
  }

  /** The cards to be mounted: those in or near the view, and those that have to be measured there. */
  visible(): readonly PlacedMark[] {
    const { top, bottom } = this.#view.window()
    const screen = bottom - top
    return this.#cards.filter(({ mark }) => {
      const place = this.#places.get(mark.id)
      if (!place) return false
      const height = this.#heights.get(mark.id)
      const at = place.section + place.within
      return height === undefined || (at < bottom + screen && at + height > top - screen)
    })
  }

  /** Runs of cards whose sections are all measured, without an unmeasured section between. */
  #stretches(cards: readonly PlacedMark[]): readonly (readonly Measured[])[] {
    const stretches: Measured[][] = []
    let open: Measured[] | null = null
    for (const placed of cards) {
      const section = this.#view.sectionOf(placed.range.start)
      const line = this.#measure(placed, section)
      if (!line) {
        open = null
        continue
      }
      if (!open) {
        open = []
        stretches.push(open)
      }
      open.push({ placed, section, line })
    }
    return stretches
  }

  #measure({ mark, range }: PlacedMark, section: number): PassageLine | null {
    const known = this.#lines.get(mark.id)
    if (known?.start === range.start) return known.line
    if (!this.#view.isNear(section)) return null
    const line = this.#view.lineOf(range)
    if (line) this.#lines.set(mark.id, { start: range.start, line })
    return line
  }
}
