/** `npm run crash -- --rounds N`: kills Margent's writing at random moments, N times, and looks for what is lost. */
import { ensureRuntime } from './build.mjs'
import { runProgram, Sentence } from './project.mjs'
import { runSuite } from './test.mjs'

/** The number in issue and documentation; `npm test` does 40. */
const defaultRounds = 300

/** @param {readonly string[]} args */
export function roundsOf(args) {
  const given = args.indexOf('--rounds')
  const rounds = given < 0 ? defaultRounds : Number(args[given + 1])
  if (!Number.isInteger(rounds) || rounds < 1) throw new Sentence('--rounds takes a whole number, 1 or more.')
  return rounds
}

void runProgram(import.meta.url, async (args) => {
  process.env.MARGENT_CRASH_ROUNDS = String(roundsOf(args))
  const { passed, failed, skipped } = await runSuite('crash', [], await ensureRuntime())
  process.stdout.write(`\n${passed} passed, ${failed} failed, ${skipped} skipped\n`)
  return failed === 0 ? 0 : 1
})
