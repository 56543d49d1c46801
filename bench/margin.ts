/**
 * Laying out the notes of the margin, and how far they stand from their lines: beside pushing down, which is what a page does
 * whose notes are put one below another, each no higher than its line.
 *
 * Notes stand as readers make them: most paragraphs have none, some have one, a few have many.
 */
import { type CrowdOptions, layoutCrowded } from '../core/margin/crowd.ts'
import type { WishedNote } from '../core/margin/layout.ts'
import { arrangeRail, EMPTY_RAIL, type RailCard, type RailOptions } from '../core/margin/rail.ts'

const GAP = 14
const COUNTER = 24
/** A screen, in CSS pixels. */
const SCREEN = 860
/** A section of the text (3,000 to 5,000 characters), in CSS pixels. */
const SECTION = 1_800
/** As many as a minute of typing asks for; the median is of each by itself. */
const LAYOUTS_A_ROUND = 100

const GOAL_MS = { 1000: 0.2, 10000: 2 } as const
const GOAL_AGAIN_MS = 1
/** Mean drift is to be at most 0.6 of the peer's. */
const GOAL_DRIFT = 1 / 0.6

interface Given {
  readonly compare: (options: { readonly cases: readonly object[] }) => Promise<unknown>
}

export async function bench({ compare }: Given): Promise<void> {
  const thousand = clusteredNotes(1_000)
  await compare({
    cases: [
      timed(thousand, '1,000 notes laid out, one of them active', GOAL_MS[1_000]),
      timed(clusteredNotes(10_000), '10,000 notes laid out, one of them active', GOAL_MS[10_000]),
      again(thousand),
      drift(thousand),
    ],
  })
}

function timed(notes: readonly WishedNote[], name: string, goal: number): object {
  const options = optionsFor(notes)
  return {
    case: name,
    unit: 'ms',
    kind: 'cost',
    ours: async () => timesOf(() => layoutCrowded(notes, options)),
    peerName: 'pushing down',
    peer: async () => timesOf(() => pushedDown(notes)),
    goal: { ours: goal },
  }
}

/** The whole margin, as the window does it at a keystroke that makes a card higher. */
function again(notes: readonly WishedNote[]): object {
  const cards = notes.map(({ wish, height }, i) => cardAt(`m${i}`, wish, height))
  const middle = Math.floor(cards.length / 2)
  const active = cards[middle]
  if (!active) throw new Error('there are notes')
  const options: RailOptions = {
    ...{ gap: GAP, counter: COUNTER, reach: SCREEN, top: 0, lead: 0, activeLead: 0 },
    active: active.id,
    opened: null,
    sectionTop: (section) => section * SECTION,
    held: null,
  }
  let found = arrangeRail(cards, options, EMPTY_RAIL)
  let height = active.height
  return {
    case: '1,000 notes, a line more in the active one, with stretches and places',
    unit: 'ms',
    kind: 'cost',
    ours: async () =>
      timesOf(() => {
        height += 1
        const changed = cards.with(middle, { ...active, height })
        found = arrangeRail(changed, options, found)
      }),
    goal: { ours: GOAL_AGAIN_MS },
  }
}

/** Of the same notes: what is folded into a counter is as far away as the counter, here and there. */
function drift(notes: readonly WishedNote[]): object {
  return {
    case: 'mean drift of 1,000 notes from their lines',
    unit: 'px',
    kind: 'cost',
    ours: async () => {
      const { tops, crowds } = layoutCrowded(notes, { ...optionsFor(notes), anchors: [] })
      const places = Array.from(tops)
      for (const { first, last, top } of crowds) places.fill(top, first, last + 1)
      return meanDrift(notes, places)
    },
    peerName: 'pushing down',
    peer: async () => meanDrift(notes, pushedDown(notes)),
    goal: { ratio: GOAL_DRIFT },
  }
}

function optionsFor(notes: readonly WishedNote[]): CrowdOptions {
  const index = Math.floor(notes.length / 2)
  return {
    gap: GAP,
    top: 0,
    reach: SCREEN,
    counter: COUNTER,
    anchors: [{ kind: 'note', index, top: notes[index]?.wish ?? 0 }],
  }
}

function cardAt(id: string, wish: number, height: number): RailCard {
  return { id, section: Math.floor(wish / SECTION), line: wish % SECTION, height, settled: true }
}

function pushedDown(notes: readonly WishedNote[]): readonly number[] {
  let free = 0
  return notes.map(({ wish, height }) => {
    const top = Math.max(wish, free)
    free = top + height + GAP
    return top
  })
}

function meanDrift(notes: readonly WishedNote[], tops: readonly number[]): number {
  return notes.reduce((sum, { wish }, i) => sum + Math.abs((tops[i] ?? 0) - wish), 0) / notes.length
}

function timesOf(layout: () => unknown): readonly number[] {
  return Array.from({ length: LAYOUTS_A_ROUND }, () => {
    const begun = performance.now()
    layout()
    return performance.now() - begun
  })
}

/** Paragraph by paragraph, always the same ones: heights of paragraphs and of cards are those of the app. */
function clusteredNotes(count: number): readonly WishedNote[] {
  const next = random(20_261_124)
  const notes: WishedNote[] = []
  let y = 200
  while (notes.length < count) {
    const lines = 3 + Math.floor(next() * 6)
    const chance = next()
    const many = chance < 0.55 ? 0 : chance < 0.85 ? 1 : 2 + Math.floor(next() * 4)
    const inParagraph = Array.from({ length: many }, () => Math.floor(next() * lines)).sort((a, b) => a - b)
    for (const line of inParagraph)
      notes.push({ wish: y + line * 31, height: 66 + 20 * Math.min(6, Math.floor(next() * next() * 10)) })
    y += lines * 31 + 17
  }
  return notes.slice(0, count)
}

/** Numbers from 0 to 1 that are the same in every run: a linear congruential generator (Numerical Recipes' constants). */
function random(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}
