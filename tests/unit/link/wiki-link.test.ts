import fc from 'fast-check'
import { expect, test } from 'vitest'
import { foldTitle, type LinkTarget, wikiLinksIn, writeLink } from '../../../core/link/wiki-link'

const MARK = '0123456789abc'

test.each<[string, LinkTarget | null, string]>([
  ['[[The harbour]]', { kind: 'document', title: 'The harbour', document: null }, 'The harbour'],
  ['[[The harbour|the first one]]', { kind: 'document', title: 'The harbour', document: null }, 'the first one'],
  ['[[The harbour|]]', { kind: 'document', title: 'The harbour', document: null }, 'The harbour'],
  ['[[The harbour#Wages]]', { kind: 'heading', title: 'The harbour', heading: 'Wages' }, 'The harbour › Wages'],
  ['[[#Wages]]', { kind: 'heading', title: null, heading: 'Wages' }, 'Wages'],
  [`[[The harbour#^m-${MARK}|so he said]]`, { kind: 'mark', title: 'The harbour', mark: MARK }, 'so he said'],
  [`[[The harbour#^d-${MARK}]]`, { kind: 'document', title: 'The harbour', document: MARK }, 'The harbour'],
  ['[[The harbour#^m-none]]', { kind: 'heading', title: 'The harbour', heading: '^m-none' }, 'The harbour › ^m-none'],
  ['[[#]]', null, ''],
  ['[[ ]]', null, ''],
  ['[[a\nb]]', null, ''],
])('%s', (written, target, words) => {
  const links = wikiLinksIn(`see ${written}, then`)
  expect(links).toEqual(target === null ? [] : [{ start: 4, end: 4 + written.length, target, words }])
})

test('what is written is read back as what was meant, whatever the title and the words', () => {
  const id = fc.stringMatching(/^[0-9a-hjkmnp-tv-z]{13}$/)
  const words = fc.string({ unit: 'grapheme', minLength: 1 }).filter((title) => foldTitle(title) !== '')
  const target: fc.Arbitrary<LinkTarget> = fc.oneof(
    fc.record({ kind: fc.constant('document' as const), title: words, document: fc.option(id) }),
    fc.record({ kind: fc.constant('heading' as const), title: fc.option(words), heading: words }),
    fc.record({ kind: fc.constant('mark' as const), title: fc.option(words), mark: id }),
  )
  fc.assert(
    fc.property(target, fc.string({ unit: 'grapheme' }), (meant, shown) => {
      const text = writeLink(meant, shown)
      const [link, ...others] = wikiLinksIn(text)
      expect(others).toEqual([])
      expect(link).toMatchObject({ start: 0, end: text.length, target: { kind: meant.kind } })
      expect(foldTitle(link?.target.title ?? '')).toBe(foldTitle(meant.title ?? ''))
      if (meant.kind === 'heading' && link?.target.kind === 'heading')
        expect(foldTitle(link.target.heading)).toBe(foldTitle(meant.heading))
      if (meant.kind === 'mark') expect(link?.target).toMatchObject({ mark: meant.mark })
      if (meant.kind === 'document') expect(link?.target).toMatchObject({ document: meant.document })
    }),
  )
})
