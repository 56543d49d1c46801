import { expect, test } from 'vitest'
import { documentsCalled, type Titled, titlesOf } from '../../../core/link/titles'

const document = (id: string, title: string, addedAt: string, trashedAt: string | null = null): Titled => ({
  id,
  title,
  addedAt: `2026-01-${addedAt}T00:00:00.000Z`,
  trashedAt,
})

const library = [
  document('a', 'The harbour', '01'),
  document('b', 'The  HARBOUR', '03'),
  document('c', 'the harbour', '04', '2026-02-01T00:00:00.000Z'),
  document('d', 'Wages [1] | 1904', '02'),
  document('e', 'Cafe\u0301', '02'),
]

test.each([
  ['The harbour', ['b', 'a', 'c']],
  ['  the   Harbour ', ['b', 'a', 'c']],
  ['Wages 1 1904', ['d']],
  ['Café', ['e']],
  ['The harbours', []],
])('%s', (title, expected) => {
  for (const given of [library, library.toReversed()])
    expect(documentsCalled(title, titlesOf(given)).map(({ id }) => id)).toEqual(expected)
})

test('of two added at one moment it is always the same', () => {
  const twins = [document('z', 'Twin', '05'), document('y', 'Twin', '05')]
  expect(documentsCalled('twin', titlesOf(twins))[0]?.id).toBe('y')
  expect(documentsCalled('twin', titlesOf(twins.toReversed()))[0]?.id).toBe('y')
})
