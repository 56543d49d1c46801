import type { MarkId } from '../../core/document/id'
import type { PlacedMark } from '../../core/mark/placed'

/** What stands below a passage where the margin is folded: cards, and counters of those that are not shown. */
export type CardRun =
  | { readonly kind: 'card'; readonly placed: PlacedMark }
  | {
      readonly kind: 'crowd'
      readonly side: 'before' | 'after'
      readonly state: 'folded' | 'open'
      readonly marks: readonly MarkId[]
    }

/** So many cards stand below one block; more would take the reader out of the text. */
const MOST_CARDS = 4

/** The cards of a block, in text order; of a crowd the first, or those around the active one. Opened, all of them. */
export function cardRuns(
  marks: readonly PlacedMark[],
  active: MarkId | null,
  state: 'folded' | 'open',
): readonly CardRun[] {
  const cards = (some: readonly PlacedMark[]): readonly CardRun[] => some.map((placed) => ({ kind: 'card', placed }))
  // A counter for a single card would take its room.
  if (marks.length <= MOST_CARDS + 1) return cards(marks)
  const counter = (side: 'before' | 'after', some: readonly PlacedMark[]): readonly CardRun[] =>
    some.length === 0 ? [] : [{ kind: 'crowd', side, state, marks: some.map(({ mark }) => mark.id) }]
  if (state === 'open')
    return [
      ...cards(marks.slice(0, MOST_CARDS)),
      ...counter('after', marks.slice(MOST_CARDS)),
      ...cards(marks.slice(MOST_CARDS)),
    ]
  const at = marks.findIndex(({ mark }) => mark.id === active)
  const from = at < MOST_CARDS ? 0 : Math.min(at - 1, marks.length - MOST_CARDS)
  const to = from + MOST_CARDS
  return [
    ...counter('before', marks.slice(0, from)),
    ...cards(marks.slice(from, to)),
    ...counter('after', marks.slice(to)),
  ]
}
