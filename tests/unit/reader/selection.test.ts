import { describe, expect, test } from 'vitest'
import { intervals } from '../../../core/mark/intervals'
import type { PlacedMark } from '../../../core/mark/placed'
import { trimmed } from '../../../core/text/trimmed'
import { markAt } from '../../../renderer/reader/hit'

describe('a selection without the white space at its edges', () => {
  const text = 'one  two\nthree\t'
  test.each([
    [0, 3, 'one'],
    [3, 9, 'two'],
    [4, 15, 'two\nthree'],
    [3, 5, null],
    [5, 5, null],
  ])('%d-%d', (start, end, expected) => {
    const range = trimmed({ start, end }, text)
    expect(range && text.slice(range.start, range.end)).toBe(expected)
  })
})

describe('the mark that a click chooses', () => {
  const placed = (id: string, start: number, end: number) => ({ mark: { id }, range: { start, end } }) as PlacedMark
  const marks = intervals(
    [placed('long', 0, 100), placed('middle', 5, 50), placed('short', 10, 20)],
    ({ range }) => range,
  )

  test('is the shortest, then with each click the next longer, and round again', () => {
    expect(markAt(marks, 12, null)).toBe('short')
    expect(markAt(marks, 12, 'short')).toBe('middle')
    expect(markAt(marks, 12, 'middle')).toBe('long')
    expect(markAt(marks, 12, 'long')).toBe('short')
  })

  test('is none where there is none, and the one there where another was active', () => {
    expect(markAt(marks, 100, null)).toBeNull()
    expect(markAt(marks, 60, 'short')).toBe('long')
  })
})
