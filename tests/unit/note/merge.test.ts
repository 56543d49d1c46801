import fc from 'fast-check'
import { expect, test } from 'vitest'
import { spliceBetween, spliced } from '../../../core/change/splice'
import { editBetween, fieldText, movedBy } from '../../../core/note/field'
import { mergedNote } from '../../../core/note/merge'

test.each([
  ['one two', 'one two three', 'zero one two', 'zero one two three'],
  ['one two', 'zero one two', 'one two three', 'zero one two three'],
  ['#old and more', '#old and more, much', '#new and more', '#new and more, much'],
  ['the same word', 'the same words', 'the same word', 'the same words'],
  ['the same word', 'the same word', 'the same words', 'the same words'],
  ['a word', 'a longer word', 'a longer word', 'a longer word'],
  // Both at one place: what is being written stays.
  ['a word', 'a long word', 'a short word', 'a long word'],
  ['', 'mine', 'theirs', 'mine'],
])('of “%s”: mine “%s”, theirs “%s”', (base, mine, theirs, merged) => {
  expect(mergedNote(base, mine, theirs)).toBe(merged)
})

test('what is being written is in what comes of it', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.string(), fc.string({ minLength: 1 }), fc.nat(), (a, b, c, typed, at) => {
      const base = a + b + c
      const place = at % (base.length + 1)
      const mine = base.slice(0, place) + typed + base.slice(place)
      expect(mergedNote(base, mine, a + c)).toContain(spliceBetween(base, mine).inserted)
    }),
  )
})

test('an edit makes the text that it was made for, and a caret goes with its words', () => {
  const edit = editBetween('one two', { text: 'one **two**', start: 6, end: 9 })
  expect(spliced('one two', edit)).toBe('one **two**')
  expect(edit).toMatchObject({ start: 6, end: 9 })
  const splice = { at: 4, removed: 'two', inserted: 'three' }
  expect([0, 4, 5, 7, 9].map((offset) => movedBy(splice, offset))).toEqual([0, 4, 9, 9, 11])
})

test('a field has one sign at the end of a line', () => {
  expect(fieldText('a\r\nb\rc\n\n')).toBe('a\nb\nc\n\n')
})
