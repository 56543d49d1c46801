/** A note as marked reads it. */
import { Lexer, type Token } from 'marked'
import { isTooDeep } from '../import/markdown/depth'

/** The tokens of a note; none where it nests too deep to be read: it is shown as it is written, like code. */
export function noteTokens(note: string): readonly Token[] {
  if (isTooDeep(note)) return []
  try {
    return new Lexer().lex(note)
  } catch (error) {
    // What nests in other ways ends here: the stack is full.
    if (error instanceof RangeError) return []
    throw error
  }
}
