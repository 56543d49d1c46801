import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Range } from '../../../core/anchor/anchor'
import { type PlainText, plainText } from '../../../core/text/plain-text'
import { type Segmentation, segmentation } from '../../../core/text/segment'
import type { Block } from '../../../core/text/tree'
import { cpuTime } from '../../support/cpu-time'
import { FRESH, HELD_BACK, SENTENCES } from './sentence-cases'
import { block, paragraph } from './trees'

function all(steps: Segmentation, plain: PlainText): Range[] {
  const found: Range[] = []
  let at = steps.sentenceAt(0) ?? steps.nextSentence(0)
  for (; at && found.length <= plain.text.length; at = steps.nextSentence(at.start)) found.push(at)
  return found
}

describe('where sentences end', () => {
  it.each([...SENTENCES, ...HELD_BACK, ...FRESH])('%s: %s', (language, marked) => {
    const plain = plainText({ blocks: [paragraph(marked.replaceAll('|', ''))] })
    const found = all(segmentation(plain, language), plain).map(({ start, end }) => plain.text.slice(start, end))
    expect(found).toEqual(marked.split('|').map((sentence) => sentence.trim()))
  })

  it('is never within a formula, and formulas are words', () => {
    const formula = { kind: 'inlineMath', tex: 'f(x) = 1. Then g' } as const
    const blocks: Block[] = [
      { kind: 'paragraph', spans: ['As ', { kind: 'strong', spans: [formula] }, ' shows. It is so.'] },
    ]
    const plain = plainText({ blocks })
    const steps = segmentation(plain, 'en')
    expect(all(steps, plain).map(({ start, end }) => plain.text.slice(start, end))).toEqual([
      'As f(x) = 1. Then g shows.',
      'It is so.',
    ])
    expect(steps.nextWord(3)).toEqual({ start: 3, end: 3 + formula.tex.length })
  })

  it('is the end of the line in code', () => {
    const plain = plainText({ blocks: [{ kind: 'code', text: 'a.b. C = 1\n\n  if (x) { y. Z }\n' }] })
    const found = all(segmentation(plain, 'en'), plain).map(({ start, end }) => plain.text.slice(start, end))
    expect(found).toEqual(['a.b. C = 1', 'if (x) { y. Z }'])
  })
})

describe('in any text', () => {
  const anyText = fc.array(block, { minLength: 1, maxLength: 6 }).map((blocks) => plainText({ blocks }))

  it('sentences are in order, hold every letter, and each is found from within it and from the next', () => {
    fc.assert(
      fc.property(anyText, (plain) => {
        const steps = segmentation(plain, 'en')
        const found = all(steps, plain)
        let covered = ''
        found.forEach((sentence, i) => {
          expect(sentence.start).toBeGreaterThanOrEqual(found[i - 1]?.end ?? 0)
          expect(sentence.end).toBeGreaterThan(sentence.start)
          const words = plain.text.slice(sentence.start, sentence.end)
          expect(words.trim()).toBe(words)
          covered += words
          expect(steps.sentenceAt(sentence.start)).toEqual(sentence)
          expect(steps.sentenceAt(sentence.end - 1)).toEqual(sentence)
          expect(steps.previousSentence(sentence.start)).toEqual(found[i - 1] ?? null)
          expect(steps.nextSentence(sentence.start)).toEqual(found[i + 1] ?? null)
          expect(steps.nextSentence(sentence.end - 1)).toEqual(found[i + 1] ?? null)
          // No block is left.
          const leaf = plain.blocks.find((one) => one.start <= sentence.start && sentence.end <= one.end)
          expect(leaf).toBeDefined()
        })
        expect(covered.replace(/\s/g, '')).toBe(plain.text.replace(/\s/g, ''))
      }),
      { numRuns: 200 },
    )
  })

  it('words are in order, there and back', () => {
    fc.assert(
      fc.property(anyText, (plain) => {
        const steps = segmentation(plain, 'en')
        const found: Range[] = []
        for (let word = steps.nextWord(0); word; word = steps.nextWord(word.end)) found.push(word)
        found.forEach((word, i) => {
          expect(word.start).toBeGreaterThanOrEqual(found[i - 1]?.end ?? 0)
          expect(steps.previousWord(word.end)).toEqual(word)
          expect(steps.previousWord(word.start)).toEqual(found[i - 1] ?? null)
          expect(steps.wordAt(word.start)).toEqual(word)
        })
      }),
      { numRuns: 100 },
    )
  })
})

describe('in a block of 150,000 characters', () => {
  const sentences = Array.from(
    { length: 2_500 },
    (_, i) => `Dr. Lee wrote No. ${i} in the U.S. log of that day${i % 7 ? '.' : '!'}`,
  )
  const plain = plainText({ blocks: [paragraph('Before.'), paragraph(sentences.join(' ')), paragraph('After.')] })
  const steps = segmentation(plain, 'en')

  it('sentences are the same whether one walks or jumps, there and back', () => {
    const found = all(steps, plain)
    expect(found.map(({ start, end }) => plain.text.slice(start, end))).toEqual(['Before.', ...sentences, 'After.'])
    for (let i = 0; i < found.length; i += 53) {
      const fresh = segmentation(plain, 'en')
      const sentence = found[i] as Range
      expect(fresh.sentenceAt(sentence.end - 2)).toEqual(sentence)
      expect(fresh.previousSentence(sentence.start)).toEqual(found[i - 1] ?? null)
    }
  })

  it('a step takes no longer than a frame', () => {
    const times = Array.from({ length: 15 }, (_, i) => {
      const fresh = segmentation(plain, 'en')
      const started = cpuTime()
      fresh.nextSentence(90_000 + i * 1_000)
      return cpuTime() - started
    })
    expect(times.toSorted((a, b) => a - b)[7]).toBeLessThan(16)
  })
})
