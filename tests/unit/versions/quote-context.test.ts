import { expect, test } from 'vitest'
import { contextAt, contextOf } from '../../../renderer/versions/quote-context'

const anchor = (prefix: string, suffix: string, start = 100) =>
  contextOf({ start, end: start + 1, quote: 'q', prefix, suffix, textHash: '' })

test('what stood beside a passage is whole words, in one line', () => {
  expect(anchor('rom the council; on 26 November\nthe master ', '.\n\nA summit is meant to follow th')).toEqual({
    before: '…the council; on 26 November the master',
    after: 'A summit is meant to follow…',
  })
})

test('at the beginning and at the end of a text nothing goes on', () => {
  expect(anchor('The beginning', '', 13)).toEqual({ before: 'The beginning', after: '' })
  expect(anchor('', '.', 0)).toEqual({ before: '', after: '' })
})

test('a script without spaces is cut anywhere, but never within a character', () => {
  const { before, after } = anchor(`${'\uDE00'}${'字'.repeat(40)}`, `${'字'.repeat(40)}\uD83D`)
  expect(before).toBe(`…${'字'.repeat(40)}`)
  expect(after).toBe(`${'字'.repeat(40)}…`)
})

test('beside a place stand words of its own block alone', () => {
  const plain = `First block.\n${'before '.repeat(20)}HERE${' after'.repeat(20)}\nLast block.`
  const start = plain.indexOf('HERE')
  const { before, after } = contextAt(plain, { start, end: start + 4 })
  expect(before).toMatch(/^…(before )+$/)
  expect(after).toMatch(/^( after)+…$/)
  const whole = contextAt('One line.\nAnother one here.\nThird.', { start: 18, end: 21 })
  expect(whole).toEqual({ before: 'Another ', after: ' here.' })
})
