import { describe, expect, it } from 'vitest'
import { data, factsOf, PROSE, pageOf } from './facts-of'

const og = (name: string, content: string) => `<meta property="og:${name}" content="${content}">`

describe('the title of a page', () => {
  it.each<[string, string, string, string]>([
    ['bar', '<title>Tides turn | The Lantern</title>', '<h1>Tides turn</h1>', 'Tides turn'],
    ['dash', '<title>Tides turn - The Lantern</title>', '<h1>Tides turn</h1>', 'Tides turn'],
    [
      'em dash',
      `<title>Tides turn at the point — The Lantern</title>${og('site_name', 'The Lantern')}`,
      '',
      'Tides turn at the point',
    ],
    ['guillemet', '<title>Tides turn at the point » Lantern Blog</title>', '', 'Tides turn at the point'],
    ['colons', '<title>Tides turn at the point :: Lantern</title>', '', 'Tides turn at the point'],
    ['site first', `<title>The Lantern: Tides turn</title>${og('site_name', 'The Lantern')}`, '', 'Tides turn'],
    [
      'site first, bar',
      '<title>Lantern | Tides turn at the point</title>',
      '<h1>Tides turn at the point</h1>',
      'Tides turn at the point',
    ],
    [
      'section and site',
      `<title>Tides turn - Science - The Lantern</title>${og('site_name', 'The Lantern')}`,
      '',
      'Tides turn',
    ],
    [
      'section and site, bars',
      '<title>Tides turn again | Science | The Lantern</title>',
      '<h1>Tides turn again</h1>',
      'Tides turn again',
    ],
    [
      'host',
      '<title>Tides turn - dailylantern.example</title><link rel="canonical" href="https://www.dailylantern.example/a/b">',
      '',
      'Tides turn',
    ],
    [
      'name in host',
      '<title>Tides turn - Daily Lantern</title><link rel="canonical" href="https://www.dailylantern.com/a/b">',
      '',
      'Tides turn',
    ],
    ['brackets', `<title>Tides turn [Lantern.net]</title>${og('site_name', 'Lantern.net')}`, '', 'Tides turn'],
    [
      'Chinese underscores',
      '<title>潮水在哈罗角转向 渔民重返海上_科技_灯笼网</title>',
      '',
      '潮水在哈罗角转向 渔民重返海上',
    ],
    [
      'Japanese bar',
      '<title>港で潮が変わる　漁師たちの朝｜灯台新聞</title>',
      '<h1>港で潮が変わる　漁師たちの朝</h1>',
      '港で潮が変わる　漁師たちの朝',
    ],
    [
      'Korean angle',
      `<title>항구의 조수가 바뀌다 &lt; 사회 &lt; 기사본문 - 등대일보</title>${og('site_name', '등대일보')}`,
      '<div class="head">항구의 조수가 바뀌다</div>',
      '항구의 조수가 바뀌다',
    ],
    ['entities twice', og('title', 'Tom &amp;amp; the tide&amp;#8217;s turn'), '', 'Tom & the tide’s turn'],
    [
      'formatting tags within words',
      og('title', 'CO&lt;sub&gt;2&lt;/sub&gt; at sea&lt;br&gt;and on land'),
      '',
      'CO2 at sea and on land',
    ],
    ['formatting tags', og('title', 'The &lt;em&gt;long&lt;/em&gt; tide'), '', 'The long tide'],
    ['an element in the title', '<title>&lt;canvas&gt;: what it draws</title>', '', '<canvas>: what it draws'],
    [
      'French, with its spaces',
      '<title>Et après\u00A0? La mer\u00A0: une histoire | Le Fanal</title>',
      '<h1>Et après\u00A0? La mer\u00A0: une histoire</h1>',
      'Et après\u00A0? La mer\u00A0: une histoire',
    ],
    [
      'French, with plain spaces',
      og('title', 'Et après ? La mer : une histoire !'),
      '',
      'Et après ? La mer : une histoire !',
    ],
    [
      'spaces that do not break at its ends',
      '<title>\u00A0 Tides turn at last\u00A0\u00A0</title>',
      '',
      'Tides turn at last',
    ],
    ['white space', '<title>\n   Tides\n   turn\t at  last </title>', '', 'Tides turn at last'],
    [
      'typography of the heading',
      '<title>Tides\' turn: "We wait" | The Lantern</title>',
      '<h1>Tides’ turn: “We wait”</h1>',
      'Tides’ turn: “We wait”',
    ],
    [
      'heading in words of its own',
      og('title', 'Why the tide turned at Harrow Point'),
      '<h1>Why the tide finally turned at Harrow Point</h1>',
      'Why the tide finally turned at Harrow Point',
    ],
    [
      'logo as heading',
      '<title>Tides turn | Lantern</title>',
      '<h1 class="logo"><a href="/">Lantern</a></h1><h2>Tides turn</h2>',
      'Tides turn',
    ],
    ['home', '<title>Home</title>', '<h1>Tides turn at last</h1>', 'Tides turn at last'],
    [
      'only the site',
      `<title>The Lantern</title>${og('site_name', 'The Lantern')}`,
      '<h1>Tides turn at last</h1>',
      'Tides turn at last',
    ],
    ['the file', '<title>index.html</title>', '<h1>Tides turn at last</h1>', 'Tides turn at last'],
    [
      'data before all',
      data({ '@type': 'NewsArticle', headline: 'Tides turn at the point' }) +
        '<title>Tides turn at the point – live</title>',
      '',
      'Tides turn at the point',
    ],
    [
      'a handbook whose name is the first heading',
      '<title>What is a tide? - The Harbour Handbook</title>',
      '<h1 class="menu-title">The Harbour Handbook</h1><h2 id="what">What Is a Tide?</h2>',
      'What Is a Tide?',
    ],
    [
      'a handbook whose name is the first heading, with a version',
      '<title>Process | Tidewatch v20.2 Documentation</title>',
      '<header><h1>Tidewatch v20.2 documentation</h1></header><h2>Process<span><a class="mark" href="#process">#</a></span></h2>',
      'Process',
    ],
    [
      'a link to itself',
      '<title>Moons — Tidewatch 3.1</title>',
      '<h1>Moons<a class="headerlink" href="#moons">¶</a></h1>',
      'Moons',
    ],
    ['a language with a sign', '<title>Ropes in C#</title>', '<h1>Ropes in C#</h1>', 'Ropes in C#'],
    [
      'a section before it and the site after it',
      '<title>Analysis - Tides turn at last - The Lantern</title>',
      '<h2>Analysis</h2><h1>Tides turn at last</h1>',
      'Tides turn at last',
    ],
    [
      'no heading but of a part',
      '<title>Tidewatch</title><link rel="canonical" href="https://tidewatch.org/">',
      '<h2>v1.13.4 Downloads</h2>',
      'Tidewatch',
    ],
    ['title in a drawing', '<title>Tides turn</title>', '<svg><title>Close</title></svg>', 'Tides turn'],
  ])('%s', (_, head, body, title) => {
    expect(factsOf(pageOf(head, body + PROSE)).title).toBe(title)
  })

  it.each([
    ['Covid-19 – what we know so far', ''],
    ['Man – the unknown animal', ''],
    ['Spider-Man: No Way Home - a long look back', ''],
    ['Part 2: The way back', ''],
    ['Harrow Point: a village and its water', og('site_name', 'The Lantern')],
    ['Love/Hate', ''],
    ['1984 - Orwell for beginners', ''],
    ['What is 3 - 4', ''],
    ['東京 - 大阪間の新幹線が止まる', ''],
  ])('keeps what is its own: %s', (title, head) => {
    expect(factsOf(pageOf(`<title>${title}</title>${head}`, PROSE)).title).toBe(title)
    expect(factsOf(pageOf(`<title>${title}</title>${head}`, `<h1>${title}</h1>${PROSE}`)).title).toBe(title)
    expect(factsOf(pageOf(`<title>${title} | The Lantern</title>${head}`, `<h1>${title}</h1>${PROSE}`)).title).toBe(
      title,
    )
  })

  it('is none where there is none, rather than a name that a program gave', () => {
    for (const words of ['Untitled Document', 'Document', 'New Page 1', 'Home'])
      expect(factsOf(pageOf(`<title>${words}</title>`, PROSE)).title).toBeNull()
  })

  it('does not come from a related article', () => {
    const body = `<h1>Tides turn at last</h1>${PROSE}<aside class="related"><h1>Boats sink in the harbour</h1></aside>`
    expect(factsOf(pageOf('', body)).title).toBe('Tides turn at last')
  })
})
