import { expect, it } from 'vitest'
import { isWide, narrowings, toggled, widened } from '../../../core/notebook/narrowing'
import { EVERYTHING, type NotebookFilter } from '../../../core/notebook/notebook'

const NARROW: NotebookFilter = {
  words: ' some words ',
  labels: ['l1', 'l2'],
  tags: ['t'],
  documents: ['d1', 'd2'],
  states: ['reading'],
  note: 'with',
  passage: 'lost',
  date: { of: 'made', from: '2026-01-01T00:00:00.000Z', before: null },
}

it('names each thing that narrows, and takes them off one by one', () => {
  const all = narrowings(NARROW)
  expect(all.map(({ by }) => by)).toEqual([
    ...['words', 'label', 'label', 'tag', 'document', 'document', 'state', 'note', 'passage', 'date'],
  ])
  let filter = NARROW
  for (const [i, narrowing] of all.entries()) {
    expect(isWide(filter)).toBe(false)
    filter = widened(filter, narrowing)
    expect(narrowings(filter)).toHaveLength(all.length - i - 1)
  }
  expect(isWide(filter)).toBe(true)
  expect(filter).toEqual(EVERYTHING)
})

it('takes white space for no words', () => {
  expect(isWide({ ...EVERYTHING, words: '  ' })).toBe(true)
})

it('puts a value in and takes it out', () => {
  expect(toggled(['a'], 'b')).toEqual(['a', 'b'])
  expect(toggled(['a', 'b'], 'a')).toEqual(['b'])
})
