import { expect, test } from 'vitest'
import { plainText } from '../../../core/text/plain-text'
import type { Text } from '../../../core/text/tree'
import { findTarget } from '../../../renderer/reader/targets'

const text: Text = {
  plainTextVersion: 1,
  leftOut: [],
  blocks: [
    { kind: 'heading', level: 2, id: 'top', spans: ['Top'] },
    {
      kind: 'paragraph',
      spans: ['As said', { kind: 'emphasis', spans: [' there', { kind: 'noteReference', note: 'n1', sign: '1' }] }],
    },
    {
      kind: 'table',
      rows: [{ cells: [{ spans: ['a'] }, { spans: ['cell', { kind: 'noteReference', note: 'n2', sign: '2' }] }] }],
    },
    {
      kind: 'list',
      ordered: false,
      items: [{ kind: 'item', id: 'item', blocks: [{ kind: 'paragraph', spans: ['In a list'] }] }],
    },
    { kind: 'footnote', id: 'n1', sign: '1', blocks: [{ kind: 'paragraph', spans: ['The first note'] }] },
  ],
}
const plain = plainText(text).text
const before = (id: string) => {
  const range = findTarget(text, id)
  return range && plain.slice(0, range.start)
}
const from = (id: string) => {
  const range = findTarget(text, id)
  return range && plain.slice(range.start).split(/[\n\t]/)[0]
}

test('an id leads to its block, wherever it stands', () => {
  expect(from('top')).toBe('Top')
  expect(from('item')).toBe('In a list')
  expect(from('n1')).toBe('The first note')
  expect(findTarget(text, 'nowhere')).toBeNull()
})

test('a footnote leads back to the word that refers to it, also in emphasis and tables', () => {
  expect(before('ref-n1')).toBe('Top\nAs said ther')
  expect(before('ref-n2')).toBe('Top\nAs said there\na\tcel')
  expect(findTarget(text, 'ref-n3')).toBeNull()
})
