import { describe, expect, test } from 'vitest'
import type { Block, LeftOut, Text } from '../../../core/text/tree'
import type { PageImages, SavedInPage } from '../../../main/import/images/page-images'
import { savedBytes } from '../../../main/import/images/saved-image'
import { withLeadImage } from '../../../main/import/web/lead-image'
import { png } from '../../support/pictures'
import { paragraph } from '../text/trees'

const saved = (source: string, address: string, width = 800): SavedInPage => {
  const image = savedBytes(png(width, 100))
  if (!image) throw new Error('not an image')
  return { source, image, addresses: [address] }
}
const images = (...all: readonly SavedInPage[]): PageImages => ({
  saved: all,
  image: (source) => (all.some((one) => one.source === source) ? `${source.replace(':', '-')}.png` : null),
})
const text = (blocks: readonly Block[], leftOut: readonly LeftOut[] = []): Text => ({
  plainTextVersion: 1,
  blocks,
  leftOut,
})
const lead = { address: 'https://example.org/a/tower-1200x630.jpg?v=2', alternative: 'The tower' }
const figure: Block = {
  kind: 'figure',
  image: { kind: 'image', source: 'saved-1.png', alternative: '' },
  caption: ['A'],
}

describe('the image that a page names for itself', () => {
  const page = images(saved('saved:0', 'Page_files/logo.png'), saved('saved:1', 'Page_files/tower.jpg'))

  test('stands at the head of the text', () => {
    const out: LeftOut[] = [
      { before: 0, reason: 'menu', block: paragraph('Menu') },
      { before: 1, reason: 'share', block: paragraph('Share') },
    ]
    const made = withLeadImage(text([paragraph('One')], out), lead, page)
    expect(made.blocks).toEqual([
      {
        kind: 'figure',
        image: { kind: 'image', source: 'saved-1.png', alternative: 'The tower', width: 800, height: 100 },
      },
      paragraph('One'),
    ])
    expect(made.leftOut.map(({ before }) => before)).toEqual([0, 2])
  })

  test('brings its caption along from what was left out', () => {
    const made = withLeadImage(
      text([paragraph('One')], [{ before: 0, reason: 'furniture', block: figure }]),
      lead,
      page,
    )
    expect(made.blocks[0]).toBe(figure)
    expect(made.leftOut).toEqual([])
  })

  test.each([
    ['is in the text already', text([paragraph('One'), figure]), page],
    [
      'is in a line of the text',
      text([paragraph('One', { kind: 'image', source: 'saved-1.png', alternative: '' })]),
      page,
    ],
    ['was not saved', text([paragraph('One')]), images(saved('saved:0', 'Page_files/logo.png'))],
    ['is too small to be one', text([paragraph('One')]), images(saved('saved:1', 'tower.jpg', 120))],
  ])('is not set there where it %s', (_, given, there) => {
    expect(withLeadImage(given, lead, there)).toBe(given)
  })
})
