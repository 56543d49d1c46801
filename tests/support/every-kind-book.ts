/** A book that has every kind of block and span, in several languages. Written by us, like all fixtures. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type BookPage, epub } from './epub'
import { png } from './pictures'

const PARAGRAPH =
  'The boat left at six, as it had in the years before the bridge, and those who stood on the quay had each their reason for not being on it.'
const paragraphs = (n: number) => `<p>${PARAGRAPH}</p>`.repeat(n)

const PAGES: readonly BookPage[] = [
  {
    name: 'one.xhtml',
    body: `<h1 id="one">The quay</h1><p>${PARAGRAPH}<a epub:type="noteref" href="#n1" id="r1">1</a></p>
<figure><img src="quay.png" alt="The quay in winter" width="640" height="240"/><figcaption>The quay in winter, drawn from memory.</figcaption></figure>
<h2>What was carried</h2><ul><li>Letters<ul><li>opened</li><li>unopened</li></ul></li><li>Bread, and <em>salt</em></li><li>One clock</li></ul>
<ol start="3"><li>Third</li><li>Fourth, of which more is said than of the third</li></ol>
<blockquote><p>Whoever waits long enough has been on every boat.</p><p>— the harbour master</p></blockquote>
<p>H<sub>2</sub>O, 2<sup>10</sup>, <del>out</del> <ins>in</ins>, <small>small</small>, <kbd>Esc</kbd>, <code>x = 1</code>, <a href="two.xhtml#two">a link to chapter two</a>, <a href="https://example.org/">a link elsewhere</a>.</p>
${paragraphs(6)}<hr/>${paragraphs(2)}
<aside epub:type="footnote" id="n1"><p>The bridge was opened in 1932. <a href="#r1">↩</a></p></aside>`,
  },
  {
    name: 'two.xhtml',
    body: `<h1 id="two">Tables and code</h1><table><caption>Crossings by month</caption><tr><th>Month</th><th>Planned</th><th>Made</th><th>Reason for those not made, as the log gives it</th><th>Wind</th><th>Passengers</th></tr>
${['January', 'February', 'March'].map((month, i) => `<tr><th>${month}</th><td>62</td><td>${58 - i}</td><td>Fog on two mornings, ice on one, and once the captain</td><td>NW 6</td><td>1,20${i}</td></tr>`).join('')}</table>
<pre><code>for (const crossing of crossings) if (crossing.made) count += 1 // the comment makes this line longer than the column is wide, so that it has to scroll
return count</code></pre>
<dl><dt>Quay</dt><dd>Where one stands.</dd><dt>Rail</dt><dd><p>Where one leans.</p><p>In fog also where one listens.</p></dd></dl>
<h2>A sum</h2><p>Of <math xmlns="http://www.w3.org/1998/Math/MathML"><mi>n</mi></math> boats:</p>
<math xmlns="http://www.w3.org/1998/Math/MathML" display="block"><mrow><munderover><mo>∑</mo><mrow><mi>i</mi><mo>=</mo><mn>1</mn></mrow><mi>n</mi></munderover><msup><mi>x</mi><mn>2</mn></msup></mrow></math>${paragraphs(8)}`,
  },
  {
    name: 'three.xhtml',
    body: `<section xml:lang="ja" lang="ja"><h1>港の<ruby>灯<rt>ひ</rt></ruby></h1><p><ruby>東京<rt>とうきょう</rt></ruby>から<ruby>京都<rt>きょうと</rt></ruby>まで、船は出ない。それでも人は岸に立つ。</p></section>
<section xml:lang="ko" lang="ko"><h1>배가 오지 않는 항구</h1><p>선착장의 시계는 여섯 시에 멈추어 있었다. 아무도 그것을 고치려 하지 않았다.</p></section>
<section xml:lang="zh-Hant" lang="zh-Hant"><h1>沒有船的碼頭</h1><p>鐘停在六點。沒有人想把它修好。</p></section>
<section xml:lang="ar" lang="ar" dir="rtl"><h1>رصيف بلا سفن</h1><p>توقفت الساعة عند السادسة، ولم يحاول أحد إصلاحها. <em>كان ذلك</em> في عام 1932.</p><ul><li>رسائل</li><li>خبز وملح</li></ul><blockquote><p>من ينتظر طويلا يركب كل سفينة.</p></blockquote></section>`,
  },
  {
    name: 'four.xhtml',
    body: `<h1>Songs</h1><pre class="poem">  Six o’clock, and no bell
    rings across the water;
  six o’clock, and all is well,
    says the ferryman’s daughter.</pre><p><img src="lost.png" alt="A map of the crossings"/></p>${paragraphs(10)}`,
  },
]

/** Writes the book; gives its path. */
export function everyKindBook(home: string, name = 'quay.epub'): string {
  const path = join(home, name)
  const metadata = `<dc:title>The quay, and other places to wait</dc:title><dc:language>en</dc:language><dc:date>2021-03-01</dc:date><dc:publisher>Rail Press</dc:publisher>
${['Ada Flood', 'Bo Ebb', 'Cy Low', 'Di Neap', 'Ed Spring', 'Flo Tide', 'Gus Swell'].map((author) => `<dc:creator>${author}</dc:creator>`).join('')}`
  writeFileSync(
    path,
    epub({
      metadata,
      pages: PAGES,
      contents: [
        ['The quay', 'one.xhtml'],
        ['Tables and code', 'two.xhtml'],
        ['Other harbours', 'three.xhtml'],
        ['Songs', 'four.xhtml'],
      ],
      manifest: '<item id="quay" href="quay.png" media-type="image/png"/>',
      files: [{ name: 'OEBPS/quay.png', content: png(640, 240, 150) }],
    }),
  )
  return path
}
