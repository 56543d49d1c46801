import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MAX_BLOCK_DEPTH } from '../../../core/import/builder'
import { GateLimit } from '../../../core/import/dom'
import { sanitize, sanitizeTree } from '../../../core/import/sanitize'
import { checkText } from '../../../core/text/check'
import { plainText } from '../../../core/text/plain-text'
import type { Block, Span } from '../../../core/text/tree'
import { readXml } from '../../../main/import/epub/xml'

const blocks = (html: string) => sanitize(html).blocks
const p = (...spans: Span[]): Block => ({ kind: 'paragraph', spans })
const strong = (...spans: Span[]): Span => ({ kind: 'strong', spans })
const spelled = (html: string) => plainText({ blocks: blocks(html) }).text

describe('white space', () => {
  it.each<[string, string, Block[]]>([
    ['collapses across elements', '<p>one <b> two</b>  three</p>', [p('one ', strong('two'), ' three')]],
    ['moves out of the ends of an element', 'a<b> b </b>c', [p('a ', strong('b'), ' c')]],
    ['is not invented', 'a<b>b</b>c', [p('a', strong('b'), 'c')]],
    ['goes at the ends and around breaks', '<p> a <br> b <br></p>', [p('a', { kind: 'break' }, 'b')]],
    ['keeps no-break spaces', '<p>&nbsp;a&nbsp; b</p>', [p('\u00a0a\u00a0 b')]],
    ['is nothing at a line end between Han or kana', '<p>日本\n語と\nb</p>', [p('日本語と b')]],
    ['joins neighbours of one kind', '<b>a</b><b>b</b>', [p(strong('ab'))]],
  ])('%s', (_, html, expected) => {
    expect(blocks(html)).toEqual(expected)
  })
})

describe('characters', () => {
  it('drops soft hyphens, BOMs, zero-width spaces, controls and object characters; keeps joiners', () => {
    expect(spelled('<p>a\u00ad\ufeff\u200bb\u0001\ufffcc \u200d\u200c</p>')).toBe('abc \u200d\u200c')
  })
  it('replaces lone surrogates', () => {
    expect(spelled('<p>a\ud800b</p>')).toBe('a\ufffdb')
  })
})

describe('blocks', () => {
  it('makes paragraphs of loose text, and takes inline elements into blocks', () => {
    expect(blocks('loose<p>one</p><b><p>two</p>three</b><br><br>four')).toEqual([
      p('loose'),
      p('one'),
      p(strong('two')),
      p(strong('three')),
      p('four'),
    ])
  })

  it('nests lists, also badly written ones', () => {
    const item = (...inner: Block[]) => ({ kind: 'item' as const, blocks: inner })
    const list = (...items: ReturnType<typeof item>[]): Block => ({ kind: 'list', ordered: false, items })
    expect(blocks('<ul><li>a<ul><li>b</ul><li>c</ul>')).toEqual([list(item(p('a'), list(item(p('b')))), item(p('c')))])
    expect(blocks('<ul><li>a</li><ul><li>b</ul></ul>')).toEqual([list(item(p('a'), list(item(p('b')))))])
    expect(blocks('<ul>stray<li>x<li></ul>')).toEqual([list(item(p('stray')), item(p('x')))])
  })

  it('reads tasks and numbers', () => {
    expect(blocks('<ol start=3><li><input type=checkbox checked> a<li><input type="checkbox">b</ol>')).toEqual([
      {
        kind: 'list',
        ordered: true,
        start: 3,
        items: [
          { kind: 'item', checked: true, blocks: [p('a')] },
          { kind: 'item', checked: false, blocks: [p('b')] },
        ],
      },
    ])
  })

  it('keeps the white space of code, and its language', () => {
    expect(blocks('<pre><code class="language-js">\n a\r\n\tb\n\n</code></pre>')).toEqual([
      { kind: 'code', text: '\n a\n\tb', syntax: 'js' },
    ])
    expect(spelled('<pre>a<br>b <b>c</b></pre>')).toBe('a\nb c')
  })

  it('loses no words that stand in a table but in no cell', () => {
    const table = '<table><tr><td>a</td><td>b</td>stray</tr><p>one</p><p>two</p><tr><td>c</td><td>d</td></tr></table>'
    expect(plainText({ blocks: sanitizeTree(readXml(table).root).blocks }).text).toBe('one\ntwo\na\tb\tstray\nc\td')
    expect(spelled('<table><caption>A</caption><caption>B</caption><tr><td>a<td>b</table>')).toBe('B\nA\na\tb')
    expect(spelled('<table><caption>A</caption><tr><td></td></tr></table>')).toBe('A')
    expect(spelled('<p>a <rt>b</rt> c</p>')).toBe('a b c')
  })

  it('reads tables with spans, headers and a caption', () => {
    const html =
      '<table><caption>C</caption><tr><th colspan=2 align=right>H<tr><td rowspan=9>a<td>b<p>c</p><tr></tr><tr><td>d</table>'
    expect(blocks(html)).toEqual([
      {
        kind: 'table',
        caption: ['C'],
        rows: [
          { cells: [{ header: true, columns: 2, align: 'end', spans: ['H'] }] },
          { cells: [{ rows: 2, spans: ['a'] }, { spans: ['b', { kind: 'break' }, 'c'] }] },
          { cells: [{ spans: ['d'] }] },
        ],
      },
    ])
  })

  it('takes a table that lays out a page as its content', () => {
    expect(blocks('<table><tr><td><h2>T</h2>one<td><p>two</table>')).toEqual([
      { kind: 'heading', level: 2, spans: ['T'] },
      p('one'),
      p('two'),
    ])
  })

  it('reads figures, their captions, and images alone', () => {
    const image = { kind: 'image', source: null, alternative: 'An image' } as const
    expect(blocks('<figure><img alt=" An  image "><figcaption>A <b>c</b></figcaption></figure>')).toEqual([
      { kind: 'figure', image, caption: ['A ', strong('c')] },
    ])
    expect(blocks('<p><a href="https://e.org/"><img alt="An image"></a></p>')).toEqual([{ kind: 'figure', image }])
    expect(blocks('<figure><pre>x</pre><figcaption>c</figcaption></figure>')).toEqual([
      { kind: 'code', text: 'x' },
      p('c'),
    ])
    expect(blocks('<img width=1 height=1 src=x>')).toEqual([])
  })

  it('asks what an image is called in the document', () => {
    const image = (address: string) => (address === 'a.png' ? 'b.png' : null)
    expect(sanitize('<img src="a.png" width=20>', { image }).blocks).toEqual([
      { kind: 'figure', image: { kind: 'image', source: 'b.png', alternative: '', width: 20 } },
    ])
  })

  it('keeps where an image lay that was not saved', () => {
    const resolve = (address: string) => URL.parse(address, 'https://example.org/a/')?.href ?? null
    const addressOf = (src: string) => {
      const [figure] = sanitize(`<img src="${src}">`, { resolve }).blocks
      return figure?.kind === 'figure' ? figure.image.address : 'none'
    }
    expect(addressOf('../b.png')).toBe('https://example.org/b.png')
    expect(addressOf('//cdn.example.org/b.png')).toBe('https://cdn.example.org/b.png')
    for (const src of ['javascript:alert(1)', 'data:image/png;base64,AA', 'file:///b.png', 'mailto:a@b.c', '#b'])
      expect(addressOf(src)).toBeUndefined()
    expect(sanitize('<img src="b.png">').blocks).toEqual([
      { kind: 'figure', image: { kind: 'image', source: null, alternative: '' } },
    ])
  })

  it('reads definitions', () => {
    expect(blocks('<dl><div><dt>t<dd>d</div><dd><p>e</dl>')).toEqual([
      {
        kind: 'definitions',
        entries: [
          { kind: 'term', spans: ['t'] },
          { kind: 'description', blocks: [p('d')] },
          { kind: 'description', blocks: [p('e')] },
        ],
      },
    ])
  })

  it('reads ruby in both orders', () => {
    const ruby = (base: string, reading: string): Span => ({ kind: 'ruby', spans: [base], reading })
    expect(blocks('<ruby>漢<rp>(</rp><rt>かん</rt><rp>)</rp>字<rt>じ</ruby>です')).toEqual([
      p(ruby('漢', 'かん'), ruby('字', 'じ'), 'です'),
    ])
    expect(blocks('<ruby><rb>A<rb>B<rt>a<rt>b</ruby>')).toEqual([p(ruby('A', 'a'), ruby('B', 'b'))])
    expect(blocks('<ruby>漢</ruby>')).toEqual([p('漢')])
  })

  it('reads verse where it is called so', () => {
    expect(blocks('<pre class="poem">One\n  two </pre>')).toEqual([
      { kind: 'verse', spans: ['One', { kind: 'break' }, '  two '] },
    ])
  })

  it('keeps language and direction where they change', () => {
    const html =
      '<html lang=en><body><p>a <i lang=fr>b</i></p><div lang=ar dir=rtl><p>c<blockquote>d</blockquote></div>'
    expect(sanitize(html)).toEqual({
      language: 'en',
      leftOut: [],
      blocks: [
        p('a ', { kind: 'foreign', language: 'fr', spans: [{ kind: 'emphasis', spans: ['b'] }] }),
        { ...p('c'), language: 'ar', direction: 'rtl' },
        { kind: 'quote', blocks: [p('d')], language: 'ar', direction: 'rtl' },
      ],
    })
  })

  it('keeps ids that are linked to', () => {
    expect(blocks('<h2 id=x>T</h2><h2 id=y>U</h2><p><a href="#x">go</a>')).toEqual([
      { kind: 'heading', level: 2, spans: ['T'], id: 'x' },
      { kind: 'heading', level: 2, spans: ['U'] },
      p({ kind: 'link', address: '#x', spans: ['go'] }),
    ])
  })
})

describe('footnotes', () => {
  it('keeps the words of a link that leads to one and is not its sign', () => {
    const html =
      '<p>As <a href="#n1">the note on harbours</a> says<a href="#n1">[1]</a>, see <a href="#n1">footnote 1</a>.</p><section class=footnotes><ol><li id=n1>N</ol></section>'
    const [text, note] = blocks(html)
    expect(spelled(html)).toBe('As the note on harbours says, see footnote 1.\nN')
    expect(text).toMatchObject({
      spans: ['As ', { kind: 'link', address: '#n1' }, ' says', { sign: '1' }, ', see ', {}, '.'],
    })
    expect(note).toMatchObject({ kind: 'footnote', id: 'n1', sign: '1' })
  })

  it.each([
    '<p>a<sup id=r><a href="#n1">[1]</a></sup> b</p><section class=footnotes><hr><ol><li id=n1><p>N <a href="#r">↩</a></ol></section>',
    '<p>a<a href="#n1" role=doc-noteref>1</a> b</p><aside id=n1 role=doc-footnote>N</aside>',
    '<p>a<sup><a href="#n1" id="r1">[1]</a></sup> b</p><div><p><a href="#r1" id="n1">[1]</a> N</p></div>',
    '<p>a<a href="#n1" name="r1"><sup>1</sup></a> b</p><div id="ftn1"><p><a href="#r1" name="n1">1</a> N</p></div>',
    '<p>a<a id="r1" href="#n1" class="footnote-anchor">1</a> b</p><div class="footnote"><a id="n1" href="#r1">1</a><div><p>N</p></div></div>',
    '<p>a<sup class="reference" id="r1"><a href="#n1">[1]</a></sup> b</p><ol class="references"><li id="n1"><span class="mw-cite-backlink"><b><a href="#r1">^</a></b></span> N</li></ol>',
    '<p>a<sup id="r1"><a href="#n1">1</a></sup> b</p><ol class="wp-block-footnotes"><li id="n1">N <a href="#r1">Back to text</a></li></ol>',
    '<p>a <sup><a href="#n1">1</a></sup> b</p><section data-footnotes><ol><li id=n1>N <a href="#r" data-footnote-backref>back</a></ol></section>',
  ])('become blocks at the end: %s', (html) => {
    expect(blocks(html).map(({ id: _, ...block }) => block)).toEqual([
      p('a', { kind: 'noteReference', note: 'n1', sign: '1' }, ' b'),
      { kind: 'footnote', sign: '1', blocks: [p('N')] },
    ])
  })
})

describe('mathematics', () => {
  it('keeps presentation MathML and the TeX', () => {
    const html =
      '<p>so <math><semantics><mi onclick=x mathvariant=bold>x</mi><annotation encoding="application/x-tex">x</annotation></semantics></math></p>' +
      '<math display=block><mi>y</mi><script>1</script></math>'
    const mi = (name: string, attributes = {}) => ({ name: 'mi', ...attributes, children: [name] })
    expect(blocks(html)).toEqual([
      p('so ', {
        kind: 'inlineMath',
        tex: 'x',
        mathml: { name: 'math', children: [mi('x', { attributes: { mathvariant: 'bold' } })] },
      }),
      {
        kind: 'displayMath',
        tex: 'y',
        mathml: { name: 'math', attributes: { display: 'block' }, children: [mi('y')] },
      },
    ])
  })
})

describe('what does not pass', () => {
  it.each([
    '<script>bad()</script>',
    '<svg><script>bad()</script><text>bad</text></svg>',
    '<style>bad</style><template>bad</template><iframe srcdoc="bad">bad</iframe><noscript>bad</noscript>',
    '<form><button>bad</button><select><option>bad</select><textarea>bad</textarea></form>',
    '<p hidden>bad</p><p style="color:red; DISPLAY : none">bad</p><object data=bad>bad</object><video>bad</video>',
    '<math><mtext><img src=x onerror=bad><style>bad</style></mtext></math>',
    '<!-- bad --><title>bad</title><dialog>bad</dialog>',
  ])('%s', (html) => {
    expect(JSON.stringify(blocks(html))).not.toContain('bad')
  })

  it.each([
    'javascript:bad()',
    ' JaVaScRiPt:bad()',
    'java\tscript:bad()',
    '&#1;javascript&colon;bad()',
    'data:text/html,bad',
    'vbscript:bad',
    'file:///etc/bad',
    '//example.org/bad',
    'bad.html',
    'https:bad',
    'https://exa mple.org@bad\u202e/',
    'mailto:bad',
  ])('the address %s; its words stay', (address) => {
    expect(blocks(`<a href="${address}">words</a>`)).toEqual([p('words')])
  })

  it.each([
    ['HTTPS://Example.org/a b', 'https://Example.org/a%20b'],
    ['\n http://example.org/?a=1&amp;b\n', 'http://example.org/?a=1&b'],
    ['mailto:a@example.org', 'mailto:a@example.org'],
  ])('but the address %s', (address, stored) => {
    expect(blocks(`<a href="${address}">words</a>`)).toEqual([p({ kind: 'link', address: stored, spans: ['words'] })])
  })
})

describe('limits', () => {
  it('survives any depth, keeps the words, and nests no deeper than it draws', () => {
    for (const name of ['div', 'blockquote', 'b', 'span lang=ko', 'ul', 'ul><li', 'sup', 'font']) {
      expect(spelled(`${`<${name}>`.repeat(10_000)}deep`)).toContain('deep')
    }
    let depth = 0
    let [at] = blocks(`${'<blockquote>'.repeat(10_000)}deep`)
    for (; at?.kind === 'quote'; at = at.blocks[0]) depth++
    expect(depth).toBe(MAX_BLOCK_DEPTH)
  })

  it('refuses a page that makes the parser grow without bounds', () => {
    const open = Array.from({ length: 3_000 }, (_, i) => `<b a${i}>`).join('')
    const bomb = `<p>${open}${'<p>x'.repeat(3_000)}`
    expect(() => sanitize(bomb)).toThrow(GateLimit)
    expect(() => sanitize('<div>'.repeat(40_000))).toThrow(GateLimit)
  })

  it('lets through only valid trees, whatever comes', () => {
    const piece = fc.constantFrom(
      ...'<p> </p> <b> </b> <ul> <li> </ul> <table> <tr> <td> </table> <pre> </pre> <h1> </h1> <blockquote> <dl> <dt> <dd> </dl>'.split(
        ' ',
      ),
      ...'<figure> <figcaption> </figure> <ruby> <rb> <rt> </ruby> <br> <hr> <img> <math> <mi> </math> <sup> text &nbsp; 한국'.split(
        ' ',
      ),
      '<a href="#n">',
      '</a>',
      '<aside role="doc-footnote" id="n">',
      '</aside>',
      '<p lang="ar" dir="rtl">',
      ' ',
      '<caption>',
      '<pre class="verse">\n a\n',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const found = blocks(pieces.join(''))
        expect(checkText({ plainTextVersion: 1, blocks: found, leftOut: [] })).not.toBeNull()
        const { text, blocks: leaves } = plainText({ blocks: found })
        for (const leaf of leaves) {
          if (leaf.kind === 'code' || leaf.kind === 'verse' || leaf.kind === 'cell') continue
          expect(text.slice(leaf.start, leaf.end)).toMatch(/^(?![ \n]).*(?<![ \n])$/s)
        }
      }),
      { numRuns: 500 },
    )
  })
})
