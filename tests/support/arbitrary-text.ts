import fc from 'fast-check'
import type { Range } from '../../core/anchor/anchor'

/** What texts are made of: words of several scripts, emoji of several code points, combining marks, sentences that repeat. */
const PIECES = [
  'a',
  'the ',
  'margin ',
  '\n',
  '\t',
  'é',
  'e\u0301',
  'ỗ',
  '👩‍👩‍👧‍👦',
  '😀',
  '🇰🇷',
  '\u{20BB7}',
  'שלום ',
  'مرحبا ',
  '한미일 ',
  '지소미아',
  '日本語',
  '協定。',
  '\uFFFC',
  '“quoted” ',
  'The agreement was to end at midnight. ',
  'The agreement was to end at midnight. ',
  'No one had expected it. ',
]

export const arbitraryText = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'grapheme', maxLength: 6 })), {
    minLength: 1,
    maxLength: 60,
  })
  .map((pieces) => pieces.join(''))
  .filter((text) => text.length > 0)

const characters = new Intl.Segmenter('und', { granularity: 'grapheme' })

/** A text and a passage of it that splits no grapheme cluster. */
export const arbitraryPassage: fc.Arbitrary<{ readonly text: string; readonly range: Range }> = arbitraryText.chain(
  (text) => {
    const points = [...characters.segment(text)].map(({ segment }) => segment)
    return fc
      .tuple(fc.nat(points.length - 1), fc.integer({ min: 1, max: Math.min(points.length, 80) }))
      .map(([from, length]) => {
        const start = points.slice(0, from).join('').length
        return { text, range: { start, end: start + points.slice(from, from + length).join('').length } }
      })
  },
)
