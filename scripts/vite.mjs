/** Run by Electron's Node: builds each of our Vite configurations into a folder. Arguments: folder, JSON { config: subfolder }. */
import { join } from 'node:path'
import { build } from 'vite'
import { at, say } from './project.mjs'

const [folder, configs] = process.argv.slice(2)

try {
  for (const [configFile, subfolder] of Object.entries(JSON.parse(configs))) {
    await build({ configFile: at(configFile), configLoader: 'native', build: { outDir: join(folder, subfolder) } })
  }
} catch (error) {
  // Vite's message shows the place in the source; its own stack would only hide it.
  say(error.message)
  process.exitCode = 1
}
