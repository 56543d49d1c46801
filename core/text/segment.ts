/**
 * Sentences and words of a plain text, by `Intl.Segmenter` within each leaf block: none reaches over the end of a block. In
 * code and verse each line stands for itself. Ranges hold no white space at their ends; a sentence holds all of a formula
 * in the line or nothing of it.
 */
import type { Range } from '../anchor/anchor'
import { type Leaf, leafIndexAt, type PlacedBlock, type PlainText, spanText } from './plain-text'
import { goesOn, steered } from './sentence-end'
import type { Span } from './tree'

/** A longer block is looked at in parts of about this length, so that a step costs the same in a block of any length. */
const PART = 8_000
/** Where a part begins is found by looking at so much from its place on. */
const PROBE = 3_000
/** The sentence of a probe with which the part begins: the first ones may have been cut through. */
const FIRST_CERTAIN = 2
/** Words are looked for within this distance. */
const WORD_WINDOW = 400
/** So many blocks' sentences are remembered. */
const REMEMBERED = 500

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

  const partStarts = new Map<number, number>()

  const splitLeaf = (leaf: PlacedBlock, range: Range): readonly Range[] =>
    leaf.kind === 'code' ? lines(plain.text, range) : split(sentences, withoutFormulas(plain, leaf, range), range.start)

  /** Where part `number` of a long leaf begins: the same whoever asks. */
  const partStart = (leaf: PlacedBlock, number: number): number => {
    const at = leaf.start + number * PART
    if (number <= 0) return leaf.start
    if (at >= leaf.end) return leaf.end
    const start = partStarts.get(at) ?? probed(leaf, at)
    partStarts.set(at, start)
    return start
  }

  const probed = (leaf: PlacedBlock, at: number): number => {
    const probe = splitLeaf(leaf, { start: at, end: Math.min(leaf.end, at + PROBE) })
    return probe[Math.min(FIRST_CERTAIN, probe.length - 2)]?.start ?? wordBorder(plain.text, leaf.start, at)
  }

  /** The sentences of a leaf, or of the part of a long one that holds `offset`. */
  const sentencesAt = (index: number, offset: number): readonly Range[] => {
    const leaf = plain.blocks[index]
    if (!leaf) return []
    let start = leaf.start
    let end = leaf.end
    if (end - start > PART + PROBE) {
      let number = Math.max(0, Math.floor((Math.min(offset, leaf.end - 1) - leaf.start) / PART))
      if (partStart(leaf, number) > offset) number--
      start = partStart(leaf, number)
      end = partStart(leaf, number + 1)
    }
    const found = known.get(start) ?? splitLeaf(leaf, { start, end })
    if (known.size > REMEMBERED) known.clear()
    known.set(start, found)
    return found
  }

  const sentenceAt = (offset: number): Range | null => {
    const index = leafIndexAt(plain, offset)
    const found = sentencesAt(index, offset)
    return found.findLast((sentence) => sentence.start <= offset) ?? found[0] ?? null
  }

  const nextSentence = (offset: number): Range | null => {
    const from = Math.max(sentenceAt(offset)?.end ?? offset, offset)
    for (let index = leafIndexAt(plain, offset); index >= 0 && index < plain.blocks.length; index++) {
      const leaf = plain.blocks[index] as PlacedBlock
      for (let at = Math.max(from, leaf.start); at < leaf.end; ) {
        const part = sentencesAt(index, at)
        const found = part.find((sentence) => sentence.start >= from && sentence.start > offset)
        if (found) return found
        // The next part of a long leaf begins where this one ends, save for white space.
        at = Math.max(at, part.at(-1)?.end ?? leaf.end) + 1
      }
    }
    return null
  }

  const previousSentence = (offset: number): Range | null => {
    const to = sentenceAt(offset)?.start ?? offset
    for (let index = leafIndexAt(plain, offset); index >= 0; index--) {
      const leaf = plain.blocks[index] as PlacedBlock
      for (let at = Math.min(to, leaf.end); at >= leaf.start; ) {
        const part = sentencesAt(index, at)
        const found = part.findLast((sentence) => sentence.end <= to && sentence.start < offset)
        if (found) return found
        at = Math.min(at, part[0]?.start ?? leaf.start) - 1
      }
    }
    return null
  }

  /** Words of the leaf at `index`, near `offset`. */
  const wordsNear = (index: number, offset: number): readonly Range[] => {
    const leaf = plain.blocks[index]
    if (!leaf) return []
    const start = wordBorder(plain.text, leaf.start, offset - WORD_WINDOW)
    const end = Math.min(leaf.end, Math.max(offset, leaf.start) + WORD_WINDOW)
    return wordsOf(words, withoutFormulas(plain, leaf, { start, end }), start)
  }

  const wordAt = (offset: number): Range | null =>
    wordsNear(leafIndexAt(plain, offset), offset).find((word) => word.start <= offset && offset < word.end) ?? null

  const nextWord = (offset: number): Range | null => {
    for (let index = leafIndexAt(plain, offset); index >= 0 && index < plain.blocks.length; index++) {
      const leaf = plain.blocks[index] as PlacedBlock
      for (let at = Math.max(offset, leaf.start); at <= leaf.end; at += WORD_WINDOW) {
        const found = wordsNear(index, at).find((word) => word.end > offset)
        if (found) return found
      }
    }
    return null
  }

  const previousWord = (offset: number): Range | null => {
    for (let index = leafIndexAt(plain, offset); index >= 0; index--) {
      const leaf = plain.blocks[index] as PlacedBlock
      for (let at = Math.min(offset, leaf.end); at >= leaf.start; at -= WORD_WINDOW) {
        const found = wordsNear(index, at).findLast((word) => word.start < offset)
        if (found) return found
      }
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

/** Letters with a point after each: Chromium's rules would make a word of each letter. */
const INITIALISM = /^\p{L}\p{M}*\.(?:\p{L}\p{M}*\.)+|^\p{L}\p{M}*(?:\.\p{L}\p{M}*)+(?![\p{L}\p{M}\p{N}])/u
/** No initialism is longer. */
const MOST_INITIALS = 40

/** The words of `text`, which begins at `from`; what is abbreviated to its letters ("U.S.", "z.B.") is one. */
function wordsOf(words: Intl.Segmenter, text: string, from: number): readonly Range[] {
  const found: Range[] = []
  let to = 0
  for (const { segment, index, isWordLike } of words.segment(text)) {
    if (!isWordLike || index < to) continue
    const initials = INITIALISM.exec(text.slice(index, index + MOST_INITIALS))?.[0] ?? ''
    to = index + Math.max(segment.length, initials.length)
    found.push({ start: from + index, end: from + to })
  }
  return found
}

/** The sentences of `text`, which begins at `from`, abbreviations minded. */
function split(sentences: Intl.Segmenter, text: string, from: number): readonly Range[] {
  const found: { start: number; end: number }[] = []
  let open: { start: number; end: number } | undefined
  for (const { segment, index } of sentences.segment(steered(text))) {
    const end = index + segment.length
    const after = text.slice(index, end)
    const before = open ? text.slice(open.start, open.end) : ''
    if (open && !before.endsWith('\n') && (!hasWord(after) || !hasWord(before) || goesOn(before, after))) {
      open.end = end
    } else {
      open = { start: index, end }
      found.push(open)
    }
  }
  return found
    .map((sentence) => trimmed(text, sentence))
    .filter(({ start, end }) => end > start)
    .map(({ start, end }) => ({ start: from + start, end: from + end }))
}

/** The text of a part of a leaf, with a letter for each character of its formulas: they are words, and end no sentence. */
function withoutFormulas({ text }: PlainText, leaf: PlacedBlock, { start, end }: Range): string {
  let plain = text.slice(start, end)
  for (const formula of formulasOf(spansOf(leaf.node), leaf.start)) {
    const from = Math.max(formula.start, start) - start
    const to = Math.min(formula.end, end) - start
    if (from < to) plain = plain.slice(0, from) + 'x'.repeat(to - from) + plain.slice(to)
  }
  return plain
}

function spansOf(leaf: Leaf): readonly Span[] {
  if ('spans' in leaf) return leaf.spans
  return isCaption(leaf) ? leaf : []
}

function isCaption(leaf: Leaf): leaf is readonly Span[] {
  return Array.isArray(leaf)
}

function formulasOf(spans: readonly Span[], from: number): readonly Range[] {
  let at = from
  return spans.flatMap((span) => {
    const start = at
    at += spanText(span).length
    if (typeof span === 'string') return []
    if (span.kind === 'inlineMath') return { start, end: at }
    return 'spans' in span ? formulasOf(span.spans, start) : []
  })
}

/** The lines within `range` that hold anything. */
function lines(text: string, range: Range): readonly Range[] {
  const found: Range[] = []
  for (let start = range.start; start < range.end; ) {
    const next = text.indexOf('\n', start)
    const end = next < 0 || next > range.end ? range.end : next
    const line = trimmed(text, { start, end })
    if (line.end > line.start) found.push(line)
    start = end + 1
  }
  return found
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

/** A place not within a word: after white space, else `least`, else where it was. */
function wordBorder(text: string, least: number, offset: number): number {
  if (offset <= least) return least
  for (let at = offset; at > Math.max(least, offset - WORD_WINDOW); at--) if (/\s/.test(text[at - 1] ?? '')) return at
  return offset
}
