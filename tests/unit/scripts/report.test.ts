import { expect, test } from 'vitest'
import { countOf, ending, failuresOf, secondTimesOf } from '../../../scripts/report.mjs'

test('a report of vitest and one of playwright are counted alike', () => {
  const vitest = { numPassedTests: 3, numFailedTests: 1, numPendingTests: 2, numTodoTests: 0 }
  expect(countOf(1, JSON.stringify(vitest))).toEqual({ passed: 3, failed: 1, skipped: 2 })
  const playwright = { stats: { expected: 3, unexpected: 1, flaky: 1, skipped: 2 } }
  expect(countOf(1, JSON.stringify(playwright))).toEqual({ passed: 4, failed: 1, skipped: 2 })
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
          { status: 'passed', fullName: 'now and then', failureMessages: ['too slow'] },
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
  expect(secondTimesOf(JSON.stringify(vitest))).toEqual([{ name: 'a.test.ts › now and then', reason: 'too slow' }])
  const results = [{ errors: [{ message: 'not seen', location: { file: 'd.test.ts', line: 9 } }] }]
  const spec = (title: string, status: 'expected' | 'unexpected' | 'flaky') => ({
    ...{ title, line: 7, ok: status !== 'unexpected' },
    tests: [{ status, results: status === 'expected' ? [{ errors: [] }] : results }],
  })
  const playwright = {
    errors: [{ message: 'a title twice' }],
    suites: [
      {
        ...{ title: 'd.test.ts', file: 'd.test.ts', specs: [spec('opens', 'expected'), spec('closes', 'unexpected')] },
        suites: [{ title: 'at night', file: 'd.test.ts', specs: [spec('shuts', 'flaky')] }],
      },
    ],
  }
  expect(failuresOf(JSON.stringify(playwright))).toEqual([
    { name: 'playwright', reason: 'a title twice' },
    { name: 'd.test.ts:7 › closes', reason: 'not seen\nat d.test.ts:9' },
  ])
  expect(secondTimesOf(JSON.stringify(playwright))).toEqual([
    { name: 'd.test.ts:7 › at night › shuts', reason: 'not seen\nat d.test.ts:9' },
  ])
  expect([failuresOf(undefined), secondTimesOf(undefined)]).toEqual([[], []])
})

test('failures are told again in few lines, so that the end of a record holds them all', () => {
  const count = { passed: 3, failed: 1, skipped: 2 }
  expect(ending(count, [], [])).toEqual(['3 passed, 1 failed, 2 skipped'])
  const long = { name: 'a › b', reason: `\u001b[31mexpected\u001b[39m\n\n${'x\n'.repeat(100)}` }
  const [title, name, first, ...rest] = ending(count, [long], [])
  expect([title, name, first, rest.length]).toEqual(['failed:', '✗ a › b', '    expected', 16])
  const many = ending(count, new Array(100).fill(long), [])
  expect(many.length).toBeLessThan(90)
  expect(many.slice(-3)).toEqual(['and 60 more', '', '3 passed, 1 failed, 2 skipped'])
  expect(ending(count, [], [long])[0]).toBe('passed only the second time:')
})
