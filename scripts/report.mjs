/** What the reports of vitest and playwright say: how many tests there were, and which failed, with their reasons. */
import { stripVTControlCharacters } from 'node:util'

/**
 * @typedef {{ passed: number, failed: number, skipped: number }} Count
 * @typedef {{ name: string, reason: string }} Failure `name` says the file too; `reason` may have many lines
 */

/** Who keeps only the end of a long output keeps about a hundred lines: one list of failures and the last line fit. */
const linesKept = 80

/** Of one failure: what was expected, what was there, and where. */
const linesAtMost = 16

/** A message may hold a whole page of HTML on one line. */
const widest = 240

/**
 * What a report counts; a test that passed the second time has passed. A suite that ended badly without a failed test (a file that cannot be loaded, a runner that
 * died, nothing that matches the filter) counts as one failure, so that it cannot pass unseen.
 * @param {number} code the runner's exit code
 * @param {string | undefined} report JSON of vitest or playwright
 * @returns {Count}
 */
export function countOf(code, report) {
  const { stats, ...totals } = report ? JSON.parse(report) : {}
  const passed = stats ? stats.expected + stats.flaky : (totals.numPassedTests ?? 0)
  const failed = stats ? stats.unexpected : (totals.numFailedTests ?? 0)
  const skipped = stats?.skipped ?? (totals.numPendingTests ?? 0) + (totals.numTodoTests ?? 0)
  return { passed, failed: code !== 0 && failed === 0 ? 1 : failed, skipped }
}

/**
 * The failures that a report names: tests, and files that could not be loaded.
 * @param {string | undefined} report JSON of vitest or playwright
 * @returns {Failure[]}
 */
export function failuresOf(report) {
  const { testResults, suites, errors = [] } = report ? JSON.parse(report) : {}
  if (testResults) return testResults.flatMap(ofVitest)
  return [
    ...errors.map((error) => ({ name: 'playwright', reason: words(error) })),
    ...specsOf(suites)
      .filter(({ ok }) => !ok)
      .map(told),
  ]
}

/**
 * Tests that failed and then passed, with the reason of the failure.
 * @param {string | undefined} report JSON of vitest or playwright
 * @returns {Failure[]}
 */
export function secondTimesOf(report) {
  const { testResults, suites } = report ? JSON.parse(report) : {}
  if (!testResults)
    return specsOf(suites)
      .filter(({ tests }) => tests.some(({ status }) => status === 'flaky'))
      .map(told)
  // Vitest keeps what was wrong the first time with a test that has passed.
  return testResults.flatMap(({ name, assertionResults }) =>
    assertionResults
      .filter(({ status, failureMessages }) => status === 'passed' && failureMessages?.length > 0)
      .map((test) => ofTest(name, test)),
  )
}

/**
 * The end of the output: what passed only the second time, the failures once more in few lines each, and how many there were.
 * @param {Count} total
 * @param {readonly Failure[]} failures
 * @param {readonly Failure[]} secondTimes
 * @returns {string[]} lines
 */
export function ending({ passed, failed, skipped }, failures, secondTimes) {
  return [
    ...list('passed only the second time:', secondTimes),
    ...list('failed:', failures),
    `${passed} passed, ${failed} failed, ${skipped} skipped`,
  ]
}

function list(title, failures) {
  if (failures.length === 0) return []
  const each = Math.max(2, Math.min(linesAtMost, Math.floor(linesKept / failures.length)))
  const shown = failures.slice(0, Math.floor(linesKept / each))
  const more = failures.length - shown.length
  return [
    title,
    ...shown.flatMap(({ name, reason }) => [`✗ ${cut(name)}`, ...short(reason, each - 1)]),
    ...(more > 0 ? [`and ${more} more`] : []),
    '',
  ]
}

const short = (reason, lines) =>
  stripVTControlCharacters(reason)
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(0, lines)
    .map((line) => `    ${cut(line)}`)

const cut = (line) => (line.length > widest ? `${line.slice(0, widest)}…` : line)

function ofVitest({ name, status, message, assertionResults }) {
  const failed = assertionResults.filter((test) => test.status === 'failed')
  if (failed.length === 0) return status === 'failed' ? [{ name, reason: message ?? '' }] : []
  return failed.map((test) => ofTest(name, test))
}

const ofTest = (file, { fullName, failureMessages }) => ({
  name: `${file} › ${fullName}`,
  reason: failureMessages.join('\n'),
})

/** Every test of playwright's suites, which hold suites; `path` says where it stands. */
const specsOf = (suites = [], above = []) =>
  suites.flatMap(({ title, file, specs = [], suites: inner }) => {
    const path = above.length === 0 ? [file] : [...above, title]
    return [...specs.map((spec) => ({ ...spec, path })), ...specsOf(inner, path)]
  })

const told = ({ path: [file, ...groups], title, line, tests }) => ({
  name: [`${file}:${line}`, ...groups, title].join(' › '),
  reason: tests
    .flatMap(({ results }) => results)
    .flatMap(({ errors }) => errors)
    .map(words)
    .join('\n'),
})

const words = ({ message, stack, value, location }) =>
  `${message ?? stack ?? value ?? ''}${location ? `\nat ${location.file}:${location.line}` : ''}`
