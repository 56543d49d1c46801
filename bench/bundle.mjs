/** Run by Electron's Node: bundles `bench/NAME.ts` into `out/bench/NAME.cjs` as the app's own programs are. */
import { build } from 'vite'
import { at } from '../scripts/project.mjs'
import { programs } from '../vite.programs.ts'

const [name] = process.argv.slice(2)
const config = programs({ [name]: `bench/${name}.ts` }, 'none')

await build({ ...config, configFile: false, build: { ...config.build, outDir: at('out/bench') } })
