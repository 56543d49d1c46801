/**
 * `npm test`: installs what is missing, builds, runs every suite, and says last which tests failed and how many there
 * were.
 * `npm test -- SUITE… [FILTER…]` runs some of it: a filter is a part of a test file's path.
 *
 * Where everything runs, a failed test is tried once more and, if it then passes, named at the end: whether a change is taken
 * must not depend on what else the machine did in that second, and yet a test that is not sure must be seen. Where a suite is
 * named, nothing is tried again.
 */
import { mkdir, readFile, rm } from 'node:fs/promises'
import { ensureBuilt, ensureRuntime } from './build.mjs'
import { openDisplays } from './displays.mjs'
import { electronEnvironment, nodeEnvironment } from './electron.mjs'
import { at, runProgram, Sentence, say } from './project.mjs'
import { countOf, ending, failuresOf, secondTimesOf } from './report.mjs'
import { run } from './run.mjs'
import { ensureFonts, hasDisplay } from './system.mjs'

/**
 * In this order: what is quick and near the cause fails first. `built` must stand before the suite runs. `tries` is how often
 * a test may be tried where everything runs; what was lost in one crash of many is never tried away.
 */
const suites = {
  unit: { runner: vitest, built: [], tries: 2 },
  crash: { runner: vitest, built: [], tries: 1 },
  browser: { runner: playwright, built: ['browser'], tries: 2 },
  e2e: { runner: playwright, built: ['app'], tries: 2 },
  package: { runner: playwright, built: ['app'], tries: 2 },
}

/**
 * The suites named at the front of the arguments (all where none is), and the filters after them.
 * @param {readonly string[]} args
 */
export function chosen(args) {
  const names = args.filter((arg) => arg in suites)
  const filters = args.filter((arg) => !(arg in suites))
  return { names: names.length > 0 ? names : Object.keys(suites), filters }
}

/**
 * Runs one suite.
 * @param {string} name
 * @param {readonly string[]} filters
 * @param {import('./electron.mjs').Electron} electron
 * @param {number} tries how often a test that fails is tried, where the suite allows it
 * @returns {Promise<{ count: import('./report.mjs').Count, failures: Failure[], secondTimes: Failure[] }>}
 * @typedef {import('./report.mjs').Failure} Failure
 */
export async function runSuite(name, filters, electron, tries = 1) {
  const { runner, built } = suites[name]
  for (const target of built) await ensureBuilt(target, electron)
  say(`\n── ${name} ──`)
  const report = at('out/test-results', `${name}.json`)
  await mkdir(at('out/test-results'), { recursive: true })
  await rm(report, { force: true })
  const options = retries[runner.name](Math.min(tries, suites[name].tries) - 1)
  const { code } = await runner(name, [...options, ...filters], electron, report)
  const said = await readFile(report, 'utf8').catch(() => undefined)
  const count = countOf(code, said)
  const named = failuresOf(said)
  const failures = count.failed > 0 && named.length === 0 ? [{ name, reason: 'it ended without saying why' }] : named
  return { count, failures, secondTimes: secondTimesOf(said) }
}

const retries = {
  vitest: (count) => (count > 0 ? [`--retry=${count}`] : []),
  playwright: (count) => [`--retries=${count}`],
}

function vitest(name, filters, electron, report) {
  return run(
    electron.executable,
    [
      at('node_modules/vitest/vitest.mjs'),
      ...['run', '--project', name, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
      ...filters,
    ],
    { cwd: at(), env: nodeEnvironment(electron) },
  )
}

/**
 * Runs a project of playwright.config.ts; where there is no display, on displays of its own.
 * @returns {ReturnType<typeof run>}
 */
export async function playwright(name, filters, electron, report) {
  await ensureFonts()
  const displays = hasDisplay() ? undefined : await openDisplays()
  if (displays) say('There is no display: running under Xvfb, where windows cannot be seen.')
  const args = [at('node_modules/playwright/cli.js'), 'test', `--project=${name}`, '--reporter=list,json', ...filters]
  const env = { ...electronEnvironment(electron), ...displays?.env, PLAYWRIGHT_JSON_OUTPUT_FILE: report }
  try {
    return await run(process.execPath, args, { cwd: at(), env })
  } finally {
    displays?.close()
  }
}

void runProgram(import.meta.url, async (args) => {
  const { names, filters } = chosen(args)
  const electron = await ensureRuntime()
  const total = { passed: 0, failed: 0, skipped: 0 }
  const failures = []
  const secondTimes = []
  for (const name of names) {
    const result = await runSuite(name, filters, electron, args.length === 0 ? 2 : 1).catch((error) => {
      if (!(error instanceof Sentence)) throw error
      say(error.message)
      const failure = { name, reason: error.message }
      return { count: { passed: 0, failed: 1, skipped: 0 }, failures: [failure], secondTimes: [] }
    })
    for (const key of Object.keys(total)) total[key] += result.count[key]
    failures.push(...result.failures)
    secondTimes.push(...result.secondTimes)
  }
  process.stdout.write(`\n${ending(total, failures, secondTimes).join('\n')}\n`)
  return total.failed === 0 ? 0 : 1
})
