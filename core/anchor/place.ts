import type { Range } from './anchor'
import type { DifferencePiece } from './difference'

/** A place where an orphan's passage may be now, for the person to judge. */
export interface Place {
  readonly range: Range
  /** How alike the words are, and how alike what stands beside them; 0 to 1. */
  readonly quote: number
  readonly context: number
  /** The quote and what stands there, word by word. */
  readonly difference: readonly DifferencePiece[]
  /** Number of the paragraph; 0 before the first. */
  readonly paragraph: number
}
