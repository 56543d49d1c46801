/** What the reports of vitest and playwright say: how many tests there were, and which failed, with their reasons. */
import { stripVTControlCharacters } from 'node:util'

/**
 * @typedef {{ passed: number, failed: number, skipped: number }} Count
 * @typedef {{ name: string, reason: string }} Failure `name` says the file too; `reason` may have many lines
 */

/** Who keeps only the end of a long output keeps about a hundred lines: the failures and the last line fit. */
const linesKept = 80

/** Of one failure: what was expected, what was there, and where. */
const linesAtMost = 16

/** A message may hold a whole page of HTML on one line. */
const widest = 240

/**
 * What a report counts. A suite that ended badly without a failed test (a file that cannot be loaded, a runner that
 * died, nothing that matches the filter) counts as one failure, so that it cannot pass unseen.
 * @param {number} code the runner's exit code
 * @param {string | undefined} report JSON of vitest or playwright
 * @returns {Count}
 */
export function countOf(code, report) {
  const { stats, ...totals } = report ? JSON.parse(report) : {}
  const passed = stats?.expected ?? totals.numPassedTests ?? 0
  const failed = stats ? stats.unexpected + stats.flaky : (totals.numFailedTests ?? 0)
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
    ...(suites ?? []).flatMap((suite) => ofPlaywright(suite, suite.file)),
  ]
}

/**
 * The failures once more, in few lines each, for the end of the output.
 * @param {readonly Failure[]} failures
 * @returns {string[]} lines; none where nothing failed
 */
export function retold(failures) {
  if (failures.length === 0) return []
  const each = Math.max(2, Math.min(linesAtMost, Math.floor(linesKept / failures.length)))
  const shown = failures.slice(0, Math.floor(linesKept / each))
  const more = failures.length - shown.length
  return [
    '── failed ──',
    ...shown.flatMap(({ name, reason }) => [`✗ ${cut(name)}`, ...short(reason, each - 1)]),
    ...(more > 0 ? [`and ${more} more`] : []),
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
  return failed.map((test) => ({ name: `${name} › ${test.fullName}`, reason: test.failureMessages.join('\n') }))
}

function ofPlaywright({ specs = [], suites = [] }, path) {
  const bad = specs
    .filter(({ ok }) => !ok)
    .map(({ title, line, tests }) => ({
      name: `${path}:${line} › ${title}`,
      reason: tests
        .flatMap(({ results }) => results)
        .flatMap(({ errors }) => errors)
        .map(words)
        .join('\n'),
    }))
  return [...bad, ...suites.flatMap((suite) => ofPlaywright(suite, `${path} › ${suite.title}`))]
}

const words = ({ message, stack, value, location }) =>
  `${message ?? stack ?? value ?? ''}${location ? `\nat ${location.file}:${location.line}` : ''}`
