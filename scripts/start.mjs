/** `npm start [-- --library FOLDER] [FILE…]`: installs what is missing, builds what changed, and opens the app. */
import { resolve } from 'node:path'
import { ensureBuilt, ensureRuntime } from './build.mjs'
import { electronEnvironment } from './electron.mjs'
import { at, runProgram } from './project.mjs'
import { run } from './run.mjs'
import { displayCommand, sandboxArguments } from './system.mjs'

/**
 * The app's arguments with paths made absolute, since npm starts its scripts in the project's folder and not where the
 * person stands.
 * @param {readonly string[]} args files, options, and the folder after `--library`
 * @param {string} from the folder that the person stands in
 */
export const absolutePaths = (args, from) =>
  args.map((arg) => {
    if (arg.startsWith('--library=')) return `--library=${resolve(from, arg.slice('--library='.length))}`
    return arg.startsWith('-') || /^margent:\/\//.test(arg) ? arg : resolve(from, arg)
  })

void runProgram(import.meta.url, async (args) => {
  const electron = await ensureRuntime()
  await ensureBuilt('app', electron)
  const display = await displayCommand()
  const [command, ...rest] = [
    ...display,
    electron.executable,
    ...sandboxArguments(),
    // A machine without a display mostly has no desktop's message bus either, and Chromium complains of that at length.
    ...(display.length > 0 ? ['--log-level=3'] : []),
    at(),
    ...absolutePaths(args, process.env.INIT_CWD ?? process.cwd()),
  ]
  const { code } = await run(command, rest, { env: electronEnvironment(electron) })
  return code
})
