import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plainText } from '../../../core/text/plain-text'
import { SECTION_MAX, sectionAt, sections } from '../../../core/text/sections'
import { splitBlock } from '../../../core/text/split'
import type { Block, Item, Text } from '../../../core/text/tree'
import { block, paragraph, text } from './trees'

const cut = (blocks: readonly Block[]) => sections({ blocks }, plainText({ blocks }))

function checkSections(tree: Pick<Text, 'blocks'>) {
  const plain = plainText(tree)
  let spelled = ''
  for (const section of sections(tree, plain)) {
    for (const piece of section.pieces) {
      expect(plainText({ blocks: [piece.block] }).text).toBe(plain.text.slice(piece.start, piece.end))
      expect([spelled.length, spelled.length + 1]).toContain(piece.start)
      spelled = plain.text.slice(0, piece.end)
    }
    expect(section.start).toBe(section.pieces[0]?.start)
    expect(section.end).toBe(section.pieces.at(-1)?.end)
  }
  expect(spelled).toBe(plain.text)
}

describe('sections', () => {
  it('hold pieces that spell exactly what lies between their offsets', () => {
    fc.assert(fc.property(text, checkSections))
  })

  it('are 3,000 to 5,000 characters of ordinary paragraphs', () => {
    const found = cut(Array.from({ length: 200 }, (_, i) => paragraph('word '.repeat(40 + (i % 60)).trim())))
    for (const section of found.slice(0, -1)) {
      expect(section.end - section.start).toBeGreaterThan(2_500)
      expect(section.end - section.start).toBeLessThanOrEqual(SECTION_MAX)
    }
  })

  it('keeps a block of any length in pieces that fit', () => {
    const item = (n: number): Item => ({ kind: 'item', blocks: [paragraph('word '.repeat(n).trim())] })
    const huge: Block[] = [
      paragraph('One sentence of it. '.repeat(3_000).trim()),
      paragraph('가나다'.repeat(9_000)),
      { kind: 'code', text: 'line of code\n'.repeat(4_000).trim() },
      { kind: 'quote', blocks: [paragraph('word '.repeat(4_000).trim()), paragraph('end')] },
      { kind: 'list', ordered: true, start: 3, items: [item(10), item(4_000), item(900), item(900)] },
      {
        kind: 'table',
        rows: Array.from({ length: 2_000 }, () => ({ cells: [{ spans: ['cell'] }, { spans: ['cell'] }] })),
      },
    ]
    checkSections({ blocks: huge })
    for (const section of cut(huge)) expect(section.end - section.start).toBeLessThanOrEqual(SECTION_MAX)
  })

  it('draws what spells nothing', () => {
    expect(cut([{ kind: 'divider' }]).flatMap((section) => section.pieces)).toHaveLength(1)
    expect(cut([])).toEqual([])
  })

  it('finds the section of an offset', () => {
    const found = cut(Array.from({ length: 100 }, () => paragraph('word '.repeat(100).trim())))
    for (const section of found) {
      expect(sectionAt(found, section.start)).toBe(section.index)
      expect(sectionAt(found, section.end)).toBe(section.index)
    }
    expect(sectionAt([], 3)).toBe(-1)
  })
})

describe('splitting', () => {
  it('spells the same at any length, for every kind of block', () => {
    fc.assert(
      fc.property(block, fc.integer({ min: 1, max: 40 }), (one, max) => {
        const plain = plainText({ blocks: [one] })
        const parts = splitBlock(one, { leaves: plain.blocks.length, length: plain.text.length }, max)
        let spelled = ''
        let begun = false
        for (const part of parts) {
          const own = plainText({ blocks: [part.block] })
          expect(own.text.length).toBe(part.size.length)
          expect(own.blocks.length).toBe(part.size.leaves)
          if (own.blocks.length > 0 && begun && !part.insideLeaf) spelled += plain.text[spelled.length]
          if (own.blocks.length > 0) begun = true
          spelled += own.text
        }
        expect(spelled).toBe(plain.text)
      }),
      { numRuns: 500 },
    )
  })

  it('goes on numbering an ordered list, and says what continues', () => {
    const item = (spelled: string): Item => ({ kind: 'item', blocks: [paragraph(spelled)] })
    const list: Block = { kind: 'list', ordered: true, items: [item('aaaa'), item('bbbb bbbb'), item('cccc')] }
    const parts = splitBlock(list, { leaves: 3, length: 19 }, 5)
    expect(parts.map((part) => [part.block.kind === 'list' && part.block.start, part.continues])).toEqual([
      [undefined, 0],
      [2, 1],
      [2, 3],
      [3, 1],
    ])
  })

  it('does not cut through a character, ruby or a cell that spans rows', () => {
    const pictures = splitBlock(paragraph('👩‍🚀'.repeat(5)), { leaves: 1, length: 25 }, 7)
    expect(pictures.map((part) => plainText({ blocks: [part.block] }).text)).toEqual(Array(5).fill('👩‍🚀'))
    const ruby = { kind: 'ruby', spans: ['漢字漢字'], reading: 'かんじ' } as const
    const read = splitBlock(paragraph(ruby, ruby, ruby), { leaves: 1, length: 12 }, 5)
    expect(read).toHaveLength(3)
    const cells = [{ spans: ['aa'], rows: 2 }, { spans: ['bb'] }]
    const table: Block = {
      kind: 'table',
      rows: [{ cells }, { cells: [{ spans: ['c'] }] }, { cells: [{ spans: ['d'] }] }],
    }
    expect(
      splitBlock(table, { leaves: 4, length: 9 }, 3).map(
        (part) => part.block.kind === 'table' && part.block.rows.length,
      ),
    ).toEqual([2, 1])
  })
})
