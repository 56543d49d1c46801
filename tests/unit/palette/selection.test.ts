import { expect, test } from 'vitest'
import { moved } from '../../../renderer/palette/selection'

test('arrows go round, pages and ends stop', () => {
  expect(moved(0, 'next', 3)).toBe(1)
  expect(moved(2, 'next', 3)).toBe(0)
  expect(moved(0, 'previous', 3)).toBe(2)
  expect(moved(1, 'pageDown', 30)).toBe(9)
  expect(moved(28, 'pageDown', 30)).toBe(29)
  expect(moved(9, 'pageUp', 30)).toBe(1)
  expect(moved(3, 'pageUp', 30)).toBe(0)
  expect(moved(4, 'first', 30)).toBe(0)
  expect(moved(4, 'last', 30)).toBe(29)
})

test('without entries there is nowhere to go', () => {
  for (const move of ['next', 'previous', 'pageDown', 'pageUp', 'first', 'last'] as const)
    expect(moved(-1, move, 0)).toBe(0)
})
