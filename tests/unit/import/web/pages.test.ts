import { describe, expect, it } from 'vitest'
import { prose, read } from './read'

const p = (name: string, sentences?: number) => `<p>${prose(name, sentences)}</p>`

/** A news page as large sites build them, with everything around and within the article. */
const news = `<!doctype html><html lang=en><head><title>The harbour that was built twice - The Daily Quay</title>
<meta property="og:title" content="The harbour that was built twice"><meta property="og:site_name" content="The Daily Quay">
<meta name=author content="Ann Lee"><meta property="article:published_time" content="2021-03-04T08:00:00Z"></head><body>
<a class="skip-link" href="#main">Skip to content</a>
<div class="cookie-banner"><p>We use cookies to improve your experience. Read our cookie policy.</p><button>Accept all</button></div>
<header><nav><ul><li><a href="/n">News</a><li><a href="/s">Sport</a><li><a href="/w">Weather</a></ul></nav></header>
<main id=main><ol class="breadcrumb"><li><a href="/">Home</a><li><a href="/n">News</a></ol>
<article><header><h1>The harbour that was built twice</h1>
<p class="standfirst">What a storm took away, a quiet year took away again, and nobody has ever been able to say why that was.</p>
<div class="byline">By <a href="/a/lee">Ann Lee</a></div><time datetime="2021-03-04">4 March 2021</time></header>
<div class="share-bar"><ul><li><a href="#">Facebook</a><li><a href="#">Twitter</a><li><a href="#">Copy link</a></ul></div>
<figure><img src="a.jpg" width=800 height=500 alt="The quay"><figcaption>The quay in the year of the storm.</figcaption></figure>
<div class="article-body">${p('quay')}${p('mole')}
<div class="ad-slot"><span>Advertisement</span></div>
<aside class="pullquote"><p>the answer about the mole came late, in pencil</p></aside>
${p('lighthouse')}
<p><strong>Read more:</strong> <a href="/x">The lighthouse that never was</a></p>
<h2>What was left of it</h2>${p('crane')}
<ul><li>a crane without a hook, kept for its looks alone</li><li>two sheds, one of which may not be entered</li></ul>
<table><tr><th>Year<th>Cost</tr><tr><td>1911<td>4,000</tr><tr><td>1934<td>9,500</tr></table>
${p('boathouse')}<p><em>This article was corrected on 5 March: the crane has no hook.</em></p></div>
<div class="newsletter-signup"><h3>Get our newsletter</h3><form><input type=email><button>Sign up</button></form></div>
<section class="related-articles"><h3>Related articles</h3><ul><li><a href="/1">Ten harbours to see before winter</a><li><a href="/2">Why moles crumble</a></ul></section>
<div class="author-bio"><p>Ann Lee writes about harbours and what becomes of them. She lives by the sea.</p></div></article>
<section id="comments"><h3>3 comments</h3><div class=comment><p>I was there in the quiet year, and I can tell you that it was not quiet at all.</p><a href="#">Reply</a></div></section></main>
<footer><p>© 2021 The Daily Quay. All rights reserved.</p></footer></body></html>`

describe('a news page', async () => {
  const { title, lines, left } = await read(news)
  const why = (start: string) => left.find(([, words]) => words.startsWith(start))?.[0]

  it('is its article, from the standfirst to the correction', () => {
    expect(title).toBe('The harbour that was built twice')
    expect(lines).toEqual([
      'What a storm took away, a quiet year took away again, and nobody has ever been able to say why that was.',
      '\uFFFC',
      'The quay in the year of the storm.',
      prose('quay'),
      prose('mole'),
      prose('lighthouse'),
      'What was left of it',
      prose('crane'),
      'a crane without a hook, kept for its looks alone',
      'two sheds, one of which may not be entered',
      'Year\tCost',
      '1911\t4,000',
      '1934\t9,500',
      prose('boathouse'),
      'This article was corrected on 5 March: the crane has no hook.',
    ])
  })

  it.each([
    ['Skip to content', 'menu'],
    ['We use cookies', 'cookies'],
    ['Accept all', 'cookies'],
    ['News', 'menu'],
    ['Home', 'breadcrumb'],
    ['The harbour that was built twice', 'titleBlock'],
    ['By Ann Lee', 'titleBlock'],
    ['4 March 2021', 'titleBlock'],
    ['Facebook', 'share'],
    ['Advertisement', 'advertisement'],
    ['the answer about the mole', 'pullQuote'],
    ['Read more:', 'related'],
    ['Get our newsletter', 'newsletter'],
    ['Sign up', 'newsletter'],
    ['Related articles', 'related'],
    ['Ten harbours', 'related'],
    ['Ann Lee writes', 'author'],
    ['3 comments', 'comments'],
    ['I was there', 'comments'],
    ['Reply', 'comments'],
    ['© 2021', 'furniture'],
  ])('leaves out "%s" as %s', (start, reason) => {
    expect(why(start)).toBe(reason)
  })
})

describe('pages of other kinds', () => {
  it('reads a short page whole', async () => {
    const { lines } = await read(
      '<title>Note</title><body><h1>Note</h1><p>The ferry is late.<p>It will come.<p>Wait here.',
    )
    expect(lines).toEqual(['The ferry is late.', 'It will come.', 'Wait here.'])
  })

  it('reads an old page that a table lays out, in order', async () => {
    const { lines } =
      await read(`<title>My page</title><body bgcolor=white><table width=100%><tr><td width=150 valign=top>
      <a href=1>Home</a><br><a href=2>Links</a><br><a href=3>Guestbook</a></td><td><font face=Arial><b>The harbour</b><br><br>
      ${prose('quay')}<br><br>${prose('mole')}<br><br>${prose('crane')}</font></td></tr></table>`)
    expect(lines.filter((line) => line.startsWith('The '))).toEqual(
      expect.arrayContaining([prose('quay'), prose('mole'), prose('crane')]),
    )
    expect(lines.join()).not.toContain('Guestbook')
  })

  it('reads what is written without paragraphs', async () => {
    const { lines } = await read(
      `<title>T</title><div class=post>${prose('quay')}<div>${prose('mole')}</div>${prose('crane')} <b>Bold</b> end.</div>`,
    )
    expect(lines).toEqual([prose('quay'), prose('mole'), `${prose('crane')} Bold end.`])
  })

  it('reads questions and answers', async () => {
    const { lines, left } =
      await read(`<title>Why two harbours? - Ask</title><body><nav><a href=/>Ask</a></nav><h1>Why two harbours?</h1>
      <div class=question><div class=post-text><p>${prose('quay')}</p><pre><code>build()\nbuild()</code></pre></div></div>
      <div class=answers><h2>2 Answers</h2><div class=answer><div class=post-text>${p('mole')}</div></div>
      <div class=answer><div class=post-text>${p('crane')}<p>So it was built twice.</p></div></div></div>`)
    expect(lines).toEqual(
      expect.arrayContaining([prose('quay'), 'build()', prose('mole'), prose('crane'), 'So it was built twice.']),
    )
    expect(left.map(([, words]) => words)).toContain('Ask')
  })

  it('reads a page of documentation with its code, notes and lists of terms', async () => {
    const { lines, left } = await read(`<title>quay(1) - Manual</title><body><div class=sidebar><ul>${Array.from(
      { length: 20 },
      (_, i) => `<li><a href=${i}>Command ${i}</a>`,
    ).join('')}</ul></div><main><h1>quay</h1><h2>Synopsis</h2><pre>quay [-f] FILE</pre><h2>Description</h2>${p('quay')}
      <dl><dt>-f</dt><dd>Builds it once more.</dd><dt>-q</dt><dd>Says nothing.</dd></dl><h2>See also</h2><p>mole(1)</p></main>`)
    expect(lines).toEqual(
      expect.arrayContaining(['quay [-f] FILE', prose('quay'), '-f', 'Builds it once more.', '-q', 'Says nothing.']),
    )
    expect(left.some(([, words]) => words.includes('Command 3'))).toBe(true)
  })

  it('reads a page that is all links as what it is', async () => {
    const { lines } = await read(
      `<title>Links</title><h1>Links</h1><ul><li><a href=1>A harbour</a><li><a href=2>A mole</a><li><a href=3>A crane</a></ul>`,
    )
    expect(lines).toEqual(expect.arrayContaining(['A harbour', 'A mole', 'A crane']))
  })

  it('reads an article that a script would fade in', async () => {
    const { lines } = await read(
      `<title>T</title><body><div style="visibility:hidden" class=content>${p('quay')}${p('mole')}${p('crane')}</div><p>Loading</p>`,
    )
    expect(lines).toEqual(expect.arrayContaining([prose('quay'), prose('mole'), prose('crane')]))
  })

  it('reads Korean and Arabic alike', async () => {
    const ko =
      '항구는 두 번 지어졌다. 한 번은 폭풍이 지나간 뒤였고, 또 한 번은 아무도 까닭을 모르는 조용한 해였다. 돈을 낸 사람들은 좀처럼 보이지 않았다.'
    const { lines } = await read(
      `<html lang=ko><title>항구</title><body><ul class=gnb><li><a href=1>정치</a><li><a href=2>경제</a></ul><div id=articleBody>${`<p>${ko}</p>`.repeat(4)}</div><p>Copyright © 항구일보. 무단전재 및 재배포 금지</p>`,
    )
    expect(lines).toEqual([ko, ko, ko, ko])
  })

  it('joins footnotes that stand below everything else', async () => {
    const { lines, left } = await read(`<title>T</title><link rel=canonical href="https://quay.example/a"><body>
      <article>${p('quay')}<p>${prose('mole')}<sup id=r1><a href="https://quay.example/a#n1">1</a></sup></p>${p('crane')}</article>
      <div class=footer-notes><p><a href="https://quay.example/a#r1" id=n1>1</a> So it is said.</p></div><footer>Imprint of the quay</footer>`)
    expect(lines).toEqual([prose('quay'), prose('mole'), prose('crane'), 'So it is said.'])
    expect(left).toEqual([['furniture', 'Imprint of the quay']])
  })

  it('takes what serves editors and screen readers out of the lines of the text', async () => {
    const { lines, left } = await read(`<title>T</title><body><div class=mw-parser-output>${p('quay')}
      <h2><span class=mw-headline id=h>History</span><span class=mw-editsection>[<a href=e>edit</a>]</span></h2>${p('mole')}
      <h2 id=c>Crane<a class=headerlink href="#c">¶</a></h2><p><span class=sr-only>Note: </span>${prose('crane')}</p></div>`)
    expect(lines).toEqual([prose('quay'), 'History', prose('mole'), 'Crane', prose('crane')])
    expect(left.map(([, words]) => words)).toEqual(['[edit]', '¶', 'Note:'])
  })

  it('keeps the picture that the page names as its own, above the headline, and no caption of a film', async () => {
    const { lines } =
      await read(`<title>T</title><meta property="og:image" content="https://quay.example/img/q.jpg?w=1200"><body>
      <div class=hero><figure><img src="t_files/q.jpg"><figcaption>The quay.</figcaption></figure></div><h1>T</h1>
      <figure class=video><figcaption>Watch how the harbour was built for the second time, in a quiet year.</figcaption></figure>
      <div class=body>${p('quay')}${p('mole')}${p('crane')}</div>`)
    expect(lines).toEqual(['\uFFFC', 'The quay.', prose('quay'), prose('mole'), prose('crane')])
  })
})

describe('a picture with a button to pass it on', () => {
  const page = (around: string) =>
    `<title>The mole</title><article><h1>The mole</h1>${p('mole')}${p('quay')}${around}${p('crane')}${p('shed')}</article>`

  it('stays in the text, and the button does not', async () => {
    const { lines, left } = await read(
      page(
        '<div class="articleSharePic"><div class="btn"><span>Share this picture</span></div><img src="a.jpg" alt="A"></div>',
      ),
    )
    expect(lines).toEqual([prose('mole'), prose('quay'), '\uFFFC', prose('crane'), prose('shed')])
    expect(left).toContainEqual(['share', 'Share this picture'])
  })

  it('reads an old page that stands in an anchor as a whole', async () => {
    const { lines } = await read(
      `<title>T</title><body><ul><li><a href=1>Home</a><li><a href=2>Links</a></ul><a name=top><p>${prose('quay')}<p>${prose('mole')}<p>${prose('crane')}</body>`,
    )
    expect(lines).toEqual([prose('quay'), prose('mole'), prose('crane')])
  })

  it('keeps the questions that unfold their answers', async () => {
    const { lines } = await read(`<title>Questions - Harbour</title><body><main><h1>Questions</h1>
      <h3><button aria-expanded=false>Who pays for the quay?</button></h3><div>${p('quay')}</div>
      <button><h3>Who pays for the mole?</h3></button><div>${p('mole')}</div>
      <details><summary><button>And the crane?</button></summary>${p('crane')}</details>
      <h3>The shed <button>Copy link</button></h3>${p('shed')}</main>`)
    expect(lines).toEqual([
      'Who pays for the quay?',
      prose('quay'),
      'Who pays for the mole?',
      prose('mole'),
      'And the crane?',
      prose('crane'),
      'The shed',
      prose('shed'),
    ])
  })

  it('is not the sign of a network', async () => {
    const { lines } = await read(
      page('<div class="share-buttons"><a href="/share"><img src="a.png" alt="Share"></a></div>'),
    )
    expect(lines).toEqual([prose('mole'), prose('quay'), prose('crane'), prose('shed')])
  })

  it('keeps a picture beside a button, and what an answer quotes', async () => {
    const { lines, left } = await read(`<title>T</title><body><article><h1>T</h1>${p('quay')}
      <a class=jump-to-recipe href="#r">Jump to recipe</a><img src=s.jpg width=600 height=400>${p('mole')}
      <div class=post><blockquote>Those who had paid for it were seldom seen there, and the mole was kept up</blockquote>${p('crane')}</div></article>`)
    expect(lines).toEqual([
      prose('quay'),
      '\uFFFC',
      prose('mole'),
      'Those who had paid for it were seldom seen there, and the mole was kept up',
      prose('crane'),
    ])
    expect(left.map(([, words]) => words)).toContain('Jump to recipe')
  })

  it('does not take the name of the whole page for that of its parts', async () => {
    const { lines } = await read(
      `<title>T</title><body><div class="wrapper cookie-consent-shown menu-open"><div class="navigation site-header"><h1>T</h1>${p('quay')}${p('mole')}${p('crane')}</div></div>`,
    )
    expect(lines).toEqual([prose('quay'), prose('mole'), prose('crane')])
  })
})
