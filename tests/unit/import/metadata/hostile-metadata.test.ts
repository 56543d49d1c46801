import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { safeAddress } from '../../../../core/text/address'
import { cpuTime } from '../../../support/cpu-time'
import { data, factsOf, pageOf } from './facts-of'

/** What a slow machine under load needs for the largest of these pages, many times over; a pattern gone wrong takes minutes. */
const PATIENCE = 20_000

const WORDS = fc.oneof(
  fc.string({ maxLength: 40 }),
  fc.constantFrom(
    ...[
      'By Ann Lee',
      'Tides turn | The Lantern',
      '2019-11-28',
      'javascript:alert(1)',
      '<script>x</script>',
      '&lt;img onerror=x&gt;',
    ],
    ...[
      '\u202Egnp.exe',
      'a\u0000b',
      '홍길동 기자',
      'http://[',
      '//',
      '?',
      '::',
      ' - ',
      '\uD800',
      'x'.repeat(5_000),
      '\t\n',
      'data:text/html,x',
    ],
    ...[
      'Ann Lee, Bo Kim and Cy Young | Reuters',
      '99999-99-99',
      '2019-13-45',
      '0',
      '-1',
      '../../../x',
      '{"@type":"Article"}',
    ],
  ),
)
const NAMES = fc.constantFrom(
  ...[
    'og:title',
    'og:site_name',
    'og:url',
    'og:image',
    'og:description',
    'og:locale',
    'article:author',
    'article:published_time',
  ],
  ...[
    'author',
    'date',
    'description',
    'dc.creator',
    'citation_author',
    'citation_date',
    'keywords',
    'article:section',
    'twitter:title',
  ],
)
const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
const META = fc
  .tuple(NAMES, WORDS)
  .map(([name, value]) => `<meta name="${name}" property="${name}" content="${escaped(value)}">`)
const DATA = fc
  .dictionary(
    fc.constantFrom(
      '@type',
      '@id',
      '@graph',
      'headline',
      'author',
      'datePublished',
      'publisher',
      'image',
      'isPartOf',
      'url',
      'mainEntity',
      'inLanguage',
    ),
    fc.oneof(
      WORDS,
      fc.constant('Article'),
      fc.array(WORDS, { maxLength: 3 }),
      fc.jsonValue({ maxDepth: 3 }),
      fc.integer(),
    ),
  )
  .map((value) => data(value))
const BODY = fc
  .tuple(
    fc.constantFrom('h1', 'p', 'time', 'span class="byline"', 'div itemscope itemprop="author"', 'a rel="author"'),
    WORDS,
  )
  .map(([tag, words]) => `<${tag}>${escaped(words)}</${tag.split(' ')[0]}>`)

describe('whatever a page says of itself', () => {
  it('becomes facts within their bounds', () => {
    const pages = fc.tuple(
      fc.array(
        fc.oneof(
          META,
          DATA,
          WORDS.map((words) => `<title>${escaped(words)}</title>`),
        ),
        { maxLength: 12 },
      ),
      fc.array(BODY, { maxLength: 8 }),
    )
    fc.assert(
      fc.property(pages, fc.option(WORDS), ([head, body], address) => {
        const facts = factsOf(pageOf(head.join(''), body.join('')), { address })
        const words = [
          facts.title,
          facts.site,
          facts.section,
          facts.series,
          facts.excerpt,
          ...facts.authors,
          ...facts.credits,
        ]
        for (const value of words) {
          if (value === null) continue
          expect(value).not.toBe('')
          expect(value.length).toBeLessThanOrEqual(4_000)
          // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must not be there
          expect(value).not.toMatch(/[\u0000-\u001F\u007F\u202A-\u202E\u2066-\u2069\uFFFC]/)
          expect(value.isWellFormed()).toBe(true)
        }
        if (facts.date !== null) expect(facts.date).toMatch(/^\d{4}-\d{2}-\d{2}$/)
        for (const one of [facts.address, facts.base])
          if (one !== null) {
            expect(safeAddress(one)).toBe(one)
            expect(one).toMatch(/^https?:\/\//)
          }
        if (facts.leadImage) expect(facts.leadImage.address).not.toMatch(/^(?!https?:)[a-z][a-z0-9+.-]*:/i)
        expect(new Set(facts.authors).size).toBe(facts.authors.length)
      }),
      { numRuns: 300, seed: 3 },
    )
  })

  it.each<[string, () => string]>([
    [
      'a thousand objects of data that all could be the page',
      () =>
        pageOf(
          data(
            Array.from({ length: 1_000 }, (_, i) => ({
              '@type': 'Article',
              headline: `${'word '.repeat(200)}${i}`,
              name: ['a', 'b'],
            })),
          ),
          '<h1>Tides</h1>',
        ),
    ],
    [
      'data with a hundred thousand authors',
      () =>
        pageOf(
          data({ '@type': 'Article', author: Array.from({ length: 100_000 }, (_, i) => `Ann Lee${i}`) }),
          '<h1>Tides</h1>',
        ),
    ],
    [
      'data with white space in the middle',
      () => pageOf(data(`{"@type": ${' '.repeat(1_000_000)} "Article", }x`), '<h1>Tides</h1>'),
    ],
    ['data that opens and never closes', () => pageOf(data('{"a":['.repeat(200_000)), '<h1>Tides</h1>')],
    ['data full of quotation marks', () => pageOf(data(`{"a": "${'" '.repeat(500_000)}`), '<h1>Tides</h1>')],
    [
      'ten thousand headings',
      () => pageOf('<title>Tides</title>', '<h1 class="headline">Tides turn</h1>'.repeat(10_000)),
    ],
    [
      'headings within headings',
      () => pageOf('<title>Tides</title>', '<h1><div class="entry-title author">'.repeat(2_000)),
    ],
    [
      'ten thousand metas',
      () => pageOf('<meta property="og:title" content="Tides turn - at - the - point | x">'.repeat(10_000), ''),
    ],
    [
      'ten thousand names of metas',
      () =>
        pageOf(Array.from({ length: 10_000 }, (_, i) => `<meta name="m${i} og:title" content="t${i}">`).join(''), ''),
    ],
    [
      'a name of a megabyte',
      () =>
        pageOf(
          `<meta name="author" content="${'A, '.repeat(300_000)}"><meta name="${'x '.repeat(300_000)}" content="y">`,
          '',
        ),
    ],
    ['a title of a megabyte', () => pageOf(`<title>${'a - '.repeat(250_000)}</title>`, '<h1>a</h1>')],
    ['a title of separators', () => pageOf(`<title>${'| - : _ '.repeat(600)}</title>`, '<h1>a</h1>')],
    [
      'marked elements within each other',
      () =>
        pageOf(
          '',
          '<div class="author" itemprop="author" itemscope itemtype="https://schema.org/Article">'.repeat(4_000),
        ),
    ],
    [
      'a hundred thousand dates',
      () => pageOf('', `<h1>Tides</h1>${'<p><time datetime="2019-11-28">28 Nov 2019</time></p>'.repeat(100_000)}`),
    ],
    ['a line of two megabytes', () => pageOf('', `<h1>Tides</h1><p>By ${'Ann Lee and '.repeat(170_000)}</p>`)],
  ])(
    'takes no long time: %s',
    (_, make) => {
      const html = make()
      const start = cpuTime()
      factsOf(html)
      expect(cpuTime() - start).toBeLessThan(PATIENCE)
    },
    PATIENCE * 2,
  )
})
