import { expect, test } from 'vitest'
import type { Failure } from '../../../core/failure'
import { hasReport, summaryWords } from '../../../renderer/ui/summary-words'

const added = (n: number) =>
  Array.from({ length: n }, (_, i) => ({ name: `${i}`, document: `${i}`, title: `${i}`, earlier: null }))
const empty = (name: string): Failure => ({ kind: 'emptyFile', name })
const stopped = (name: string): Failure => ({ kind: 'cancelled', name })
const here: Failure = { kind: 'alreadyHere', name: 'a', document: '1', title: 'A', trashedAt: null }

test('what went well is told in a few words', () => {
  const summary = { added: added(12), failures: [], passedOver: 0 }
  expect(summaryWords(summary)).toBe('12 documents added.')
  expect(hasReport(summary)).toBe(false)
})

test('one failure is told in full, and needs no list', () => {
  const summary = { added: added(1), failures: [empty('x')], passedOver: 1 }
  expect(summaryWords(summary)).toMatch(
    /^1 document added. “x” is empty.* One other file was not of a kind that can be read.$/,
  )
  expect(hasReport(summary)).toBe(false)
})

test('of several their number is told by what happened to them', () => {
  const summary = { added: [], failures: [here, empty('x'), stopped('y'), stopped('z')], passedOver: 1_200 }
  expect(summaryWords(summary)).toBe(
    '1 was in the library already. 1 could not be added. 2 files were not added, because you stopped it. 1,200 other files were not of a kind that can be read.',
  )
  expect(hasReport(summary)).toBe(true)
})

test('what one stopped oneself needs no list', () => {
  expect(hasReport({ added: [], failures: [stopped('y'), stopped('z')], passedOver: 0 })).toBe(false)
})
