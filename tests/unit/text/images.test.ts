import { expect, test } from 'vitest'
import { missingImages } from '../../../core/text/images'
import { OBJECT_CHARACTER, plainText } from '../../../core/text/plain-text'
import type { Block, Image } from '../../../core/text/tree'
import { paragraph } from './trees'

const image = (more: Partial<Image>): Image => ({ kind: 'image', source: null, alternative: '', ...more })

test('images that were not saved are listed in reading order, with their places', () => {
  const blocks: readonly Block[] = [
    {
      kind: 'figure',
      image: image({ address: 'https://example.org/a.png' }),
      caption: ['See ', image({ alternative: 'b' })],
    },
    paragraph(
      'Here ',
      { kind: 'strong', spans: ['is ', { kind: 'emphasis', spans: [image({ alternative: 'c' })] }] },
      '.',
    ),
    paragraph(image({ source: 'image-1.png' })),
    { kind: 'table', rows: [{ cells: [{ spans: ['x'] }, { spans: [image({ alternative: 'd' })] }] }] },
    { kind: 'quote', blocks: [{ kind: 'figure', image: image({ alternative: 'e' }) }] },
    { kind: 'code', text: 'none' },
  ]
  const missing = missingImages({ blocks })
  expect(missing.map(({ alternative, address }) => alternative || address)).toEqual([
    'https://example.org/a.png',
    'b',
    'c',
    'd',
    'e',
  ])
  const { text } = plainText({ blocks })
  expect(missing.map(({ offset }) => text[offset])).toEqual(missing.map(() => OBJECT_CHARACTER))
  expect(new Set(missing.map(({ offset }) => offset)).size).toBe(missing.length)
})

test('a text with all its images has none', () => {
  expect(missingImages({ blocks: [{ kind: 'figure', image: image({ source: 'a.png' }) }, paragraph('x')] })).toEqual([])
})
