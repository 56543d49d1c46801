import { expect, it } from 'vitest'
import { copiedEntry } from '../../../core/notebook/copied'

const row = {
  title: 'Tides & winds',
  authors: ['A. One', 'B. Two'],
  site: 'Northern Sea',
  date: '2020-03-01',
  address: 'https://example.org/?a=1&b',
}

it('gives the words and where they are from', () => {
  expect(copiedEntry({ quote: 'high \uFFFC< low', paragraph: 4 }, row)).toEqual({
    text: '“high < low”\n— A. One, B. Two, “Tides & winds”, Northern Sea, 1 March 2020, ¶ 4\nhttps://example.org/?a=1&b\n',
    html:
      '<blockquote>high &lt; low</blockquote><p>— A. One, B. Two, <cite>Tides &amp; winds</cite>, Northern Sea, ' +
      '1 March 2020, ¶ 4<br><a href="https://example.org/?a=1&amp;b">https://example.org/?a=1&amp;b</a></p>',
  })
})

it('leaves out what is not known', () => {
  const bare = { title: 'Tides', authors: [], site: null, date: null, address: null }
  expect(copiedEntry({ quote: 'gone', paragraph: null }, bare).text).toBe('“gone”\n— “Tides”\n')
})
