import { parse } from 'parse5'
import { describe, expect, test } from 'vitest'
import { longDate } from '../../../core/document/long-date'
import type { Source } from '../../../core/document/record'
import { copiedPassage, copiedQuote } from '../../../core/mark/quote'
import { passageHtml } from '../../../core/text/html'
import { plainText } from '../../../core/text/plain-text'
import { everyKind } from '../../browser/every-kind'

const plain = plainText(everyKind)
const rangeOf = (from: string, to = from) => ({
  start: plain.text.indexOf(from),
  end: plain.text.indexOf(to, plain.text.indexOf(from)) + to.length,
})
const html = (from: string, to = from) => passageHtml(everyKind, rangeOf(from, to))

describe('a passage as HTML', () => {
  test('is cut at its ends and keeps what is between', () => {
    expect(html('rong and', 'a lin')).toBe(
      '<p><strong>rong <em>and both</em></strong>, <a href="https://example.org/">a lin</a></p>',
    )
    expect(html('Quoted once', 'Third')).toBe(
      '<blockquote><p>Quoted once.</p><blockquote><p>Quoted twice.</p></blockquote></blockquote><ol><li><p>Third</p></li></ol>',
    )
    expect(html('Brest', '7.1')).toBe('<table><tr><td>Brest</td><td></td><td>7<strong>.1</strong></td></tr></table>')
    expect(html('京都', 'after the')).toBe(
      '<p><ruby>京都<rt>きょうと</rt></ruby> and <span lang="ar" dir="rtl">مرحبا</span><sup>1</sup> after the</p>',
    )
  })

  test('names images and formulas in words, and escapes all that is written', () => {
    expect(html('\uFFFC\uFFFC between')).toBe('<p>[image: A][image: B] between</p>')
    expect(html('The gauge', 'neap')).toContain('<p>[formula: E=mc^2]</p>')
    const text = { blocks: [{ kind: 'paragraph', spans: ['<b> & "c"'] }] } as const
    expect(passageHtml(text, { start: 0, end: 9 })).toBe('<p>&lt;b&gt; &amp; &quot;c&quot;</p>')
  })

  test('of the whole text parses back without a correction', () => {
    const whole = passageHtml(everyKind, { start: 0, end: plain.text.length })
    const errors: string[] = []
    parse(`<!doctype html><title>t</title>${whole.replaceAll('<tr>', '<tbody><tr>')}`, {
      onParseError: ({ code }) => errors.push(code),
    })
    expect(errors).toEqual([])
    expect(passageHtml(everyKind, { start: 0, end: 0 })).toBe('')
  })
})

test('what is copied as text has no stand-ins for images', () => {
  expect(copiedPassage(everyKind, plain, rangeOf('\uFFFC\uFFFC between')).text).toBe(' between')
})

describe('a quote with its source', () => {
  const source: Source = {
    title: 'Tides & <Times>',
    authors: ['Ada Flood', 'Bo Ebb'],
    date: '2019-11-28',
    site: 'Harbour Post',
    section: null,
    series: null,
    credits: [],
    language: 'en',
    excerpt: null,
    address: 'https://example.org/tides?a=1&b=2',
  }

  test('names authors, title, site, date, paragraph and address', () => {
    const { text, html: rich } = copiedQuote({ source }, everyKind, plain, rangeOf('Quoted twice.'))
    expect(text).toBe(
      '“Quoted twice.”\n— Ada Flood, Bo Ebb, “Tides & <Times>”, Harbour Post, 28 November 2019, ¶ 5\nhttps://example.org/tides?a=1&b=2\n',
    )
    expect(rich).toBe(
      '<blockquote><blockquote><blockquote><p>Quoted twice.</p></blockquote></blockquote></blockquote>' +
        '<p>— Ada Flood, Bo Ebb, <cite>Tides &amp; &lt;Times&gt;</cite>, Harbour Post, 28 November 2019, ¶ 5' +
        '<br><a href="https://example.org/tides?a=1&amp;b=2">https://example.org/tides?a=1&amp;b=2</a></p>',
    )
  })

  test('leaves out what is not known', () => {
    const bare = { ...source, authors: [], site: null, date: null, address: null }
    expect(copiedQuote({ source: bare }, everyKind, plain, rangeOf('Third')).text).toBe(
      '“Third”\n— “Tides & <Times>”, ¶ 6\n',
    )
  })
})

test('a date is written out where it is one', () => {
  expect(['2019-11-28', '2020-01-05', '2019-13-01', '2019', ''].map(longDate)).toEqual([
    '28 November 2019',
    '5 January 2020',
    '2019-13-01',
    '2019',
    '',
  ])
})
