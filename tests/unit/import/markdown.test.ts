import { describe, expect, it } from 'vitest'
import { importMarkdown, markdownBlocks } from '../../../core/import/markdown'
import { plainText } from '../../../core/text/plain-text'
import type { Block, Span } from '../../../core/text/tree'
import { cpuTime } from '../../support/cpu-time'

const p = (...spans: Span[]): Block => ({ kind: 'paragraph', spans })
const imported = (markdown: string, name = 'note.md') => importMarkdown(markdown, { name })

describe('Markdown', () => {
  it('reads formulas in notes, money not', () => {
    const mathml = (tex: string) => `<math><mi>${tex.trim()}</mi></math>`
    const drawn = (name: string) => ({ name: 'math', children: [{ name: 'mi', children: [name] }] })
    const note = 'From $5 to $6, $x$ of \n\n$$\ny\n$$\n\n```math\nz\n```\n\n`$a$`'
    expect(markdownBlocks(note)).toEqual([
      p('From $5 to $6, ', { kind: 'inlineMath', tex: 'x' }, ' of'),
      { kind: 'displayMath', tex: 'y' },
      { kind: 'displayMath', tex: 'z' },
      p({ kind: 'code', spans: ['$a$'] }),
    ])
    expect(markdownBlocks('$x$\n\n$$y$$', mathml)).toEqual([
      p({ kind: 'inlineMath', tex: 'x', mathml: drawn('x') }),
      { kind: 'displayMath', tex: 'y', mathml: drawn('y') },
    ])
  })

  it('reads GFM: tasks, tables, strikes, bare addresses, code', () => {
    const markdown =
      '- [x] done\n- [ ] open\n\n| a | b |\n|:-:|--:|\n| 1 | 2 |\n\n~~gone~~ https://example.org\n\n```js\nlet a\n```'
    expect(markdownBlocks(markdown)).toEqual([
      {
        kind: 'list',
        ordered: false,
        items: [
          { kind: 'item', checked: true, blocks: [p('done')] },
          { kind: 'item', checked: false, blocks: [p('open')] },
        ],
      },
      {
        kind: 'table',
        rows: [
          {
            cells: [
              { header: true, align: 'center', spans: ['a'] },
              { header: true, align: 'end', spans: ['b'] },
            ],
          },
          {
            cells: [
              { align: 'center', spans: ['1'] },
              { align: 'end', spans: ['2'] },
            ],
          },
        ],
      },
      p({ kind: 'deleted', spans: ['gone'] }, ' ', {
        kind: 'link',
        address: 'https://example.org',
        spans: ['https://example.org'],
      }),
      { kind: 'code', text: 'let a', syntax: 'js' },
    ])
  })

  it('lets raw HTML through the gate only', () => {
    expect(markdownBlocks('a <b onclick="x">b</b> <script>x</script>\n\n<iframe src="x"></iframe>')).toEqual([
      p('a ', { kind: 'strong', spans: ['b'] }),
    ])
  })

  it('leads links to the headings they name', () => {
    expect(markdownBlocks('[go](#a-b-1)\n\n# A: *b*\n\n# A b')).toEqual([
      p({ kind: 'link', address: '#a-b-1', spans: ['go'] }),
      { kind: 'heading', level: 1, spans: ['A: ', { kind: 'emphasis', spans: ['b'] }] },
      { kind: 'heading', level: 1, spans: ['A b'], id: 'a-b-1' },
    ])
  })

  it('numbers footnotes as they are referred to', () => {
    const markdown =
      'One [^b] and two[^a].\n\n[^a]: First [x][1].\n\n    More of it.\n\n[^b]: See[^c]\n[^c]: Third\n[^d]: Unused\n\n[1]: https://e.org/'
    const sign = (n: number): Span => ({ kind: 'noteReference', note: `fn-${n}`, sign: `${n}` })
    const note = (n: number, ...blocks: Block[]): Block => ({ kind: 'footnote', id: `fn-${n}`, sign: `${n}`, blocks })
    expect(markdownBlocks(markdown)).toEqual([
      p('One', sign(1), ' and two', sign(2), '.'),
      note(1, p('See', sign(3))),
      note(2, p('First ', { kind: 'link', address: 'https://e.org/', spans: ['x'] }, '.'), p('More of it.')),
      note(3, p('Third')),
      note(4, p('Unused')),
    ])
  })

  it('leaves footnotes in code, and signs of none, as they are', () => {
    expect(plainText({ blocks: markdownBlocks('a[^x] b\n\n```\n[^x]: no\n```') }).text).toBe('a[^x] b\n[^x]: no')
  })

  it.each([
    ['>'.repeat(10_000), 'quotes on one line'],
    [Array.from({ length: 3_000 }, (_, i) => `${' '.repeat(i * 2)}- a`).join('\n'), 'lists'],
  ])('gives back what is nested too deep as it is', (markdown) => {
    const started = cpuTime()
    expect(plainText({ blocks: markdownBlocks(markdown) }).text.length).toBeGreaterThan(0)
    expect(cpuTime() - started).toBeLessThan(10_000)
  })
})

describe('a Markdown file', () => {
  it('takes its title block from the front matter', () => {
    const found = imported(
      '---\ntitle: "On: margins"\nauthor:\n  - name: Ann Lee\n  - name: "Bo, Jr."\ndate: 2019-11-28T10:00:00Z\n# a comment\ntags: [Reading, "far east"]\nsource: https://example.org/a\nlang: en\ndescription: >\n  All about\n  margins.\nnested:\n  a: 1\n---\n\n# On: margins\n\nText.',
    )
    expect(found.source).toEqual({
      title: 'On: margins',
      authors: ['Ann Lee', 'Bo, Jr.'],
      date: '2019-11-28',
      site: null,
      section: null,
      series: null,
      credits: [],
      language: 'en',
      excerpt: 'All about margins.',
      address: 'https://example.org/a',
    })
    expect(found.tags).toEqual(['Reading', 'far-east'])
    expect(found.text.blocks).toEqual([p('Text.')])
    expect(found.text.leftOut.map((left) => left.reason)).toEqual(['titleBlock', 'titleBlock'])
  })

  it('takes its first heading of level 1 as title, and not into the text', () => {
    const found = imported('# The *title*\n\nText.\n\n## Part')
    expect(found.source.title).toBe('The title')
    expect(plainText(found.text).text).toBe('Text.\nPart')
    expect(found.text.leftOut).toHaveLength(1)
  })

  it('leaves a title that stands within the text where it is', () => {
    const found = imported('Before.\n\n# Later\n\nText.')
    expect(found.source.title).toBe('Later')
    expect(plainText(found.text).text).toBe('Before.\nLater\nText.')
  })

  it('is named by its file, else by its first words', () => {
    expect(imported('Just a text.', 'my-first_note.md').source.title).toBe('my-first note')
    expect(imported('Just a text.', '000_d0f888365709387e.md').source.title).toBe('Just a text.')
  })

  it('takes lines of dashes that hold no fields as text', () => {
    expect(plainText(imported('---\nWords, no fields\n---\n\nText.').text).text).toContain('Words, no fields')
    expect(plainText(imported('---\n\nText: yes.\n\n---\n').text).text).toBe('Text: yes.')
  })
})
