/** A mark's tags: its own and those that its note holds outside code, links and headings, derived and never stored. */
import type { Token } from 'marked'
import { noteTokens } from '../note/tokens'
import { tagsInText, unique } from './tag'

/** The tags in a note, as first written, each once. */
export function tagsInNote(note: string): readonly string[] {
  if (!note.includes('#')) return []
  const found: string[] = []
  collect(noteTokens(note), found)
  return unique(found)
}

/** All tags of a mark or a document: its own, then those of its note. */
export function allTags({
  tags,
  note,
}: {
  readonly tags: readonly string[]
  readonly note: string
}): readonly string[] {
  const inNote = tagsInNote(note)
  return inNote.length === 0 ? tags : unique([...tags, ...inNote])
}

function collect(tokens: readonly Token[], found: string[]): void {
  for (const token of tokens) {
    switch (token.type) {
      case 'code':
      case 'codespan':
      case 'heading':
      case 'link':
      case 'image':
      case 'html':
      case 'def':
        break
      case 'list':
        for (const item of token.items) collect(item.tokens, found)
        break
      case 'table':
        for (const cell of [...token.header, ...token.rows.flat()]) collect(cell.tokens, found)
        break
      default:
        if ('tokens' in token && token.tokens) collect(token.tokens, found)
        else if (token.type === 'text') found.push(...tagsInText(token.text))
    }
  }
}
