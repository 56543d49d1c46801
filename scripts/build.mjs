/**
 * Builds the app into `out/app` and the pages of the browser tests into `out/browser`, each only where a source
 * changed since. Vite is run by Electron's Node, so that the machine's may be older. A build replaces the last one only
 * when it is complete.
 */
import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { ensureElectron, nodeEnvironment } from './electron.mjs'
import { ensurePackages } from './packages.mjs'
import { at, fingerprint, readJson, runProgram, Sentence, say } from './project.mjs'
import { run } from './run.mjs'
import { ensureLibraries } from './system.mjs'

const shared = [
  'core',
  'renderer',
  'package-lock.json',
  'vite.targets.ts',
  'vite.programs.ts',
  'scripts/build.mjs',
  'scripts/vite.mjs',
]

const targets = {
  app: {
    sources: [
      ...shared,
      'main',
      'preload',
      'package.json',
      'vite.config.ts',
      'vite.node.config.ts',
      'vite.preload.config.ts',
    ],
    configs: { 'vite.config.ts': 'renderer', 'vite.node.config.ts': '', 'vite.preload.config.ts': '' },
  },
  browser: {
    sources: [...shared, 'tests/browser', 'vite.browser.config.ts'],
    configs: { 'vite.browser.config.ts': '' },
  },
}

/** Packages, Electron and its libraries: what everything else needs. @returns {Promise<import('./electron.mjs').Electron>} */
export async function ensureRuntime() {
  await ensurePackages()
  const electron = await ensureElectron()
  await ensureLibraries(electron.executable)
  return electron
}

/**
 * Builds `out/<name>` where it is older than its sources.
 * @param {'app' | 'browser'} name
 * @param {import('./electron.mjs').Electron} electron
 * @throws {Sentence} where it cannot be built
 */
export async function ensureBuilt(name, electron) {
  const { sources, configs } = targets[name]
  const wanted = fingerprint(sources)
  const folder = at('out', name)
  if (readJson(at('out', name, 'built.json'))?.sources === wanted) return
  say(name === 'app' ? 'Building Margent…' : `Building out/${name}…`)
  const work = at('out', `.${name}-${process.pid}`)
  await mkdir(work, { recursive: true })
  try {
    const { code } = await run(electron.executable, [at('scripts/vite.mjs'), work, JSON.stringify(configs)], {
      cwd: at(),
      env: { ...nodeEnvironment(electron), NODE_ENV: 'production' },
      toStderr: true,
    })
    if (code !== 0) throw new Sentence(`out/${name} could not be built; the reason is above.`)
    await writeFile(`${work}/built.json`, `${JSON.stringify({ sources: wanted })}\n`)
    await rm(folder, { recursive: true, force: true })
    await rename(work, folder)
  } finally {
    await rm(work, { recursive: true, force: true })
  }
}

void runProgram(import.meta.url, async () => {
  await ensureBuilt('app', await ensureRuntime())
})
