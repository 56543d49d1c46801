import { fold } from '../ui/fold'
import { wordsOf } from '../ui/match'

/** What was typed: `>` at the front asks for commands only; words that begin with `#` ask for documents with such tags. */
export interface Query {
  readonly only: 'commands' | 'documents' | null
  readonly words: readonly string[]
  /** Beginnings of tags, folded; an empty one stands for any tag. */
  readonly tags: readonly string[]
}

/** Reads a query. Nothing typed asks for everything. */
export function parseQuery(typed: string): Query {
  const text = typed.trimStart()
  if (text.startsWith('>')) return { only: 'commands', words: wordsOf(text.slice(1)), tags: [] }
  const parts = text.split(/\s+/u).filter(Boolean)
  const tags = parts.filter((part) => part.startsWith('#')).map((part) => fold(part.slice(1)).folded)
  const words = wordsOf(parts.filter((part) => !part.startsWith('#')).join(' '))
  return { only: tags.length > 0 ? 'documents' : null, words, tags }
}
