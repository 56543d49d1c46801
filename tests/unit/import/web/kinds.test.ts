import { describe, expect, it } from 'vitest'
import { prose, read } from './read'

const p = (name: string, sentences?: number) => `<p>${prose(name, sentences)}</p>`
const nav = '<nav><a href=/>Home</a> <a href=/a>Archive</a></nav>'

describe('pages of many kinds', () => {
  it('reads a court ruling with its numbered paragraphs and its signature', async () => {
    const { lines } =
      await read(`<title>Quay v Mole [2020] HC 7</title><body>${nav}<div id=judgment><h1>Quay v Mole</h1>
      <p class=judge>JUSTICE LEE:</p><h2>Background</h2><p>1. ${prose('quay')}</p><p>2. ${prose('mole')}</p>
      <h2>Order</h2><p>3. The appeal is dismissed.</p><p>4. There is no order as to costs.</p></div><footer>Crown copyright</footer>`)
    expect(lines.slice(-6)).toEqual([
      'Background',
      `1. ${prose('quay')}`,
      `2. ${prose('mole')}`,
      'Order',
      '3. The appeal is dismissed.',
      '4. There is no order as to costs.',
    ])
  })

  it('reads a press release from its place to its end', async () => {
    const { lines } =
      await read(`<title>Quay Ltd opens mole | Quay Ltd</title><body><header>${nav}</header><div class=press-release>
      <h1>Quay Ltd opens mole</h1><p>HARBOUR, 3 May 2021 – ${prose('mole')}</p>${p('quay')}<h3>About Quay Ltd</h3>
      <p>Quay Ltd builds whatever stands in water. It was founded in 1911.</p><h3>Media contact</h3><p>Ann Lee<br>ann@quay.example</p></div>
      <div class=latest-news><h3>Latest news</h3><a href=1>Quay Ltd buys a crane</a><a href=2>Quay Ltd sells a crane</a></div>`)
    expect(lines.slice(0, 4)).toEqual([
      `HARBOUR, 3 May 2021 – ${prose('mole')}`,
      prose('quay'),
      'About Quay Ltd',
      'Quay Ltd builds whatever stands in water. It was founded in 1911.',
    ])
    expect(lines.join()).not.toContain('buys a crane')
  })

  it('reads an entry of an encyclopaedia without its boxes of links', async () => {
    const { lines } =
      await read(`<title>Harbour - Encyclopaedia</title><body><div id=toc class=toc><h2>Contents</h2><ul><li><a href="#a">History</a><li><a href="#b">Use</a></ul></div>
      <main><h1>Harbour</h1><table class=infobox><tr><th>Built<td>1911<tr><th>Depth<td>9 m</table>${p('quay')}<h2 id=a>History</h2>${p('mole')}
      <h2 id=b>Use</h2>${p('crane')}<ul><li>for boats</li><li>for looking at</li></ul></main><div class=catlinks><a href=1>Category: Harbours</a></div>`)
    expect(lines).toEqual(
      expect.arrayContaining([prose('quay'), 'History', prose('mole'), 'Use', prose('crane'), 'for looking at']),
    )
    expect(lines.join()).not.toContain('Category')
    expect(lines.join()).not.toContain('Contents')
  })

  it('reads documentation of an interface beside its list of pages', async () => {
    const { lines } =
      await read(`<title>build() - Quay docs</title><body><aside class=sidebar><ul>${'<li><a href=x>method()</a>'.repeat(40)}</ul></aside>
      <div class=content><h1>build()</h1><p>Builds the quay.</p><h2>Parameters</h2><table><tr><th>Name<th>Type<tr><td>depth<td>number</table>
      <h2>Returns</h2><p>A promise of a quay.</p><h2>Example</h2><pre><code>await build(9)</code></pre></div>
      <div class=prev-next><a href=a>« open()</a> <a href=b>close() »</a></div>`)
    expect(lines).toEqual([
      'Builds the quay.',
      'Parameters',
      'Name\tType',
      'depth\tnumber',
      'Returns',
      'A promise of a quay.',
      'Example',
      'await build(9)',
    ])
  })

  it('reads a list of changes', async () => {
    const { lines } =
      await read(`<title>Changelog</title><body>${nav}<main><h1>Changelog</h1><h2>2.0.0 - 2021-03-04</h2><h3>Added</h3><ul><li>Build the quay twice (<a href=1>#12</a>)</li><li>Moles</li></ul>
      <h2>1.0.0 - 2020-01-02</h2><h3>Fixed</h3><ul><li>No water in the shed</li></ul></main>`)
    expect(lines.slice(-7)).toEqual([
      '2.0.0 - 2021-03-04',
      'Added',
      'Build the quay twice (#12)',
      'Moles',
      '1.0.0 - 2020-01-02',
      'Fixed',
      'No water in the shed',
    ])
  })

  it('reads a poem line by line', async () => {
    const { lines, left } =
      await read(`<title>The Quay by Ann Lee | Poems</title><body>${nav}<article><h1>The Quay</h1><div class=poem>
      <p>The quay was built<br>and built again<br>against the sea</p><p>and no one knew<br>who paid for it<br>or why</p></div></article>
      <div class=related><h3>More poems</h3><a href=1>The Mole</a></div>`)
    expect(lines).toEqual([
      'The quay was built',
      'and built again',
      'against the sea',
      'and no one knew',
      'who paid for it',
      'or why',
    ])
    expect(left.map(([, words]) => words)).toContain('The Mole')
  })

  it('reads an interview with its pictures', async () => {
    const { lines } = await read(`<title>Ann Lee on quays</title><body><article><h1>Ann Lee on quays</h1>
      <p><b>Why twice?</b></p><p>Because of the storm, and then because of nothing.</p><figure><img src=a.jpg width=600><figcaption>Ann Lee. Photo: Bo</figcaption></figure>
      <p><b>And now?</b></p>${p('quay')}<p><strong>Thank you.</strong></p><p>No.</p></article>`)
    expect(lines).toEqual([
      'Why twice?',
      'Because of the storm, and then because of nothing.',
      '\uFFFC',
      'Ann Lee. Photo: Bo',
      'And now?',
      prose('quay'),
      'Thank you.',
      'No.',
    ])
  })

  it('reads a newsletter that tables lay out', async () => {
    const { lines } =
      await read(`<title>The Quay Letter</title><body><table width=600><tr><td><a href=v>View in browser</a></td></tr><tr><td><table><tr><td>
      <h2>The mole</h2>${p('mole')}</td><td><h2>The crane</h2>${p('crane')}</td></tr></table></td></tr><tr><td>${p('shed')}</td></tr>
      <tr><td>You receive this because you signed up. <a href=u>Unsubscribe</a></td></tr></table>`)
    expect(lines).toEqual(['The mole', prose('mole'), 'The crane', prose('crane'), prose('shed')])
  })

  it('reads a post of a hosted blog', async () => {
    const { lines, left } =
      await read(`<title>Quay notes: Twice</title><body><div class=blog-posts><h2 class=date-header><span>Thursday, March 4, 2021</span></h2><div class="post hentry">
      <h3 class="post-title entry-title">Twice</h3><div class="post-body entry-content"><div class=separator><a href=b.jpg><img src=s.jpg width=320 height=240></a></div>
      ${prose('quay')}<br><br>${prose('mole')}<br><br><div style="text-align:center">* * *</div>${prose('crane')}</div>
      <div class=post-footer><span>Posted by Ann</span> <span>at 8:00 AM</span> <a href=l>Labels</a></div></div></div>
      <div class=sidebar><h2>About Me</h2><p>I write about quays and what becomes of them in quiet years.</p><h2>Blog Archive</h2><ul><li><a href=1>2020 (4)</a></ul></div>`)
    expect(lines).toEqual(['\uFFFC', prose('quay'), prose('mole'), '* * *', prose('crane')])
    expect(left.map(([, words]) => words)).toContain('2020 (4)')
  })

  it('reads a thread of a forum with who wrote what', async () => {
    const post = (who: string, text: string) =>
      `<div class="post bg1"><dl class=postprofile><dt><a class=username href=u>${who}</a></dt><dd>Posts: 12</dd></dl><div class=postbody><h3><a href=p>Re: Quay</a></h3><p class=author>by <a href=u>${who}</a> » 4 Mar 2021, 08:00</p><div class=content>${text}</div></div></div>`
    const { lines } = await read(
      `<title>Quay - Harbour forum</title><body>${nav}<div id=page-body><h2 class=topic-title>Quay</h2>${post('ann', prose('quay'))}${post('bo', prose('mole'))}${post('cy', 'Thanks, that did it!')}</div><div class=copyright>Powered by a board</div>`,
    )
    const text = lines.join('\n')
    for (const words of [prose('quay'), prose('mole'), 'Thanks, that did it!', 'ann', 'bo', 'cy'])
      expect(text).toContain(words)
    expect(text).not.toContain('Powered by')
  })

  it('reads a thread whose posts are articles', async () => {
    const post = (who: string, text: string) =>
      `<div class="topic-post"><article><div class=topic-avatar><a href=u><img src=a.png width=48 height=48></a></div><div class=topic-body><div class=topic-meta-data><span class=username><a href=u>${who}</a></span><span class=post-date>3d</span></div><div class=cooked>${text}</div><nav class=post-controls><button>Like</button></nav></div></article></div>`
    const { lines } = await read(
      `<title>Quay - Discuss</title><body><div id=main-outlet><h1>Quay</h1><section class=topic-area>${post('ann', p('quay'))}${post('bo', p('mole', 1))}${post('cy', '<p>Same here.</p>')}</section><div class=suggested-topics><h3>Suggested Topics</h3><table><tr><td><a href=1>Cranes?</a><td>3</table></div></div>`,
    )
    const text = lines.join('\n')
    for (const words of [prose('quay'), prose('mole', 1), 'Same here.', 'ann', 'bo', 'cy'])
      expect(text).toContain(words)
    expect(text).not.toContain('Cranes?')
  })

  it('reads a discussion laid out by tables', async () => {
    const comment = (who: string, text: string) =>
      `<tr class=athing><td><table><tr><td class=ind><img src=s.gif width=0></td><td class=default><span class=comhead><a href=u>${who}</a> 3 hours ago</span><br><div class=comment><span class=commtext>${text}</span><div class=reply><a href=r>reply</a></div></div></td></tr></table></td></tr>`
    const { lines } = await read(
      `<title>Quays | Links</title><body><center><table><tr><td><a href=/>Links</a> | <a href=n>new</a> | <a href=s>submit</a></td></tr><tr><td><a href=q>Why quays are built twice</a> (quay.example)</td></tr><tr><td><table class=comment-tree>${comment('ann', prose('quay'))}${comment('bo', prose('mole'))}${comment('cy', prose('crane', 1))}</table></td></tr></table></center>`,
    )
    for (const name of [prose('quay'), prose('mole'), prose('crane', 1)]) expect(lines.join('\n')).toContain(name)
  })

  it('does not take what is said of a picture for the text', async () => {
    const { lines } = await read(
      `<title>Quay</title><body><div class=entry-content><p>The quay at dawn, before anyone was there.</p><img src=q.jpg width=800></div><div class=c1><div class=comment><p>${prose('quay')}</p><a href=r>Reply</a></div><div class=comment><p>${prose('mole')}</p><a href=r>Reply</a></div></div>`,
    )
    expect(lines[0]).toBe('The quay at dawn, before anyone was there.')
    expect(lines.join()).not.toContain(prose('mole'))
  })

  it('reads a message of a list without the ways to the next', async () => {
    const { lines } =
      await read(`<title>[quay-dev] Twice</title><body><h1>[quay-dev] Twice</h1><b>Ann Lee</b> <a href=m>ann at quay.example</a><br><i>Thu Mar 4 08:00:00 UTC 2021</i><p><ul>
      <li>Previous message: <a href=1>[quay-dev] Once</a></li><li>Next message: <a href=2>[quay-dev] Thrice</a></li><li><b>Messages sorted by:</b> <a href=d>[ date ]</a> <a href=t>[ thread ]</a></li></ul><hr>
      <pre>${prose('quay')}\n\n&gt; ${prose('mole', 1)}\n\nAnn</pre><hr><ul><li>Previous message: <a href=1>[quay-dev] Once</a></li><li>Next message: <a href=2>[quay-dev] Thrice</a></li></ul>
      <a href=l>More information about the quay-dev mailing list</a>`)
    const text = lines.join('\n')
    expect(text).toContain(prose('quay'))
    expect(text).toContain(`> ${prose('mole', 1)}`)
    expect(text).not.toContain('Previous message')
    expect(text).not.toContain('Messages sorted by')
  })

  it('reads Arabic news from right to left', async () => {
    const ar =
      'بُني الميناء مرتين، مرة بعد العاصفة ومرة أخرى في سنة هادئة لا يعرف أحد سببها. ونادراً ما كان يُرى هناك من دفعوا ثمنه.'
    const { lines } =
      await read(`<html lang=ar dir=rtl><title>الميناء - صحيفة المرفأ</title><body><nav><a href=/>الرئيسية</a> <a href=2>رياضة</a></nav><article><h1>الميناء</h1>${`<p>${ar}</p>`.repeat(3)}
      <div class=tags><a href=t>ميناء</a></div></article><div class=related-posts><h3>اقرأ أيضاً</h3><a href=1>الرافعة</a></div><p>جميع الحقوق محفوظة © 2021</p>`)
    expect(lines).toEqual([ar, ar, ar])
  })

  it('reads a Japanese blog', async () => {
    const ja =
      '港は二度造られた。一度は嵐の後に、もう一度は誰も理由を知らない静かな年に。金を出した人々の姿はめったに見られなかった。'
    const { lines } =
      await read(`<html lang=ja><title>港のこと - 港ブログ</title><body><div class=entry><h2 class=entry-title><a href=e>港のこと</a></h2><div class=entry-body><div>${ja}</div><div><br></div><div>${ja}</div><div>では、また。</div></div>
      <ul class=entry-footer><li>テーマ：<a href=t>日記</a></li><li><a href=c>コメント(3)</a></li><li>いいね！</li></ul></div><div class=side><h3>最近の記事</h3><ul><li><a href=1>船のこと</a></ul></div>`)
    expect(lines).toEqual([ja, ja, 'では、また。'])
  })

  it('reads a Chinese portal', async () => {
    const zh =
      '港口建了两次，一次是在暴风雨之后，另一次是在没有人知道原因的平静年份。出钱的人很少在那里露面，住在附近的人照看着它。'
    const { lines } =
      await read(`<html lang=zh><title>港口建了两次_港口网</title><body><div class=top><a href=1>新闻</a><a href=2>体育</a><a href=3>财经</a></div><div class=main><h1>港口建了两次</h1><div class=info>2021-03-04 08:00 来源：港口网</div>
      <div id=artibody>${`<p>　　${zh}</p>`.repeat(3)}<p>责任编辑：李安</p></div><div class=hot><h3>热门推荐</h3><ul><li><a href=1>起重机卖了</a><li><a href=2>仓库关了</a></ul></div></div><div>Copyright © 2021 港口网 版权所有</div>`)
    expect(lines.slice(0, 3).map((line) => line.trim())).toEqual([zh, zh, zh])
    expect(lines.join()).not.toMatch(/热门|起重机|版权/)
  })

  it('reads a Spanish paper behind its notice of cookies', async () => {
    const { lines } =
      await read(`<html lang=es><title>El puerto | Diario del Muelle</title><body><div class=wall><h2>Su privacidad es importante</h2><p>Nosotros y nuestros socios utilizamos cookies para almacenar información en su dispositivo. Puede aceptar o rechazar.</p><button>Aceptar</button></div>
      <main><h1>El puerto</h1><h2 class=entradilla>Lo que se llevó la tormenta se lo llevó después un año tranquilo.</h2><p>${'El puerto se construyó dos veces, una tras la tormenta y otra, nadie sabe por qué, en un año tranquilo. '.repeat(2).trim()}</p><p><a href=x>Lea también: La grúa sin gancho</a></p>
      <p>${'Quienes lo pagaron apenas se dejaron ver por allí, y lo cuidaban los vecinos del muelle sin cobrar nada. '.repeat(2).trim()}</p></main><footer>© Diario del Muelle</footer>`)
    expect(lines[0]).toBe('Lo que se llevó la tormenta se lo llevó después un año tranquilo.')
    expect(lines).toHaveLength(3)
  })

  it('takes out a box of teasers that has no name', async () => {
    const teaser = (n: number) =>
      `<div class=x${n}><a href="/t${n}"><h4>The shed number ${n}</h4></a><p>What stood in the shed number ${n} is told here for the first time.</p></div>`
    const { lines } = await read(
      `<title>Twice</title><body><article><h1>Twice</h1>${p('quay')}${p('mole')}${p('crane')}<div class=q7>${[1, 2, 3].map(teaser).join('')}</div></article>`,
    )
    expect(lines).toEqual([prose('quay'), prose('mole'), prose('crane')])
  })

  it('keeps notes beside the text in their place', async () => {
    const { lines, left } = await read(
      `<title>Twice</title><body><article><h1>Twice</h1>${p('quay')}<p>${prose('mole')}<label for=s1 class="margin-toggle sidenote-number"></label><input type=checkbox id=s1><span class=sidenote>Or thrice, as some say.</span></p>${p('crane')}<p>${prose('shed')} [1]</p>${p('boat')}<p>[1] So says the bill.</p></article>`,
    )
    const all = [...lines, ...left.map(([, words]) => words)].join('\n')
    expect(all).toContain('Or thrice, as some say.')
    expect(lines.at(-1)).toBe('[1] So says the bill.')
    expect(lines.join('\n')).toContain(prose('boat'))
  })

  it('trusts a complete text that the page states for machines', async () => {
    const body = ['quay', 'mole', 'crane', 'shed', 'boat'].map((name) => prose(name))
    const { lines } =
      await read(`<title>Twice</title><script type="application/ld+json">${JSON.stringify({ '@context': 'https://schema.org', '@type': 'NewsArticle', headline: 'Twice', articleBody: body.join('\n\n') })}</script><body><h1>Twice</h1>
      <div class=a1><p>${body[0]}</p><p>${body[1]}</p></div><div class=b2><p>Win a voyage on our own steamer: tell us by Friday which of these five flags belongs to no country at all.</p></div><div class=a3><p>${body[2]}</p><p>${body[3]}</p><p>${body[4]}</p></div><div class=b4><p>Tides, weather and the price of herring come to your door each morning, except where the postman fears dogs.</p></div>`)
    expect(lines).toEqual(body)
  })
})
