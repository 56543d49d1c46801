import type { KeptPiece } from './carry'
import { keptWords } from './kept'

/** Stretches of a line of plain text, in reading order: in both versions, only in the new one, only in the old one. */
export interface DifferencePiece {
  readonly kind: 'kept' | 'inserted' | 'deleted'
  readonly text: string
}

/** A line (a block) of the difference between two texts; lines that are the same in both stand together as their number. */
export type DifferenceLine =
  | { readonly kind: 'same'; readonly lines: number }
  | { readonly kind: 'changed'; readonly pieces: readonly DifferencePiece[] }

/**
 * The difference of two passages, word by word: what was deleted stands before what came in its place. No piece ends
 * inside a character that is drawn as one.
 */
export function differencePieces(before: string, after: string): readonly DifferencePiece[] {
  const pieces: DifferencePiece[] = []
  let from = 0
  let to = 0
  const end: KeptPiece = { from: before.length, to: after.length, length: 0 }
  for (const kept of [...keptWords(before, after), end]) {
    push(pieces, 'deleted', before.slice(from, kept.from))
    push(pieces, 'inserted', after.slice(to, kept.to))
    push(pieces, 'kept', before.slice(kept.from, kept.from + kept.length))
    from = kept.from + kept.length
    to = kept.to + kept.length
  }
  return pieces
}

/**
 * The difference of two plain texts, line by line; empty where they are the same. A line that only one of them has is a
 * line of its own. Of lines that were joined or parted those that read as before count as the same.
 */
export function differenceLines(oldText: string, newText: string): readonly DifferenceLine[] {
  if (oldText === newText) return []
  const lines: DifferenceLine[] = []
  let line: DifferencePiece[] = []
  for (const { kind, text } of differencePieces(oldText, newText)) {
    if (kind === 'kept') {
      const parts = text.split('\n')
      parts.forEach((part, index) => {
        push(line, kind, part)
        if (index < parts.length - 1) endLine()
      })
      continue
    }
    // Whole lines that came or went; their ends are not kept, so they are cut here.
    text.split('\n').forEach((part, index) => {
      if (index > 0 && line.length > 0) endLine()
      push(line, kind, part)
    })
  }
  if (line.length > 0) endLine()
  return lines

  function endLine(): void {
    const last = lines.at(-1)
    if (line.some(({ kind }) => kind !== 'kept')) lines.push({ kind: 'changed', pieces: line })
    else if (last?.kind === 'same') lines[lines.length - 1] = { kind: 'same', lines: last.lines + 1 }
    else lines.push({ kind: 'same', lines: 1 })
    line = []
  }
}

function push(pieces: DifferencePiece[], kind: DifferencePiece['kind'], text: string): void {
  if (text === '') return
  const last = pieces.at(-1)
  if (last?.kind === kind) pieces[pieces.length - 1] = { kind, text: last.text + text }
  else pieces.push({ kind, text })
}
