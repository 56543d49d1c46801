/**
 * How far a mark reaches, changed at one end. Neither end crosses the other: at least one character stays. A passage has no
 * white space at its ends, so a step that would only take some in goes on to the next word.
 */
import type { Range } from '../anchor/anchor'
import { describe } from '../anchor/describe'
import type { Change } from '../change/change'
import type { Mark } from '../document/record'
import { afterCharacter, beforeCharacter, characterAround, isSpaceAt } from '../text/character'
import type { Segmentation } from '../text/segment'
import type { Intervals } from './intervals'
import type { PlacedMark } from './placed'

export type End = 'start' | 'end'
export type Unit = 'character' | 'word' | 'sentence'

/** One step of one end, backwards (-1) or forwards (1) in the text. */
export interface Step {
  readonly end: End
  readonly by: Unit
  readonly direction: -1 | 1
}

/** The text in which an extent is changed: its plain text and what words and sentences it has. */
export interface ExtentText {
  readonly plain: string
  readonly segments: Segmentation
}

/** The passage after a step; the same object where there is no step to make. */
export function stepped(text: ExtentText, range: Range, { end, by, direction }: Step): Range {
  const to = TARGETS[by][end](text, range, direction)
  return to === null ? range : moved(text.plain, range, end, to)
}

/** The passage with one end at `to`, as near to it as may be; the same object where that changes nothing. */
export function moved(plain: string, range: Range, end: End, to: number): Range {
  const next =
    end === 'end'
      ? { start: range.start, end: Math.max(trimEnd(plain, Math.min(to, plain.length)), least(plain, range)) }
      : { start: Math.min(trimStart(plain, Math.max(to, 0)), greatest(plain, range)), end: range.end }
  return next.start === range.start && next.end === range.end ? range : next
}

/**
 * The passage with one end where the pointer is. By word an end that lies within a word goes to the nearer side of it;
 * beside words it stays, so that a full stop can be taken in.
 */
export function dragged(text: ExtentText, range: Range, end: End, offset: number, by: 'word' | 'character'): Range {
  const { plain } = text
  const at = Math.min(Math.max(offset, 0), plain.length)
  if (by === 'character') return moved(plain, range, end, at === plain.length ? at : characterAround(plain, at).start)
  const word = text.segments.wordAt(at)
  if (!word || word.start === at) return moved(plain, range, end, at)
  return moved(plain, range, end, at - word.start < word.end - at ? word.start : word.end)
}

/** A mark reaches over `range` now; nothing where it does already. @throws RangeError where the range lies outside the text. */
export function extended(mark: Mark, range: Range, plain: string, textHash: string): readonly Change[] {
  const { anchor } = mark
  if (anchor.start === range.start && anchor.end === range.end && anchor.textHash === textHash) return []
  return [{ kind: 'anchor.set', mark: mark.id, before: anchor, after: describe(plain, range, textHash) }]
}

/** The marks with one of them in another place, as they are to be painted while its extent changes. */
export function withPlace(marks: Intervals<PlacedMark>, placed: PlacedMark): Intervals<PlacedMark> {
  const overlapping = (range: Range) => {
    const others = marks.overlapping(range).filter(({ mark }) => mark.id !== placed.mark.id)
    const isIn = placed.range.start < range.end && placed.range.end > range.start
    return isIn ? [...others, placed] : others
  }
  return { at: (offset) => overlapping({ start: offset, end: offset + 1 }), overlapping }
}

/** What came and what went when a passage became another: one stretch at most of each end, null where there is none. */
export function extentDifference(
  before: Range,
  after: Range,
): { readonly came: Range | null; readonly went: Range | null } {
  const came = between(after.start, before.start) ?? between(before.end, after.end)
  const went = between(before.start, after.start) ?? between(after.end, before.end)
  return { came, went }
}

type Target = (text: ExtentText, range: Range, direction: -1 | 1) => number | null

/** Where an end goes by a step; null where there is nothing to go to. */
const TARGETS: Readonly<Record<Unit, Readonly<Record<End, Target>>>> = {
  character: {
    start: ({ plain }, { start }, direction) =>
      direction > 0 ? afterCharacter(plain, start) : beforeCharacter(plain, trimEnd(plain, start)),
    end: ({ plain }, { end }, direction) =>
      direction > 0 ? afterCharacter(plain, trimStart(plain, end)) : beforeCharacter(plain, end),
  },
  word: {
    start: ({ segments }, { start, end }, direction) =>
      direction < 0 ? (segments.previousWord(start)?.start ?? 0) : within(wordStartAfter(segments, start), start, end),
    end: ({ plain, segments }, { start, end }, direction) =>
      direction > 0 ? (segments.nextWord(end)?.end ?? plain.length) : within(wordEndBefore(segments, end), start, end),
  },
  sentence: {
    start: ({ segments }, { start, end }, direction) => {
      if (direction > 0) return within(segments.nextSentence(start)?.start, start, end)
      const own = segments.sentenceAt(start)
      return own && own.start < start ? own.start : (segments.previousSentence(start)?.start ?? null)
    },
    end: ({ segments }, { start, end }, direction) => {
      const own = segments.sentenceAt(end - 1)
      if (direction > 0) return own && own.end > end ? own.end : (segments.nextSentence(end - 1)?.end ?? null)
      return within(own && segments.previousSentence(own.start)?.end, start, end)
    },
  },
}

function wordStartAfter(segments: Segmentation, start: number): number | undefined {
  const word = segments.nextWord(start)
  return word && word.start <= start ? segments.nextWord(word.end)?.start : word?.start
}

function wordEndBefore(segments: Segmentation, end: number): number | undefined {
  const word = segments.previousWord(end)
  return word && word.end >= end ? segments.previousWord(word.start)?.end : word?.end
}

/** `to`, where it lies inside the passage; else an end would jump to the other one. */
function within(to: number | null | undefined, start: number, end: number): number | null {
  return to !== null && to !== undefined && to > start && to < end ? to : null
}

/** The first character stays, or as much of it as there was. */
function least(plain: string, { start, end }: Range): number {
  return Math.min(afterCharacter(plain, start), end)
}

function greatest(plain: string, { start, end }: Range): number {
  return Math.max(beforeCharacter(plain, end), start)
}

/** `at`, or the end of the words before it. */
function trimEnd(plain: string, at: number): number {
  let to = at
  while (to > 0 && isSpaceAt(plain, to - 1)) to--
  return to
}

/** `at`, or the start of the words after it. */
function trimStart(plain: string, at: number): number {
  let to = at
  while (to < plain.length && isSpaceAt(plain, to)) to++
  return to
}

function between(start: number, end: number): Range | null {
  return start < end ? { start, end } : null
}
