import { describe } from '../../core/anchor/describe.ts'
import { again } from './again.ts'
import type { Contender } from './contenders.ts'
import { type Dice, diceOf, hashOf } from './dice.ts'
import type { Edit } from './edits.ts'
import { BEFORE } from './ours.ts'
import { type Outcome, outcomeOf } from './outcome.ts'
import { LENGTHS, type Length, passageIn } from './places.ts'
import type { StudyText } from './texts.ts'

/** One passage looked for by one contender after one edit. */
export interface Trial {
  readonly edit: string
  readonly length: Length
  readonly text: string
  readonly heldOut: boolean
  readonly contender: string
  readonly outcome: Outcome
  /** Milliseconds. */
  readonly time: number
  /** For whoever wants to see why. */
  readonly quote: string
}

/** Passages of each length in each text. */
export const PLACES = 12

/**
 * Every edit of passages of every length in every text, each looked for by all contenders in turns. Each passage has a text
 * of its own, in which only that edit happened.
 */
export function study(
  texts: readonly StudyText[],
  edits: Readonly<Record<string, Edit>>,
  contenders: readonly Contender[],
  lengths: readonly (typeof LENGTHS)[number][] = LENGTHS,
): readonly Trial[] {
  const trials: Trial[] = []
  for (const of of texts)
    for (const length of lengths)
      for (let i = 0; i < PLACES; i++) {
        const dice = diceOf(hashOf(`${of.name} ${length} ${i}`))
        const passage = passageIn(of.text, length, dice)
        if (!passage) continue
        const anchor = describe(of.text, passage, BEFORE)
        for (const [edit, make] of Object.entries(edits)) {
          const edited = make(of.text, passage, dice)
          if (!edited) continue
          const now = edited.draft.text()
          const judged = { place: edited.draft.placeOf(passage), now, tolerance: edited.tolerance }
          trials.push(...inTurns({ of, edit, length, anchor, contenders, judged, first: i }))
        }
      }
  return trials
}

/** The same of two extractions of one article, where it is plain what is the same passage in both. */
export function studyAgain(texts: readonly StudyText[], contenders: readonly Contender[]): readonly Trial[] {
  const trials: Trial[] = []
  for (const of of texts) {
    if (of.again === null) continue
    for (const length of LENGTHS)
      for (let i = 0; i < PLACES; i++) {
        const dice: Dice = diceOf(hashOf(`${of.name} ${length} ${i}`))
        const passage = passageIn(of.text, length, dice)
        const there = passage && again(of.text, passage, of.again)
        if (!there) continue
        const anchor = describe(of.text, passage, BEFORE)
        const judged = { place: there.place, now: of.again, tolerance: TOLERANCE }
        const edit = there.place ? EXTRACTED_AGAIN : NOT_EXTRACTED_AGAIN
        trials.push(...inTurns({ of, edit, length, anchor, contenders, judged, first: i }))
      }
  }
  return trials
}

export const EXTRACTED_AGAIN = 'in the article as another extractor gives it'
export const NOT_EXTRACTED_AGAIN = 'not in the article as another extractor gives it'

/** Signs of notes, spaces and images, which the two treat differently. */
const TOLERANCE = 4

interface Round {
  readonly of: StudyText
  readonly edit: string
  readonly length: Length
  readonly anchor: ReturnType<typeof describe>
  readonly contenders: readonly Contender[]
  readonly judged: Omit<Parameters<typeof outcomeOf>[0], 'found' | 'quote'>
  /** Who goes first, by turns: the others find warmer caches. */
  readonly first: number
}

function inTurns({ of, edit, length, anchor, contenders, judged, first }: Round): readonly Trial[] {
  const order = contenders.map((_, i) => contenders[(i + first) % contenders.length])
  return order.flatMap((contender) => {
    if (!contender) return []
    const begun = performance.now()
    const found = contender.find(anchor, of.text, judged.now)
    const time = performance.now() - begun
    const outcome = outcomeOf({ ...judged, found, quote: anchor.quote })
    const { name: text, heldOut } = of
    return [{ edit, length, text, heldOut, contender: contender.name, outcome, time, quote: anchor.quote }]
  })
}
