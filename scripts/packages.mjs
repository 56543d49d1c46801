import { at, readJson, runProgram, Sentence, say } from './project.mjs'
import { npm } from './run.mjs'

/** The oldest Node that can run the scripts (and npm); everything else is run by Electron's own Node. */
export const oldestNode = 20

/** Throws a sentence where the machine's Node is too old to go on. */
export function checkNode(version = process.versions.node) {
  if (Number.parseInt(version, 10) < oldestNode)
    throw new Sentence(`Margent needs Node ${oldestNode} or newer to be built; this is Node ${version}.`)
}

/**
 * Whether what stands in node_modules is what the lock file asks for. npm writes its own record of what it installed
 * last of all, so an installation that was interrupted does not count.
 * @param lock parsed package-lock.json
 * @param installed parsed node_modules/.package-lock.json, undefined where there is none
 */
export function isInstalled(lock, installed) {
  const wantedPackages = Object.entries(lock.packages).filter(([path, { link }]) => path !== '' && !link)
  if (wantedPackages.length === 0) return true
  if (!installed) return false
  return wantedPackages.every(([path, wanted]) => {
    const present = installed.packages[path]
    // Optional packages are mostly another platform's binaries: absent is right, another version is not.
    return present ? present.version === wanted.version : Boolean(wanted.optional || wanted.devOptional)
  })
}

/** Installs the packages of the project (or of `folder` in it) exactly as locked, where they are not there already. */
export async function ensurePackages(folder = '.') {
  checkNode()
  const lock = readJson(at(folder, 'package-lock.json'))
  if (!lock) throw new Sentence(`${folder}/package-lock.json is missing or cannot be read.`)
  if (isInstalled(lock, readJson(at(folder, 'node_modules/.package-lock.json')))) return
  say(folder === '.' ? 'Installing packages…' : `Installing the packages of ${folder}/…`)
  // No package may run a script at installation: Electron's own is run by electron.mjs, with a way back.
  const { code } = await npm(['ci', '--ignore-scripts', '--loglevel=error'], { cwd: at(folder), toStderr: true })
  if (code !== 0) throw new Sentence('The packages could not be installed; npm says why above.')
}

void runProgram(import.meta.url, () => ensurePackages())
