import { expect, test } from 'vitest'
import { hasSeveral, typedTags } from '../../../core/mark/typed-tags'

test.each<[string, readonly string[], readonly string[]]>([
  ['#trade, japan', ['trade', 'japan'], []],
  ['trade\njapan;Trade', ['trade', 'japan'], []],
  ['＃무역　日本、貿易，외교', ['무역', '日本', '貿易', '외교'], []],
  ['ferry 12 r&d money', ['ferry', 'money'], ['12', 'r&d']],
  ['e\u0301tat état', ['état'], []],
  [' , ', [], []],
  ['#', [], ['#']],
])('%j', (typed, tags, rest) => {
  const found = typedTags(typed)
  expect(found.tags).toEqual(tags)
  expect(found.rest.map(({ word }) => word)).toEqual(rest)
})

test('one word may go on, several need not be waited for', () => {
  expect(hasSeveral(' trade ')).toBe(false)
  expect(hasSeveral('trade\njapan')).toBe(true)
  expect(hasSeveral('trade，japan')).toBe(true)
})
