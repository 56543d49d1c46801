/**
 * A text that is edited and remembers where each of its old characters went, so that the true place of a passage is known
 * by construction. All offsets that are given are of the old text.
 */
import type { Range } from '../../core/anchor/anchor.ts'

type Piece =
  | { readonly kind: 'old'; readonly from: number; readonly length: number }
  | { readonly kind: 'new'; readonly text: string }

export interface Draft {
  readonly old: string
  /** Whether the old character at `offset` is still there. */
  readonly has: (offset: number) => boolean
  /** Puts `text` in place of what is left of `range`. An empty range inserts, before the character that stands there. */
  readonly replace: (range: Range, text: string) => void
  /** Puts what is left of `range`, and what was inserted in it, before the character at `to`, which lies outside it. */
  readonly move: (range: Range, to: number) => void
  readonly text: () => string
  /** From the first to the last character of `range` that is left, in the new text; null where none is. */
  readonly placeOf: (range: Range) => Range | null
}

/** A replacement as `String.replace` makes it: null leaves the match as it was. */
export interface Everywhere {
  readonly pattern: RegExp
  readonly by: (match: string) => string | null
}

/**
 * A draft of `old`, with every match of `everywhere` replaced already: at once, because there may be thousands.
 * @throws RangeError by `replace` and `move` where no character is left at the offset: a mistake in the study.
 */
export function draftOf(old: string, everywhere?: Everywhere): Draft {
  let pieces = everywhere ? replaced(old, everywhere) : [piece(0, old.length)]

  /** The index of the piece that begins with the old character at `at`, which a piece is cut for where it must be. */
  const cut = (at: number): number => {
    if (at >= old.length) return pieces.length
    const index = pieces.findIndex((one) => one.kind === 'old' && one.from <= at && at < one.from + one.length)
    const found = pieces[index]
    if (found?.kind !== 'old') throw new RangeError(`The character at ${at} is not there any more`)
    if (found.from === at) return index
    const length = at - found.from
    pieces.splice(index, 1, piece(found.from, length), piece(at, found.length - length))
    return index + 1
  }

  /** Takes out what is left of `range`, and says where the first of it was. */
  const takeOut = ({ start, end }: Range): { readonly at: number; readonly out: readonly Piece[] } => {
    if (start < end && end < old.length) cutWithin(end)
    if (start < end) cutWithin(start)
    const isIn = (one: Piece) => one.kind === 'old' && one.from >= start && one.from < end
    const first = start < end ? pieces.findIndex(isIn) : -1
    if (first < 0) return { at: cut(start), out: [] }
    const last = pieces.findLastIndex(isIn)
    // What was moved in between stays; what was inserted goes with the old characters before it.
    let taking = false
    const [out, stay]: [Piece[], Piece[]] = [[], []]
    for (const one of pieces.slice(first, last + 1)) {
      if (one.kind === 'old') taking = isIn(one)
      ;(taking ? out : stay).push(one)
    }
    pieces.splice(first, last + 1 - first, ...stay)
    return { at: first, out }
  }

  const cutWithin = (at: number) => {
    if (has(at)) cut(at)
  }

  const has = (offset: number) =>
    pieces.some((one) => one.kind === 'old' && one.from <= offset && offset < one.from + one.length)

  return {
    old,
    has,
    replace: (range, text) => {
      const { at } = takeOut(range)
      if (text !== '') pieces.splice(at, 0, { kind: 'new', text })
    },
    move: (range, to) => {
      const { out } = takeOut(range)
      pieces.splice(cut(to), 0, ...out)
    },
    text: () => {
      pieces = pieces.filter((one) => one.kind === 'new' || one.length > 0)
      return pieces.map((one) => (one.kind === 'new' ? one.text : old.slice(one.from, one.from + one.length))).join('')
    },
    placeOf: ({ start, end }) => {
      let at = 0
      const place = { start: -1, end: -1 }
      for (const one of pieces) {
        if (one.kind === 'old') {
          const from = Math.max(start, one.from)
          const to = Math.min(end, one.from + one.length)
          if (from < to && place.start < 0) place.start = at + from - one.from
          if (from < to) place.end = at + to - one.from
        }
        at += one.kind === 'new' ? one.text.length : one.length
      }
      return place.start < 0 ? null : place
    },
  }
}

const piece = (from: number, length: number): Piece => ({ kind: 'old', from, length })

function replaced(old: string, { pattern, by }: Everywhere): Piece[] {
  const pieces: Piece[] = []
  let from = 0
  for (const match of old.matchAll(pattern)) {
    const text = by(match[0])
    if (text === null || text === match[0]) continue
    pieces.push(piece(from, match.index - from), { kind: 'new', text })
    from = match.index + match[0].length
  }
  return [...pieces, piece(from, old.length - from)].filter((one) => one.kind === 'new' || one.length > 0)
}
