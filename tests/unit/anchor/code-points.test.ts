import fc from 'fast-check'
import { expect, test } from 'vitest'
import { codePointsBefore, codeUnitsOf } from '../../../core/anchor/code-points'

test('offsets there and back', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
      const points = [...text]
      for (let count = 0; count <= points.length; count++) {
        const at = points.slice(0, count).join('').length
        expect(codeUnitsOf(text, count)).toBe(at)
        expect(codePointsBefore(text, at)).toBe(count)
      }
    }),
  )
})

test('half of a character counts as one; beyond the end there is no more', () => {
  expect(codePointsBefore('a😀b', 2)).toBe(2)
  expect(codePointsBefore('a😀b', 3)).toBe(2)
  expect(codePointsBefore('a😀b', 99)).toBe(3)
  expect(codeUnitsOf('a😀b', 99)).toBe(4)
})
