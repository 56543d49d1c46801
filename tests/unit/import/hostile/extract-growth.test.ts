/** What a rule of the main text costs grows with the page, whatever stands side by side on it. */
import { expect, test } from 'vitest'
import { parseHtml } from '../../../../core/import/dom'
import { pageFacts } from '../../../../core/import/metadata/metadata'
import { Draft } from '../../../../main/import/web/extract/draft'
import { giveBackSections } from '../../../../main/import/web/extract/give-back-sections'
import { partsOf } from '../../../../main/import/web/extract/parts'
import { takeOutBareHeadings } from '../../../../main/import/web/extract/take-out-headings'
import { growth, MOST_GROWTH } from './growth'

const facts = pageFacts(parseHtml('<title>A page</title>'), { name: 'page.html', address: null })

/** A page of so many pieces, every unit of it kept. */
const drafted = (piece: string) => (size: number) => {
  const draft = new Draft(partsOf(parseHtml(piece.repeat(size / 100))), facts)
  for (const unit of draft.units) draft.take(unit)
  return draft
}

test.each(['<h3>Related articles</h3>', '<div><h3>One</h3><p>Two.</p></div>', '<a></a><h2>One</h2>', '<h2><img></h2>'])(
  'sections of %s are found in linear time',
  (piece) => {
    expect(growth(drafted(piece), giveBackSections)).toBeLessThan(MOST_GROWTH)
  },
)

test('headings that are left alone are found in linear time', () => {
  const emptied = (size: number) => {
    const draft = new Draft(partsOf(parseHtml('<h2>A heading</h2><p>Comments</p>'.repeat(size / 100))), facts)
    for (const unit of draft.units) {
      if (unit.tag === 'h2') draft.take(unit)
      else draft.drop(unit, 'comments')
    }
    return draft
  }
  expect(growth(emptied, takeOutBareHeadings)).toBeLessThan(MOST_GROWTH)
})
