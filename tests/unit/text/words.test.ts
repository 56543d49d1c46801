import { describe, expect, it } from 'vitest'
import { countWords, readingMinutes } from '../../../core/text/words'
import { cpuTime } from '../../support/cpu-time'

describe('counting words', () => {
  it.each([
    ['', 0],
    ['One two\nthree\tfour', 4],
    ["It's a well-known 3.5 fact – isn’t it?", 7],
    ['e\u0301te\u0301 is one', 3],
    ['한국어 문장 둘', 3],
    ['東京へ行く。', 5],
    ['𠮷野家', 3],
    ['สวัสดีครับ', 2],
    ['🙂 — … \uFFFC', 0],
    ['می\u200Cخواهم', 1],
  ])('%j', (text, words) => {
    expect(countWords(text)).toBe(words)
  })

  it('counts 10 MB well under a second', () => {
    const text = 'some ordinary words, '.repeat(500_000)
    countWords('')
    const started = cpuTime()
    expect(countWords(text)).toBe(1_500_000)
    expect(cpuTime() - started).toBeLessThan(1_000)
  })

  it('estimates minutes', () => {
    expect(readingMinutes(1_150, 'en')).toBe(5)
    expect(readingMinutes(4_000, 'ja')).toBe(10)
    expect(readingMinutes(3, null)).toBe(1)
  })
})
