/**
 * Text as Markdown that reads back as exactly that text: in CommonMark and GFM, and without waking what Obsidian and Pandoc
 * add (tags, `==`, `%%`, `$`). ASCII punctuation is escaped by a backslash, which all of them take back.
 */

/** An address that may stand as `<address>`; what ends a sentence is not part of it. */
const ADDRESS = /https?:\/\/[^\s<>&\\`"]+/g
const SENTENCE_END = /[.,;:!?)\]}'*_~]+$/

const ALWAYS = /[\\`*[\]<~|$]/g
/** An underscore between letters or digits opens nothing. */
const UNDERSCORE = /(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu
const ENTITY = /&(?=#?\w+;)/g
const TAG = /(?<![\p{L}\p{N}&])#(?=\S)/gu
const DOUBLED = /==|%%/g
/** Raised letters behind a word, the name of a block at its end, a footnote where a link follows. */
const CARET = /\^(?=[\p{L}\p{N}+−-]{1,8}\^)|(?<![^\s])\^(?=[A-Za-z0-9-]+[ \t]*$)|\^$/gmu
/** Attributes. */
const BRACE = /\{(?=:?\s*(?:[.#-]|[\w-]+=))/g
/** What GFM would make a link of by itself. */
const BARE_LINK = /www\.|:(?=\/\/)/gi
const AT_SIGN = /@(?=[\p{L}\p{N}])/gu

/** What makes a block at the beginning of a line. */
const LINE_START = /^(\s*)(?:(#{1,6})(?=\s|$)|([-+=>:])|(\d{1,9})([.)])(?=\s|$))/

/** One line of text, escaped. A line end in it is the caller's mistake: see `escapeLines`. */
export function escapeLine(line: string): string {
  return escapeLineStart(escapeRun(line))
}

/** A run within a line, escaped; it is not at the line's beginning, or `escapeLineStart` follows. */
export function escapeRun(run: string): string {
  let escaped = ''
  let at = 0
  for (const match of run.matchAll(ADDRESS)) {
    const address = match[0].replace(SENTENCE_END, '')
    escaped += `${escapeWords(run.slice(at, match.index))}<${address}>`
    at = match.index + address.length
  }
  return escaped + escapeWords(run.slice(at))
}

/** A line of Markdown whose runs are escaped: what would make a block at its beginning is escaped as well. */
export function escapeLineStart(line: string): string {
  return line.replace(LINE_START, (_, space: string, hashes?: string, sign?: string, number?: string, dot?: string) => {
    return `${visible(space)}${hashes ? `\\${hashes}` : sign ? `\\${sign}` : `${number}\\${dot}`}`
  })
}

/** Several lines: each line end becomes a hard break. */
export function escapeLines(text: string): string {
  return text.split('\n').map(withEdges).join('\\\n')
}

/** Text for the inside of a heading: one line, and no `#` at its end. */
export function escapeHeading(text: string): string {
  return escapeLine(text.replace(/\s+/g, ' ').trim()).replace(/(\s)(#+)$/, '$1\\$2')
}

/** Text in which no address is to be a link: within a link. */
export function escapeWords(text: string): string {
  return text
    .replace(ALWAYS, '\\$&')
    .replace(UNDERSCORE, '\\_')
    .replace(ENTITY, '\\&')
    .replace(TAG, '\\#')
    .replace(CARET, '\\^')
    .replace(BRACE, '\\{')
    .replace(DOUBLED, (pair) => `\\${pair[0]}\\${pair[1]}`)
    .replace(BARE_LINK, (begin) => `${begin.slice(0, -1)}\\${begin.at(-1)}`)
    .replace(AT_SIGN, '\\@')
}

/** Spaces at the edges of a line (verse) would be taken for markup or dropped; no-break spaces stand for them. */
function withEdges(line: string): string {
  const inner = line.trim()
  if (inner === '') return visible(line)
  const from = line.indexOf(inner)
  return visible(line.slice(0, from)) + escapeLine(inner) + visible(line.slice(from + inner.length))
}

function visible(space: string): string {
  return space.replace(/[ \t]/g, '\u00a0')
}
