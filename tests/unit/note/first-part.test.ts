import { expect, test } from 'vitest'
import { firstPart } from '../../../core/note/first-part'

test.each([
  ['short', 10, 'short'],
  ['one two\n\nthree', 12, 'one two\n\n'],
  ['one two\n \r\nthree four', 14, 'one two\n \r\n'],
  ['one two\nthree', 11, 'one two\n'],
  ['a\n\nand one long word', 12, 'a\n\nand one l'],
  ['\u{1F600}\u{1F600}\u{1F600}', 3, '\u{1F600}'],
])('%j', (note, most, expected) => {
  expect(firstPart(note, most)).toBe(expected)
})
