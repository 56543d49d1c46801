/**
 * One text in which passages are looked for, with all that they share: the folded text, the index of its seeds, what the
 * difference to the old text kept. Made for many anchors; each part is made when it is first needed.
 */
import type { Anchor, Range } from './anchor'
import { type Candidate, candidateAt, candidatesNear, MINIMUM_LIKENESS } from './candidate'
import type { KeptPiece } from './carry'
import { editsEndingAt } from './edits'
import { type Folded, foldText } from './fold'
import { claimedShare, type Origin, originOf } from './origin'
import { type Pattern, patternOf } from './pattern'
import { type Seeds, seedsOf } from './seeds'

/** What was found of a passage. */
export interface Findings {
  /** Best first; places that belonged to other passages left out. */
  readonly candidates: readonly Candidate[]
  /** Places that were there before and were not the passage. */
  readonly others: readonly Candidate[]
  /** Null where the old text is not there. */
  readonly origin: Origin | null
  /** Whether what stood before and behind the passage stands side by side now: it was cut out. Goes through the text. */
  readonly closedUp: () => boolean
  /** Whether the passage's words stand anywhere else than there, in places of other passages too. Goes through the text. */
  readonly isRepeated: (place: Range) => boolean
  /** The words stand at so many places that no one can say which. */
  readonly crowded: boolean
}

/** So many places are looked at closely. */
const MOST_GUESSES = 8

/** So much of context and quote is looked up in the index. */
const LOOKED_UP = 96
const CONTEXT_LOOKED_UP = 32

/** With this score in its place a passage is not looked for elsewhere. */
const SURE = 0.9

/** So much of either context side by side is no chance. */
const CLOSED_UP = 16

/** Room in which a passage of which nothing was kept word for word is looked for sign by sign. */
const LONGEST_ROOM = 4000
const LONGEST_IN_ROOM = 1000

/** Kept text beside a changed stretch that is indexed with it: a passage may reach into it. */
const MARGIN = 64

/** From this share on a place is another passage's. */
const CLAIMED = 0.5

export class Search {
  readonly #text: string
  readonly #pieces: readonly KeptPiece[]
  readonly #oldLength: number
  #folded: Folded | null = null
  #changed: Seeds | null = null
  #all: Seeds | null = null

  /** `pieces` are what is left of an old text of `oldLength`. */
  constructor(text: string, pieces: readonly KeptPiece[], oldLength: number) {
    this.#oldLength = oldLength
    this.#text = text
    this.#pieces = pieces
  }

  /** The likeliest places. `own`: the anchor's offsets are those of the old text that the pieces come from. */
  find(anchor: Anchor, own: 'own' | 'foreign'): Findings {
    const folded = this.folded
    const pattern = patternOf(anchor)
    const origin = own === 'own' ? originOf(anchor, this.#pieces, this.#oldLength, this.#text.length) : null
    const target = { text: this.#text, folded }
    const near = origin ? this.#guessesInPlace(pattern, origin) : [folded.foldedAt(anchor.start)]
    const pinned = origin?.pinned ? [origin.room] : []
    const [inPlace] = origin?.kept ? candidatesNear(anchor, pattern, target, near, pinned) : []
    // Most of it is where it was, among what it was among: no other place can say as much for itself.
    const isSure = inPlace !== undefined && inPlace.score >= SURE && inPlace.quote >= MINIMUM_LIKENESS
    const { starts, crowded } = isSure
      ? { starts: [], crowded: false }
      : this.#guesses(pattern, own === 'own' ? this.#seedsOfChanged() : this.#seedsOfAll())
    const found = candidatesNear(anchor, pattern, target, [...near, ...starts], pinned)
    const closedUp = () => this.#isClosedUp(pattern)
    const isRepeated = (place: Range) => this.#standsElsewhere(pattern, place)
    if (!origin) return { candidates: found, others: [], origin, crowded, closedUp, isRepeated }
    const isOther = ({ range }: Candidate) => claimedShare(range, anchor, this.#pieces) > CLAIMED
    return {
      candidates: found.filter((one) => !isOther(one)),
      others: found.filter(isOther),
      origin,
      crowded,
      closedUp,
      isRepeated,
    }
  }

  #standsElsewhere({ quote }: Pattern, place: Range): boolean {
    const { text } = this.folded
    const [from, to] = [this.folded.foldedAt(place.start), this.folded.foldedAt(place.end)]
    for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1))
      if (at >= to || at + quote.length <= from) return true
    return false
  }

  #isClosedUp({ prefix, suffix }: Pattern): boolean {
    const [before, behind] = [prefix.slice(-CLOSED_UP).trimEnd(), suffix.slice(0, CLOSED_UP).trimStart()]
    if (before.length + behind.length < CLOSED_UP) return false
    const { text } = this.folded
    return text.includes(before + behind) || text.includes(`${before} ${behind}`)
  }

  /** How well the passage fits exactly there. */
  judge(anchor: Anchor, range: Range): Candidate | null {
    return candidateAt(anchor, patternOf(anchor), { text: this.#text, folded: this.folded }, range)
  }

  get folded(): Folded {
    this.#folded ??= foldText(this.#text)
    return this.#folded
  }

  #guesses(pattern: Pattern, seeds: Seeds): { readonly starts: readonly number[]; readonly crowded: boolean } {
    const { quote } = pattern
    const prefix = pattern.prefix.slice(-CONTEXT_LOOKED_UP)
    const suffix = pattern.suffix.slice(0, CONTEXT_LOOKED_UP)
    if (quote.length <= LOOKED_UP) {
      const found = seeds.placesOf(prefix + quote + suffix, MOST_GUESSES)
      return { ...found, starts: found.starts.map((start) => start + prefix.length) }
    }
    const head = seeds.placesOf(prefix + quote.slice(0, LOOKED_UP), MOST_GUESSES)
    const tail = seeds.placesOf(quote.slice(-LOOKED_UP) + suffix, MOST_GUESSES / 2)
    return {
      starts: [
        ...head.starts.map((start) => start + prefix.length),
        ...tail.starts.map((start) => start - (quote.length - LOOKED_UP)),
      ],
      crowded: head.crowded && tail.crowded,
    }
  }

  #guessesInPlace(pattern: Pattern, { room, starts }: Origin): readonly number[] {
    const folded = this.folded
    if (starts.length > 0) return starts.map((start) => folded.foldedAt(Math.max(0, start)))
    const from = folded.foldedAt(room.start)
    const to = folded.foldedAt(room.end)
    const { length } = pattern.quote
    if (to - from > LONGEST_ROOM || length > LONGEST_IN_ROOM || (to - from) * 2 < length) return []
    const edits = editsEndingAt(pattern.quote, folded.text.slice(from, to))
    let best = 0
    edits.forEach((count, at) => {
      if (count < (edits[best] ?? 0)) best = at
    })
    return [from + best - length]
  }

  #seedsOfAll(): Seeds {
    const { text } = this.folded
    this.#all ??= seedsOf(text, [{ start: 0, end: text.length }])
    return this.#all
  }

  /** Only what is new can be where something moved to. */
  #seedsOfChanged(): Seeds {
    if (this.#changed) return this.#changed
    const folded = this.folded
    const stretches: { start: number; end: number }[] = []
    let at = 0
    const add = (start: number, end: number): void => {
      if (end <= start) return
      const range: Range = {
        start: Math.max(0, folded.foldedAt(start) - MARGIN),
        end: Math.min(folded.text.length, folded.foldedAt(end) + MARGIN),
      }
      const last = stretches.at(-1)
      if (last && range.start <= last.end) last.end = Math.max(last.end, range.end)
      else stretches.push({ ...range })
    }
    for (const { to, length } of this.#pieces) {
      add(at, to)
      at = to + length
    }
    add(at, this.#text.length)
    this.#changed = seedsOf(folded.text, stretches)
    return this.#changed
  }
}
