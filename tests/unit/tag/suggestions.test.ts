import { expect, test } from 'vitest'
import { suggestions } from '../../../renderer/state/tag-suggestions'

const tags = [
  { tag: 'method', documents: 2, marks: 30 },
  { tag: 'trade', documents: 3, marks: 9 },
  { tag: 'Japan', documents: 4, marks: 2 },
  { tag: 'trade/export', documents: 0, marks: 5 },
  { tag: 'free-trade', documents: 1, marks: 1 },
  { tag: 'untraded', documents: 9, marks: 90 },
  { tag: 'état', documents: 1, marks: 0 },
  { tag: '한국', documents: 1, marks: 0 },
]
const found = (typed: string, more: { without?: readonly string[]; most?: number } = {}) =>
  suggestions(typed, { tags, ...more }).map(({ tag }) => tag)

test.each<[string, readonly string[]]>([
  ['trade', ['trade', 'trade/export', 'free-trade', 'untraded']],
  ['#Trade', ['trade', 'trade/export', 'free-trade', 'untraded']],
  ['jap', ['Japan']],
  ['exp', ['trade/export']],
  ['trade/', ['trade/export']],
  ['etat', ['état']],
  ['ÉT', ['état', 'method']],
  ['하', ['한국']],
  ['nothing', []],
])('%s', (typed, expected) => {
  expect(found(typed)).toEqual(expected)
})

test('nothing typed fits all, those that are on most first, and what is there already is left out', () => {
  expect(found('', { most: 3 })).toEqual(['untraded', 'method', 'trade'])
  expect(found('', { without: ['METHOD', 'trade'], most: 2 })).toEqual(['untraded', 'Japan'])
})
