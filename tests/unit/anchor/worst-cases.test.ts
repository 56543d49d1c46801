/** Texts that are hard on whoever compares them: what becomes of the marks stays bounded in time, and none is on wrong words. */
import { expect, test } from 'vitest'
import { diceOf } from '../../../bench/anchor/dice'
import { proseOf } from '../../../bench/anchor/prose'
import type { Anchor } from '../../../core/anchor/anchor'
import { describe as describePassage } from '../../../core/anchor/describe'
import { type Relocation, relocateAll } from '../../../core/anchor/relocate'
import { cpuTime } from '../../support/cpu-time'

const MARKS = 200
const MEGABYTE = 1_000_000

/** Milliseconds of this thread's own work; none of these takes half of it on a machine of 2020. */
const LONGEST = 8_000

const anchorsOf = (text: string): readonly Anchor[] => {
  const dice = diceOf(1)
  return Array.from({ length: MARKS }, () => {
    const start = dice.below(text.length - 200)
    return describePassage(text, { start, end: start + 20 + dice.below(150) }, 'a')
  })
}

function relocate(
  old: string,
  now: string,
): readonly (Relocation & { readonly words: string; readonly quote: string })[] {
  const anchors = anchorsOf(old)
  const begun = cpuTime()
  const found = relocateAll({ anchors, before: { text: old, hash: 'a' }, after: { text: now, hash: 'b' } })
  expect(cpuTime() - begun).toBeLessThan(LONGEST)
  return found.map((one, i) => ({
    ...one,
    words: one.kind === 'orphan' ? '' : now.slice(one.range.start, one.range.end),
    quote: anchors[i]?.quote ?? '',
  }))
}

const sameWords = (found: ReturnType<typeof relocate>) =>
  found.filter(({ kind, words, quote }) => kind !== 'orphan' && words !== quote)

test('two texts with nothing in common', () => {
  const found = relocate(proseOf(1, MEGABYTE), 'ابجد هوز حطي كلمن سعفص قرشت '.repeat(MEGABYTE / 28))
  expect(found.every(({ kind }) => kind === 'orphan')).toBe(true)
})

test('two texts in the same language that are two texts', () => {
  const found = relocate(proseOf(1, MEGABYTE), proseOf(2, MEGABYTE))
  expect(found.filter(({ kind }) => kind !== 'orphan')).toEqual([])
})

test('one line of a megabyte with a word put in at its start', () => {
  const line = proseOf(3, MEGABYTE).replaceAll('\n', ' ')
  const found = relocate(line, `Correction: ${line}`)
  expect(found.map(({ kind }) => kind)).toEqual(Array(MARKS).fill('kept'))
  expect(sameWords(found)).toEqual([])
})

test('a megabyte of the same line, and one line more', () => {
  const lines = 'The same line, again and again.\n'.repeat(MEGABYTE / 32)
  expect(sameWords(relocate(lines, `${lines}The same line, again and again.\n`))).toEqual([])
  expect(sameWords(relocate(lines, `Another one.\n${lines}`))).toEqual([])
})

test('a megabyte of one letter, and one letter less', () => {
  expect(sameWords(relocate('a'.repeat(MEGABYTE), 'a'.repeat(MEGABYTE - 1)))).toEqual([])
})

test('half a megabyte of Chinese characters without spaces, of which every hundredth is another', () => {
  const dice = diceOf(9)
  const character = () => String.fromCharCode(0x4e00 + dice.below(3_000))
  const characters = Array.from({ length: MEGABYTE / 2 }, character)
  const now = characters.map((one, i) => (i % 100 === 50 ? character() : one)).join('')
  const found = relocate(characters.join(''), now)
  const starts = anchorsOf(characters.join('')).map(({ start }) => start)
  expect(found.filter(({ kind }) => kind === 'orphan').length).toBeLessThan(MARKS / 20)
  found.forEach((one, i) => {
    if (one.kind !== 'orphan') expect(Math.abs(one.range.start - (starts[i] ?? 0))).toBeLessThanOrEqual(1)
  })
})

test('all lines in the opposite order', () => {
  const old = proseOf(4, MEGABYTE / 4)
  const now = old.split('\n').toReversed().join('\n')
  const found = relocate(old, now)
  const within = found.filter(({ quote }) => !quote.includes('\n'))
  expect(within.filter(({ kind }) => kind === 'orphan').length).toBeLessThan(within.length / 10)
  expect(sameWords(within)).toEqual([])
})
