import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { importMarkdown } from '../../../../core/import/markdown'
import { sanitize } from '../../../../core/import/sanitize'
import type { Block, Text } from '../../../../core/text/tree'
import { drawn, expectHarmless, foreignIn } from './allowed'
import { arbitraryMarkup } from './markup'

const asText = (blocks: readonly Block[]): Text => ({ plainTextVersion: 1, blocks, leftOut: [] })

describe('any markup', () => {
  it('comes through the gate as a harmless text, and twice the same', () => {
    fc.assert(
      fc.property(arbitraryMarkup, (html) => {
        // The worst that a container could say: every image is there, every address has an absolute form.
        const options = { image: () => 'image-1.png', resolve: (address: string) => address }
        const { blocks } = sanitize(html, options)
        expectHarmless(asText(blocks))
        expect(sanitize(html, options).blocks).toEqual(blocks)
      }),
      { numRuns: 2_000 },
    )
  }, 120_000)

  it('comes through Markdown as a harmless text', () => {
    fc.assert(
      fc.property(arbitraryMarkup, (html) => {
        expectHarmless(importMarkdown(html, { name: 'a.md', image: () => 'image-1.png' }).text)
      }),
      { numRuns: 500 },
    )
  }, 120_000)
})

describe('a table', () => {
  it('spans no more columns in all than a browser can lay out while somebody waits', () => {
    const spans = (cells: number) =>
      sanitize(`<table><tr>${'<td colspan=50>x'.repeat(cells)}<tr>${'<td>y'.repeat(2)}</table>`).blocks.flatMap(
        (block) =>
          block.kind === 'table' ? block.rows.flatMap((row) => row.cells.map((cell) => cell.columns ?? 1)) : [],
      )
    expect(spans(10)).toEqual([...new Array(10).fill(50), 1, 1])
    expect(spans(11)).toEqual(new Array(13).fill(1))
  })
})

describe('a stored text that somebody changed', () => {
  it('is drawn without what the gate would not have let through', () => {
    const attributes = { href: 'javascript:bad()', onclick: 'bad()', style: 'color:red', mathvariant: 'bold' }
    const mathml = {
      name: 'math',
      children: [
        { name: 'script', attributes, children: ['bad()'] },
        { name: 'mi', attributes, children: ['x'] },
      ],
    }
    const markup = drawn([{ kind: 'displayMath', mathml }])
    expect(foreignIn(markup)).toEqual([])
    expect(markup).toContain('mathvariant="bold"')
  })
})

describe('the list of what is allowed', () => {
  it.each([
    '<script>1</script>',
    '<p onclick="x">a</p>',
    '<a href="javascript:x">a</a>',
    '<a href=" java\nscript:x">a</a>',
    '<img src="https://example.org/x.png">',
    '<img src="doc://0123456789abc/../x.png">',
    '<p id="body">a</p>',
    '<p style="color:red">a</p>',
    '<svg><p>a</svg>',
    '<math><mi href="x">a</mi></math>',
    '<td colspan=5000>',
    '<!-- -->',
    '<iframe></iframe>',
  ])('has no %s', (markup) => {
    const inTable = markup.startsWith('<td') ? `<table><tr>${markup}</table>` : markup
    expect(foreignIn(inTable)).not.toEqual([])
  })
})
