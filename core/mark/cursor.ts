/**
 * The sentence cursor: moving over the plain text by sentences, growing and shrinking by sentences and words. A sentence
 * never reaches over a block, a cell or a caption; an image is a sentence of its own block.
 */
import type { Range } from '../anchor/anchor'
import { leafIndexAt, type PlainText } from '../text/plain-text'
import { sentences, words } from './segments'

/** Where the cursor moves: a text and its language (BCP 47), null where it is not known. */
export interface CursorText {
  readonly plain: PlainText
  readonly language: string | null
}

/** The first sentence that ends after `offset`: where the cursor begins. Null in a text without any. */
export function sentenceAt(text: CursorText, offset: number): Range | null {
  for (let i = Math.max(0, leafIndexAt(text.plain, offset)); i < text.plain.blocks.length; i++) {
    const found = sentencesOf(text, i).find(({ end }) => end > offset)
    if (found) return found
  }
  return lastSentence(text)
}

/** The sentence after the one in which the cursor ends; the cursor's own last one where there is none. */
export function nextSentence(text: CursorText, cursor: Range): Range | null {
  for (let i = Math.max(0, leafIndexAt(text.plain, cursor.end - 1)); i < text.plain.blocks.length; i++) {
    const found = sentencesOf(text, i).find(({ start }) => start >= cursor.end)
    if (found) return found
  }
  return sentenceAt(text, cursor.end - 1)
}

/** The sentence before the one in which the cursor begins; that one where there is none before. */
export function previousSentence(text: CursorText, cursor: Range): Range | null {
  for (let i = leafIndexAt(text.plain, cursor.start); i >= 0; i--) {
    const found = sentencesOf(text, i).findLast(({ end }) => end <= cursor.start)
    if (found) return found
  }
  return sentenceAt(text, cursor.start)
}

/** The cursor with its last sentence made whole, or else with the next one added. */
export function growSentence(text: CursorText, cursor: Range): Range {
  const last = sentenceAt(text, cursor.end - 1)
  const next = last && last.end > cursor.end ? last : nextSentence(text, cursor)
  return next && next.end > cursor.end ? { start: cursor.start, end: next.end } : cursor
}

/** The cursor without its last sentence, or part of one; its only one stays. */
export function shrinkSentence(text: CursorText, cursor: Range): Range {
  const last = sentenceAt(text, cursor.end - 1)
  if (!last || last.start <= cursor.start) return cursor
  const before = previousSentence(text, { start: last.start, end: last.end })
  return before && before.end > cursor.start && before.end < cursor.end ? { ...cursor, end: before.end } : cursor
}

/** The cursor with the next word added at its end. */
export function growWord(text: CursorText, cursor: Range): Range {
  for (let i = Math.max(0, leafIndexAt(text.plain, cursor.end - 1)); i < text.plain.blocks.length; i++) {
    const next = wordsOf(text, i).find(({ end }) => end > cursor.end)
    if (next) return { ...cursor, end: next.end }
  }
  return cursor
}

/** The cursor without its last word, or part of one; its only one stays. */
export function shrinkWord(text: CursorText, cursor: Range): Range {
  for (let i = leafIndexAt(text.plain, cursor.end - 1); i >= 0; i--) {
    const before = wordsOf(text, i).findLast(({ end }) => end < cursor.end)
    if (before) return before.end > cursor.start ? { ...cursor, end: before.end } : cursor
  }
  return cursor
}

function lastSentence(text: CursorText): Range | null {
  for (let i = text.plain.blocks.length - 1; i >= 0; i--) {
    const found = sentencesOf(text, i).at(-1)
    if (found) return found
  }
  return null
}

function sentencesOf({ plain, language }: CursorText, leaf: number): readonly Range[] {
  return within(plain, leaf, (text) => sentences(text, language))
}

function wordsOf({ plain, language }: CursorText, leaf: number): readonly Range[] {
  return within(plain, leaf, (text) => words(text, language))
}

function within(plain: PlainText, leaf: number, cut: (text: string) => readonly Range[]): readonly Range[] {
  const placed = plain.blocks[leaf]
  if (!placed) return []
  const { start, end } = placed
  return cut(plain.text.slice(start, end)).map((range) => ({ start: start + range.start, end: start + range.end }))
}
