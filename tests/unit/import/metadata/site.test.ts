import { describe, expect, it } from 'vitest'
import { data, factsOf, PROSE, pageOf } from './facts-of'

const H1 = '<h1>Tides turn at last</h1>'
const canonical = (address: string) => `<link rel="canonical" href="${address}">`
const og = (name: string, content: string) => `<meta property="og:${name}" content="${content}">`

describe('the site', () => {
  it.each<[string, string, string | null]>([
    ['named', og('site_name', 'The Lantern'), 'The Lantern'],
    [
      'named before its publisher',
      data({ '@type': 'Article', publisher: { name: 'Lantern Media, Inc.' } }) + og('site_name', 'The Lantern'),
      'The Lantern',
    ],
    ['the publisher', data({ '@type': 'Article', publisher: { name: 'Lantern Media, Inc.' } }), 'Lantern Media'],
    [
      'a web site in the data',
      data([{ '@type': 'WebSite', name: 'The Lantern' }, { '@type': 'Article' }]),
      'The Lantern',
    ],
    ['the program’s name', '<meta name="application-name" content="The Lantern">', 'The Lantern'],
    [
      'a journal',
      '<meta name="citation_journal_title" content="Journal of Tides"><meta name="citation_publisher" content="Water Press">',
      'Journal of Tides',
    ],
    ['the title’s end', '<title>Tides turn at last | The Lantern</title>', 'The Lantern'],
    [
      'the title’s end, as its host',
      `<title>Tides turn at last - Wikilantern</title>${canonical('https://en.wikilantern.org/wiki/Tides')}${data({ '@type': 'Article', publisher: { name: 'Lantern Foundation' } })}`,
      'Wikilantern',
    ],
    ['the host', canonical('https://www.lantern.example/a'), 'lantern.example'],
    ['no handle', og('site_name', '@lantern') + canonical('https://www.lantern.example/a'), 'lantern.example'],
    ['without a slogan', og('site_name', 'The Lantern - Light on everything since 1902'), 'The Lantern'],
    [
      'a host as name, spelt by the title',
      `${og('site_name', 'dailylantern.com')}<title>Tides turn at last | Daily Lantern</title>`,
      'dailylantern.com',
    ],
    ['nothing', '', null],
  ])('%s', (_, head, site) => {
    expect(factsOf(pageOf(head, H1 + PROSE)).site).toBe(site)
  })
})

describe('the section', () => {
  it.each<[string, string, string, string | null]>([
    ['property', '<meta property="article:section" content="Science">', H1, 'Science'],
    ['as in addresses', '<meta property="article:section" content="world-news">', H1, 'World news'],
    ['a way', '<meta name="section" content="News > World > Asia">', H1, 'Asia'],
    ['none that is none', '<meta property="article:section" content="Uncategorized">', H1, null],
    [
      'behind a label',
      '',
      `<article itemscope itemtype="http://schema.org/Article">${H1}<p itemprop="articleSection">Posted in <a href="/s">Science</a></p></article>`,
      'Science',
    ],
    ['over the heading', '', `<p>Science</p>${H1}`, 'Science'],
    ['Korean, over the heading', '', `<p>사회</p>${H1}`, '사회'],
    ['not the site', `${og('site_name', 'Science')}<meta property="article:section" content="Science">`, H1, null],
    [
      'microdata',
      '',
      `<article itemscope itemtype="http://schema.org/Article"><span itemprop="articleSection">Science</span>${H1}</article>`,
      'Science',
    ],
    [
      'a visible way',
      '',
      `<div class="breadcrumbs"><a href="/">Home</a> &gt; <a href="/news">News</a> &gt; <a href="/news/asia">Asia</a></div>${H1}`,
      'Asia',
    ],
    [
      'a visible way in a list',
      '',
      `<nav aria-label="Breadcrumb"><ol class="breadcrumb"><li><a href="/">Home</a></li><li><a href="/s">Science</a></li><li>Tides turn at last</li></ol></nav>${H1}`,
      'Science',
    ],
  ])('%s', (_, head, body, section) => {
    expect(factsOf(pageOf(head, body + PROSE)).section).toBe(section)
  })
})

describe('the address', () => {
  it.each<[string, string, string | null, string | null]>([
    ['canonical', canonical('https://a.example/tides'), null, 'https://a.example/tides'],
    ['canonical, relative', canonical('/tides'), 'https://a.example/x/y?z', 'https://a.example/tides'],
    [
      'canonical, relative to base',
      `<base href="https://b.example/sub/">${canonical('tides')}`,
      null,
      'https://b.example/sub/tides',
    ],
    ['canonical, relative to nothing', canonical('/tides'), null, null],
    [
      'canonical to the front page',
      canonical('https://a.example/') + og('url', 'https://a.example/tides'),
      null,
      'https://a.example/tides',
    ],
    ['property', og('url', 'https://a.example/tides'), null, 'https://a.example/tides'],
    [
      'without what counts readers',
      og('url', 'https://a.example/tides?id=3&utm_source=x&fbclid=y'),
      null,
      'https://a.example/tides?id=3',
    ],
    ['without a fragment', og('url', 'https://a.example/tides#comments'), null, 'https://a.example/tides'],
    ['where it was saved', '', 'https://a.example/tides?gclid=1', 'https://a.example/tides'],
    ['no file', og('url', 'file:///home/ann/tides.html'), null, null],
    ['no script', canonical('javascript:alert(1)'), null, null],
    ['no data', og('url', 'data:text/html,x'), null, null],
    ['host in capitals', canonical('HTTPS://A.Example/Tides'), null, 'https://a.example/Tides'],
    ['two dots', canonical('../tides'), 'https://a.example/x/y/z', 'https://a.example/x/tides'],
    ['no scheme', canonical('//a.example/tides'), 'http://b.example/', 'http://a.example/tides'],
  ])('%s', (_, head, address, expected) => {
    expect(factsOf(pageOf(head, H1 + PROSE), { address }).address).toBe(expected)
  })

  it.each<[string, string]>([
    ['<!-- saved from url=(0023)https://a.example/tides -->', 'https://a.example/tides'],
    [
      '<!--\n Page saved with SingleFile \n url: https://a.example/tides?utm_medium=x \n saved date: Thu May 28 2026 10:00:00 GMT+0900\n-->',
      'https://a.example/tides',
    ],
  ])('from the comment %s', (comment, address) => {
    expect(factsOf(`<!doctype html>${comment}${pageOf('', H1 + PROSE)}`).address).toBe(address)
  })
})

describe('the language', () => {
  it.each<[string, string, string, string | null]>([
    ['en', '', PROSE, 'en'],
    ['en_US', '', PROSE, 'en-US'],
    ['', og('locale', 'en_GB'), PROSE, 'en-GB'],
    ['en', '', '<p>물은 밤에 왔다. 벽이 허물어진 뒤로 매일 밤 그랬듯이 마을에서는 아무도 깨지 않았다.</p>', 'ko'],
    [
      'en',
      '',
      '<p>水は夜にやって来た。壁が取り払われてから毎晩そうだったように、村では誰も目を覚まさなかった。</p>',
      'ja',
    ],
    [
      'en',
      '',
      '<p>Die Flut kam in der Nacht, wie sie jede Nacht gekommen war, seit die Mauer nicht mehr stand, und niemand ist in dem Dorf aufgewacht, weil sie gelernt hatten, mit ihr zu schlafen.</p>',
      'de',
    ],
    [
      'ca',
      '',
      '<p>La marea va arribar de nit, com cada nit des que el mur no hi era, i ningú no es va despertar al poble, perquè de l’aigua ja no en tenien por i de la mar tampoc.</p>',
      'ca',
    ],
    [
      'uk',
      '',
      '<p>Вода прийшла вночі, як приходила щоночі, відколи не стало муру, і ніхто в селі не прокинувся.</p>',
      'uk',
    ],
    [
      'zh-CN',
      '',
      '<p>潮水在夜里来了，像墙拆掉以后的每个晚上一样，村里没有人醒来，因为他们已经学会了这样睡觉。</p>',
      'zh-CN',
    ],
    ['fa', '', '<p>آب شبانه آمد، مانند هر شب از زمانی که دیوار برداشته شد، و هیچ کس در روستا بیدار نشد.</p>', 'fa'],
    [
      'en',
      '',
      `<pre>${'pub mod e { use os::a::{e, do_os as no}; if a != b { e.os(&a, b)?; } }\n'.repeat(20)}</pre>`,
      'en',
    ],
    ['und', '', '<p>x</p>', null],
  ])('%s %s', (language, head, body, expected) => {
    expect(factsOf(pageOf(head, body, language)).language).toBe(expected)
  })
})

describe('the excerpt', () => {
  const first = 'The water came in the night, as it had come every night since the wall was taken down'
  it.each<[string, string, string | null]>([
    [
      'property',
      og('description', 'How a village learned to live with water.'),
      'How a village learned to live with water.',
    ],
    [
      'data first',
      data({ '@type': 'Article', description: 'Water comes to a village, and stays for good.' }) +
        og('description', 'How a village learned to live with water.'),
      'Water comes to a village, and stays for good.',
    ],
    ['not the title', og('description', 'Tides turn at last'), null],
    [
      'not the slogan',
      data({ '@type': 'WebSite', name: 'Lantern', description: 'Light on everything since 1902.' }) +
        og('description', 'Light on everything since 1902.'),
      null,
    ],
    ['not cut off', og('description', `${first.slice(0, 60)}...`), null],
    ['not cut off within a word', og('description', first.slice(0, 58)), null],
    ['not what programs write', '<meta name="description" content="Just another WordPress site">', null],
  ])('%s', (_, head, excerpt) => {
    expect(factsOf(pageOf(head, H1 + PROSE)).excerpt).toBe(excerpt)
  })
})

describe('the lead image', () => {
  it.each<[string, string, string | null, string | null]>([
    ['property', og('image', 'https://a.example/tide.jpg'), null, 'https://a.example/tide.jpg'],
    ['relative', og('image', '/tide.jpg'), 'https://a.example/x', 'https://a.example/tide.jpg'],
    ['relative, in a folder', og('image', 'tide_files/tide.jpg'), null, 'tide_files/tide.jpg'],
    [
      'no logo',
      og('image', 'https://a.example/img/logo.png') +
        '<meta name="twitter:image" content="https://a.example/tide.jpg">',
      null,
      'https://a.example/tide.jpg',
    ],
    ['no pixel', og('image', 'https://a.example/t.jpg') + og('image:width', '1') + og('image:height', '1'), null, null],
    [
      'in a folder called default',
      og('image', 'https://a.example/sites/default/files/tide.jpg'),
      null,
      'https://a.example/sites/default/files/tide.jpg',
    ],
    ['no script', og('image', 'javascript:alert(1)'), null, null],
  ])('%s', (_, head, address, image) => {
    expect(factsOf(pageOf(head, H1 + PROSE), { address }).leadImage?.address ?? null).toBe(image)
  })
})

describe('the credits', () => {
  it('are those that the title block shows', () => {
    const body = `${H1}<p>By Ann Lee</p><figure><img src="x.jpg" alt=""><figcaption>© YONHAP News</figcaption></figure>${PROSE}`
    expect(factsOf(pageOf('', body)).credits).toEqual(['© YONHAP News'])
  })

  it('are those that captions end in', () => {
    const body = `${H1}<figure><img src="x.jpg" alt=""><figcaption>The pier in August. Photograph: Ann Lee/The Lantern</figcaption></figure>${PROSE}`
    expect(factsOf(pageOf('', body)).credits).toEqual(['Photograph: Ann Lee/The Lantern'])
  })
})
