import type { ReactNode } from 'react'
import type { DifferencePiece } from '../../core/anchor/difference'
import { strings } from '../../core/strings'
import { OBJECT_CHARACTER } from '../../core/text/plain-text'
import styles from './Pieces.module.css'

/** Words of two texts in one line: what came is underlined, what went is struck through; neither is told by colour alone. */
export function Pieces({ pieces }: { readonly pieces: readonly DifferencePiece[] }): ReactNode {
  return (
    <span className={styles.pieces}>
      {pieces.map((piece, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a line never change
        <Piece key={i} {...piece} beside={isChange(pieces[i - 1]) ? '' : undefined} />
      ))}
    </span>
  )
}

function isChange(piece: DifferencePiece | undefined): boolean {
  return piece !== undefined && piece.kind !== 'kept'
}

/** `beside` is there where another change stands directly before it. */
function Piece({ kind, text, beside }: DifferencePiece & { readonly beside: '' | undefined }): ReactNode {
  const words = shownWords(text)
  switch (kind) {
    case 'kept':
      return words
    case 'inserted':
      return <ins data-beside={beside}>{words}</ins>
    case 'deleted':
      return <del data-beside={beside}>{words}</del>
  }
}

/** Plain text as it is shown: an image or a formula is a word for it. */
export function shownWords(text: string): string {
  return text.replaceAll(OBJECT_CHARACTER, strings.export.object)
}
