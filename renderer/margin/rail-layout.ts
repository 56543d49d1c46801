/**
 * Where the cards of the margin stand. Passages are measured once, when their section is first drawn near the view; heights
 * of cards are told by whoever watches them. What the DOM said is kept until something moves it, so that neither scrolling
 * nor typing reads it again.
 */
import type { MarkId } from '../../core/document/id'
import {
  arrangeRail,
  EMPTY_RAIL,
  type OpenedCrowd,
  type RailArrangement,
  type RailCard,
  type RailOptions,
} from '../../core/margin/rail'
import type { PlacedMark } from '../../core/mark/placed'
import type { PassageLine, ReadingView } from '../state/reading-view'
import { usualHeight } from './usual-height'

/** Free space between two cards, in CSS pixels. */
const GAP = 14
/** Height of a counter (`Rail.module.css`). */
const COUNTER = 24
/** The first line of a card stands this far below its top edge's line: 1 px lower than the passage's; the active one's padding is 10 px more. */
const LEAD = 1
const ACTIVE_LEAD = -10

/** A line that is found this near to where it was is where it was, in CSS pixels. */
const SAME_LINE = 0.5

/** Something in the margin that has a place: a card by the id of its mark, a counter by `crowdKey`. */
export type SlotKey = string

/** `section` is the top of its section, `within` how far below it the thing stands. In CSS pixels of the page. */
export interface SlotPlace {
  readonly section: number
  readonly within: number
}

/** A counter: the marks whose cards it stands for. */
export interface ShownCrowd {
  readonly kind: 'crowd'
  readonly key: SlotKey
  readonly state: 'folded' | 'open'
  readonly marks: readonly MarkId[]
}

/** What is to be drawn in the margin, in text order. */
export type Shown = { readonly kind: 'card'; readonly key: SlotKey; readonly placed: PlacedMark } | ShownCrowd

interface Entry extends RailCard {
  placed: PlacedMark
  line: number | null
  /** Where the line was, while it has to be looked up again. */
  was: number | null
  height: number
  settled: boolean
}

/** What the page looks like to the layout: where the rail begins and what of the page is in view. */
interface Surroundings {
  readonly top: number
  readonly active: MarkId | null
  readonly opened: OpenedCrowd | null
  /** Whether cards that one can see may move: not where only others were measured. */
  readonly seen: 'held' | 'free'
}

export class RailLayout {
  readonly #view: ReadingView
  readonly #lines = new Map<MarkId, { readonly start: number; readonly line: PassageLine }>()
  readonly #heights = new Map<MarkId, number>()
  readonly #sectionTops = new Map<number, number>()
  #entries: readonly Entry[] = []
  #places = new Map<MarkId, number>()
  #found: RailArrangement = EMPTY_RAIL
  #crowds: readonly ShownCrowd[] = []

  constructor(view: ReadingView) {
    this.#view = view
  }

  /** Takes the cards, in text order. Says whether they are others, elsewhere or of another label, or only their words changed. */
  setCards(cards: readonly PlacedMark[]): 'others' | 'same' {
    const isSame =
      cards.length === this.#entries.length &&
      this.#entries.every(({ placed: { mark, range } }, i) => {
        const now = cards[i]
        return mark.id === now?.mark.id && mark.label === now.mark.label && range.start === now.range.start
      })
    if (isSame) {
      this.#entries.forEach((entry, i) => {
        entry.placed = cards[i] ?? entry.placed
      })
      return 'same'
    }
    this.#entries = cards.map((placed) => {
      const { mark, range } = placed
      const known = this.#lines.get(mark.id)
      return {
        id: mark.id,
        placed,
        section: this.#view.sectionOf(range.start),
        line: known?.start === range.start ? known.line.top : null,
        was: null,
        height: this.#heights.get(mark.id) ?? usualHeight(mark),
        settled: this.#entries[this.#places.get(mark.id) ?? -1]?.settled ?? false,
      }
    })
    this.#places = new Map(cards.map(({ mark }, i) => [mark.id, i] as const))
    return 'others'
  }

  /** The same things with the words that their marks have now. */
  renewed(shown: readonly Shown[]): readonly Shown[] {
    return shown.map((one) => {
      const placed = one.kind === 'card' ? this.#entries[this.#places.get(one.key) ?? -1]?.placed : undefined
      return one.kind === 'card' && placed && placed !== one.placed ? { ...one, placed } : one
    })
  }

  /** Sections have come, grown or shrunk: where all of them are, and lines within these, has to be looked up again. */
  forget(sections: readonly number[] | 'all'): void {
    this.#sectionTops.clear()
    if (sections === 'all') this.#lines.clear()
    const gone = new Set(sections === 'all' ? [] : sections)
    for (const entry of this.#entries) {
      if (sections !== 'all' && !gone.has(entry.section)) continue
      entry.was ??= entry.line
      entry.line = null
      this.#lines.delete(entry.id)
    }
  }

  /** Cards may have other heights now, but for those that are watched. */
  forgetHeights(watched: ReadonlyMap<SlotKey, unknown>): void {
    for (const id of [...this.#heights.keys()]) if (!watched.has(id)) this.#heights.delete(id)
    for (const entry of this.#entries) entry.height = this.#heights.get(entry.id) ?? usualHeight(entry.placed.mark)
  }

  /** One card may have another height now. */
  forgetHeight(id: MarkId): void {
    this.#heights.delete(id)
    const entry = this.#entries[this.#places.get(id) ?? -1]
    if (entry) entry.height = usualHeight(entry.placed.mark)
  }

  /** In CSS pixels; 0 where there is no such card. */
  heightOf(id: MarkId | null): number {
    return id === null ? 0 : (this.#heights.get(id) ?? 0)
  }

  /** Whether `setCards` was called. */
  get hasCards(): boolean {
    return this.#entries.length > 0
  }

  /** Takes the height of a drawn card; says whether it is the first, another than before, or the same. */
  setHeight(id: MarkId, height: number): 'first' | 'other' | 'same' {
    const known = this.#heights.get(id)
    if (known === height) return 'same'
    this.#heights.set(id, height)
    const entry = this.#entries[this.#places.get(id) ?? -1]
    if (entry) entry.height = height
    return known === undefined ? 'first' : 'other'
  }

  /**
   * Measures the passages that have come near the view, and the active one's. Says whether lines that were known are elsewhere
   * now, or only others came to be known.
   */
  measure(active: MarkId | null): 'moved' | 'more' | 'nothing' {
    let found: 'moved' | 'more' | 'nothing' = 'nothing'
    for (const entry of this.#entries) {
      if (entry.line !== null || !(entry.id === active || this.#view.isNear(entry.section))) continue
      const { range } = entry.placed
      const line = this.#view.lineOf(range)
      if (!line) continue
      this.#lines.set(entry.id, { start: range.start, line })
      entry.line = line.top
      if (entry.was !== null && Math.abs(entry.was - line.top) > SAME_LINE) found = 'moved'
      else if (found === 'nothing') found = 'more'
      entry.was = null
    }
    return found
  }

  /** Lays the cards out. */
  arrange({ top, active, opened, seen }: Surroundings): void {
    const view = this.#view.window()
    const options: RailOptions = {
      gap: GAP,
      counter: COUNTER,
      reach: view.bottom - view.top,
      lead: LEAD,
      activeLead: ACTIVE_LEAD,
      top,
      active,
      opened,
      sectionTop: this.#sectionTop,
      held: seen === 'held' ? view : null,
    }
    this.#found = arrangeRail(this.#entries, options, this.#found)
    for (const entry of this.#entries) entry.settled = this.#heights.has(entry.id)
    this.#crowds = this.#found.crowds.map(({ kind, first, last }) => ({
      kind: 'crowd',
      key: crowdKey(this.#entries[first]?.id ?? ''),
      state: kind,
      marks: this.#entries.slice(first, last + 1).map(({ id }) => id),
    }))
  }

  placeOf(key: SlotKey): SlotPlace | null {
    const crowd = this.#found.crowds[this.#crowds.findIndex((each) => each.key === key)]
    if (crowd) return { section: this.#sectionTop(crowd.place.section), within: crowd.place.within }
    const index = this.#places.get(key) ?? -1
    const entry = this.#entries[index]
    const within = this.#found.withins[index] ?? Number.NaN
    // Places are those of the last layout: cards may have come since.
    if (!entry || Number.isNaN(within) || this.#found.cards[index]?.id !== key) return null
    return { section: this.#sectionTop(entry.section), within }
  }

  lineOf(id: MarkId): PassageLine | null {
    return this.#lines.get(id)?.line ?? null
  }

  /** A crowd as it is opened: where its counter stands now. */
  opened({ marks, key }: ShownCrowd): OpenedCrowd | null {
    const crowd = this.#found.crowds[this.#crowds.findIndex((each) => each.key === key)]
    return crowd ? { cards: new Set(marks), place: crowd.place } : null
  }

  /**
   * What is to be drawn, in text order: what is in view or less than a screen away from it, and the cards in `kept` wherever
   * they are, as long as they have a place.
   */
  shown(kept: ReadonlySet<MarkId>): readonly Shown[] {
    const { top, bottom } = this.#view.window()
    const screen = bottom - top
    const isNear = (at: number, height: number) => at < bottom + screen && at + height > top - screen
    const shown: Shown[] = []
    let crowds = 0
    this.#found.cards.forEach((card, i) => {
      const crowd = this.#found.crowds[crowds]
      const counter = this.#crowds[crowds]
      if (crowd && counter && crowd.first === i) {
        crowds++
        if (isNear(this.#sectionTop(crowd.place.section) + crowd.place.within, COUNTER)) shown.push(counter)
      }
      const within = this.#found.withins[i] ?? Number.NaN
      const entry = this.#entries[i]
      if (Number.isNaN(within) || !entry) return
      if (kept.has(card.id) || isNear(this.#sectionTop(card.section) + within, card.height))
        shown.push({ kind: 'card', key: card.id, placed: entry.placed })
    })
    return shown
  }

  readonly #sectionTop = (section: number): number => {
    const known = this.#sectionTops.get(section)
    if (known !== undefined) return known
    const top = this.#view.sectionTop(section)
    this.#sectionTops.set(section, top)
    return top
  }
}

/** A counter is known by the first of the cards that it stands for. */
function crowdKey(first: MarkId): SlotKey {
  return `crowd ${first}`
}
