/**
 * What Electron needs from a Linux system and does not bring along: shared libraries, a display, fonts. Installed
 * through apt-get where we are root; else the exact command is shown and the person decides.
 */
import { accessSync, constants } from 'node:fs'
import { dirname } from 'node:path'
import { Sentence, say } from './project.mjs'
import { isPresent, run } from './run.mjs'

/** The Debian package of each library that Electron's binary links to (2026: `t64` is added where apt knows it so). */
const packageOf = {
  'libasound.so.2': 'libasound2',
  'libatk-1.0.so.0': 'libatk1.0-0',
  'libatk-bridge-2.0.so.0': 'libatk-bridge2.0-0',
  'libatspi.so.0': 'libatspi2.0-0',
  'libcairo.so.2': 'libcairo2',
  'libcups.so.2': 'libcups2',
  'libdbus-1.so.3': 'libdbus-1-3',
  'libexpat.so.1': 'libexpat1',
  'libgbm.so.1': 'libgbm1',
  'libgio-2.0.so.0': 'libglib2.0-0',
  'libglib-2.0.so.0': 'libglib2.0-0',
  'libgobject-2.0.so.0': 'libglib2.0-0',
  'libgtk-3.so.0': 'libgtk-3-0',
  'libnspr4.so': 'libnspr4',
  'libnss3.so': 'libnss3',
  'libnssutil3.so': 'libnss3',
  'libpango-1.0.so.0': 'libpango-1.0-0',
  'libsmime3.so': 'libnss3',
  'libudev.so.1': 'libudev1',
  'libX11.so.6': 'libx11-6',
  'libxcb.so.1': 'libxcb1',
  'libXcomposite.so.1': 'libxcomposite1',
  'libXdamage.so.1': 'libxdamage1',
  'libXext.so.6': 'libxext6',
  'libXfixes.so.3': 'libxfixes3',
  'libxkbcommon.so.0': 'libxkbcommon0',
  'libXrandr.so.2': 'libxrandr2',
}

/** Texts in these scripts are measured and pictured; without a font every character is the same box. */
const fontPackages = ['fonts-noto-core', 'fonts-noto-cjk']

/** Large enough for the widest window of the tests, with a frame around it. */
export const screen = '-screen 0 1400x900x24'

/**
 * Libraries that the dynamic linker does not find.
 * @param {string} report what `ldd` prints
 * @returns {string[]} library names, each once
 */
export const missingLibraries = (report) => [
  ...new Set([...report.matchAll(/^\s*(\S+) => not found$/gm)].map(([, name]) => name)),
]

/**
 * Debian packages for these libraries.
 * @param {readonly string[]} libraries
 * @returns {{ packages: string[], unknown: string[] }} `unknown`: libraries that we know no package for
 */
export function packagesFor(libraries) {
  const known = libraries.filter((name) => packageOf[name])
  return {
    packages: [...new Set(known.map((name) => packageOf[name]))],
    unknown: libraries.filter((name) => !packageOf[name]),
  }
}

/** Sees to it that Electron's binary finds its libraries. Does nothing but on Linux. @throws {Sentence} */
export async function ensureLibraries(executable) {
  if (process.platform !== 'linux') return
  const missing = await missingFor(executable)
  if (missing.length === 0) return
  const { packages, unknown } = packagesFor(missing)
  if (unknown.length > 0) throw new Sentence(`Electron needs libraries that this system lacks: ${unknown.join(', ')}.`)
  await install(packages, `Electron needs ${missing.join(', ')}`)
  const still = await missingFor(executable)
  if (still.length > 0) throw new Sentence(`Electron still lacks ${still.join(', ')}.`)
}

/** Whether a window can be shown as things stand. */
export const hasDisplay = (env = process.env) =>
  process.platform !== 'linux' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY)

/**
 * The beginning of a command line that shows windows: nothing where there is a display, else Xvfb's, installed if need
 * be, and said so.
 * @returns {Promise<string[]>}
 * @throws {Sentence} where there is neither a display nor Xvfb
 */
export async function displayCommand() {
  if (hasDisplay()) return []
  await ensureXvfb()
  say('There is no display: running under Xvfb, where windows cannot be seen.')
  return ['xvfb-run', '-a', '-s', screen]
}

/** Sees to a display that nobody sees, for where there is none. @throws {Sentence} */
export async function ensureXvfb() {
  if (!isPresent('xvfb-run') || !isPresent('xauth'))
    await install(['xvfb', 'xauth'], 'There is no display, and no Xvfb')
}

/** Sees to fonts for Latin, Korean, Japanese and Chinese: for pictures and for tests that measure text. */
export async function ensureFonts() {
  if (process.platform !== 'linux') return
  const { stdout } = await run('fc-list', [':lang=ko', 'family'], { quiet: true }).catch(() => ({ stdout: '' }))
  if (stdout.trim() === '') await install(fontPackages, 'There is no font for Korean, Japanese and Chinese')
}

/**
 * Chromium refuses to run as root unless its sandbox is given up. Anybody else keeps it.
 * @returns {string[]}
 */
export const sandboxArguments = () => (process.platform === 'linux' && process.getuid() === 0 ? ['--no-sandbox'] : [])

async function missingFor(executable) {
  const { stdout } = await run('ldd', [executable], {
    quiet: true,
    // The binary's own libffmpeg.so lies beside it.
    env: { ...process.env, LD_LIBRARY_PATH: dirname(executable) },
  })
  return missingLibraries(stdout)
}

let updated = false

async function install(packages, why) {
  const names = isPresent('apt-cache') ? await Promise.all(packages.map(nameHere)) : packages
  const command = `apt-get install --yes --no-install-recommends ${names.join(' ')}`
  if (!isPresent('apt-get'))
    throw new Sentence(`${why}. Install what Debian calls ${names.join(', ')} with this system's package manager.`)
  if (!mayInstall()) throw new Sentence(`${why}. Install it with:\n  sudo ${command}`)
  say(`${why}: installing ${names.join(', ')}…`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  if (!updated) await run('apt-get', ['update', '--quiet', '--quiet'], { toStderr: true, env })
  updated = true
  const [program, ...args] = command.split(' ')
  const { code, stdout, stderr } = await run(program, args, { quiet: true, env })
  if (code !== 0) throw new Sentence(`${why}, and apt-get failed:\n${stdout}${stderr}\nIt was:\n  ${command}`)
}

/** Since the change to 64-bit time, Debian and Ubuntu add `t64` to the names of some packages. */
async function nameHere(name) {
  const { stdout } = await run('apt-cache', ['policy', `${name}t64`], { quiet: true })
  return /Candidate: (?!\(none\))/.test(stdout) ? `${name}t64` : name
}

function mayInstall() {
  if (process.getuid() !== 0) return false
  try {
    accessSync('/var/lib/dpkg', constants.W_OK)
    return true
  } catch {
    return false
  }
}
