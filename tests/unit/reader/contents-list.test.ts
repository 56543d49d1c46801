import { describe, expect, test } from 'vitest'
import { outline } from '../../../core/text/outline'
import { plainText } from '../../../core/text/plain-text'
import type { Block, HeadingLevel } from '../../../core/text/tree'
import { contentsEntries, entryAt, filtered } from '../../../renderer/reader/contents-list'

const heading = (level: HeadingLevel, title: string): Block => ({ kind: 'heading', level, spans: [title] })
const paragraph: Block = { kind: 'paragraph', spans: ['Words.'] }

function entriesOf(...blocks: readonly Block[]) {
  const text = { plainTextVersion: 1, blocks, leftOut: [] } as const
  return contentsEntries(outline(text, plainText(text)))
}

describe('the contents', () => {
  test('set in by the levels that there are', () => {
    const entries = entriesOf(
      heading(2, 'Part'),
      heading(4, 'Chapter'),
      heading(6, 'Section'),
      heading(4, 'Other chapter'),
      heading(1, 'Afterword'),
    )
    expect(entries.map(({ title, depth }) => `${depth} ${title}`)).toEqual([
      '0 Part',
      '1 Chapter',
      '2 Section',
      '1 Other chapter',
      '0 Afterword',
    ])
  })

  test('are found by words, whatever their case and accents', () => {
    const entries = entriesOf(heading(2, 'L’Été à Paris'), heading(2, '제1장 서론'), heading(2, 'Winter in Paris'))
    const found = (typed: string) => filtered(entries, typed).map(({ title }) => title)
    expect(found('paris ete')).toEqual(['L’Été à Paris'])
    expect(found('서')).toEqual(['제1장 서론'])
    expect(found('  ')).toHaveLength(3)
    expect(found('spring')).toEqual([])
  })

  test('know where one is', () => {
    const entries = entriesOf(paragraph, heading(2, 'One'), paragraph, heading(2, 'Two'), paragraph)
    const at = (offset: number) => entryAt(entries, offset)
    expect([at(0), at(6), at(7), at(12), at(17), at(18), at(999)]).toEqual([-1, -1, 0, 0, 0, 1, 1])
  })
})
