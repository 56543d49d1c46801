/**
 * `npm test`: installs what is missing, builds, runs every suite, and says last which tests failed and how many there
 * were.
 * `npm test -- SUITE… [FILTER…]` runs some of it: a filter is a part of a test file's path.
 */
import { mkdir, readFile, rm } from 'node:fs/promises'
import { ensureBuilt, ensureRuntime } from './build.mjs'
import { openDisplays } from './displays.mjs'
import { electronEnvironment, nodeEnvironment } from './electron.mjs'
import { at, runProgram, Sentence, say } from './project.mjs'
import { countOf, failuresOf, retold } from './report.mjs'
import { run } from './run.mjs'
import { ensureFonts, hasDisplay } from './system.mjs'

/** In this order: what is quick and near the cause fails first. `built` must stand before the suite runs. */
const suites = {
  unit: { runner: vitest, built: [] },
  crash: { runner: vitest, built: [] },
  browser: { runner: playwright, built: ['browser'] },
  e2e: { runner: playwright, built: ['app'] },
  package: { runner: playwright, built: ['app'] },
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
 * @returns {Promise<import('./report.mjs').Count & { failures: import('./report.mjs').Failure[] }>}
 */
export async function runSuite(name, filters, electron) {
  const { runner, built } = suites[name]
  for (const target of built) await ensureBuilt(target, electron)
  say(`\n── ${name} ──`)
  const report = at('out/test-results', `${name}.json`)
  await mkdir(at('out/test-results'), { recursive: true })
  await rm(report, { force: true })
  const { code } = await runner(name, filters, electron, report)
  const said = await readFile(report, 'utf8').catch(() => undefined)
  return { ...countOf(code, said), failures: failuresOf(said) }
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
  for (const name of names) {
    const count = await runSuite(name, filters, electron).catch((error) => {
      if (!(error instanceof Sentence)) throw error
      say(error.message)
      return { passed: 0, failed: 1, skipped: 0, failures: [{ name, reason: error.message }] }
    })
    for (const key of Object.keys(total)) total[key] += count[key]
    failures.push(...count.failures)
    if (count.failed > 0 && count.failures.length === 0) failures.push({ name, reason: 'it ended without saying why' })
  }
  const end = [...retold(failures), `${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`]
  process.stdout.write(`\n${end.join('\n')}\n`)
  return total.failed === 0 ? 0 : 1
})
