/** Run by Electron's Node: builds each of our Vite configurations into a folder. Arguments: folder, JSON { config: subfolder }. */
import { join } from 'node:path'
import { build } from 'vite'
import { at } from './project.mjs'

const [folder, configs] = process.argv.slice(2)

for (const [configFile, subfolder] of Object.entries(JSON.parse(configs))) {
  await build({ configFile: at(configFile), configLoader: 'native', build: { outDir: join(folder, subfolder) } })
}
