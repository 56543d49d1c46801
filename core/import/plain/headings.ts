/** Which lines of a plain text are headings: short, alone, not the end of a sentence, with text to stand over. */
import type { Heading, HeadingLevel } from '../../text/tree'
import type { Chunk } from './chunks'
import { datesIn } from './dates'
import { endsSentence, wordCount } from './lines'
import { markerOf, NUMBER_SIGNS, SPEAKER } from './marks'

const WIDEST = 90
const MOST_WORDS = 14
/** With nothing but its shortness to tell it by. */
const MOST_WORDS_BETWEEN = 8

/** The heading that chunk `i` is, or null. */
export function headingOf(chunks: readonly Chunk[], i: number): Heading | null {
  const chunk = chunks[i]
  if (!chunk || chunk.region || chunk.isProse) return null
  const signs = NUMBER_SIGNS.exec(chunk.words)
  if (signs && chunk.lines.length === 1) {
    return { kind: 'heading', level: Math.min(6, signs[1]?.length ?? 1) as HeadingLevel, spans: [signs[2] ?? ''] }
  }
  return readsAsHeading(chunk) && standsOver(chunks, i)
    ? { kind: 'heading', level: levelOf(chunk.words), spans: [chunk.words] }
    : null
}

/** Whether a line could be a heading by itself. */
export function readsAsHeading({ words, width, lines }: Pick<Chunk, 'words' | 'width' | 'lines'>): boolean {
  if (
    width > WIDEST ||
    lines.length > 2 ||
    wordCount(words) > MOST_WORDS ||
    !/\p{L}|^\[?v?\d+(?:\.\d+)+\]?$/u.test(words)
  )
    return false
  // "Dr." and "U.S." end no sentence, but "." mostly does; questions and exclamations are asked in headings too.
  if (endsSentence(words) && !/[?!？！]$/.test(words)) return false
  if (/[,;:，、；：–—-]$/.test(words) || /^["“„«「『(（[【*>|]/.test(words) || SPEAKER.test(words)) return false
  if (/^\p{Ll}/u.test(words) || markerOf(words)?.kind === 'bullet' || words.includes('\t')) return false
  // Who wrote when, above what was written.
  if (datesIn(words, null).length > 0) return false
  return !/^(?:https?:\/\/|www\.)|\S@\S+\.\S/.test(words)
}

/** Prose, a list or verse follows in a group of its own or right below; and it is not one of many short lines. */
function standsOver(chunks: readonly Chunk[], i: number): boolean {
  const chunk = chunks[i] as Chunk
  const before = chunks[i - 1]
  const next = chunks[i + 1]
  if (!next) return false
  // In a page pasted without blank lines a heading stands between two paragraphs.
  if (before && before.group === chunk.group) {
    const areParagraphs = [before, next].every((side) => side.isProse && side.lines.length === 1)
    return areParagraphs && next.group === chunk.group && wordCount(chunk.words) <= MOST_WORDS_BETWEEN
  }
  if (next.isProse || next.region) return true
  if (next.group === chunk.group) return false
  if (markerOf(next.words)) return true
  // Several short lines, in a text that has prose elsewhere: the ingredients of a recipe.
  const stands = chunks[i + 2]?.group === next.group && wordCount(chunk.words) <= 4
  if (stands && hasProse(chunks)) return true
  // A subheading may stand between.
  const after = chunks[i + 2]
  if (after?.isProse && after.group !== next.group && readsAsHeading(next)) return true
  // A sentence of some length is text, if a short one; under a number any is.
  if (endsSentence(next.words) && /^\d{1,3}[.)]\s/.test(chunk.words) && !markerOf(next.words)) return true
  return endsSentence(next.words) && next.width >= 40 && !SPEAKER.test(next.words)
}

const prosy = new WeakMap<readonly Chunk[], boolean>()

/** Whether any of the chunks is prose; asked often of the same ones. */
function hasProse(chunks: readonly Chunk[]): boolean {
  const known = prosy.get(chunks) ?? chunks.some((chunk) => chunk.isProse)
  prosy.set(chunks, known)
  return known
}

/** "Article 1", "Chapter Two", "제3조": headings by their words, also right above another line. */
const PARTS =
  /^(?:article|section|chapter|part|book|title|schedule|annex|appendix|act|scene|artikel|kapitel|abschnitt|teil|anhang|buch|chapitre|partie|titre|annexe|livre|capítulo|artículo|sección|título|parte|anexo|capitolo|articolo|sezione|глава|часть|статья|раздел)\s+(?:\d{1,3}|[ivxlc]{1,6}|[a-z]|one|two|three|four|five|six|seven|eight|nine|ten|eins|zwei|drei|un|deux|trois|uno|dos|tres|первая|вторая)\.?$|^§\s?\d+[a-z]?$|^제\s?\d{1,3}\s?(?:조|장|절|편)(?:\s?[(（].{1,20}[)）])?$|^第[\d一二三四五六七八九十百]{1,5}[章節条篇节條回]$/iu
/** What stands over lists of short lines, in recipes and the like. */
const OVER_LINES =
  /^(?:ingredients|you will need|directions|method|instructions|equipment|for the \p{L}+|zutaten|zubereitung|ingrédients|préparation|ingredientes|preparación|elaboración|ingredienti|preparazione|재료|만드는 법|材料|作り方)$/iu

/** The heading that the first line of a group is by its words alone, or null. */
export function partHeading(chunks: readonly Chunk[], i: number): Heading | null {
  const chunk = chunks[i]
  const before = chunks[i - 1]
  if (!chunk || chunk.lines.length > 1 || !chunks[i + 1]) return null
  const { words } = chunk
  if (before && before.group === chunk.group) {
    // The name of a part stands below its number.
    const isNamed = PARTS.test(before.words) && chunks[i + 1]?.group !== chunk.group && readsAsHeading(chunk)
    return isNamed ? { kind: 'heading', level: 3, spans: [words] } : null
  }
  if (PARTS.test(words)) return { kind: 'heading', level: 2, spans: [words] }
  const isOver = OVER_LINES.test(words.replace(/:$/, '')) && chunks[i + 1]?.group === chunk.group
  return isOver ? { kind: 'heading', level: 2, spans: [words] } : null
}

function levelOf(words: string): HeadingLevel {
  const numbers = /^(\d{1,3}(?:\.\d{1,3})*)[.)]?\s/.exec(words)?.[1]
  if (numbers !== undefined) return Math.min(6, numbers.split('.').length + 1) as HeadingLevel
  return 2
}
