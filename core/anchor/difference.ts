/** Stretches of a line of plain text, in reading order: in both versions, only in the new one, only in the old one. */
export interface DifferencePiece {
  readonly kind: 'kept' | 'inserted' | 'deleted'
  readonly text: string
}

/** A line (a block) of the difference between two texts; lines that are the same in both stand together as their number. */
export type DifferenceLine =
  | { readonly kind: 'same'; readonly lines: number }
  | { readonly kind: 'changed'; readonly pieces: readonly DifferencePiece[] }
