import type { Anchor, Range } from './anchor'
import { carryPieces, type KeptPiece } from './carry'
import { keptPieces } from './kept'
import { resolve } from './resolve'

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

/**
 * What becomes of all anchors of a document in a new text version, in the order they were given. Long: for a worker. An
 * anchor whose hash is neither text's (an orphan) is looked for by its words alone.
 */
export function relocateAll({ anchors, before, after, pieces }: RelocationRequest): readonly Relocation[] {
  const kept = before === null ? [] : (pieces ?? keptPieces(before.text, after.text))
  return anchors.map((anchor) => {
    const isOurs = before !== null && resolve(anchor, before.text, before.hash).kind === 'exact'
    const range = isOurs ? carryPieces(anchor, kept, after.text) : null
    if (range) return { kind: 'kept', range }
    const found = resolve(anchor, after.text, after.hash)
    if (found.kind === 'exact') return { kind: 'kept', range: found.range }
    return found.kind === 'moved' ? found : { kind: 'orphan' }
  })
}
