import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { textMarkdown } from '../../../core/export/text-markdown'
import { importMarkdown, markdownBlocks } from '../../../core/import/markdown'
import { sanitize } from '../../../core/import/sanitize'
import { plainText } from '../../../core/text/plain-text'
import type { Block } from '../../../core/text/tree'

const spelled = (blocks: readonly Block[]) => plainText({ blocks }).text

/** Pages of everything that Markdown or its HTML can say; words full of signs that Markdown takes for its own. */
const page = fc
  .array(
    fc.constantFrom(
      ...'<p> </p> <b> </b> <em> </em> <del> </del> <code> </code> <sup> </sup> <kbd> </kbd> <ul> <ol> <li> </li> </ul> </ol>'.split(
        ' ',
      ),
      ...'<h2> </h2> <blockquote> </blockquote> <hr> <br> <img> <pre>a b</pre> <dl> <dt> <dd> </dl>'.split(' '),
      '<table><tr><th>a</th><th>b|c</th></tr><tr><td>d<br>e</td><td></td></tr></table>',
      '<table><tr><td rowspan=2>a</td><td>b</td></tr><tr><td>*c*</td></tr></table>',
      '<pre><code class="language-js">```\nx  = *y*\n\n  z</code></pre>',
      '<ruby>漢<rt>かん</ruby>',
      '<a href="https://example.org/a_b(c)?d=*e*">',
      '</a>',
      '<p>a<sup><a href="#n">1</a></sup></p>',
      '<aside role=doc-footnote id=n>Note<p>more</aside>',
      ...[
        'word ',
        '한국은',
        '“x” ',
        '*',
        '_',
        '1. ',
        '- ',
        '# ',
        '+',
        '> ',
        '&amp;amp;',
        '&lt;b>',
        '[x]',
        '`',
        '~~',
        '|',
        '\\',
        '$',
        'http://x.y/z_',
        '!',
        '&nbsp;',
        '%%',
        '==',
        '^',
        '{.a}',
        ': ',
        '[[',
        ']]',
        '$$',
        'm^2^',
        '\\(x=y\\)',
      ],
    ),
    { maxLength: 14 },
  )
  .map((parts) => parts.join(''))

describe('a text as Markdown', () => {
  it('spells the same plain text when read back', () => {
    fc.assert(
      fc.property(page, (html) => {
        const { blocks } = sanitize(html)
        expect(spelled(markdownBlocks(textMarkdown(blocks)))).toBe(spelled(blocks))
      }),
      { numRuns: 1_000 },
    )
  })

  it('spells the same when it is imported as a file', () => {
    fc.assert(
      fc.property(page, (html) => {
        const { blocks } = sanitize(html)
        const markdown = `---\ntitle: x\n---\n\n${textMarkdown(blocks)}`
        expect(spelled(importMarkdown(markdown, { name: 'x.md' }).text.blocks)).toBe(spelled(blocks))
      }),
      { numRuns: 1_000 },
    )
  })

  it('writes formulas as TeX between dollar signs, which are read back', () => {
    const math = (tex: string) => ({ kind: 'inlineMath', tex }) as const
    const blocks: readonly Block[] = [
      { kind: 'paragraph', spans: ['If ', math('a^2'), ' and $5, ', math('b'), '2 or ', math('\\text{$x$}'), '.'] },
      { kind: 'displayMath', tex: '\\begin{align}\na &= b\n\\end{align}' },
      { kind: 'quote', blocks: [{ kind: 'displayMath', tex: 'x_1' }] },
      { kind: 'list', ordered: false, items: [{ kind: 'item', blocks: [{ kind: 'displayMath', tex: 'x_1' }] }] },
    ]
    const markdown = textMarkdown(blocks)
    expect(markdown).toContain('If $a^2$ and \\$5, \\(b\\)2 or $\\text{$x$}$.')
    expect(importMarkdown(markdown, { name: 'x.md' }).text.blocks).toEqual(blocks)
  })

  it('reads well', () => {
    const html =
      '<h2>Head</h2><p>A <b>bold</b> word, <a href="https://example.org/">link</a><br>next line<sup><a href="#n">1</a></sup>.</p>' +
      '<ol start=3><li>three<ul><li>inner</ul><li>four</ol><blockquote>q</blockquote><pre><code class="language-js">let a</code></pre>' +
      '<table><tr><th>a<th align=right>b<tr><td>1<td>2</table><figure><img alt="A cat"><figcaption>Caption</figcaption></figure>' +
      '<aside role=doc-footnote id=n>Note</aside>'
    expect(textMarkdown(sanitize(html).blocks)).toBe(
      `## Head

A **bold** word, [link](<https://example.org/>)\\
next line[^n].

3. three

   - inner

4. four

> q

\`\`\`js
let a
\`\`\`

| a | b |
| --- | --: |
| 1 | 2 |

![A cat](<>)

Caption

[^n]: Note
`,
    )
    expect(textMarkdown([])).toBe('')
  })

  it('keeps verse', () => {
    const verse: Block = { kind: 'verse', spans: ['One', { kind: 'break' }, '  two'] }
    expect(spelled(markdownBlocks(textMarkdown([verse])))).toBe('One\n\u00a0\u00a0two')
  })
})
