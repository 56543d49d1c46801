/**
 * Texts that are edited, for tests of what becomes of marks: the true place of a passage is known by construction, because
 * the draft keeps track of each character.
 */
import fc from 'fast-check'
import { diceOf } from '../../bench/anchor/dice'
import { type Draft, draftOf } from '../../bench/anchor/draft'
import { sentence } from '../../bench/anchor/prose'
import type { Range } from '../../core/anchor/anchor'

/** What texts are made of where nothing about them may be taken for granted. */
const WILD_PIECES = [
  'a',
  'la ',
  'la ',
  'the ',
  'margin ',
  '\n',
  '\n',
  '\t',
  'é',
  'e\u0301',
  'ỗ\u0323\u0302',
  '👩‍👩‍👧‍👦',
  '🏳️‍🌈',
  '😀',
  '😀',
  '🇰🇷',
  '🇰🇷🇫🇷',
  '\u{20BB7}',
  '\uD800',
  '\uDC00',
  'שלום עולם ',
  'مرحبا بالعالم ',
  '한미일 지소미아',
  '\u1112\u1161\u11AB',
  '日本語の文章。',
  'สวัสดีชาวโลก',
  'नमस्ते दुनिया ',
  '\uFFFC',
  '“quoted” ',
  '"',
  '…',
  'The agreement was to end at midnight. ',
  'The agreement was to end at midnight. ',
  'The agreement was to end at noon. ',
  'No one had expected it. ',
]

/** Any text: of several scripts, with repeats, halves of characters, and signs of every kind. */
export const wildText = fc
  .array(
    fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...WILD_PIECES) }, fc.string({ unit: 'grapheme', maxLength: 6 })),
    {
      minLength: 1,
      maxLength: 80,
    },
  )
  .map((pieces) => pieces.join(''))
  .filter((text) => text.length > 0)

const clusters = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** Where a person can set an end of a selection: between two characters as they are drawn. */
export function boundariesOf(text: string): readonly number[] {
  return [...[...clusters.segment(text)].map(({ index }) => index), text.length]
}

/** A passage of the text between two boundaries, of `longest` characters at most; `from` and `length` are any numbers. */
export function passageAt(text: string, from: number, length: number, longest = 60): Range {
  const boundaries = boundariesOf(text)
  const first = from % (boundaries.length - 1)
  const last = Math.min(boundaries.length - 1, first + 1 + (length % Math.min(longest, boundaries.length - 1)))
  return { start: boundaries[first] ?? 0, end: boundaries[last] ?? text.length }
}

/** Sentences that stand in several paragraphs of a tame text. */
export const REFRAINS: readonly string[] = [
  'The committee will come back to this in the spring.',
  'Nobody had asked the people who live there.',
  'See the table at the end of this chapter for the figures.',
]

/**
 * Paragraphs of which each has sentences of its own, and some a refrain between them. So a passage that reads like another one
 * always has words beside it that no other place has.
 */
export function tameText(paragraphs: readonly number[]): string {
  let next = 0
  const own = () => sentence(diceOf(next++))
  return paragraphs
    .map((kind) => {
      const refrain = REFRAINS[kind % (REFRAINS.length * 2)]
      return refrain ? `${own()} ${refrain} ${own()}` : `${own()} ${own()}`
    })
    .join('\n')
}

export const tameParagraphs = fc.array(fc.nat(5), { minLength: 4, maxLength: 14 })

/** One edit, as numbers that are fitted to the text. */
export interface LooseEdit {
  readonly kind: 'insert' | 'delete' | 'replace' | 'move'
  readonly at: number
  readonly length: number
  readonly to: number
  readonly text: string
}

export const looseEdit = (kinds: readonly LooseEdit['kind'][]): fc.Arbitrary<LooseEdit> =>
  fc.record({
    kind: fc.constantFrom(...kinds),
    at: fc.nat(),
    length: fc.integer({ min: 1, max: 120 }),
    to: fc.nat(),
    text: fc.oneof(
      fc.constantFrom('Correction: this was wrong before. ', 'x', '\n', 'Read more in our archive.\n', ...REFRAINS),
      fc.string({ minLength: 1, maxLength: 12 }),
    ),
  })

/** Edits anywhere in `within`, in old offsets; stretches that are gone already are passed over. A move is of whole lines. */
export function edited(old: string, edits: readonly LooseEdit[], within: readonly Range[]): Draft {
  const draft = draftOf(old)
  for (const { kind, at, length, to, text } of edits) {
    const stretch = within[at % Math.max(1, within.length)]
    if (!stretch || stretch.start >= stretch.end) continue
    const size = stretch.end - stretch.start
    const start = stretch.start + (at % size)
    const end = Math.min(stretch.end, start + 1 + (length % size))
    if (!draft.has(start)) continue
    if (kind === 'insert') draft.replace({ start, end: start }, text)
    else if (kind === 'delete') draft.replace({ start, end }, '')
    else if (kind === 'replace') draft.replace({ start, end }, text)
    else moveLine(draft, within, start, to)
  }
  return draft
}

/** The line at `at`, where it lies wholly in one of the stretches, before another line's start. */
function moveLine(draft: Draft, within: readonly Range[], at: number, to: number): void {
  const { old } = draft
  const start = old.lastIndexOf('\n', at - 1) + 1
  const end = old.indexOf('\n', at) + 1
  if (end === 0 || !within.some((stretch) => stretch.start <= start && end <= stretch.end)) return
  const starts = [...old.matchAll(/^/gm)].map(({ index }) => index)
  const others = starts.filter((one) => (one < start || one >= end) && isAtEdge(within, one) && draft.has(one))
  const target = others[to % Math.max(1, others.length)]
  if (target !== undefined) draft.move({ start, end }, target)
}

const isAtEdge = (within: readonly Range[], at: number) => within.some(({ start, end }) => at >= start && at <= end)
