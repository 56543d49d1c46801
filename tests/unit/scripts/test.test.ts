import { expect, test } from 'vitest'
import { chosen, countOf } from '../../../scripts/test.mjs'

test('suites are named first; without one all run', () => {
  expect(chosen(['unit', 'crash', 'splice'])).toEqual({ names: ['unit', 'crash'], filters: ['splice'] })
  expect(chosen([]).names).toEqual(['unit', 'crash', 'browser', 'e2e', 'package'])
})

test('a report of vitest and one of playwright are counted alike', () => {
  const vitest = { numPassedTests: 3, numFailedTests: 1, numPendingTests: 2, numTodoTests: 0 }
  expect(countOf(1, JSON.stringify(vitest))).toEqual({ passed: 3, failed: 1, skipped: 2 })
  const playwright = { stats: { expected: 3, unexpected: 1, flaky: 1, skipped: 2 } }
  expect(countOf(1, JSON.stringify(playwright))).toEqual({ passed: 3, failed: 2, skipped: 2 })
})

test('a suite that ends badly without a failed test counts as a failure', () => {
  expect(countOf(1, undefined)).toEqual({ passed: 0, failed: 1, skipped: 0 })
  expect(countOf(1, JSON.stringify({ numPassedTests: 3, numFailedTests: 0 }))).toEqual({
    passed: 3,
    failed: 1,
    skipped: 0,
  })
})
