import type { Anchor, Range } from './anchor'
import { carryPieces, type KeptPiece } from './carry'
import { decide } from './decide'
import { keptPieces } from './kept'
import { keptBeside } from './origin'
import { Search } from './search'

/** A plain text and its hash. */
export interface HashedText {
  readonly text: string
  readonly hash: string
}

export interface RelocationRequest {
  readonly anchors: readonly Anchor[]
  /** The text version that the document had; null where it cannot be read. */
  readonly before: HashedText | null
  readonly after: HashedText
  /** What both hold, where that is known better than by comparing. */
  readonly pieces?: readonly KeptPiece[]
}

/**
 * What became of an anchor in another text. `kept`: its words are where the difference of the texts carried them, or where
 * they always were. `moved`: found by its words, beyond doubt; the score is 0.75 to 1. `orphan`: painted nowhere; its
 * likeliest places are asked for one by one (`places.ts`).
 */
export type Relocation =
  | { readonly kind: 'kept'; readonly range: Range }
  | { readonly kind: 'moved'; readonly range: Range; readonly score: number }
  | { readonly kind: 'orphan' }

/** A passage whose surroundings were kept for so long on one side is where the difference says, whatever it is. */
const CERTAIN = 32

/**
 * What becomes of all anchors of a document in a new text version, in the order they were given. Long: for a worker. An
 * anchor whose hash is neither text's (an orphan) is looked for by its words alone.
 */
export function relocateAll({ anchors, before, after, pieces: known }: RelocationRequest): readonly Relocation[] {
  const pieces = before === null ? [] : (known ?? keptPieces(before.text, after.text))
  const search = new Search(after.text, pieces)
  return anchors.map((anchor): Relocation => {
    if (standsIn(anchor, after)) return { kind: 'kept', range: { start: anchor.start, end: anchor.end } }
    const isOwn = before !== null && standsIn(anchor, before)
    const range = isOwn ? carryPieces(anchor, pieces, after.text) : null
    if (range && (known || isCertain(anchor, pieces, before?.text.length ?? 0, after.text.length)))
      return { kind: 'kept', range }
    const found = decide(anchor, search.find(anchor, isOwn ? 'own' : 'foreign'))
    if (!found) return { kind: 'orphan' }
    const isSame = found.range.start === range?.start && found.range.end === range.end
    return isSame ? { kind: 'kept', range: found.range } : { kind: 'moved', range: found.range, score: found.quote }
  })
}

function standsIn({ start, end, quote, textHash }: Anchor, { text, hash }: HashedText): boolean {
  return textHash === hash && quote !== '' && end - start === quote.length && text.startsWith(quote, start)
}

/** Whether enough was kept together with a passage that was carried; else it may agree by chance. */
function isCertain(anchor: Anchor, pieces: readonly KeptPiece[], oldLength: number, newLength: number): boolean {
  if (anchor.quote.length >= CERTAIN) return true
  const { before, behind } = keptBeside(anchor, pieces, oldLength, newLength)
  return Math.max(before, behind) >= CERTAIN
}
