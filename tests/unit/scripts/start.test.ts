import { expect, test } from 'vitest'
import { roundsOf } from '../../../scripts/crash.mjs'
import { absolutePaths } from '../../../scripts/start.mjs'

test('paths count from where the person stands; options and links stay', () => {
  const args = ['--library', 'notes', '--library=more', 'a.md', '/b.txt', '--new', 'margent://abc/def#ghi']
  expect(absolutePaths(args, '/home/reader')).toEqual([
    '--library',
    '/home/reader/notes',
    '--library=/home/reader/more',
    '/home/reader/a.md',
    '/b.txt',
    '--new',
    'margent://abc/def#ghi',
  ])
})

test('crash rounds are a number, 300 unless told', () => {
  expect(roundsOf([])).toBe(300)
  expect(roundsOf(['--rounds', '12'])).toBe(12)
  expect(() => roundsOf(['--rounds', 'many'])).toThrow(/whole number/)
})
