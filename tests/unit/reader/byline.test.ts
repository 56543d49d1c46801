import { expect, test } from 'vitest'
import type { Source } from '../../../core/document/record'
import { byline } from '../../../renderer/reader/byline'

const nothing: Source = {
  title: 'T',
  authors: [],
  date: null,
  site: null,
  section: 'Briefing',
  series: null,
  credits: [],
  language: null,
  excerpt: null,
  address: null,
}
const said = (record: Parameters<typeof byline>[0]) =>
  byline(record).map((part) => (part.kind === 'words' ? part.words : part.authors))
const words = (n: number) => ({ version: 1, hash: '', length: 1, words: n })

test('what is known stands below the title, in its order', () => {
  const source = {
    ...nothing,
    series: 'Harbours',
    authors: ['Ada Flood', 'Bo Ebb', 'Cy Low'],
    site: 'The Post',
    date: '2019-11-28',
  }
  expect(said({ source, text: words(1180) })).toEqual([
    'Harbours',
    ['Ada Flood', 'Bo Ebb', 'Cy Low'],
    'The Post',
    '28 November 2019',
    '6 min',
    '1,180 words',
  ])
})

test('what is not known is left out; nothing takes less than a minute', () => {
  expect(said({ source: nothing, text: words(1) })).toEqual(['1 min', '1 word'])
})
