/**
 * The sentence cursor: moving over the plain text by sentences, growing and shrinking by sentences and words. It always
 * holds at least a part of one sentence, and never white space at its ends.
 */
import type { Range } from '../anchor/anchor'
import type { Segmentation } from '../text/segment'

/** The sentence at an offset, else the next one: where the cursor begins. Null in a text without any. */
export function sentenceFrom(text: Segmentation, offset: number): Range | null {
  return text.sentenceAt(offset) ?? text.nextSentence(offset) ?? text.previousSentence(offset)
}

/** The sentence after the one in which the cursor ends; that one where there is none after. */
export function nextSentence(text: Segmentation, cursor: Range): Range | null {
  return text.nextSentence(cursor.end - 1) ?? text.sentenceAt(cursor.end - 1)
}

/** The sentence before the one in which the cursor begins; that one where there is none before. */
export function previousSentence(text: Segmentation, cursor: Range): Range | null {
  return text.previousSentence(cursor.start) ?? text.sentenceAt(cursor.start)
}

/** The cursor with its last sentence made whole, or else with the next one added. */
export function growSentence(text: Segmentation, cursor: Range): Range {
  const last = text.sentenceAt(cursor.end - 1)
  const next = last && last.end > cursor.end ? last : nextSentence(text, cursor)
  return next && next.end > cursor.end ? { start: cursor.start, end: next.end } : cursor
}

/** The cursor without its last sentence, or part of one; its only one stays. */
export function shrinkSentence(text: Segmentation, cursor: Range): Range {
  const last = text.sentenceAt(cursor.end - 1)
  const before = last && last.start > cursor.start ? text.previousSentence(last.start) : null
  return before && before.end > cursor.start ? { start: cursor.start, end: before.end } : cursor
}

/** The sentence from which the cursor grows and shrinks, as far as the cursor holds it: its first one, until it is told otherwise. */
export function cursorAnchor(text: Segmentation, { start, end }: Range): Range {
  const first = text.sentenceAt(start)
  return { start, end: Math.min(end, Math.max(first?.end ?? end, start + 1)) }
}

/** One sentence on: what it has taken in before its anchor it gives back, then it takes in what comes after. */
export function reachOn(text: Segmentation, cursor: Range, anchor: Range): Range {
  if (cursor.start >= anchor.start) return growSentence(text, cursor)
  const next = text.nextSentence(cursor.start)
  return { start: Math.min(next?.start ?? anchor.start, anchor.start), end: cursor.end }
}

/** One sentence back: what it has taken in after its anchor it gives back, then it takes in what comes before. */
export function reachBack(text: Segmentation, cursor: Range, anchor: Range): Range {
  if (cursor.end > anchor.end)
    return { start: cursor.start, end: Math.max(shrinkSentence(text, cursor).end, anchor.end) }
  const first = text.sentenceAt(cursor.start)
  const before = first && first.start < cursor.start ? first : text.previousSentence(cursor.start)
  return before ? { start: before.start, end: cursor.end } : cursor
}

/** The cursor with the next word added at its end. */
export function growWord(text: Segmentation, cursor: Range): Range {
  const word = text.nextWord(cursor.end)
  return word ? { start: cursor.start, end: word.end } : cursor
}

/** The cursor without its last word, or part of one; its only one stays. */
export function shrinkWord(text: Segmentation, cursor: Range): Range {
  const last = text.previousWord(cursor.end)
  const before = last && text.previousWord(last.start)
  return before && before.end > cursor.start ? { start: cursor.start, end: before.end } : cursor
}
