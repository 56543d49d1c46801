import { describe, expect, it } from 'vitest'
import { headingPath, outline } from '../../../core/text/outline'
import { paragraphAt } from '../../../core/text/paragraph'
import { plainText } from '../../../core/text/plain-text'
import type { Block, HeadingLevel } from '../../../core/text/tree'
import { paragraph } from './trees'

const heading = (level: HeadingLevel, title: string): Block => ({ kind: 'heading', level, spans: [title] })

describe('the outline', () => {
  const blocks: Block[] = [
    paragraph('start'),
    heading(2, 'One'),
    paragraph('a'),
    heading(3, 'One A'),
    paragraph('b'),
    { kind: 'quote', blocks: [heading(1, 'Quoted')] },
    heading(2, 'Two'),
    paragraph('c'),
  ]
  const plain = plainText({ blocks })
  const entries = outline({ blocks }, plain)
  const over = (word: string) => headingPath(entries, plain.text.indexOf(word)).map((entry) => entry.title)

  it('has the headings that are the text’s own, with their places', () => {
    expect(entries.map(({ title, start, end }) => [title, plain.text.slice(start, end)])).toEqual([
      ['One', 'One'],
      ['One A', 'One A'],
      ['Two', 'Two'],
    ])
  })

  it('gives the path over a place', () => {
    expect(over('start')).toEqual([])
    expect(over('\na')).toEqual(['One'])
    expect(over('\nb')).toEqual(['One', 'One A'])
    expect(over('Two')).toEqual(['Two'])
    expect(over('\nc')).toEqual(['Two'])
  })

  it('numbers paragraphs by place', () => {
    expect(
      ['start', 'One', '\na', 'Two', '\nc'].map((word) => paragraphAt(plain, plain.text.indexOf(word) + 1)),
    ).toEqual([1, 1, 2, 4, 5])
    expect(paragraphAt(plainText({ blocks: [] }), 0)).toBe(1)
  })
})
