import fc from 'fast-check'
import { expect, test } from 'vitest'
import { folded, foldedText } from '../../../main/cli/folded'
import { arbitraryText } from '../../support/arbitrary-text'

test('case, accents and widths do not count', () => {
  expect(foldedText('ÉCOLE')).toBe('ecole')
  expect(foldedText('e\u0301cole')).toBe('ecole')
  expect(foldedText('Ｆｕｌｌ')).toBe('full')
})

test('each place leads back to a place in the text, in order', () => {
  fc.assert(
    fc.property(arbitraryText, (text) => {
      const { text: plain, origin } = folded(text)
      expect(origin(plain.length)).toBe(text.length)
      let last = 0
      for (let at = 0; at <= plain.length; at++) {
        expect(origin(at)).toBeGreaterThanOrEqual(last)
        last = origin(at)
      }
    }),
  )
})

test('what is found leads to where it stands', () => {
  const text = 'Der Ärger über den Fluß: ÉCOLE'
  const { text: plain, origin } = folded(text)
  expect(text.slice(origin(plain.indexOf('ecole')))).toBe('ÉCOLE')
})
