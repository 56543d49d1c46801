import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseHtml } from '../../../../core/import/dom'
import { checkText } from '../../../../core/text/check'
import { blockText } from '../../../../core/text/plain-text'
import { readPage } from '../../../../main/import/web/read-page'

/** What pages are made of, with the names that rules go by. `W` becomes a word that is nowhere else. */
const piece = fc.constantFrom(
  ...[
    '<p>W W, W W W. W W W W W, W W W W W W W W W W W W W W W W W.</p>',
    '<p>W W W W W W, W W W W W W W, W W W W W W W W, W W W W W W W W W W W, W W W. W W W W W W W.</p>',
    'W W W ',
    '<h1>W W</h1>',
    '<h2>W W</h2>',
    '<div>',
    '<div class="related">',
    '<div class="comments" id="comments">',
    '<div class="share">',
    '<aside class="pullquote">',
    '<section class="newsletter">',
    '<article class="entry-content">',
    '</div>',
    '</section></article></aside>',
    '<ul><li>W<li><a href="/x">W W</a></ul>',
    '<ol><li>W W W</ol>',
    '<nav><a href="/">W</a></nav>',
    '<table><tr><th>W<td>W</table>',
    '<table><tr><td><a href=1>W</a><td>W<br><br>W<br><br>W</table>',
    '<blockquote>W W W W W W W W W W</blockquote>',
    '<figure><img src=a><figcaption>W W</figcaption><figcaption>W</figcaption></figure>',
    '<pre>W\n  W</pre>',
    '<dl><dt>W<dd>W</dl>',
    '<br><br>',
    '<hr>',
    '<a href="/y">W W W</a>',
    '<b>W</b> <i>W</i>',
    '<footer>W W</footer>',
    '<form><label>W</label><input type=email><button>W</button></form>',
    '<details><summary>W</summary>W W</details>',
    '<center><font>W<p>W</font></center>',
    '<custom-box>W<p>W W</p></custom-box>',
    '<p>Read more: <a href="/z">W W W</a></p>',
    '<p>Advertisement</p>',
  ],
)

describe('a page', () => {
  it('loses no word between its text and what was left out', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { minLength: 1, maxLength: 25 }), async (pieces) => {
        let count = 0
        const html = `<title>T</title><body>${pieces.join('').replaceAll('W', () => `w${count++}x`)}`
        const { text } = await readPage({ page: parseHtml(html), name: 'page.html', address: null })
        expect(checkText(text)).not.toBeNull()
        const all = [...text.blocks, ...text.leftOut.map(({ block }) => block)].map(blockText).join('\n')
        const missing = Array.from({ length: count }, (_, i) => `w${i}x`).filter((word) => !all.includes(word))
        expect(missing).toEqual([])
        const befores = text.leftOut.map(({ before }) => before)
        expect(befores).toEqual([...befores].sort((a, b) => a - b))
        expect(Math.max(0, ...befores)).toBeLessThanOrEqual(text.blocks.length)
      }),
      { numRuns: 300 },
    )
  })
})
