/** A plain text as lines, and what each looks like. */
import { cleanCharacters } from '../characters'

export interface Line {
  /** Its place in the file, from 0. */
  readonly number: number
  /** Without white space at its ends. Never empty. */
  readonly words: string
  /** With its leading white space; no white space at its end. */
  readonly text: string
  /** Columns of leading white space, a tab to the next multiple of 4. */
  readonly indent: number
  /** Columns that the words take. */
  readonly width: number
}

/** Lines without a blank one between them. */
export interface Group {
  readonly index: number
  readonly lines: readonly Line[]
}

/** The lines of a file in groups. Line ends of every kind end a line, those of word processors too. */
export function groupsOf(raw: string): readonly Group[] {
  const groups: Group[] = []
  let lines: Line[] = []
  const close = () => {
    if (lines.length > 0) groups.push({ index: groups.length, lines })
    lines = []
  }
  raw.split(/\r\n?|[\n\v\f\u0085\u2028\u2029]/).forEach((written, number) => {
    const text = cleanCharacters(written).trimEnd()
    const words = text.trimStart()
    if (words === '') close()
    else
      lines.push({
        number,
        words,
        text,
        indent: columns(text.slice(0, text.length - words.length)),
        width: widthOf(words),
      })
  })
  close()
  return groups
}

function columns(space: string): number {
  let column = 0
  for (const character of space) column += character === '\t' ? 4 - (column % 4) : character === '\u3000' ? 2 : 1
  return column
}

const WIDE =
  /[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]/g

/** Columns in a font of fixed width: Han, kana and Hangul take two. */
export function widthOf(text: string): number {
  if (/^[\x20-\x7e]*$/.test(text)) return text.length
  return text.length + (text.match(WIDE)?.length ?? 0)
}

const SENTENCE_END =
  /(?:[.!?…。．！？‥]|[.!?。！？]\s?(?:\[\d+\]|\(\d+\)))["'”’»›)\]）」』】]*(?:\s?[♦■◆●▪]|\s?\[\d+\])*$/u

/** Whether a line ends as a sentence does. */
export function endsSentence(words: string): boolean {
  return SENTENCE_END.test(words)
}

/** How many words a line has: runs between spaces; of scripts without spaces two characters are one. */
export function wordCount(words: string): number {
  const dense = words.match(/[\u3040-\u30FF\u3400-\u9FFF]/g)?.length ?? 0
  const rest = words.replace(/[\u3040-\u30FF\u3400-\u9FFF]+/g, ' ')
  return Math.ceil(dense / 2) + (rest.match(/[\p{L}\p{N}][^\s]*/gu)?.length ?? 0)
}

/** From this width on, a line that ends as a sentence is prose. */
const PROSE_SENTENCE = 76
/** From this width on, a line is prose however it ends. */
const PROSE = 150
const PROSE_WORDS = 9

/** Whether a paragraph reads as running text rather than as a title, a menu entry or a line of verse. */
export function isProse(words: string): boolean {
  const width = widthOf(words)
  if (width < PROSE_SENTENCE) return false
  if (width < PROSE && !endsSentence(words)) return false
  return wordCount(words) >= PROSE_WORDS
}
