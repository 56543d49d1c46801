import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Range } from '../../../core/anchor/anchor'
import {
  cursorAnchor,
  growSentence,
  growWord,
  nextSentence,
  previousSentence,
  reachBack,
  reachOn,
  sentenceFrom,
  shrinkSentence,
  shrinkWord,
} from '../../../core/mark/cursor'
import { plainText } from '../../../core/text/plain-text'
import { segmentation } from '../../../core/text/segment'
import type { Block } from '../../../core/text/tree'
import { block } from '../text/trees'

const blocks: readonly Block[] = [
  { kind: 'heading', level: 2, spans: ['The port'] },
  { kind: 'paragraph', spans: ['First one. Second one. Third one.'] },
  { kind: 'figure', image: { kind: 'image', source: null, alternative: '' } },
  { kind: 'paragraph', spans: ['Last of all.'] },
]
const plain = plainText({ blocks })
const text = segmentation(plain, 'en')
const at = (words: string): Range => {
  const start = plain.text.indexOf(words)
  return { start, end: start + words.length }
}
const shown = (range: Range | null) => range && plain.text.slice(range.start, range.end)

describe('the sentence cursor', () => {
  test('walks over every sentence of every block, there and back, and stops at the ends', () => {
    const seen: (string | null)[] = []
    let cursor = sentenceFrom(text, 0)
    for (let i = 0; i < 7 && cursor; i++) {
      seen.push(shown(cursor))
      cursor = nextSentence(text, cursor)
    }
    const all = ['The port', 'First one.', 'Second one.', 'Third one.', '\uFFFC', 'Last of all.']
    expect(seen).toEqual([...all, 'Last of all.'])
    const back: (string | null)[] = []
    for (let i = 0; i < 6 && cursor; i++) {
      back.push(shown(cursor))
      cursor = previousSentence(text, cursor)
    }
    expect(back).toEqual(all.toReversed())
    expect(shown(cursor)).toBe('The port')
  })

  test('begins with the sentence that is there', () => {
    expect(shown(sentenceFrom(text, at('Second').start + 3))).toBe('Second one.')
    expect(shown(sentenceFrom(text, plain.text.length))).toBe('Last of all.')
    expect(sentenceFrom(segmentation(plainText({ blocks: [] }), null), 0)).toBeNull()
  })

  test('grows and shrinks by sentences, over blocks too', () => {
    const one = at('Third one.')
    const two = growSentence(text, one)
    expect(shown(two)).toBe('Third one.\n\uFFFC')
    expect(shown(growSentence(text, two))).toBe('Third one.\n\uFFFC\nLast of all.')
    expect(shrinkSentence(text, two)).toEqual(one)
    expect(shrinkSentence(text, one)).toEqual(one)
    expect(growSentence(text, at('Last of all.'))).toEqual(at('Last of all.'))
  })

  test('grows and shrinks by words, and by sentences from there', () => {
    const one = at('First one.')
    const more = growWord(text, one)
    expect(shown(more)).toBe('First one. Second')
    expect(shown(growWord(text, at('Third one.')))).toBe('Third one.\n\uFFFC\nLast')
    expect(shown(shrinkWord(text, more))).toBe('First one')
    expect(shown(shrinkWord(text, one))).toBe('First')
    expect(shrinkWord(text, at('First'))).toEqual(at('First'))
    expect(shrinkSentence(text, more)).toEqual(one)
    expect(shown(growSentence(text, more))).toBe('First one. Second one.')
  })
})

describe('growing from a sentence, as a selection does', () => {
  const one = at('Second one.')

  test('on takes in what comes after, back gives it back and then takes in what comes before', () => {
    const anchor = cursorAnchor(text, one)
    const more = reachOn(text, one, anchor)
    expect(shown(more)).toBe('Second one. Third one.')
    expect(reachBack(text, more, anchor)).toEqual(one)
    const before = reachBack(text, one, anchor)
    expect(shown(before)).toBe('First one. Second one.')
    expect(shown(reachBack(text, before, anchor))).toBe('The port\nFirst one. Second one.')
    expect(reachOn(text, before, anchor)).toEqual(one)
    expect(reachBack(text, at('The port'), at('The port'))).toEqual(at('The port'))
  })

  test('of a part of a sentence the rest comes first', () => {
    const part = at('one. Third')
    const anchor = cursorAnchor(text, { start: plain.text.indexOf('Second') + 7, end: part.end + 6 })
    const cursor = { start: anchor.start, end: anchor.end }
    expect(shown(reachBack(text, cursor, anchor))).toBe('Second one.')
  })

  test('in any text it stays within it and whole, and never loses its anchor', () => {
    const anyText = fc.array(block, { minLength: 1, maxLength: 5 }).map((found) => plainText({ blocks: found }))
    fc.assert(
      fc.property(
        anyText,
        fc.nat(),
        fc.array(fc.constantFrom(reachOn, reachBack), { maxLength: 12 }),
        (any, from, steps) => {
          const segments = segmentation(any, 'en')
          const start = sentenceFrom(segments, from % (any.text.length + 1))
          if (!start) return
          const anchor = cursorAnchor(segments, start)
          let cursor = start
          for (const step of steps) {
            const next = step(segments, cursor, anchor)
            expect(next.start).toBeGreaterThanOrEqual(0)
            expect(next.end).toBeLessThanOrEqual(any.text.length)
            expect(next.start).toBeLessThanOrEqual(anchor.start)
            expect(next.end).toBeGreaterThanOrEqual(anchor.end)
            const other = step === reachOn ? reachBack : reachOn
            if (next.start !== cursor.start || next.end !== cursor.end)
              expect(other(segments, next, anchor)).toEqual(cursor)
            cursor = next
          }
        },
      ),
    )
  })
})
