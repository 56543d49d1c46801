import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type NoTag, whyNoTag } from '../../../core/mark/no-tag'
import { asTag, LONGEST_TAG } from '../../../core/mark/tag'

test.each<[string, NoTag | null]>([
  ['trade', null],
  [' #trade/export ', null],
  ['한국', null],
  ['état-2', null],
  ['', { kind: 'empty' }],
  [' # ', { kind: 'empty' }],
  ['two words', { kind: 'words' }],
  ['r&d', { kind: 'character', character: '&' }],
  ['##a', { kind: 'character', character: '#' }],
  ['2019', { kind: 'noLetter' }],
  ['trade/', { kind: 'ending', ending: '/' }],
  ['trade--', { kind: 'ending', ending: '-' }],
  ['a'.repeat(LONGEST_TAG + 1), { kind: 'long' }],
])('%j', (written, why) => {
  expect(whyNoTag(written)).toEqual(why)
})

test('a reason is given exactly where it is no tag', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('#', 'a', 'é', '한', '-', '/', '_', '1', ' ', '&', '\\'), maxLength: 8 }),
      (written) => {
        expect(whyNoTag(written) === null).toBe(asTag(written) !== null)
      },
    ),
  )
})
