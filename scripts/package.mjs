/**
 * `npm run package`: the unpacked app for this machine, in `out/package/`. `npm run package -- --release`: installers for
 * this platform; these are made of the official Electron only.
 */
import { rm } from 'node:fs/promises'
import { ensureBuilt, ensureRuntime } from './build.mjs'
import { ensureElectron } from './electron.mjs'
import { at, runProgram, Sentence, say } from './project.mjs'
import { run } from './run.mjs'

/** Where electron-builder puts the unpacked app. */
const unpacked = { linux: 'linux-unpacked', darwin: 'mac', win32: 'win-unpacked' }

/**
 * Throws where what would be given to others is not made of the official Electron.
 * @param {{ source: string, version: string }} electron
 */
export function checkRelease(electron) {
  if (electron.source !== 'official')
    throw new Sentence(
      `A release is made of the official Electron only, and here stands a copy from the npm registry (${electron.version}).`,
    )
}

/** Packages the app. @returns {Promise<string>} the folder of the unpacked app */
export async function packageApp({ release = false } = {}) {
  let electron = await ensureRuntime()
  if (release) {
    if (electron.source !== 'official') electron = await ensureElectron({ official: true })
    checkRelease(electron)
  }
  await ensureBuilt('app', electron)
  say(release ? 'Making installers…' : 'Making the unpacked app…')
  await rm(at('out/package'), { recursive: true, force: true })
  const { code, stdout, stderr } = await run(
    process.execPath,
    [
      at('node_modules/electron-builder/cli.js'),
      ...(release ? [] : ['--dir']),
      '--publish=never',
      `-c.electronDist=${electron.dist}`,
      `-c.electronVersion=${electron.version}`,
    ],
    { cwd: at(), quiet: true, env: { ...process.env, CSC_IDENTITY_AUTO_DISCOVERY: release ? 'true' : 'false' } },
  )
  if (code !== 0) throw new Sentence(`electron-builder failed:\n${stdout}${stderr}`)
  return at('out/package', unpacked[process.platform])
}

void runProgram(import.meta.url, async (args) => {
  const folder = await packageApp({ release: args.includes('--release') })
  say(`Made ${folder}`)
})
