import fc from 'fast-check'
import { expect, test } from 'vitest'
import { editsBetween, editsEndingAt } from '../../../core/anchor/edits'

/** The table as it stands in every textbook: `first` is what each sign costs above the first row. */
function lastRow(pattern: string, text: string, first: 0 | 1): readonly number[] {
  let column = Array.from({ length: pattern.length + 1 }, (_, i) => i)
  const ends = [pattern.length]
  for (let j = 1; j <= text.length; j++) {
    const next = [j * first]
    for (let i = 1; i <= pattern.length; i++)
      next[i] = Math.min(
        (column[i] ?? 0) + 1,
        (next[i - 1] ?? 0) + 1,
        (column[i - 1] ?? 0) + (pattern[i - 1] === text[j - 1] ? 0 : 1),
      )
    column = next
    ends.push(column[pattern.length] ?? 0)
  }
  return ends
}

const letters = fc.array(fc.constantFrom('a', 'b', 'c', ' '), { maxLength: 110 }).map((signs) => signs.join(''))

test('edits are counted as by the table, over several blocks of 32', () => {
  fc.assert(
    fc.property(letters, letters, (a, b) => {
      expect(editsBetween(a, b)).toBe(lastRow(a, b, 1).at(-1))
    }),
    { numRuns: 500 },
  )
})

test('so are the edits at every end of a text', () => {
  fc.assert(
    fc.property(
      letters.filter((text) => text !== ''),
      letters,
      (pattern, text) => {
        expect([...editsEndingAt(pattern, text)]).toEqual(lastRow(pattern, text, 0))
      },
    ),
    { numRuns: 500 },
  )
})
