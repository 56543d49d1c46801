import { expect, test } from 'vitest'
import { likeness } from '../../../core/text/likeness'
import { diceOf } from '../../support/dice'

const WORDS = 'tide keeper lamp storm wall boat night harbour stone rope salt wind glass door letter morning'.split(' ')

function prose(seed: number, words: number): string {
  const dice = diceOf(seed)
  return Array.from({ length: words }, () => dice.pick(WORDS)).join(' ')
}

test('the same words are the same, however they are set', () => {
  expect(likeness('The keeper lit the lamp, and slept.', '“The KEEPER lit the lamp – and slept”')).toBe(1)
})

test('a text that grew has all of the older one', () => {
  const old = prose(1, 500)
  expect(likeness(old, `${prose(2, 300)} ${old} ${prose(3, 700)}`)).toBe(1)
})

test('a corrected text is nearly the same, and a part of a series that repeats its beginning is not', () => {
  const old = prose(1, 600).split(' ')
  const corrected = old.map((word, i) => (i % 50 === 0 ? 'otherwise' : word)).join(' ')
  expect(likeness(old.join(' '), corrected)).toBeGreaterThan(0.85)
  const intro = prose(9, 60)
  expect(likeness(`${intro} ${prose(4, 600)}`, `${intro} ${prose(5, 600)}`)).toBeLessThan(0.3)
})

test('other words have nothing in common, and no words with nothing', () => {
  expect(likeness('one two three four five', 'six seven eight nine ten')).toBe(0)
  expect(likeness('', '')).toBe(0)
  expect(likeness('', 'one two three four')).toBe(0)
})

test('few words are compared as a whole', () => {
  expect(likeness('Two words', 'two words')).toBe(1)
  expect(likeness('Two words', 'other words')).toBe(0)
})

test('Japanese, which puts no spaces, is compared too', () => {
  const old = '灯台守は毎晩灯をともし、海が何を言ったかを書き留めた。'
  expect(likeness(old, `${old}そして眠った。`)).toBe(1)
  expect(likeness(old, '港は朝から閉まっていて、誰も船を出さなかった。')).toBeLessThan(0.2)
})

test('of a book no more is held than of a chapter, and it is as like as before', () => {
  // Words of its own, so that there are as many runs of them as words.
  const dice = diceOf(7)
  const book = Array.from({ length: 120_000 }, () => `w${dice.throw(5000)}`)
  const changed = book.map((word, i) => (i % 40 === 0 ? 'else' : word)).join(' ')
  const alike = likeness(book.join(' '), changed)
  expect(alike).toBeGreaterThan(0.85)
  expect(alike).toBeLessThan(0.95)
})
