import { expect, test } from 'vitest'
import { countOf, failuresOf, retold } from '../../../scripts/report.mjs'

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

test('failed tests are named with their files and reasons, of either runner', () => {
  const vitest = {
    testResults: [
      {
        name: 'a.test.ts',
        status: 'failed',
        message: '',
        assertionResults: [
          { status: 'passed', fullName: 'well', failureMessages: [] },
          { status: 'failed', fullName: 'adds up', failureMessages: ['expected 1 to be 2'] },
        ],
      },
      { name: 'b.test.ts', status: 'failed', message: 'no such module', assertionResults: [] },
      { name: 'c.test.ts', status: 'passed', message: '', assertionResults: [] },
    ],
  }
  expect(failuresOf(JSON.stringify(vitest))).toEqual([
    { name: 'a.test.ts › adds up', reason: 'expected 1 to be 2' },
    { name: 'b.test.ts', reason: 'no such module' },
  ])
  const spec = (title: string, ok: boolean) => ({
    title,
    ok,
    line: 7,
    tests: [{ results: [{ errors: ok ? [] : [{ message: 'not seen', location: { file: 'd.test.ts', line: 9 } }] }] }],
  })
  const playwright = {
    errors: [{ message: 'a title twice' }],
    suites: [{ file: 'd.test.ts', specs: [spec('opens', true), spec('closes', false)] }],
  }
  expect(failuresOf(JSON.stringify(playwright))).toEqual([
    { name: 'playwright', reason: 'a title twice' },
    { name: 'd.test.ts:7 › closes', reason: 'not seen\nat d.test.ts:9' },
  ])
  expect(failuresOf(undefined)).toEqual([])
})

test('failures are told again in few lines, so that the end of a record holds them all', () => {
  expect(retold([])).toEqual([])
  const long = { name: 'a › b', reason: `\u001b[31mexpected\u001b[39m\n\n${'x\n'.repeat(100)}` }
  const [title, name, first, ...rest] = retold([long])
  expect([title, name, first, rest.length]).toEqual(['── failed ──', '✗ a › b', '    expected', 14])
  const many = retold(Array.from({ length: 100 }, () => long))
  expect(many.length).toBeLessThan(90)
  expect(many.at(-1)).toBe('and 60 more')
})
