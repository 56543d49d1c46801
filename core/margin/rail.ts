/**
 * The whole margin: cards of passages that are measured section by section, as these come near the view. Each stretch of
 * measured cards is laid out by itself, so that an estimate never moves a card that one can see; and what is only learned
 * about cards elsewhere moves none that one can see either: those are held where they stand.
 */
import { type Anchor, type Crowd, layoutCrowded, type NoteRun } from './crowd'
import type { WishedNote } from './layout'

/** A card before layout, by the id of its mark. Heights and lines in CSS pixels. */
export interface RailCard {
  readonly id: string
  /** The section of the text that its passage begins in. */
  readonly section: number
  /** Where its passage's first line is, from the top of its section; null while that is not measured. */
  readonly line: number | null
  readonly height: number
  /** Whether it was laid out by its real height already. Before that it stands where an estimate put it, and need not stay. */
  readonly settled: boolean
}

/** A place in the margin: `within` CSS pixels below the top of a section, so that it goes where the section goes. */
export interface CardPlace {
  readonly section: number
  readonly within: number
}

/** A counter in the margin and the cards that it stands for: from `first` to `last` of the list, both in it. */
export interface CardCrowd extends NoteRun {
  readonly kind: Crowd['kind']
  readonly place: CardPlace
}

/** A crowd that was opened, and where its counter stood then. */
export interface OpenedCrowd {
  readonly cards: ReadonlySet<string>
  readonly place: CardPlace
}

export interface RailOptions {
  /** As in `CrowdOptions`. */
  readonly gap: number
  readonly counter: number
  readonly reach: number
  /** The top of the margin, in the page's CSS pixels. */
  readonly top: number
  /** A card stands so far below its line; the active one has another inset. */
  readonly lead: number
  readonly activeLead: number
  /** The card that stands exactly at its line. */
  readonly active: string | null
  readonly opened: OpenedCrowd | null
  readonly sectionTop: (section: number) => number
  /**
   * What is in view of the page, where cards in it are to stay: nobody did anything, only other cards were measured. Null
   * where all may move.
   */
  readonly held: { readonly top: number; readonly bottom: number } | null
}

export interface RailArrangement {
  readonly cards: readonly RailCard[]
  /** How far below its section's top each card stands, by its place in `cards`; NaN where it is folded or not measured. */
  readonly withins: Float64Array
  /** In text order. */
  readonly crowds: readonly CardCrowd[]
}

export const EMPTY_RAIL: RailArrangement = { cards: [], withins: new Float64Array(), crowds: [] }

/** Lays out `cards`, which are in text order; `before` is what the last layout gave. */
export function arrangeRail(
  cards: readonly RailCard[],
  options: RailOptions,
  before: RailArrangement,
): RailArrangement {
  if (options.held === null || options.opened !== null) return arranged(cards, options, [])
  const kept = keptAnchors(cards, options, before, options.held)
  const found = arranged(cards, options, kept)
  return kept.length > 0 && overlaps(options, found) ? arranged(cards, options, []) : found
}

function arranged(cards: readonly RailCard[], options: RailOptions, kept: readonly Anchor[]): RailArrangement {
  const { gap, reach, counter, sectionTop } = options
  const withins = new Float64Array(cards.length).fill(Number.NaN)
  const crowds: CardCrowd[] = []
  let floor = options.top
  for (let start = 0; start < cards.length; start++) {
    if (cards[start]?.line === null) continue
    let end = start + 1
    while (end < cards.length && cards[end]?.line !== null) end++
    const stretch = cards.slice(start, end)
    const notes = stretch.map((card) => wished(card, options))
    const anchors = anchorsIn(stretch, start, notes, options, kept, floor)
    const found = layoutCrowded(notes, { gap, reach, counter, top: floor, anchors })
    for (let i = 0; i < stretch.length; i++) {
      const card = stretch[i]
      const top = found.tops[i] ?? Number.NaN
      if (!card || Number.isNaN(top)) continue
      withins[start + i] = top - sectionTop(card.section)
      floor = Math.max(floor, top + card.height + gap)
    }
    for (const { kind, first, last, top } of found.crowds) {
      const section = stretch[first]?.section ?? 0
      const place = { section, within: top - sectionTop(section) }
      crowds.push({ kind, first: start + first, last: start + last, place })
      floor = Math.max(floor, top + counter + gap)
    }
    start = end
  }
  return { cards, withins, crowds }
}

function topOf({ section, within }: CardPlace, { sectionTop }: RailOptions): number {
  return sectionTop(section) + within
}

function wished({ id, section, line, height }: RailCard, options: RailOptions): WishedNote {
  const lead = id === options.active ? options.activeLead : options.lead
  return { wish: options.sectionTop(section) + (line ?? 0) + lead, height }
}

/** What stands fast in a stretch that begins with card `offset`, in text order. */
function anchorsIn(
  stretch: readonly RailCard[],
  offset: number,
  notes: readonly WishedNote[],
  options: RailOptions,
  kept: readonly Anchor[],
  floor: number,
): readonly Anchor[] {
  const { active, opened } = options
  if (opened) {
    const first = stretch.findIndex(({ id }) => opened.cards.has(id))
    const last = stretch.findLastIndex(({ id }) => opened.cards.has(id))
    if (first >= 0) return [{ kind: 'open', first, last, top: Math.max(topOf(opened.place, options), floor) }]
  }
  const inStretch = kept.flatMap((anchor): readonly Anchor[] => {
    const [first, last] = anchor.kind === 'note' ? [anchor.index, anchor.index] : [anchor.first, anchor.last]
    if (first < offset || last >= offset + stretch.length) return []
    if (anchor.kind === 'note') return [{ ...anchor, index: first - offset }]
    return [{ ...anchor, first: first - offset, last: last - offset }]
  })
  const index = active === null ? -1 : stretch.findIndex(({ id }) => id === active)
  const pin = notes[index]
  if (!pin) return inStretch
  const others = inStretch.filter((anchor) =>
    anchor.kind === 'note' ? anchor.index !== index : anchor.last < index || anchor.first > index,
  )
  const pinned: Anchor = { kind: 'note', index, top: Math.max(pin.wish, floor) }
  return [...others, pinned].toSorted((a, b) => firstOf(a) - firstOf(b))
}

function firstOf(anchor: Anchor): number {
  return anchor.kind === 'note' ? anchor.index : anchor.first
}

/** The cards and counters that are in view, as they stand now; none where other cards have come between them. */
function keptAnchors(
  cards: readonly RailCard[],
  options: RailOptions,
  before: RailArrangement,
  view: { readonly top: number; readonly bottom: number },
): readonly Anchor[] {
  const seen = standing(before, options).filter(({ top, bottom }) => top < view.bottom && bottom > view.top)
  const [first] = seen
  const last = seen.at(-1)
  if (!first || !last) return []
  const id = before.cards[first.first]?.id
  const shift = cards.findIndex((card) => card.id === id) - first.first
  for (let i = first.first; i <= last.last; i++) {
    const card = cards[i + shift]
    if (!card || card.line === null || card.id !== before.cards[i]?.id) return []
  }
  return seen.flatMap(({ kind, first: from, last: to, top }, i): readonly Anchor[] => {
    // A counter has no height of its own to be learned: it stays where the note beside it does.
    const beside = kind === 'note' ? from : (seen[i - 1] ?? seen[i + 1])?.first
    if (beside === undefined || !cards[beside + shift]?.settled) return []
    if (kind === 'note') return [{ kind, index: from + shift, top }]
    return [{ kind: 'folded', first: from + shift, last: to + shift, top }]
  })
}

/** Whether what is held leaves the others no room. */
function overlaps(options: RailOptions, found: RailArrangement): boolean {
  const all = standing(found, options)
  return all.some(({ top }, i) => top < (all[i - 1]?.bottom ?? Number.NEGATIVE_INFINITY) + options.gap - CLOSE)
}

/** All that stands in the margin, in text order; of an open crowd its cards, and its counter left out. */
function standing(
  { cards, withins, crowds }: RailArrangement,
  { sectionTop, counter }: RailOptions,
): readonly Standing[] {
  const all: Standing[] = []
  let next = 0
  for (let i = 0; i < cards.length; i++) {
    const card = cards[i]
    const within = withins[i] ?? Number.NaN
    const crowd = crowds[next]
    if (crowd?.first === i) {
      next++
      const top = sectionTop(crowd.place.section) + crowd.place.within
      if (crowd.kind === 'folded') all.push({ kind: 'folded', first: i, last: crowd.last, top, bottom: top + counter })
    }
    if (!card || Number.isNaN(within)) continue
    const top = sectionTop(card.section) + within
    all.push({ kind: 'note', first: i, last: i, top, bottom: top + card.height })
  }
  return all
}

interface Standing extends NoteRun {
  readonly kind: 'note' | 'folded'
  readonly top: number
  readonly bottom: number
}

/** Sums of doubles, far less than a pixel. */
const CLOSE = 1e-3
