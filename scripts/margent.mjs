/**
 * `npm run -s margent -- COMMAND`: Margent's command line, run by Electron as plain Node: it needs no display. What
 * setting up has to say goes to stderr, so that stdout is the command's own.
 */
import { ensureBuilt, ensureRuntime } from './build.mjs'
import { nodeEnvironment } from './electron.mjs'
import { at, runProgram } from './project.mjs'
import { run } from './run.mjs'

void runProgram(import.meta.url, async (args) => {
  const electron = await ensureRuntime()
  await ensureBuilt('app', electron)
  const { code } = await run(electron.executable, [at('out/app/cli.cjs'), ...args], {
    cwd: process.env.INIT_CWD ?? process.cwd(),
    env: nodeEnvironment(electron),
  })
  return code
})
