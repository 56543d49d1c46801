import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blockText, leafAt, plainText, spansText, startsOf } from '../../../core/text/plain-text'
import type { Block, Item } from '../../../core/text/tree'
import { cpuTime } from '../../support/cpu-time'
import { paragraph, text } from './trees'

const item = (...blocks: Block[]): Item => ({ kind: 'item', blocks })
const image = { kind: 'image', source: null, alternative: 'not in the text' } as const

describe('what each block spells', () => {
  const cases: [string, Block, string][] = [
    ['a paragraph with a break', paragraph('one', { kind: 'break' }, 'two'), 'one\ntwo'],
    [
      'nested spans',
      paragraph('a ', { kind: 'strong', spans: ['b', { kind: 'emphasis', spans: ['c'] }] }, ' d'),
      'a bc d',
    ],
    ['ruby: the base', paragraph({ kind: 'ruby', spans: ['東京'], reading: 'とうきょう' }, 'へ'), '東京へ'],
    ['a footnote reference: nothing', paragraph('word', { kind: 'noteReference', note: 'n', sign: '1' }, '.'), 'word.'],
    ['inline mathematics: TeX', paragraph('so ', { kind: 'inlineMath', tex: 'x^2' }), 'so x^2'],
    ['an image in a line', paragraph('see ', image), 'see \uFFFC'],
    ['a figure with caption', { kind: 'figure', image, caption: ['A cat'] }, '\uFFFC\nA cat'],
    ['display mathematics', { kind: 'displayMath', tex: 'x' }, '\uFFFC'],
    ['a divider: nothing', { kind: 'divider' }, ''],
    ['code as written', { kind: 'code', text: 'a\n\n  b' }, 'a\n\n  b'],
    ['verse as written', { kind: 'verse', spans: ['  Line', { kind: 'break' }, 'line'] }, '  Line\nline'],
    ['a quote', { kind: 'quote', blocks: [paragraph('a'), paragraph('b')] }, 'a\nb'],
    [
      'a list without its numbers',
      { kind: 'list', ordered: true, items: [item(paragraph('a')), item(paragraph('b'))] },
      'a\nb',
    ],
    [
      'a table',
      {
        kind: 'table',
        caption: ['T'],
        rows: [{ cells: [{ spans: ['a'] }, { spans: [] }, { spans: ['c'] }] }, { cells: [{ spans: ['d'] }] }],
      },
      'T\na\t\tc\nd',
    ],
    [
      'definitions',
      {
        kind: 'definitions',
        entries: [
          { kind: 'term', spans: ['t'] },
          { kind: 'description', blocks: [paragraph('d')] },
        ],
      },
      't\nd',
    ],
    ['a footnote', { kind: 'footnote', id: 'n', sign: '1', blocks: [paragraph('note')] }, 'note'],
  ]
  it.each(cases)('%s', (_, block, spelled) => {
    expect(blockText(block)).toBe(spelled)
  })

  it('puts one line end between blocks and none for what spells nothing', () => {
    const blocks = [{ kind: 'divider' } as const, paragraph('a'), { kind: 'divider' } as const, paragraph('b')]
    expect(plainText({ blocks }).text).toBe('a\nb')
  })

  it('keeps the tab of an empty first cell', () => {
    const table = { kind: 'table', rows: [{ cells: [{ spans: [] }, { spans: ['b'] }] }] } as const
    expect(plainText({ blocks: [paragraph('a'), table, paragraph('c')] }).text).toBe('a\n\tb\nc')
  })
})

describe('paragraph numbers', () => {
  const numbers = (blocks: Block[]) =>
    plainText({ blocks }).blocks.map(({ number, start, end }) => [number, end - start])

  it('counts paragraphs, quotes, items, verse and code, not headings', () => {
    const heading: Block = { kind: 'heading', level: 1, spans: ['h'] }
    const found = plainText({
      blocks: [
        heading,
        paragraph('1'),
        {
          kind: 'quote',
          blocks: [paragraph('2'), paragraph('2'), { kind: 'list', ordered: false, items: [item(paragraph('2'))] }],
        },
        heading,
        {
          kind: 'list',
          ordered: false,
          items: [
            item(paragraph('3'), { kind: 'list', ordered: false, items: [item(paragraph('4'))] }, paragraph('3')),
            item(paragraph('5')),
          ],
        },
        { kind: 'code', text: '6' },
        { kind: 'verse', spans: ['7'] },
        { kind: 'table', rows: [{ cells: [{ spans: ['7'] }] }] },
        { kind: 'footnote', id: 'n', sign: '1', blocks: [paragraph('8'), paragraph('9')] },
      ],
    })
    for (const leaf of found.blocks) {
      const spelled = found.text.slice(leaf.start, leaf.end)
      expect(spelled === 'h' ? 'h' : `${leaf.number}`).toBe(spelled)
    }
    expect(found.blocks.filter((leaf) => leaf.kind === 'heading').map((leaf) => leaf.number)).toEqual([1, 2])
  })

  it('is at least 1', () => {
    expect(numbers([{ kind: 'heading', level: 2, spans: ['h'] }])).toEqual([[1, 1]])
  })
})

describe('places', () => {
  it('are where the text says, with one separator between them', () => {
    fc.assert(
      fc.property(text, (tree) => {
        const plain = plainText(tree)
        let at = 0
        plain.blocks.forEach((leaf, i) => {
          if (i > 0) expect(plain.text[at]).toMatch(/[\n\t]/)
          expect(leaf.start).toBe(i > 0 ? at + 1 : 0)
          const { node } = leaf
          if ('spans' in node) expect(plain.text.slice(leaf.start, leaf.end)).toBe(spansText(node.spans))
          at = leaf.end
        })
        expect(at).toBe(plain.text.length)
      }),
    )
  })

  it('can be had for a part of the blocks from their start', () => {
    const blocks = [paragraph('one'), paragraph('two'), paragraph('three')]
    const [, second, third] = blocks
    if (!second || !third) throw new Error('unreachable')
    const starts = startsOf([second, third], 4)
    expect(starts.get(second as never)).toBe(4)
    expect(starts.get(third as never)).toBe(8)
  })

  it('finds the leaf of an offset; its end belongs to it', () => {
    const plain = plainText({ blocks: [paragraph('one'), paragraph('two')] })
    expect([0, 3, 4, 7, 99].map((offset) => leafAt(plain, offset)?.start)).toEqual([0, 0, 4, 4, 4])
    expect(leafAt(plainText({ blocks: [] }), 0)).toBeUndefined()
  })
})

describe('speed', () => {
  /** A tenth of a second is what one sees; the factor leaves room for a busy machine. */
  const LIMIT = 1_000

  it('spells 10 MB well under a second', () => {
    const blocks = Array.from({ length: 20_000 }, (_, i) => paragraph(`${i} `.padEnd(500, 'word ')))
    const start = cpuTime()
    expect(plainText({ blocks }).text.length).toBeGreaterThan(10_000_000)
    expect(cpuTime() - start).toBeLessThan(LIMIT)
  })
})
