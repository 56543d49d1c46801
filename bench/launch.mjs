/** Runs one benchmark: `launch.mjs MODULE NAME [ROUNDS]`. See run.mjs. */
import { pathToFileURL } from 'node:url'
import { ensureElectron } from '../scripts/electron.mjs'
import { at } from '../scripts/project.mjs'
import { compare } from './measure.mjs'

const [module, name, rounds] = process.argv.slice(2)
const { bench } = await import(pathToFileURL(module).href)

await bench({
  electron: await ensureElectron(),
  compare: (options) =>
    compare({
      name,
      ...options,
      ...(rounds && { rounds: Number(rounds) }),
      file: at('bench/results', `${name}.json`),
    }),
})
// What a benchmark leaves open (a worker, a queue) must not keep the next from starting.
process.exit(0)
