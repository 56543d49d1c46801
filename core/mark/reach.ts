/**
 * Selecting by pointer and by keys, as everywhere: a selection reaches from where it began (its anchor, which may be a word,
 * a sentence or a whole block) to where the pointer or the caret is.
 */
import type { Range } from '../anchor/anchor'
import { afterCharacter, beforeCharacter } from '../text/character'
import { leafAt, type PlainText } from '../text/plain-text'
import type { Segmentation } from '../text/segment'

/** What a click takes: the second a word, the third a sentence, the fourth the whole block. */
export type Grain = 'character' | 'word' | 'sentence' | 'block'

/** A place that is pointed at. */
export interface Pointed {
  /** The place between two characters that is nearest. */
  readonly caret: number
  /** The character under the pointer, or the image or formula; null beside the words. */
  readonly on: Range | null
  /** The image or formula under the pointer. */
  readonly object: Range | null
}

/** The text in which is selected, and what words and sentences it has. */
export interface ReachText {
  readonly plain: PlainText
  readonly segments: Segmentation
}

/** What a place stands for by a grain; empty where there is nothing (between words). */
export function unitAt({ plain, segments }: ReachText, { caret, on, object }: Pointed, grain: Grain): Range {
  const nothing = { start: caret, end: caret }
  const at = on?.start ?? caret
  switch (grain) {
    case 'character':
      return object ?? nothing
    case 'word':
      return object ?? (on ? (segments.wordAt(on.start) ?? on) : nothing)
    case 'sentence':
      return segments.sentenceAt(at) ?? nothing
    case 'block': {
      const leaf = leafAt(plain, at)
      return leaf ? { start: leaf.start, end: leaf.end } : nothing
    }
  }
}

/** From the beginning of the one to the end of the other, whichever comes first. */
export function reaching(anchor: Range, to: Range): Range {
  return { start: Math.min(anchor.start, to.start), end: Math.max(anchor.end, to.end) }
}

/** Where the moving end of a selection goes by keys: `-1` to the left in the text, that is back. */
export function caretAfter(
  { plain: { text }, segments }: ReachText,
  at: number,
  by: Exclude<Grain, 'block'>,
  direction: -1 | 1,
): number {
  if (direction > 0) {
    switch (by) {
      case 'character':
        return afterCharacter(text, at)
      case 'word':
        return segments.nextWord(at)?.end ?? text.length
      case 'sentence': {
        const own = segments.sentenceAt(at)
        if (own && own.start <= at && own.end > at) return own.end
        return segments.nextSentence(at)?.end ?? text.length
      }
    }
  }
  switch (by) {
    case 'character':
      return beforeCharacter(text, at)
    case 'word':
      return segments.previousWord(at)?.start ?? 0
    case 'sentence': {
      const own = segments.sentenceAt(at)
      if (own && own.start < at) return own.start
      return segments.previousSentence(at)?.start ?? 0
    }
  }
}
