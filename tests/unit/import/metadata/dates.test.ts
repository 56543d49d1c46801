import { describe, expect, it } from 'vitest'
import { dateInAddress, days, statedDate } from '../../../../core/import/metadata/dates'
import { data, factsOf, PROSE, pageOf } from './facts-of'

describe('a stated date', () => {
  it.each<[string, string | null, string | null]>([
    ['2019-11-28', null, '2019-11-28'],
    ['2019-11-28T23:30:00-05:00', null, '2019-11-28'],
    ['2019-11-28T00:30:00+09:00', null, '2019-11-28'],
    ['2019-11-28 10:00:00', null, '2019-11-28'],
    ['20191128', null, '2019-11-28'],
    ['20191128T103000Z', null, '2019-11-28'],
    ['20191128103000', null, '2019-11-28'],
    ['2019/11/28', null, '2019-11-28'],
    ['Thu, 28 Nov 2019 10:00:00 GMT', null, '2019-11-28'],
    ['Thu Nov 28 2019 10:00:00 GMT+0900 (KST)', null, '2019-11-28'],
    ['November 28, 2019', null, '2019-11-28'],
    ['28. November 2019', null, '2019-11-28'],
    ['2019年11月28日', null, '2019-11-28'],
    ['2019년 11월 28일', null, '2019-11-28'],
    ['3/4/2019', null, null],
    ['3/4/2019', 'en', null],
    ['3/4/2019', 'en-US', '2019-03-04'],
    ['3/4/2019', 'en-GB', '2019-04-03'],
    ['3/4/2019', 'fr', '2019-04-03'],
    ['28/11/2019', null, '2019-11-28'],
    ['2019', null, null],
    ['2019-11', null, null],
    ['1574899200000', null, null],
    ['1970-01-01T00:00:00Z', null, null],
    ['0001-01-01T00:00:00', null, null],
    ['1742-05-03', null, null],
    ['2019-02-30', null, null],
    ['from 2019-11-28 to 2019-12-03', null, null],
    ['yesterday', null, null],
    ['', null, null],
  ])('%s (%s)', (value, language, date) => {
    expect(statedDate(value, language)?.date ?? null).toBe(date)
  })

  it.each<[string, string | null]>([
    ['https://a.example/2019/11/28/tides', '2019-11-28'],
    ['https://a.example/news/2019-11-28-tides.html', '2019-11-28'],
    ['https://a.example/2019/1128/tides', '2019-11-28'],
    ['https://a.example/article/20191128', '2019-11-28'],
    ['https://a.example/2019/11/tides', null],
    ['https://a.example/article/20191399', null],
    ['https://a.example/id/120191128000', null],
    ['https://a.example/?date=2019-11-28', null],
  ])('in an address: %s', (address, date) => {
    expect(dateInAddress(address)).toBe(date)
  })

  it('counts days over months and leap years', () => {
    expect(days('2020-02-28', '2020-03-01')).toBe(2)
    expect(days('2021-12-31', '2022-01-01')).toBe(1)
    expect(days('2019-03-01', '2018-03-01')).toBe(-365)
  })
})

const published = (value: string) => `<meta property="article:published_time" content="${value}">`
const canonical = (value: string) => `<link rel="canonical" href="${value}">`
const H1 = '<h1>Tides turn at last</h1>'

describe('the date of a page', () => {
  it.each<[string, string, string, string | null]>([
    ['data', data({ '@type': 'Article', datePublished: '2019-11-28', dateModified: '2020-01-01' }), H1, '2019-11-28'],
    ['property', published('2019-11-28T08:00:00+01:00'), H1, '2019-11-28'],
    ['Highwire', '<meta name="citation_publication_date" content="2019/11/28">', H1, '2019-11-28'],
    ['Highwire, month only', '<meta name="citation_publication_date" content="2019/11">', H1, null],
    [
      'Highwire, month and a full date',
      '<meta name="citation_publication_date" content="2019/12"><meta name="citation_online_date" content="2019/11/28">',
      H1,
      '2019-11-28',
    ],
    ['Dublin Core', '<meta name="DC.date.issued" content="2019-11-28">', H1, '2019-11-28'],
    ['plain', '<meta name="date" content="2019-11-28T12:46:00">', H1, '2019-11-28'],
    [
      'microdata',
      '',
      `<article itemscope itemtype="http://schema.org/Article">${H1}<meta itemprop="datePublished" content="2019-11-28"></article>`,
      '2019-11-28',
    ],
    [
      'microformats',
      '',
      `<div class="hentry"><h1 class="entry-title">Tides turn at last</h1><abbr class="published" title="2019-11-28T10:00:00Z">28 Nov</abbr></div>`,
      '2019-11-28',
    ],
    ['time', '', `${H1}<time datetime="2019-11-28T10:00">Thursday</time>`, '2019-11-28'],
    ['visible', '', `${H1}<p>November 28, 2019</p>`, '2019-11-28'],
    ['visible, with the author', '', `${H1}<p>By Ann Lee | November 28, 2019 | 5 min read</p>`, '2019-11-28'],
    ['visible, French', '', `${H1}<p>Publié le 28 novembre 2019 à 10h30</p>`, '2019-11-28'],
    ['visible, German', '', `${H1}<p>28. November 2019, 14:05 Uhr</p>`, '2019-11-28'],
    ['visible, Korean', '', `${H1}<p>입력 2019.11.28 10:23 | 수정 2019.11.29 11:00</p>`, '2019-11-28'],
    ['visible, Japanese', '', `${H1}<p>2019年11月28日 10時23分</p>`, '2019-11-28'],
    ['visible, Russian', '', `${H1}<p>28 ноября 2019, 10:23</p>`, '2019-11-28'],
    ['visible, Arabic', '', `${H1}<p>٢٨ نوفمبر ٢٠١٩</p>`, '2019-11-28'],
    ['visible, in terms', '', `${H1}<dl><dt>Published</dt><dd>28 November 2019</dd></dl>`, '2019-11-28'],
    ['visible, in a row', '', `${H1}<table><tr><td>Date:</td><td>28 November 2019</td></tr></table>`, '2019-11-28'],
    [
      'visible, in a table that only makes columns',
      '',
      `<table><tr><td>${H1}<p>28 November 2019</p></td></tr></table>`,
      '2019-11-28',
    ],
    ['visible, over the heading', '', `<p>28 November 2019</p>${H1}`, '2019-11-28'],
    [
      'the day where it was written',
      published('2019-11-27T23:30:00Z'),
      `${H1}<time datetime="2019-11-28T08:30:00+09:00">today</time>`,
      '2019-11-28',
    ],
    ['the day as it is shown', published('2019-11-27T23:30:00Z'), `${H1}<p>Nov 28, 2019 8:30 am</p>`, '2019-11-28'],
    ['no shift by an hour', published('2019-11-28T00:10:00+09:00'), H1, '2019-11-28'],
    ['the address', canonical('https://a.example/2019/11/28/tides'), H1, '2019-11-28'],
    [
      'the address against a mere date',
      `<meta name="date" content="2024-06-01">${canonical('https://a.example/2019/11/28/tides')}`,
      H1,
      '2019-11-28',
    ],
    ['modified, if nothing else', data({ '@type': 'Article', dateModified: '2019-11-28' }), H1, '2019-11-28'],
    [
      'what is shown and the address against one',
      `${data({ '@type': 'Article', datePublished: '2023-01-01' })}${canonical('https://a.example/2019/11/28/tides')}`,
      `${H1}<p>November 28, 2019</p>`,
      '2019-11-28',
    ],
    [
      'what is shown alone is not against the data',
      data({ '@type': 'Article', datePublished: '2019-11-28' }),
      `${H1}<p>January 1, 2023</p>`,
      '2019-11-28',
    ],
    [
      'two against one',
      `${data({ '@type': 'Article', datePublished: '2023-01-01' })}${published('2019-11-28')}${canonical('https://a.example/2019/11/28/tides')}`,
      H1,
      '2019-11-28',
    ],
  ])('%s', (_, head, body, date) => {
    expect(factsOf(pageOf(head, body + PROSE)).date).toBe(date)
  })

  it.each<[string, string, string]>([
    [
      'of a comment',
      '',
      `${H1}${PROSE}<div id="comments"><time datetime="2019-11-28">28 Nov</time><p>November 28, 2019</p></div>`,
    ],
    ['of a birth', '', '<h1>Ann Lee</h1><table><tr><th>Born</th><td>28 November 1955</td></tr></table>'],
    ['of a birth, in terms', '', '<h1>Ann Lee</h1><dl><dt>Born</dt><dd>28 November 1955</dd></dl>'],
    ['of an update, in terms', '', `${H1}<dl><dt>Last updated</dt><dd>28 November 2019</dd></dl>`],
    ['of an update, in blocks', '', `${H1}<div>Updated</div><div>28 November 2019</div>`],
    [
      'of an event',
      data({ '@type': 'MusicEvent', name: 'Songs of the tide', startDate: '2019-11-28' }),
      '<h1>Songs of the tide</h1><p>28 November 2019</p>',
    ],
    ['of a day in a diary', '', '<h1>My year at sea</h1><h2>November 28, 2019</h2>'],
    [
      'of entries in a list',
      '',
      `<h1>All letters</h1>${[24, 25, 26, 27, 28].map((day) => `<div><a href="/${day}">A letter</a> <time datetime="2019-11-${day}">Nov ${day}</time></div>`).join('')}`,
    ],
    ['of a company’s beginning', '', '<h1>Rope Works</h1><p>Founded: 28 November 1899</p>'],
    [
      'of a comment under a short text',
      '',
      `${H1}<p>Soon.</p><ol class="commentlist"><li><p>November 28, 2019 at 10:00 pm</p></li></ol>`,
    ],
    [
      'of another article',
      '',
      `${H1}${PROSE}<div class="related"><h3>Boats</h3><time datetime="2019-11-28">28 Nov</time></div>`,
    ],
    ['of another article, beside', '', `<aside><p>November 28, 2019</p></aside>${H1}${PROSE}`],
    [
      'of another article, in its own element',
      '',
      `${H1}<p>Soon.</p><h2><a href="/boats">Boats sink</a></h2><p>November 28, 2019</p>`,
    ],
    ['of an update', '', `${H1}<p>Last updated: November 28, 2019</p>`],
    ['of an update, German', '', `${H1}<p>Aktualisiert am 28.11.2019</p>`],
    ['of an update, Japanese', '', `${H1}<p>最終更新日：2019年11月28日</p>`],
    ['of the rights', '', `${H1}${PROSE}<footer>© 2019 The Lantern, November 28, 2019</footer>`],
    ['of the rights, in a meta', '<meta name="copyright" content="2019-11-28">', H1],
    ['of an event in the text', '', `${H1}${PROSE}<p>The wall fell on November 28, 2019, at night.</p>`],
    ['of expiry', '<meta http-equiv="expires" content="Thu, 28 Nov 2019 10:00:00 GMT">', H1],
    ['of the server', '<meta http-equiv="last-modified" content="Thu, 28 Nov 2019 10:00:00 GMT">', H1],
    [
      'in data of another article',
      data({
        '@type': 'NewsArticle',
        headline: 'Boats sink in the harbour',
        url: 'https://a.example/boats',
        datePublished: '2019-11-28',
      }) + canonical('https://a.example/tides'),
      H1,
    ],
    [
      'in data of a film',
      data({
        '@type': 'VideoObject',
        name: 'Tides turn at last',
        uploadDate: '2019-11-28',
        datePublished: '2019-11-28',
      }),
      H1,
    ],
    [
      'in a list of articles',
      data({
        '@type': 'ItemList',
        itemListElement: [{ '@type': 'Article', headline: 'Boats', datePublished: '2019-11-28' }],
      }),
      H1,
    ],
    [
      'in several articles of which none is this',
      data([
        { '@type': 'Article', headline: 'Boats sink', datePublished: '2019-11-28' },
        { '@type': 'Article', headline: 'Walls fall', datePublished: '2019-11-27' },
      ]),
      H1,
    ],
    ['of the epoch', published('1970-01-01T00:00:00Z'), H1],
    ['that can be read in two ways', '', `${H1}<p>Posted 03/04/2019</p>`],
    [
      'of a person’s birth',
      data({ '@type': 'Article', author: { '@type': 'Person', name: 'Ann Lee', birthDate: '1980-02-02' } }),
      H1,
    ],
  ])('is not one %s', (_, head, body) => {
    expect(factsOf(pageOf(head, body + PROSE)).date).toBeNull()
  })

  it('is never that of the saving', () => {
    const comment = (date: string) =>
      `<!--\n Page saved with SingleFile \n url: https://a.example/tides \n saved date: ${date}\n-->`
    const page = (head: string, date: string) => pageOf(head, H1 + PROSE).replace('<html', `${comment(date)}<html`)
    expect(factsOf(page('', 'Thu Nov 28 2019 10:00:00 GMT+0900 (KST)')).date).toBeNull()
    expect(factsOf(page(published('2020-05-05'), 'Thu Nov 28 2019 10:00:00 GMT+0900 (KST)')).date).toBeNull()
    expect(factsOf(page(published('2019-05-05'), 'Thu Nov 28 2019 10:00:00 GMT+0900 (KST)')).date).toBe('2019-05-05')
    const dynamic = `<meta name="date" content="2019-11-28">${canonical('https://a.example/2019/05/05/tides')}`
    expect(factsOf(page(dynamic, 'Thu Nov 28 2019 10:00:00 GMT+0900 (KST)')).date).toBe('2019-05-05')
  })
})
