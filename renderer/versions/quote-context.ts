import type { Anchor, Range } from '../../core/anchor/anchor'

/** What stood, or stands, beside a passage: a few words on each side, `…` where a word or a block goes on. */
export interface Context {
  readonly before: string
  readonly after: string
}

/** So much of what stands beside a passage tells where it is. */
const LENGTH = 60
/** A longer run without a space is not one word but a script without spaces; it is cut anywhere. */
const LONGEST_WORD = 20

/** What stood beside a mark's passage, blocks in one line; signs that only end the passage's sentence are left out. */
export function contextOf({ prefix, suffix, start }: Anchor): Context {
  const before = oneLine(prefix).slice(-LENGTH)
  const after = oneLine(suffix)
    .replace(/^[\p{Pe}\p{Pf}\p{Po}\s]+/u, '')
    .slice(0, LENGTH)
  const goesOn = start > before.length
  return {
    before: goesOn && before !== '' ? `…${withoutFirstPart(before)}` : before,
    after: after === '' ? '' : `${withoutLastPart(after)}…`,
  }
}

/** What stands beside a range of the text, in its own block. */
export function contextAt(plain: string, { start, end }: Range): Context {
  const from = Math.max(plain.lastIndexOf('\n', start - 1) + 1, start - LENGTH)
  const line = plain.indexOf('\n', end)
  const to = Math.min(line < 0 ? plain.length : line, end + LENGTH)
  const before = plain.slice(from, start)
  const after = plain.slice(end, to)
  return {
    before: from > 0 && plain[from - 1] !== '\n' ? `…${withoutFirstPart(before)}` : before,
    after: to < plain.length && to !== line ? `${withoutLastPart(after)}…` : after,
  }
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

/** Without the part of a word, or of a pair of surrogates, that it may begin with. */
function withoutFirstPart(text: string): string {
  const space = text.search(/\s/)
  return space >= 0 && space <= LONGEST_WORD ? text.slice(space + 1) : text.replace(/^[\uDC00-\uDFFF]/, '')
}

function withoutLastPart(text: string): string {
  const space = text.lastIndexOf(' ')
  return space >= 0 && text.length - space <= LONGEST_WORD ? text.slice(0, space) : text.replace(/[\uD800-\uDBFF]$/, '')
}
