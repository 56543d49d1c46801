/**
 * The plain words of a note, each with its place in the note's Markdown: what is not code, markup, an address or a link of
 * Markdown. Tags and `[[links]]` are looked for in these, so that what is found is what one sees, and can be changed in place.
 */
import type { Token, Tokens } from 'marked'
import { type Mapped, mappedNote, sliced, within, without, withoutPipeEscapes } from './mapped'
import { noteTokens } from './tokens'

/** A run of words. `offsets` are the places of its characters in the note (UTF-16 code units), and of its end. */
export interface NoteRun extends Mapped {
  readonly where: 'text' | 'heading'
}

/** The runs of a note, in order. */
export function noteRuns(note: string): readonly NoteRun[] {
  const runs: NoteRun[] = []
  walk(noteTokens(note), mappedNote(note), 'text', runs)
  return runs
}

function walk(tokens: readonly Token[], source: Mapped, where: NoteRun['where'], runs: NoteRun[]): void {
  let from = 0
  for (const token of tokens) {
    const { start, end } = found(token.raw, source.text, from)
    if (start < 0) continue
    from = end
    walkToken(token, sliced(source, start, end), where, runs)
  }
}

interface Found {
  readonly start: number
  readonly end: number
}

/** What marked calls raw, in the source: there may be other white space in it than the note has. Start -1 where it is not there. */
function found(raw: string, text: string, from: number): Found {
  const start = text.indexOf(raw, from)
  if (start >= 0) return { start, end: start + raw.length }
  const words = raw.split(/\s+/).filter((word) => word !== '')
  const match = new RegExp(words.map((word) => word.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')).join('\\s*'), 'g')
  match.lastIndex = from
  const at = words.length === 0 ? undefined : match.exec(text)?.index
  return at === undefined ? { start: -1, end: from } : { start: at, end: match.lastIndex }
}

function walkToken(token: Token, source: Mapped, where: NoteRun['where'], runs: NoteRun[]): void {
  switch (token.type) {
    case 'code':
    case 'codespan':
    case 'link':
    case 'image':
    case 'html':
    case 'def':
      return
    case 'heading':
      walkInner(token.tokens ?? [], source, 'heading', runs)
      return
    case 'list':
      walkItems(token as Tokens.List, source, where, runs)
      return
    case 'blockquote': {
      const inner = within(source, token.text)
      if (inner) walk(token.tokens ?? [], inner, where, runs)
      return
    }
    case 'table':
      walkTable(token as Tokens.Table, source, where, runs)
      return
    default:
      if ('tokens' in token && token.tokens) walkInner(token.tokens, source, where, runs)
      else if (token.type === 'text') runs.push({ ...source, where })
  }
}

/** Spans within a block or a span, whose signs stand around them. */
function walkInner(tokens: readonly Token[], source: Mapped, where: NoteRun['where'], runs: NoteRun[]): void {
  const inner = rawOf(tokens)
  const room = source.text.length - inner.length
  // A span's signs are as long on both sides; a block's are not, and its words hold none of them.
  const { start, end } = source.text.startsWith(inner, room / 2)
    ? { start: room / 2, end: room / 2 + inner.length }
    : found(inner, source.text, 0)
  if (start >= 0) walk(tokens, sliced(source, start, end), where, runs)
}

function walkItems({ items }: Tokens.List, source: Mapped, where: NoteRun['where'], runs: NoteRun[]): void {
  let from = 0
  for (const item of items) {
    const { start, end } = found(item.raw, source.text, from)
    if (start < 0) continue
    from = end
    const own = sliced(source, start, end)
    const inner = within(item.task ? boxed(own) : own, rawOf(item.tokens))
    if (inner) walk(item.tokens, inner, where, runs)
  }
}

/** marked leaves one space behind the box of a task. */
function boxed(item: Mapped): Mapped {
  const [box = '', space = ''] = /\[[ xX]\](\s*)/.exec(item.text) ?? []
  const end = item.text.indexOf(box) + box.length
  return space.length < 2 ? item : without(item, end - space.length + 1, end)
}

function walkTable({ header, rows }: Tokens.Table, source: Mapped, where: NoteRun['where'], runs: NoteRun[]): void {
  const plain = withoutPipeEscapes(source)
  let from = 0
  for (const { tokens } of [...header, ...rows.flat()]) {
    const inner = rawOf(tokens)
    const start = plain.text.indexOf(inner, from)
    if (start < 0) continue
    from = start + inner.length
    walk(tokens, sliced(plain, start, from), where, runs)
  }
}

function rawOf(tokens: readonly Token[]): string {
  return tokens.map(({ raw }) => raw).join('')
}
