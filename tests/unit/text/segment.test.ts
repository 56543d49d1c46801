import { describe, expect, it } from 'vitest'
import { plainText } from '../../../core/text/plain-text'
import { segmentation } from '../../../core/text/segment'
import type { Block } from '../../../core/text/tree'
import { cpuTime } from '../../support/cpu-time'
import { paragraph } from './trees'

function sentencesOf(language: string | null, ...blocks: Block[]): string[] {
  const plain = plainText({ blocks })
  const steps = segmentation(plain, language)
  const found: string[] = []
  for (let at = steps.sentenceAt(0); at; at = steps.nextSentence(at.start))
    found.push(plain.text.slice(at.start, at.end))
  return found
}

describe('sentences', () => {
  it.each([
    [['The U.S. Senate met.', 'It voted.']],
    [['He left the U.S.', 'The deal was off.']],
    [['Dr. Kim met Mr. Lee of Acme Inc. Seoul at 9 a.m. Tuesday.', 'Nothing came of it.']],
    [['It began at 9 a.m.', 'Officials were late.']],
    [['See No. 5 and Fig. 3 on Nov. 28 there.', 'No.', 'That is wrong.']],
    [['George W. Bush and J. R. R. Tolkien never met.', 'Why?']],
    [['“Is it true?” she asked.', '“It is.”', 'Then he left… and came back.']],
    [['1. First things come first.', 'Then others.']],
    [['It costs 3.50 dollars at example.com today.', 'Really!']],
  ])('%j', (sentences) => {
    expect(sentencesOf('en', paragraph(sentences.join(' ')))).toEqual(sentences)
  })

  it.each<[string, string[]]>([
    ['de', ['Am 28. November 2019 kam z. B. Dr. Weber.', 'Er blieb bis zum 3. Mai.']],
    ['ja', ['今日は晴れです。', '明日は雨でしょう。']],
    ['ko', ['한국은 결정했다.', '일본은 놀랐다.']],
    ['not-a-language', ['One.', 'Two.']],
  ])('of %s', (language, sentences) => {
    expect(sentencesOf(language, paragraph(sentences.join(language === 'ja' ? '' : ' ')))).toEqual(sentences)
  })

  it('end with their block, and with a line of verse', () => {
    const verse: Block = { kind: 'verse', spans: ['A line', { kind: 'break' }, 'and another'] }
    expect(sentencesOf('en', paragraph('No stop'), paragraph('at all'), verse)).toEqual([
      'No stop',
      'at all',
      'A line',
      'and another',
    ])
  })

  it('can be stepped through backwards, and be empty', () => {
    const plain = plainText({ blocks: [paragraph('One. Two.'), paragraph('Three.')] })
    const steps = segmentation(plain, 'en')
    expect(steps.sentenceAt(4)).toEqual({ start: 0, end: 4 })
    expect(steps.sentenceAt(7)).toEqual({ start: 5, end: 9 })
    expect(steps.previousSentence(12)).toEqual({ start: 5, end: 9 })
    expect(steps.previousSentence(6)).toEqual({ start: 0, end: 4 })
    expect(steps.previousSentence(2)).toBeNull()
    expect(steps.nextSentence(12)).toBeNull()
    expect(segmentation(plainText({ blocks: [] }), 'en').sentenceAt(0)).toBeNull()
  })

  it('are found in a block of any length, in order and without a gap', () => {
    const sentence = 'This is sentence number N of very many that stand in one block. '
    const long = Array.from({ length: 2_000 }, (_, i) => sentence.replace('N', `${i}`))
      .join('')
      .trim()
    const plain = plainText({ blocks: [paragraph(long)] })
    const steps = segmentation(plain, 'en')
    let count = 0
    let end = -1
    for (let at = steps.sentenceAt(0); at; at = steps.nextSentence(at.start)) {
      expect(at.start).toBe(end + 1)
      end = at.end
      count++
      if (count > 400) break
    }
    const started = cpuTime()
    const far = steps.sentenceAt(100_000)
    expect(plain.text.slice(far?.start, far?.end)).toMatch(
      /^This is sentence number \d+ of very many that stand in one block\.$/,
    )
    expect(cpuTime() - started).toBeLessThan(200)
  })
})

describe('words', () => {
  const plain = plainText({ blocks: [paragraph("It's a well-known fact."), paragraph('한국어 문장')] })
  const steps = segmentation(plain, 'en')
  const spelled = (range: { start: number; end: number } | null) => range && plain.text.slice(range.start, range.end)

  it('are found at, after and before a place, over blocks', () => {
    expect(spelled(steps.wordAt(1))).toBe("It's")
    expect(steps.wordAt(4)).toBeNull()
    expect(spelled(steps.nextWord(4))).toBe('a')
    expect(spelled(steps.nextWord(22))).toBe('한국어')
    expect(spelled(steps.previousWord(24))).toBe('fact')
    expect(steps.previousWord(0)).toBeNull()
    expect(steps.nextWord(plain.text.length)).toBeNull()
  })

  it.each([
    ['The U.S. wielded influence.', 'U.S.'],
    ['It met at 5 p.m. on Monday.', 'p.m.'],
    ['A move of the U.S.-led force.', 'U.S.'],
    ['Das gilt z.B. hier.', 'z.B.'],
    ['Then J.K. Rowling wrote.', 'J.K.'],
    ['He lives in the U.S, they say.', 'U.S'],
  ])('take what is abbreviated to its letters as one: %s', (text, word) => {
    const only = segmentation(plainText({ blocks: [paragraph(text)] }), 'en')
    const start = text.indexOf(word)
    const whole = { start, end: start + word.length }
    expect([start, start + 2].map(only.wordAt)).toEqual([whole, whole])
    expect(only.nextWord(start)).toEqual(whole)
    expect(only.previousWord(whole.end)).toEqual(whole)
  })

  it('that a point parts are several where they are more than letters', () => {
    const text = 'See example.org and a.out.'
    const only = segmentation(plainText({ blocks: [paragraph(text)] }), 'en')
    const found = [4, 12, 20, 22].map((at) => spelledIn(text, only.wordAt(at)))
    expect(found).toEqual(['example', 'org', 'a', 'out'])
  })
})

const spelledIn = (text: string, range: { start: number; end: number } | null) =>
  range && text.slice(range.start, range.end)
