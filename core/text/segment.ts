/**
 * Sentences and words of a plain text, by `Intl.Segmenter` within each leaf block: none reaches over the end of a block.
 * Ranges hold no white space at their ends.
 */
import type { Range } from '../anchor/anchor'
import { goesOn } from './abbreviations'
import { MONTHS } from './months'
import { leafIndexAt, type PlacedBlock, type PlainText } from './plain-text'

/** Of a longer block only so much around a place is looked at, so that a step costs the same in a block of any length. */
const WINDOW = 20_000
/** Words are looked for within this distance. */
const WORD_WINDOW = 400

/** Steps through a text. Offsets are into its plain text. */
export interface Segmentation {
  /** The sentence at an offset; in a gap the one before it. Null where the leaf there has none. */
  readonly sentenceAt: (offset: number) => Range | null
  /** The first sentence that begins after the one at `offset`, in this block or a later one; null at the end. */
  readonly nextSentence: (offset: number) => Range | null
  /** The last one that ends before the one at `offset`; null at the start. */
  readonly previousSentence: (offset: number) => Range | null
  /** The word at an offset, or null between words. */
  readonly wordAt: (offset: number) => Range | null
  /** The first word that ends after `offset`. */
  readonly nextWord: (offset: number) => Range | null
  /** The last word that begins before `offset`. */
  readonly previousWord: (offset: number) => Range | null
}

/** Sentences and words of a text in a language (BCP 47, or null where it is not known). */
export function segmentation(plain: PlainText, language: string | null): Segmentation {
  const sentences = segmenter(language, 'sentence')
  const words = segmenter(language, 'word')
  const known = new Map<number, readonly Range[]>()

  /** The sentences of a leaf, or of the part of a long one around `offset`. */
  const sentencesAt = (index: number, offset: number): readonly Range[] => {
    const leaf = plain.blocks[index]
    if (!leaf) return []
    if (leaf.end - leaf.start > WINDOW) return split(sentences, plain.text, windowAround(plain.text, leaf, offset))
    const found = known.get(index) ?? split(sentences, plain.text, leaf)
    known.set(index, found)
    return found
  }

  const sentenceAt = (offset: number): Range | null => {
    const index = leafIndexAt(plain, offset)
    const found = sentencesAt(index, offset)
    return found.findLast((sentence) => sentence.start <= offset) ?? found[0] ?? null
  }

  const nextSentence = (offset: number): Range | null => {
    const from = sentenceAt(offset)?.end ?? offset
    for (let index = leafIndexAt(plain, offset); index >= 0 && index < plain.blocks.length; index++) {
      const leaf = plain.blocks[index] as PlacedBlock
      const found = sentencesAt(index, Math.max(from, leaf.start)).find(
        (sentence) => sentence.start >= from && sentence.start > offset,
      )
      if (found) return found
    }
    return null
  }

  const previousSentence = (offset: number): Range | null => {
    const to = sentenceAt(offset)?.start ?? offset
    for (let index = leafIndexAt(plain, offset); index >= 0; index--) {
      const leaf = plain.blocks[index] as PlacedBlock
      const found = sentencesAt(index, Math.min(to, leaf.end)).findLast(
        (sentence) => sentence.end <= to && sentence.start < offset,
      )
      if (found) return found
    }
    return null
  }

  /** Words of the leaf at `index`, near `offset`. */
  const wordsNear = (index: number, offset: number): readonly Range[] => {
    const leaf = plain.blocks[index]
    if (!leaf) return []
    const start = wordBorder(plain.text, leaf.start, offset - WORD_WINDOW)
    const end = Math.min(leaf.end, Math.max(offset, leaf.start) + WORD_WINDOW)
    return [...words.segment(plain.text.slice(start, end))]
      .filter((word) => word.isWordLike)
      .map((word) => ({ start: start + word.index, end: start + word.index + word.segment.length }))
  }

  const wordAt = (offset: number): Range | null =>
    wordsNear(leafIndexAt(plain, offset), offset).find((word) => word.start <= offset && offset < word.end) ?? null

  const nextWord = (offset: number): Range | null => {
    for (let index = leafIndexAt(plain, offset); index >= 0 && index < plain.blocks.length; index++) {
      const found = wordsNear(index, offset).find((word) => word.end > offset)
      if (found) return found
    }
    return null
  }

  const previousWord = (offset: number): Range | null => {
    for (let index = leafIndexAt(plain, offset); index >= 0; index--) {
      const leaf = plain.blocks[index] as PlacedBlock
      const found = wordsNear(index, Math.min(offset, leaf.end)).findLast((word) => word.start < offset)
      if (found) return found
    }
    return null
  }

  return { sentenceAt, nextSentence, previousSentence, wordAt, nextWord, previousWord }
}

function segmenter(language: string | null, granularity: 'sentence' | 'word'): Intl.Segmenter {
  try {
    return new Intl.Segmenter(language ?? 'en', { granularity })
  } catch {
    // A tag of the right form may still name nothing.
    return new Intl.Segmenter('en', { granularity })
  }
}

/** The sentences within `range`, abbreviations minded. */
function split(sentences: Intl.Segmenter, text: string, range: Range): readonly Range[] {
  const found: { start: number; end: number }[] = []
  let open: { start: number; end: number } | undefined
  for (const { segment, index } of sentences.segment(text.slice(range.start, range.end))) {
    const start = range.start + index
    const end = start + segment.length
    const isWithin = open && !text.slice(open.start, open.end).endsWith('\n')
    if (
      open &&
      isWithin &&
      (!hasWord(segment) || goesOn(text.slice(open.start, open.end), segment, (word) => MONTHS.has(word)))
    ) {
      open.end = end
    } else {
      open = { start, end }
      found.push(open)
    }
  }
  return found.map((sentence) => trimmed(text, sentence)).filter((sentence) => sentence.end > sentence.start)
}

/** Whether a segment can be a sentence: it holds a letter, a digit or an image. */
function hasWord(segment: string): boolean {
  return /[\p{L}\p{N}\uFFFC]/u.test(segment)
}

function trimmed(text: string, { start, end }: Range): Range {
  let from = start
  let to = end
  while (from < to && /\s/.test(text[from] ?? '')) from++
  while (to > from && /\s/.test(text[to - 1] ?? '')) to--
  return { start: from, end: to }
}

/** A stretch around `offset` that begins after what looks like the end of a sentence. */
function windowAround(text: string, leaf: PlacedBlock, offset: number): Range {
  const middle = Math.min(Math.max(offset, leaf.start), leaf.end)
  const end = Math.min(leaf.end, middle + WINDOW / 2)
  const start = Math.max(leaf.start, middle - WINDOW / 2)
  if (start === leaf.start) return { start, end }
  const ending = /[.!?]\s|[。！？\n]/.exec(text.slice(start, middle))
  return { start: ending ? start + ending.index + ending[0].length : start, end }
}

/** A place not within a word: after white space, else `least`, else where it was. */
function wordBorder(text: string, least: number, offset: number): number {
  if (offset <= least) return least
  for (let at = offset; at > Math.max(least, offset - WORD_WINDOW); at--) if (/\s/.test(text[at - 1] ?? '')) return at
  return offset
}
