import { describe, expect, it } from 'vitest'
import { namesIn } from '../../../../core/import/metadata/authors'
import { data, factsOf, PROSE, pageOf } from './facts-of'

describe('names in a value', () => {
  it.each<[string, readonly string[]]>([
    ['Ann Lee', ['Ann Lee']],
    ['By Ann Lee', ['Ann Lee']],
    ['by ANN LEE', ['Ann Lee']],
    ['By Ann Lee and Bo Kim', ['Ann Lee', 'Bo Kim']],
    ['By Ann Lee, Bo Kim and Cy Young | Reuters', ['Ann Lee', 'Bo Kim', 'Cy Young']],
    ['Ann Lee, Bo Kim, and Cy Young', ['Ann Lee', 'Bo Kim', 'Cy Young']],
    ['Ann Lee & Bo Kim', ['Ann Lee', 'Bo Kim']],
    ['Ann Lee, Staff Writer', ['Ann Lee']],
    ['View all posts by Ann Lee', ['Ann Lee']],
    ['More from Ann Lee', ['Ann Lee']],
    ['Alle Beiträge von Max Mustermann', ['Max Mustermann']],
    ['Ann Lee’s profile', ['Ann Lee']],
    ['José Ortega y Gasset', ['José Ortega y Gasset']],
    ['José Ortega y Gasset y Ana Ruiz', ['José Ortega y Gasset', 'Ana Ruiz']],
    ['Karl von und zu Stein', ['Karl von und zu Stein']],
    ['Jan Kowalski i Anna Nowak', ['Jan Kowalski', 'Anna Nowak']],
    ['Иван Петров и Анна Сидорова', ['Иван Петров', 'Анна Сидорова']],
    ['Ali Demir ve Ayşe Kaya', ['Ali Demir', 'Ayşe Kaya']],
    ['By Ann Lee, Seoul', ['Ann Lee']],
    ['Ann Lee / TNN / Updated:', ['Ann Lee']],
    ['Ann Lee and Madonna', ['Ann Lee', 'Madonna']],
    ['annlee, TiM', ['annlee', 'TiM']],
    ['Ann Lee, Senior Political Correspondent', ['Ann Lee']],
    ['Martin Luther King, Jr.', ['Martin Luther King Jr.']],
    ['Ann Lee, Jr., Bo Kim', ['Ann Lee Jr.', 'Bo Kim']],
    ['Von Max Mustermann und Erika Muster', ['Max Mustermann', 'Erika Muster']],
    ['Par Jeanne Dupont et Luc Petit', ['Jeanne Dupont', 'Luc Petit']],
    ['Por María José Ruiz y Juan Gómez', ['María José Ruiz', 'Juan Gómez']],
    ['Di Giulia Rossi e Marco Bianchi', ['Giulia Rossi', 'Marco Bianchi']],
    ['Door Jan de Vries en Piet Bakker', ['Jan de Vries', 'Piet Bakker']],
    ['홍길동 기자', ['홍길동']],
    ['홍길동·김영희 기자', ['홍길동', '김영희']],
    ['홍길동 기자 gildong@example.com', ['홍길동']],
    ['文／山田太郎', ['山田太郎']],
    ['取材・文=佐藤 花子', ['佐藤 花子']],
    ['记者 林晓帆', ['林晓帆']],
    ['作者：王小明', ['王小明']],
    ['约翰·史密斯', ['约翰·史密斯']],
    ['ジョン・スミス', ['ジョン・スミス']],
    ['Автор: Ольга Вешнякова', ['Ольга Вешнякова']],
    ['أحمد الخطيب', ['أحمد الخطيب']],
    ['ann.lee@example.com (Ann Lee)', ['Ann Lee']],
    ['Ann Lee <ann@example.com>', ['Ann Lee']],
    ['Ann Lee @annlee', ['Ann Lee']],
    ['Dr. Ann Lee', ['Ann Lee']],
    ['Written by Ann Lee', ['Ann Lee']],
    ['Written by Ann Lee Edited by Bo Kim', ['Ann Lee']],
    ['By Ann Lee; photographs by Bo Kim', ['Ann Lee']],
    ['kovarex', ['kovarex']],
    ['bell hooks', ['bell hooks']],
    ['Anderson Cooper', ['Anderson Cooper']],
    ['Ann Lee; Bo Kim', ['Ann Lee', 'Bo Kim']],
  ])('%s', (value, names) => {
    expect(namesIn(value)).toEqual(names)
  })

  it.each([
    'admin',
    'Administrator',
    'Staff',
    'Staff Writer',
    'Editorial Team',
    'Redaktion',
    '편집부',
    '编辑部',
    'Anonymous',
    'null',
    'undefined',
    'https://www.facebook.com/annlee',
    'www.example.com',
    '/author/ann',
    'ann@example.com',
    '@annlee',
    '',
    '—',
    '2021',
    '{{author.name}}',
    'N/A',
    'v1.11.1',
    'Aug 2022',
    '3 comments',
    'Edited by Bo Kim',
    'Photos by Bo Kim',
  ])('nobody: %s', (value) => {
    expect(namesIn(value)).toEqual([])
  })

  it.each<[string, string]>([
    ['Jong, Michiel de', 'Michiel de Jong'],
    ['Kooman, F.', 'F. Kooman'],
    ['Lee, Ann, Jr.', 'Ann Lee Jr.'],
    ['Ann Lee', 'Ann Lee'],
  ])('turned around: %s', (value, name) => {
    expect(namesIn(value, 'inverted')).toEqual([name])
  })
})

describe('the authors of a page', () => {
  it.each<[string, string, string, readonly string[]]>([
    ['data: one', data({ '@type': 'Article', author: { '@type': 'Person', name: 'Ann Lee' } }), '', ['Ann Lee']],
    ['data: a list', data({ '@type': 'Article', author: [{ name: 'Ann Lee' }, 'Bo Kim'] }), '', ['Ann Lee', 'Bo Kim']],
    [
      'data: a reference',
      data({
        '@graph': [
          { '@type': 'Article', author: { '@id': '#a' } },
          { '@type': 'Person', '@id': '#a', name: 'Ann Lee' },
        ],
      }),
      '',
      ['Ann Lee'],
    ],
    [
      'data: names in parts',
      data({ '@type': 'Article', author: { '@type': 'Person', givenName: 'Ann', familyName: 'Lee' } }),
      '',
      ['Ann Lee'],
    ],
    [
      'data: the site is no author',
      data({ '@type': 'Article', author: { '@type': 'Organization', name: 'The Lantern' } }) +
        '<meta property="og:site_name" content="The Lantern">',
      '',
      [],
    ],
    [
      'data: an agency is',
      data({ '@type': 'Article', author: { '@type': 'Organization', name: 'Pelican Press Agency' } }) +
        '<meta property="og:site_name" content="The Lantern">',
      '',
      ['Pelican Press Agency'],
    ],
    [
      'a person before an agency',
      data({ '@type': 'Article', author: { '@type': 'Organization', name: 'Pelican Press Agency' } }),
      '<h1>Tides turn</h1><p>By Ann Lee</p>',
      ['Ann Lee'],
    ],
    [
      'data: the person whose site has their name',
      `${data({ '@type': 'Article', author: { '@type': 'Person', name: 'Ann Lee' } })}<title>Tides turn | Ann Lee</title>`,
      '<h1>Tides turn</h1>',
      ['Ann Lee'],
    ],
    [
      'properties: several',
      '<meta property="article:author" content="Ann Lee"><meta property="article:author" content="Bo Kim">',
      '',
      ['Ann Lee', 'Bo Kim'],
    ],
    [
      'properties: a card',
      '<meta name="author" content="ann"><meta name="twitter:label1" content="Written by"><meta name="twitter:data1" content="Ann Lee"><meta name="twitter:label2" content="Est. reading time"><meta name="twitter:data2" content="5 minutes">',
      '',
      ['Ann Lee'],
    ],
    [
      'properties: an address',
      '<meta property="article:author" content="https://www.facebook.com/lantern"><meta name="author" content="Ann Lee">',
      '',
      ['Ann Lee'],
    ],
    [
      'Highwire',
      '<meta name="citation_author" content="Lee, Ann"><meta name="citation_author" content="Kim, Bo">',
      '',
      ['Ann Lee', 'Bo Kim'],
    ],
    ['Dublin Core', '<meta name="DC.creator" content="Ann Lee">', '', ['Ann Lee']],
    ['byl', '<meta name="byl" content="By Ann Lee and Bo Kim">', '', ['Ann Lee', 'Bo Kim']],
    ['twitter is no name', '<meta name="twitter:creator" content="@annlee">', '', []],
    [
      'microdata',
      '',
      '<article itemscope itemtype="https://schema.org/Article"><h1 itemprop="headline">Tides turn</h1><span itemprop="author" itemscope itemtype="https://schema.org/Person">By <b itemprop="name">Ann Lee</b></span></article>',
      ['Ann Lee'],
    ],
    [
      'microformats',
      '',
      '<div class="hentry"><h1 class="entry-title">Tides turn</h1><span class="author vcard">By <a class="fn" href="/a">Ann Lee</a></span></div>',
      ['Ann Lee'],
    ],
    [
      'rel',
      '',
      '<h1>Tides turn</h1><p>By <a rel="author" href="/ann">Ann Lee</a> and <a rel="author" href="/bo">Bo Kim</a></p>',
      ['Ann Lee', 'Bo Kim'],
    ],
    ['visible', '', '<h1>Tides turn</h1><div>By Ann Lee</div><div>March 3, 2021</div>', ['Ann Lee']],
    [
      'visible, without spaces between',
      '',
      '<h1>Tides turn</h1><div><span>By Ann Lee</span><span>March 3, 2021</span></div>',
      ['Ann Lee'],
    ],
    [
      'visible, more than the data',
      data({ '@type': 'Article', author: 'Ann Lee' }),
      '<h1>Tides turn</h1><p>By Ann Lee and Bo Kim</p>',
      ['Ann Lee', 'Bo Kim'],
    ],
    ['class', '', '<h1>Tides turn</h1><span class="article-author">Ann Lee</span>', ['Ann Lee']],
    [
      'class, with an office beside the name',
      '',
      '<h1>Tides turn</h1><div class="author"><h3 class="author">Ann Lee</h3><span class="orgname">Rope Corporation</span></div>',
      ['Ann Lee'],
    ],
    ['signed at the end, Korean', '', `<h1>항구</h1>${PROSE}<p>홍길동 기자 gildong@example.com</p>`, ['홍길동']],
    ['signed at the end, Japanese', '', `<h1>港の朝</h1>${PROSE}<p>（文・山田太郎）</p>`, ['山田太郎']],
    [
      'signed at the end, an agency',
      '',
      `<h1>Tides</h1>${PROSE}<p>(Reporting by Ann Lee in Oslo; editing by Bo Kim)</p>`,
      ['Ann Lee'],
    ],
    [
      'signed at the beginning, Chinese',
      '',
      '<h1>退潮以后的渔村</h1><p>　　新灯社福州1月28日电（记者林晓帆、陈立）船只在上午九点和下午三点靠岸。局长站在码头上，接过两个口袋，走上山坡。这份工作他做了四十年，从来没有一天缺席。因为信总是会到的，他说，船也总是会来的。村里的人都认识他，也都收到过他送来的信，有的人一生只收到过一封。</p>',
      ['林晓帆', '陈立'],
    ],
    [
      'signed by a commenter',
      '',
      `<h1>항구</h1>${PROSE}<div class="comments"><p>김댓글 기자 zed@example.com</p></div>`,
      [],
    ],
    [
      'class, with a button',
      '',
      '<h1>Tides turn</h1><div class="author">Ann Lee<button>Follow</button></div>',
      ['Ann Lee'],
    ],
    [
      'visible, in lower case',
      '',
      '<h1>Tides turn</h1><p>Posted by annlee, TiM on 2021-03-04, all posts</p>',
      ['annlee', 'TiM'],
    ],
    [
      'visible, with a weekday',
      '',
      '<h1>Tides turn</h1><p>Submitted by annlee on Thu, 5 May 2017 - 15:02</p>',
      ['annlee'],
    ],
    [
      'a site with an "and" in its name',
      '<meta name="author" content="Salt &amp; Rope"><meta property="og:site_name" content="Salt &amp; Rope">',
      '<h1>Tides turn</h1>',
      [],
    ],
    [
      'data: a group with an "and" in its name',
      data({ '@type': 'Article', author: { '@type': 'Organization', name: 'Rope & Anchor Society' } }),
      '<h1>Tides turn</h1>',
      ['Rope & Anchor Society'],
    ],
    [
      'no comment writer',
      '',
      `<h1>Tides turn</h1>${PROSE}<div class="comments"><span class="author vcard"><b class="fn">Zed Troll</b></span> <a rel="author">Zed Troll</a></div>`,
      [],
    ],
    [
      'no comment writer under a short text',
      '',
      '<h1>Tides turn</h1><p>Soon.</p><ol class="commentlist"><li><p>By Zed Troll</p></li></ol>',
      [],
    ],
    [
      'no writer of another article',
      '',
      '<h1>Tides turn</h1><aside><h3>Boats sink</h3><p>By Zed Other</p></aside>',
      [],
    ],
    ['no writer of a quoted sentence', '', '<h1>Tides turn</h1><p>By the time we arrived it was raining.</p>', []],
    [
      'admin',
      data({ '@type': 'Article', author: { '@type': 'Person', name: 'admin' } }),
      '<h1>Tides turn</h1><p>By Ann Lee</p>',
      ['Ann Lee'],
    ],
    ['each once', data({ '@type': 'Article', author: [{ name: 'Ann Lee' }, { name: 'ANN LEE' }] }), '', ['Ann Lee']],
    ['Korean, visible', '', '<h1>항구의 조수가 바뀌다</h1><p>홍길동 기자</p><p>입력 2021.03.04 10:20</p>', ['홍길동']],
    ['German, visible', '', '<h1>Die Flut kehrt um</h1><p>Von Max Mustermann</p>', ['Max Mustermann']],
  ])('%s', (_, head, body, authors) => {
    expect(factsOf(pageOf(head, body + PROSE)).authors).toEqual(authors)
  })
})

describe('a visible byline', () => {
  it('names all who wrote it, whatever date stands behind them', () => {
    const { authors } = factsOf(
      pageOf(
        '<title>Die Brücke</title>',
        `<h1>Die Brücke</h1><p>Von Jonas Weber und Aylin Demir · 05.11.2024, 09:12 Uhr</p>${PROSE}`,
        'de',
      ),
    )
    expect(authors).toEqual(['Jonas Weber', 'Aylin Demir'])
  })

  it('takes no weekday and no sign into a name', () => {
    const post = (who: string) =>
      `<div><p class="author">by <a href="/u">${who}</a> » Tue Mar 01, 2016 8:11 pm</p>${PROSE}</div>`
    const { authors } = factsOf(pageOf('<title>A brass lamp</title>', `<h2>A brass lamp</h2>${post('oldsalt')}`))
    expect(authors).toEqual(['oldsalt'])
  })
})
