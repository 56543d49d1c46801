import { expect, test } from 'vitest'
import { readTestBook } from './reading'

const PAGE = { name: 'a.xhtml', body: '<p>It was a calm day in the harbour, and nobody came.</p>' }
const source = async (metadata: string, version: '2.0' | '3.0' = '3.0') =>
  (await readTestBook({ metadata, version, pages: [PAGE] })).source

test('EPUB 3: what refines what', async () => {
  expect(
    await source(
      '<dc:title id="s">A study</dc:title><meta refines="#s" property="title-type">subtitle</meta>' +
        '<dc:title id="t">Tides</dc:title><meta refines="#t" property="title-type">main</meta>' +
        '<dc:creator id="b">Bo Kim</dc:creator><meta refines="#b" property="role">aut</meta><meta refines="#b" property="display-seq">2</meta>' +
        '<dc:creator id="a">Ann Lee</dc:creator><meta refines="#a" property="file-as">Lee, Ann</meta><meta refines="#a" property="display-seq">1</meta>' +
        '<dc:contributor id="c">Cy Roe</dc:contributor><meta refines="#c" property="role">trl</meta>' +
        '<dc:contributor id="m">calibre (6.1)</dc:contributor><meta refines="#m" property="role">bkp</meta>' +
        '<dc:publisher>Harbour Press</dc:publisher><dc:date>2019-05-04T00:00:00Z</dc:date><dc:language>en-gb</dc:language>' +
        '<meta property="belongs-to-collection" id="r">Waters</meta><meta refines="#r" property="group-position">2</meta>' +
        '<dc:description>&lt;p&gt;All about &lt;b&gt;tides&lt;/b&gt;.&lt;/p&gt;</dc:description><dc:source>https://example.org/tides</dc:source>',
    ),
  ).toEqual({
    title: 'Tides: A study',
    authors: ['Ann Lee', 'Bo Kim'],
    date: '2019-05-04',
    site: 'Harbour Press',
    section: null,
    series: 'Waters, 2',
    credits: ['Translator: Cy Roe'],
    language: 'en-GB',
    excerpt: 'All about tides.',
    address: 'https://example.org/tides',
  })
})

test('EPUB 2: roles and events as attributes, a series as calibre writes it', async () => {
  expect(
    await source(
      '<dc:title>Tides</dc:title><dc:creator opf:role="aut" opf:file-as="Lee, Ann">Ann Lee</dc:creator><dc:creator opf:role="ill">Bo Kim</dc:creator>' +
        '<dc:date opf:event="modification">2020-01-01</dc:date><dc:date opf:event="publication">2018-02-03</dc:date>' +
        '<meta name="calibre:series" content="Waters"/><meta name="calibre:series_index" content="3.0"/><dc:identifier>urn:isbn:1</dc:identifier>',
      '2.0',
    ),
  ).toMatchObject({
    authors: ['Ann Lee'],
    credits: ['Illustrator: Bo Kim'],
    date: '2018-02-03',
    series: 'Waters, 3',
    address: null,
  })
})

test.each([
  ['a year', '2012'],
  ['what programs write', '0101-01-01T00:00:00+00:00'],
  ['a day that is none', '2019-02-31'],
])('No date is better than a wrong one: %s', async (_, date) => {
  expect((await source(`<dc:title>Tides</dc:title><dc:date>${date}</dc:date>`)).date).toBeNull()
})

test('Metadata that says nothing', async () => {
  expect(
    await source(
      '<dc:title>Unknown</dc:title><dc:creator>Unknown</dc:creator><dc:language>und</dc:language><dc:description>unknown</dc:description>',
    ),
  ).toMatchObject({
    title: 'book',
    authors: [],
    excerpt: expect.stringContaining('calm'),
  })
})
