import { expect, test } from 'vitest'
import {
  chosenByBox,
  chosenByClick,
  chosenByKey,
  meant,
  NO_CHOICE,
  type TagChoice,
} from '../../../renderer/settings/tag-choice'
import { tagRows, tagsBelow } from '../../../renderer/settings/tag-rows'

const tags = [
  { tag: 'trade', documents: 3, marks: 9 },
  { tag: 'Japan', documents: 4, marks: 2 },
  { tag: 'trade-war', documents: 0, marks: 1 },
  { tag: 'trade/export/lists', documents: 0, marks: 5 },
  { tag: 'trade/Export', documents: 0, marks: 7 },
  { tag: 'lonely/child', documents: 1, marks: 0 },
  { tag: 'état', documents: 1, marks: 0 },
]
const listed = (typed: string, order: 'name' | 'documents' | 'marks') =>
  tagRows(tags, typed, order).map(({ tag, depth }) => `${'  '.repeat(depth)}${tag}`)

test('by name what is nested follows what it is nested in, and nothing comes between', () => {
  expect(listed('', 'name')).toEqual([
    'état',
    'Japan',
    'lonely/child',
    'trade',
    '  trade/Export',
    '    trade/export/lists',
    'trade-war',
  ])
})

test('by number the most comes first, and a filter leaves what has it', () => {
  expect(listed('', 'documents').slice(0, 2)).toEqual(['Japan', 'trade'])
  expect(listed('', 'marks').slice(0, 3)).toEqual(['trade', 'trade/Export', 'trade/export/lists'])
  expect(listed('#EXPORT', 'name')).toEqual(['trade/Export', '  trade/export/lists'])
  expect(listed('etat', 'name')).toEqual(['état'])
  expect(tagRows(tags, 'lists', 'name')[0]).toMatchObject({ above: 'trade/export/', name: 'lists', depth: 0 })
  expect(tagsBelow(tags, 'TRADE')).toEqual(['trade/export/lists', 'trade/Export'])
})

test('keys and clicks choose one, or mark several', () => {
  const rows = tagRows(tags, '', 'name')
  const keys = (choice: TagChoice) => meant(choice, rows).map(({ tag }) => tag)
  const key = (name: string, choice: TagChoice, shiftKey = false) =>
    chosenByKey({ key: name, shiftKey }, choice, rows, 3) ?? choice
  const none = { ctrlKey: false, metaKey: false, shiftKey: false }
  expect(keys(NO_CHOICE)).toEqual(['état'])
  const second = key('ArrowDown', NO_CHOICE)
  expect(keys(second)).toEqual(['Japan'])
  expect(keys(key('PageDown', second))).toEqual(['trade/Export'])
  expect(keys(key('PageDown', key('PageDown', second)))).toEqual(['trade-war'])
  expect(keys(key('ArrowUp', NO_CHOICE))).toEqual(['état'])
  expect(keys(key('ArrowDown', key('ArrowDown', second, true), true))).toEqual(['Japan', 'lonely/child', 'trade'])
  const marked = key(' ', key('ArrowDown', key(' ', second)))
  expect(keys(marked)).toEqual(['Japan', 'lonely/child'])
  expect(keys(key(' ', key('ArrowUp', marked)))).toEqual(['lonely/child'])
  expect(keys(chosenByClick({ ...none, ctrlKey: true }, second, rows, 3))).toEqual(['Japan', 'trade'])
  expect(keys(chosenByClick({ ...none, shiftKey: true }, second, rows, 3))).toEqual(['Japan', 'lonely/child', 'trade'])
  expect(keys(chosenByClick(none, marked, rows, 3))).toEqual(['trade'])
  expect(keys(chosenByBox(marked, rows, 0))).toEqual(['état', 'Japan', 'lonely/child'])
  expect(chosenByKey({ key: 'a', shiftKey: false }, second, rows, 3)).toBeNull()
  expect(chosenByKey({ key: 'ArrowDown', shiftKey: false }, second, [], 3)).toBeNull()
})

test('a tag that is gone leaves its place to its neighbour', () => {
  const rows = tagRows(tags, '', 'name')
  const third: TagChoice = { ...NO_CHOICE, active: 'lonely/child', place: 2 }
  expect(meant(third, rows.toSpliced(2, 1))[0]?.tag).toBe('trade')
  expect(meant({ ...third, active: 'gone', place: 99 }, rows)[0]?.tag).toBe('trade-war')
  expect(meant(third, [])).toEqual([])
})
