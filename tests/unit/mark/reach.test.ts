import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { caretAfter, type Grain, type Pointed, reaching, unitAt } from '../../../core/mark/reach'
import { plainText } from '../../../core/text/plain-text'
import { segmentation } from '../../../core/text/segment'
import type { Block } from '../../../core/text/tree'
import { block } from '../text/trees'

const blocks: readonly Block[] = [
  { kind: 'paragraph', spans: ['Dr. Hale came. He sat.'] },
  { kind: 'figure', image: { kind: 'image', source: null, alternative: '' }, caption: ['A boat'] },
  { kind: 'paragraph', spans: ['東京都に行く。👩‍🚀 flew.'] },
]
const plain = plainText({ blocks })
const text = { plain, segments: segmentation(plain, 'en') }
const at = (words: string): Pointed => {
  const start = plain.text.indexOf(words)
  return { caret: start, on: { start, end: start + 1 }, object: null }
}
const taken = (pointed: Pointed, grain: Grain) => {
  const { start, end } = unitAt(text, pointed, grain)
  return plain.text.slice(start, end)
}

describe('what a click takes', () => {
  test.each<[string, Grain, string]>([
    ['ale', 'character', ''],
    ['ale', 'word', 'Hale'],
    ['ale', 'sentence', 'Dr. Hale came.'],
    ['ale', 'block', 'Dr. Hale came. He sat.'],
    ['. He', 'word', '.'],
    [' He', 'word', ' '],
    ['boat', 'block', 'A boat'],
    ['京都に', 'word', '東京'],
  ])('on %j by %s: %j', (words, grain, expected) => {
    expect(taken(at(words), grain)).toBe(expected)
  })

  test('is the whole image, and beside the words no word', () => {
    const start = plain.text.indexOf('\uFFFC')
    const object = { start, end: start + 1 }
    for (const grain of ['character', 'word', 'sentence', 'block'] as const)
      expect(taken({ caret: start + 1, on: object, object }, grain)).toBe('\uFFFC')
    const beside = { caret: plain.text.indexOf('\n'), on: null, object: null }
    expect(taken(beside, 'word')).toBe('')
    expect(taken(beside, 'sentence')).toBe('He sat.')
  })
})

test('a selection reaches over both ends, whichever comes first', () => {
  expect(reaching({ start: 5, end: 9 }, { start: 20, end: 24 })).toEqual({ start: 5, end: 24 })
  expect(reaching({ start: 20, end: 24 }, { start: 5, end: 9 })).toEqual({ start: 5, end: 24 })
})

describe('a step by keys', () => {
  test('goes by characters as they are seen, by words, by sentences', () => {
    const flyer = plain.text.indexOf('👩')
    expect(caretAfter(text, flyer, 'character', 1)).toBe(flyer + '👩‍🚀'.length)
    expect(caretAfter(text, flyer + '👩‍🚀'.length, 'character', -1)).toBe(flyer)
    expect(caretAfter(text, 0, 'word', 1)).toBe(2)
    expect(caretAfter(text, 6, 'word', -1)).toBe(4)
    expect(caretAfter(text, 6, 'sentence', 1)).toBe('Dr. Hale came.'.length)
    expect(caretAfter(text, 'Dr. Hale came.'.length, 'sentence', 1)).toBe('Dr. Hale came. He sat.'.length)
    expect(caretAfter(text, 6, 'sentence', -1)).toBe(0)
  })

  test('goes forward to the end and back to the start, of any text, and never stands still between', () => {
    const anyText = fc.array(block, { minLength: 1, maxLength: 5 }).map((found) => plainText({ blocks: found }))
    fc.assert(
      fc.property(anyText, fc.constantFrom('character' as const, 'word' as const, 'sentence' as const), (any, by) => {
        const own = { plain: any, segments: segmentation(any, 'en') }
        const walk = (from: number, direction: -1 | 1, end: number) => {
          let caret = from
          for (let steps = 0; caret !== end; steps++) {
            const next = caretAfter(own, caret, by, direction)
            expect((next - caret) * direction).toBeGreaterThan(0)
            expect(steps).toBeLessThanOrEqual(any.text.length)
            caret = next
          }
        }
        walk(0, 1, any.text.length)
        walk(any.text.length, -1, 0)
      }),
      { numRuns: 40 },
    )
  })
})
