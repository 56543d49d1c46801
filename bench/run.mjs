/**
 * `npm run bench [-- NAME…] [--rounds N]`: measures Margent, beside others where there is a fair comparison, and writes
 * `bench/results/NAME.json`.
 *
 * A benchmark is `bench/NAME.mjs`, run by this Node (with a display: it may start Electron), or `bench/NAME.ts`, bundled
 * with what it imports of core/ and main/ and run by Electron's Node, as the app is. Either exports
 * `async function bench({ compare, electron })`, which calls `compare({ cases })` (measure.mjs) once. `electron` is what
 * scripts/electron.mjs found. Peers are packages of bench/package.json, installed only here.
 */
import { existsSync, readdirSync } from 'node:fs'
import { ensureBuilt, ensureRuntime } from '../scripts/build.mjs'
import { electronEnvironment, nodeEnvironment } from '../scripts/electron.mjs'
import { ensurePackages } from '../scripts/packages.mjs'
import { at, runProgram, Sentence } from '../scripts/project.mjs'
import { run } from '../scripts/run.mjs'
import { displayCommand } from '../scripts/system.mjs'

const own = [
  'run',
  'measure',
  'launch',
  'bundle',
  'first-text',
  'articles',
  'pages',
  'large-library',
  'main-delay',
  'reader',
  'marked-library',
  'notebook-library',
  'paint-peers',
]

/** Names of all benchmarks, in order. */
const all = () =>
  readdirSync(at('bench'))
    .map((file) => /^([\w-]+)\.(?:mjs|ts)$/.exec(file)?.[1])
    .filter((name) => name !== undefined && !own.includes(name))

/**
 * @param {readonly string[]} args
 * @returns {{ names: string[], rounds: number | undefined }}
 */
export function asked(args) {
  const option = args.indexOf('--rounds')
  const rounds = option < 0 ? undefined : Number(args[option + 1])
  if (rounds !== undefined && !(Number.isInteger(rounds) && rounds > 0))
    throw new Sentence('--rounds takes a whole number, 1 or more.')
  return { names: args.filter((_, index) => option < 0 || (index !== option && index !== option + 1)), rounds }
}

void runProgram(import.meta.url, async (args) => {
  const { names, rounds } = asked(args)
  const unknown = names.filter((name) => !all().includes(name))
  if (unknown.length > 0)
    throw new Sentence(`There is no benchmark ${unknown.join(', ')}. There is: ${all().join(', ')}`)
  const electron = await ensureRuntime()
  await ensurePackages('bench')
  await ensureBuilt('app', electron)
  let failed = 0
  for (const name of names.length > 0 ? names : all()) {
    const code = existsSync(at('bench', `${name}.ts`))
      ? await runBundled(name, rounds, electron)
      : await runHere(name, rounds, electron)
    if (code !== 0) failed++
  }
  return failed === 0 ? 0 : 1
})

async function runHere(name, rounds, electron) {
  const [command, ...rest] = [
    ...(await displayCommand()),
    process.execPath,
    ...launch(at('bench', `${name}.mjs`), name, rounds),
  ]
  const { code } = await run(command, rest, { cwd: at(), env: electronEnvironment(electron) })
  return code
}

async function runBundled(name, rounds, electron) {
  const options = { cwd: at(), env: nodeEnvironment(electron) }
  const bundled = await run(electron.executable, [at('bench/bundle.mjs'), name], options)
  if (bundled.code !== 0) return bundled.code
  const { code } = await run(electron.executable, launch(at('out/bench', `${name}.cjs`), name, rounds), options)
  return code
}

const launch = (module, name, rounds) => [at('bench/launch.mjs'), module, name, ...(rounds ? [String(rounds)] : [])]
