import { parse } from 'parse5'
import { describe, expect, test } from 'vitest'
import { longDate } from '../../../core/document/long-date'
import type { Source } from '../../../core/document/record'
import { copiedPassage, copiedQuote } from '../../../core/mark/quote'
import { characterAround } from '../../../core/text/character'
import { passageHtml } from '../../../core/text/html'
import { plainText } from '../../../core/text/plain-text'
import type { Block, Text } from '../../../core/text/tree'
import { everyKind } from '../../browser/every-kind'
import { cpuTime } from '../../support/cpu-time'

const plain = plainText(everyKind)
const rangeOf = (from: string, to = from) => ({
  start: plain.text.indexOf(from),
  end: plain.text.indexOf(to, plain.text.indexOf(from)) + to.length,
})
const html = (from: string, to = from) => passageHtml(everyKind, plain, rangeOf(from, to))

describe('a passage as HTML', () => {
  test('is cut at its ends and keeps what is between', () => {
    expect(html('rong and', 'a lin')).toBe(
      '<strong>rong <em>and both</em></strong>, <a href="https://example.org/">a lin</a>',
    )
    expect(html('Quoted once', 'Third')).toBe(
      '<blockquote><p>Quoted once.</p><blockquote><p>Quoted twice.</p></blockquote></blockquote><ol start="3"><li><p>Third</p></li></ol>',
    )
    expect(html('Brest', '7.1')).toBe(
      '<table><tbody><tr><td>Brest</td><td></td><td>7<strong>.1</strong></td></tr></tbody></table>',
    )
    expect(html('京都', 'after the')).toBe(
      '<ruby>京都<rt>きょうと</rt></ruby> and <span lang="ar" dir="rtl">مرحبا</span><sup>1</sup> after the',
    )
  })

  test('names images and formulas in words, and escapes all that is written', () => {
    expect(html('\uFFFC\uFFFC between')).toBe('[image: A][image: B] between')
    expect(html('The gauge', 'neap')).toContain('<p>[formula: E=mc^2]</p>')
    const text = { blocks: [{ kind: 'paragraph', spans: ['<b> & "c"'] }] } as const
    expect(passageHtml(text, plainText(text), { start: 0, end: 9 })).toBe('<p>&lt;b&gt; &amp; &quot;c&quot;</p>')
  })

  test('of a line alone has no block around it, and of what is more goes on with numbers, boxes and signs', () => {
    expect(html('Metres')).toBe('Metres')
    expect(html('Fourth', 'Nested')).toBe(
      '<ol start="4"><li><input type="checkbox" disabled checked><p>Fourth</p><ul><li><p>Nested</p></li></ul></li></ol>',
    )
    expect(html('joined.', 'note itself.')).toBe('<p>joined.</p><div><p><sup>1</sup> The note itself.</p></div>')
    expect(html('joined.', 'note itself.')).not.toContain('style')
    expect(html('The moon', 'again')).toBe('<p>The moon&nbsp; <br>&nbsp;&nbsp; pulls<br>again</p>')
    expect(html('wait()')).toBe('<pre><code>wait()</code></pre>')
  })

  test('of any passage is written without a mistake, and holds its words and no others', () => {
    // A sign that stands nowhere else, so that it can be told from words that are raised; formulas that cannot be cut.
    const json = JSON.stringify(everyKind).replaceAll('"sign":"1"', '"sign":"†"')
    const text: Text = JSON.parse(json.replaceAll('"tex":"a^2"', '"tex":"a"').replaceAll('"tex":"b+c"', '"tex":"b"'))
    const plain = plainText(text)
    for (let at = 0; at < plain.text.length; at += 3) {
      for (const length of [1, 9, 40, 200]) {
        const { start } = characterAround(plain.text, at)
        const { end } = characterAround(plain.text, Math.min(plain.text.length, at + length) - 1)
        const errors: string[] = []
        const written = passageHtml(text, plain, { start, end })
        const document = parse(`<!doctype html><title>t</title><body>${written}`, {
          onParseError: ({ code }) => errors.push(code),
        })
        expect(errors).toEqual([])
        expect(written).not.toMatch(/class=|style=/)
        const bare = written
          .replace(/<rt>.*?<\/rt>|<sup>†<\/sup>|\[(?:image|formula)[^\]]*\]/g, '')
          .replace(/<[^>]*>|&nbsp;/g, '')
        expect(bare.replace(/\s/g, '')).toBe(plain.text.slice(start, end).replace(/[\s\uFFFC]/g, ''))
        expect(document.childNodes.length).toBeGreaterThan(0)
      }
    }
  })

  test('of the whole text parses back without a correction', () => {
    const whole = passageHtml(everyKind, plain, { start: 0, end: plain.text.length })
    const errors: string[] = []
    parse(`<!doctype html><title>t</title>${whole}`, {
      onParseError: ({ code }) => errors.push(code),
    })
    expect(errors).toEqual([])
    expect(passageHtml(everyKind, plain, { start: 0, end: 0 })).toBe('')
  })
})

test('what is copied as text has no stand-ins: of an image nothing, of a formula its TeX', () => {
  expect(copiedPassage(everyKind, plain, rangeOf('\uFFFC\uFFFC between')).text).toBe(' between')
  expect(copiedPassage(everyKind, plain, rangeOf('The gauge', 'neap')).text).toBe('The gauge, 1846\nE=mc^2\nraw\nneap')
  expect(copiedPassage(everyKind, plain, rangeOf('Brest', '\uFFFC')).text).toBe('Brest\t\t7.1\n\t\t')
})

test('a text of 10 MB is copied within 300 ms', () => {
  const blocks: Block[] = Array.from({ length: 30_000 }, (_, i) => ({
    kind: 'paragraph',
    spans: [
      `Paragraph ${i} of a long book: `,
      { kind: 'emphasis', spans: ['so it goes on'] },
      ` ${'and on '.repeat(43)}end.`,
    ],
  }))
  const text = { plainTextVersion: 1, leftOut: [], blocks } as const
  const long = plainText(text)
  expect(long.text.length).toBeGreaterThan(10_000_000)
  const times = [1, 2, 3, 4, 5].map(() => {
    const started = cpuTime()
    const copied = copiedPassage(text, long, { start: 0, end: long.text.length })
    expect(copied.html.length).toBeGreaterThan(10_000_000)
    return cpuTime() - started
  })
  // The fastest: other tests run meanwhile.
  expect(Math.min(...times)).toBeLessThan(300)
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
