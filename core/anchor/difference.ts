import { spliceBetween } from '../change/splice'

/** Stretches of a line of plain text, in reading order: in both versions, only in the new one, only in the old one. */
export interface DifferencePiece {
  readonly kind: 'kept' | 'inserted' | 'deleted'
  readonly text: string
}

/** A line (a block) of the difference between two texts; lines that are the same in both stand together as their number. */
export type DifferenceLine =
  | { readonly kind: 'same'; readonly lines: number }
  | { readonly kind: 'changed'; readonly pieces: readonly DifferencePiece[] }

/** The difference of two passages, word by word. */
export function differencePieces(before: string, after: string): readonly DifferencePiece[] {
  const { at, removed, inserted } = spliceBetween(before, after)
  const pieces: readonly DifferencePiece[] = [
    { kind: 'kept', text: before.slice(0, at) },
    { kind: 'deleted', text: removed },
    { kind: 'inserted', text: inserted },
    { kind: 'kept', text: before.slice(at + removed.length) },
  ]
  return pieces.filter(({ text }) => text !== '')
}

/** The difference of two plain texts, line by line; empty where they are the same. */
export function differenceLines(oldText: string, newText: string): readonly DifferenceLine[] {
  return oldText === newText ? [] : [{ kind: 'changed', pieces: differencePieces(oldText, newText) }]
}
