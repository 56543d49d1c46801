import { spawn, spawnSync } from 'node:child_process'

/**
 * Runs a program to its end. With `quiet` its output is collected and returned instead of shown; with `toStderr` its
 * output is shown on stderr. `timeLimit` (milliseconds) ends it. Ctrl+C and a terminal's hang-up reach the program too.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, quiet?: boolean, toStderr?: boolean, timeLimit?: number }} [options]
 * @returns {Promise<{ code: number, stdout: string, stderr: string, timedOut: boolean }>} never rejects for an exit code
 */
export function run(command, args, { cwd, env = process.env, quiet = false, toStderr = false, timeLimit } = {}) {
  return new Promise((resolve, reject) => {
    const stdio = quiet ? ['ignore', 'pipe', 'pipe'] : toStderr ? ['ignore', process.stderr, 'inherit'] : 'inherit'
    const child = spawn(command, args, { cwd, env, stdio })
    const output = { stdout: '', stderr: '' }
    child.stdout?.on('data', (chunk) => (output.stdout += chunk))
    child.stderr?.on('data', (chunk) => (output.stderr += chunk))
    let timedOut = false
    const timer =
      timeLimit &&
      setTimeout(() => {
        timedOut = true
        child.kill('SIGKILL')
      }, timeLimit)
    const pass = (signal) => child.kill(signal)
    for (const signal of passed) process.on(signal, pass)
    const finish = () => {
      clearTimeout(timer)
      for (const signal of passed) process.off(signal, pass)
    }
    child.on('error', (error) => {
      finish()
      reject(error)
    })
    child.on('close', (code, signal) => {
      finish()
      resolve({ code: code ?? (signal ? 128 : 1), ...output, timedOut })
    })
  })
}

const passed = ['SIGINT', 'SIGTERM', 'SIGHUP']

/** Whether a program of this name can be started (looked for in PATH). */
export const isPresent = (command) =>
  spawnSync(process.platform === 'win32' ? 'where' : 'which', [command], { stdio: 'ignore' }).status === 0

/**
 * How npm is started here: by the npm that runs us, else by the one in PATH. On Windows that one is a batch file, which
 * Node starts only through `cmd`.
 */
export function npm(args, options) {
  const cli = process.env.npm_execpath
  if (cli?.endsWith('.js')) return run(process.execPath, [cli, ...args], options)
  if (process.platform === 'win32') return run('cmd', ['/d', '/s', '/c', 'npm', ...args], options)
  return run('npm', args, options)
}
