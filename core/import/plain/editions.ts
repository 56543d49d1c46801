/**
 * Texts that come in the form of a known edition: what the edition puts around the text goes, line by line, to what was left
 * out, and what it says of the text to the title block. The text itself is then a bare text, with no site around it.
 */
import type { LeftOutReason } from '../../text/tree'
import { collapse } from '../characters'
import { endsSentence, type Group, type Line } from './lines'
import { isName } from './names'

export interface Edition {
  readonly title: string | null
  readonly authors: readonly string[]
  readonly language: string | null
  /** Lines that are the edition's, by their number in the file. */
  readonly out: ReadonlyMap<number, LeftOutReason>
}

/** The edition that a text comes in, or null. */
export function editionOf(groups: readonly Group[]): Edition | null {
  return gutenberg(groups) ?? requestForComments(groups)
}

/** The groups without lines that are out; a paragraph that the end of a page cut in two is one again. */
export function withoutLines(groups: readonly Group[], out: Edition['out']): readonly Group[] {
  const kept: Line[][] = []
  let isCut = false
  for (const { lines } of groups) {
    const rest = lines.filter((line) => !out.has(line.number))
    const [first] = rest
    if (!first) {
      isCut = true
      continue
    }
    const last = kept.at(-1)
    const goesOn = isCut && /^\p{Ll}/u.test(first.words) && !endsSentence(last?.at(-1)?.words ?? '.')
    if (goesOn) last?.push(...rest)
    else kept.push(rest)
    isCut = rest.length < lines.length
  }
  return kept.map((lines, index) => ({ index, lines }))
}

const START = /^\*{3} ?START OF (?:THE|THIS) PROJECT GUTENBERG EBOOK.{0,200}$|^\*END\*? ?THE SMALL PRINT/i
const END =
  /^\*{3} ?END OF (?:THE|THIS) PROJECT GUTENBERG EBOOK.{0,200}$|^End of (?:the |this )?Project Gutenberg(?:'s|’s)? .{0,200}$/i
/** The licence before the text is no longer than so many lines. */
const LONGEST_LICENCE = 400
const LANGUAGES: Readonly<Record<string, string>> = {
  ...{ english: 'en', german: 'de', french: 'fr', spanish: 'es', italian: 'it', dutch: 'nl', portuguese: 'pt' },
  ...{ finnish: 'fi', swedish: 'sv', danish: 'da', chinese: 'zh', japanese: 'ja', latin: 'la', esperanto: 'eo' },
  ...{ greek: 'el', polish: 'pl', hungarian: 'hu', russian: 'ru', korean: 'ko', norwegian: 'no' },
}

const FIELD =
  /^(?:Title|Author|Illustrator|Translator|Editor|Release date|Posting date|Language|Credits|Produced by)\s*:/i
/** A field goes on in lines that are indented. */
const LEAST_INDENT = 4

function gutenberg(groups: readonly Group[]): Edition | null {
  const lines = groups.flatMap((group) => group.lines)
  const start = lines.slice(0, LONGEST_LICENCE).findIndex((line) => START.test(line.words))
  if (start < 0) return null
  const end = lines.findIndex((line, i) => i > start && END.test(line.words))
  const out = new Map<number, LeftOutReason>()
  let isField = false
  lines.forEach((line, i) => {
    isField = FIELD.test(line.words) || (isField && line.indent >= LEAST_INDENT)
    if (i <= start) out.set(line.number, isField ? 'titleBlock' : 'furniture')
    else if (end >= 0 && i >= end) out.set(line.number, 'furniture')
  })
  const head = lines.slice(0, start)
  const title = fieldOf(head, 'Title')
  const authors = (fieldOf(head, 'Author') ?? '').split(/\s*(?:,|;|\band\b)\s+/).filter((name) => name !== '')
  // The page that names the book again, right after the licence.
  const own = lines.slice(start + 1, start + 12)
  for (const line of own) {
    const words = line.words.replace(/^by\s+/i, '')
    if (/^(?:produced by|this (?:ebook|etext) was|transcribed from|e-?text prepared by)\b/i.test(line.words))
      out.set(line.number, 'furniture')
    else if (isOfTitle(words, title) || authors.some((author) => sameWords(words, author)) || /^by$/i.test(line.words))
      out.set(line.number, 'titleBlock')
  }
  const language = LANGUAGES[(fieldOf(head, 'Language') ?? '').toLowerCase()] ?? null
  return { title, authors, language, out }
}

/** A field's value, with the lines below it that are indented to it. */
function fieldOf(lines: readonly Line[], name: string): string | null {
  const at = lines.findIndex((line) => line.words.toLowerCase().startsWith(`${name.toLowerCase()}:`))
  if (at < 0) return null
  let value = lines[at]?.words.slice(name.length + 1) ?? ''
  for (let i = at + 1; (lines[i]?.indent ?? 0) >= LEAST_INDENT; i++) {
    value += `${/[:;,.!?–—-]$/.test(value) ? '' : ':'} ${lines[i]?.words}`
  }
  return collapse(value) || null
}

function keyOf(words: string): string {
  return words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

function sameWords(one: string, other: string): boolean {
  return keyOf(one) !== '' && keyOf(one) === keyOf(other)
}

/** Whether a line is the title, or its first or last words. */
function isOfTitle(words: string, title: string | null): boolean {
  const [part, whole] = [keyOf(words), keyOf(title ?? '')]
  const isPart = whole.startsWith(`${part} `) || (part.includes(' ') && whole.endsWith(` ${part}`))
  return part !== '' && (whole === part || isPart)
}

/** Two columns on a line: what stands left and what right. */
const COLUMNS = /^(\S.*?)\s{3,}(\S.*)$/
const FOOT = /^\S.{0,60}\s{2,}.{0,60}\[Page \d{1,4}\]$/
const MONTH_YEAR =
  /^(?:\d{1,2} )?(?:January|February|March|April|May|June|July|August|September|October|November|December) \d{4}$/

/** The memos of the Internet's engineers: a head in two columns, the title in the middle below it, pages with head and foot. */
function requestForComments(groups: readonly Group[]): Edition | null {
  const head = groups[0]
  if (!head?.lines.some((line) => /^(?:Request for Comments|RFC|Internet[- ]Draft)\b/.test(line.words))) return null
  if (!head.lines.some((line) => COLUMNS.test(line.words))) return null
  const out = new Map<number, LeftOutReason>()
  for (const line of head.lines) out.set(line.number, 'titleBlock')
  const middle = groups[1]
  const isTitle = middle !== undefined && middle.lines.length <= 4 && middle.lines.every((line) => line.indent >= 6)
  for (const line of isTitle ? middle.lines : []) out.set(line.number, 'titleBlock')
  const right = head.lines.map((line) => (line.indent > 20 ? line.words : (COLUMNS.exec(line.words)?.[2] ?? '')))
  for (const { lines } of groups.slice(1))
    for (const line of lines) {
      if (FOOT.test(line.words)) out.set(line.number, 'furniture')
      else if (/^(?:RFC \d+|Internet[- ]Draft)\s{3,}\S.*\s{3,}\S*.*\d{4}$/.test(line.words))
        out.set(line.number, 'furniture')
    }
  return {
    title: isTitle ? collapse(middle.lines.map((line) => line.words).join(' ')) : null,
    authors: right.filter(
      (words) => !MONTH_YEAR.test(words) && (isName(words) || /^(?:\p{Lu}\.[ -]?){1,3}\p{Lu}[\p{L}'-]+$/u.test(words)),
    ),
    language: 'en',
    out,
  }
}
