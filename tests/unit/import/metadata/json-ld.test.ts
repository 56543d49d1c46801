import { describe, expect, it } from 'vitest'
import { DEEPEST_DATA, looseJson } from '../../../../core/import/metadata/loose-json'
import { data, factsOf, PROSE, pageOf } from './facts-of'

describe('JSON as pages have it', () => {
  it.each<[string, string, unknown]>([
    ['plain', '{"a": [1, true, null, "x"]}', { a: [1, true, null, 'x'] }],
    ['commas at the end', '{"a": [1, 2,], "b": {"c": 1,},}', { a: [1, 2], b: { c: 1 } }],
    ['commas at the beginning', '{"a": 1\n,"b": 2\n,}', { a: 1, b: 2 }],
    ['comments', '{/* one */ "a": 1, // two\n "b": "http://x.example/"}', { a: 1, b: 'http://x.example/' }],
    ['CDATA', '\n<![CDATA[\n{"a": 1}\n]]>\n', { a: 1 }],
    ['CDATA in comments', '//<![CDATA[\n{"a": 1}\n//]]>', { a: 1 }],
    ['CDATA in block comments', '/*<![CDATA[*/{"a": 1}/*]]>*/', { a: 1 }],
    ['an HTML comment', '<!-- {"a": 1} -->', { a: 1 }],
    ['a semicolon', '{"a": 1};', { a: 1 }],
    ['line ends in strings', '{"a": "one\ntwo\tthree"}', { a: 'one\ntwo\tthree' }],
    [
      'quotation marks that nobody escaped',
      '{"a": "he said "no" and left", "b": 1}',
      { a: 'he said "no" and left', b: 1 },
    ],
    ['unknown escapes', String.raw`{"a": "it\'s"}`, { a: "it's" }],
    ['escapes', String.raw`{"a": "\u00e9\n\/",}`, { a: 'é\n/' }],
    ['HTML entities', '{&quot;a&quot;: &quot;x&quot;}', { a: 'x' }],
    ['bare names', '{a: 1, "@b": 2}', { a: 1, '@b': 2 }],
    ['nothing', '', undefined],
    ['a script', 'window.data = {"a": 1}', undefined],
    ['broken off', '{"a": {"b": 1', undefined],
    ['a name alone', '{"a"}', undefined],
  ])('%s', (_, text, value) => {
    expect(looseJson(text)).toEqual(value)
  })

  it('ends at a depth that no data has', () => {
    const deep = (levels: number) => `${'['.repeat(levels)}1,${']'.repeat(levels)}`
    expect(looseJson(deep(DEEPEST_DATA))).toBeDefined()
    expect(looseJson(deep(DEEPEST_DATA + 2))).toBeUndefined()
    expect(looseJson(deep(100_000))).toBeUndefined()
  })

  it('has no way to anything but values', () => {
    const value = looseJson('{"__proto__": {"polluted": 1}, "constructor": 2,}')
    expect(({} as { polluted?: number }).polluted).toBeUndefined()
    expect(Object.keys(value as object)).toContain('constructor')
  })
})

describe('the object that describes the page', () => {
  const H1 = '<h1>Tides turn at last</h1>'
  const article = {
    '@type': 'NewsArticle',
    headline: 'Tides turn at last',
    datePublished: '2019-11-28',
    author: 'Ann Lee',
  }
  const other = {
    '@type': 'NewsArticle',
    headline: 'Boats sink in the harbour',
    datePublished: '2018-01-01',
    author: 'Bo Kim',
  }

  it.each<[string, unknown]>([
    ['alone', article],
    ['in a list', [article]],
    ['in a graph', { '@context': 'https://schema.org', '@graph': [{ '@type': 'WebSite', name: 'Lantern' }, article] }],
    ['in nested graphs', { '@graph': [{ '@graph': [article] }] }],
    ['as main entity of a page', { '@type': 'WebPage', name: 'x', mainEntity: article }],
    ['before another', [article, other]],
    ['after another', [other, article]],
    ['with several types', { ...article, '@type': ['Article', 'NewsArticle'] }],
    ['with a type in full', { ...article, '@type': 'https://schema.org/NewsArticle' }],
    ['beside a film', [{ '@type': 'VideoObject', name: 'Tides turn at last', datePublished: '2001-01-01' }, article]],
    ['as a blog’s entry', { ...article, '@type': 'BlogPosting' }],
  ])('%s', (_, value) => {
    const { date, authors, title } = factsOf(pageOf(data(value), H1 + PROSE))
    expect({ date, authors, title }).toEqual({ date: '2019-11-28', authors: ['Ann Lee'], title: 'Tides turn at last' })
  })

  it('is known by its address where its name is another', () => {
    const head = `<link rel="canonical" href="https://a.example/tides">${data([other, { ...article, headline: 'Water!', url: 'https://a.example/tides' }])}`
    expect(factsOf(pageOf(head, H1 + PROSE)).authors).toEqual(['Ann Lee'])
  })

  it('is read through broken scripts beside it', () => {
    const head = `${data('{"@type": ')}${data(article)}${data('not json')}`
    expect(factsOf(pageOf(head, H1 + PROSE)).date).toBe('2019-11-28')
  })

  it('gives section, series, site, language and picture', () => {
    const value = {
      ...article,
      articleSection: ['Science', 'Water'],
      isPartOf: { '@type': 'CreativeWorkSeries', name: 'The long coast' },
      publisher: { '@type': 'Organization', name: 'The Lantern' },
      inLanguage: 'en-GB',
      image: {
        '@type': 'ImageObject',
        url: 'https://a.example/tide.jpg',
        width: 1200,
        height: 800,
        caption: 'The tide',
      },
    }
    expect(factsOf(pageOf(data(value), H1 + PROSE))).toMatchObject({
      section: 'Science',
      series: 'The long coast',
      site: 'The Lantern',
      leadImage: { address: 'https://a.example/tide.jpg', alternative: 'The tide' },
    })
  })

  it('takes the section from the way to the page', () => {
    const crumbs = {
      '@type': 'BreadcrumbList',
      itemListElement: [
        { '@type': 'ListItem', position: 1, name: 'Home' },
        { '@type': 'ListItem', position: 2, item: { '@id': 'https://a.example/science', name: 'Science' } },
        { '@type': 'ListItem', position: 3, name: 'Tides turn at last' },
      ],
    }
    expect(factsOf(pageOf(data(crumbs), H1 + PROSE)).section).toBe('Science')
  })
})
