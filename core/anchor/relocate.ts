import type { Anchor, Range } from './anchor'
import { carryPieces, type KeptPiece } from './carry'
import { decide } from './decide'
import { keptPieces } from './kept'
import { keptAround } from './origin'
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

/** A passage of so many letters, or with so many kept beside it in one piece, is where the difference says. */
const CERTAIN = 24

/**
 * What becomes of all anchors of a document in a new text version, in the order they were given. Long: for a worker. An
 * anchor whose hash is neither text's (an orphan) is looked for by its words alone.
 */
export function relocateAll({ anchors, before, after, pieces: known }: RelocationRequest): readonly Relocation[] {
  const pieces = before === null ? [] : (known ?? keptPieces(before.text, after.text))
  const search = new Search(after.text, pieces, before?.text.length ?? 0)
  return anchors.map((anchor): Relocation => {
    if (standsIn(anchor, after)) return { kind: 'kept', range: { start: anchor.start, end: anchor.end } }
    const isOwn = before !== null && standsIn(anchor, before)
    const range = isOwn ? carryPieces(anchor, pieces, after.text) : null
    if (range && before && (known || isCertain(anchor, pieces, before, after))) return { kind: 'kept', range }
    const found = decide(anchor, search.find(anchor, isOwn ? 'own' : 'foreign'))
    if (!found) return { kind: 'orphan' }
    const isSame = found.range.start === range?.start && found.range.end === range.end
    return isSame ? { kind: 'kept', range: found.range } : { kind: 'moved', range: found.range, score: found.quote }
  })
}

/** Whether an anchor was made in this text, and its quote is where it says. */
export function standsIn({ start, end, quote, textHash }: Anchor, { text, hash }: HashedText): boolean {
  return textHash === hash && quote !== '' && end - start === quote.length && text.startsWith(quote, start)
}

/** Whether enough was kept in one piece with a passage that was carried; else it may agree by chance. */
function isCertain(anchor: Anchor, pieces: readonly KeptPiece[], before: HashedText, after: HashedText): boolean {
  if (weighs(anchor.quote, CERTAIN)) return true
  const { start, end, atEdge } = keptAround(anchor, pieces, before.text.length, after.text.length)
  return (
    atEdge ||
    weighs(
      before.text.slice(Math.max(start, anchor.start - CERTAIN), anchor.start) +
        before.text.slice(anchor.end, Math.min(end, anchor.end + CERTAIN)),
      CERTAIN,
    )
  )
}

const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu

/**
 * Whether a text says as much as so many Latin letters. A letter of a script that writes syllables or words counts twice.
 */
function weighs(text: string, letters: number): boolean {
  return text.length >= letters || text.length + (text.match(WIDE)?.length ?? 0) >= letters
}
