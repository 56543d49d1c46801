import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The project's folder, wherever it was cloned to. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)))

/** A path inside the project. */
export const at = (...parts) => join(root, ...parts)

/** Whether the module whose `import.meta.url` is given was started as the program, rather than imported. */
export const isProgram = (url) => process.argv[1] !== undefined && fileURLToPath(url) === process.argv[1]

/** Parsed JSON of a file, or undefined where there is none or it cannot be parsed (a half-written stamp counts as none). */
export function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}

/** Every file below `path` (a file stands for itself; a missing path for nothing), in a stable order. */
export function filesBelow(path) {
  if (!existsSync(path)) return []
  if (!statSync(path).isDirectory()) return [path]
  return readdirSync(path, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) =>
      entry.isDirectory() ? filesBelow(join(path, entry.name)) : entry.isFile() ? [join(path, entry.name)] : [],
    )
}

/**
 * One hash over the names and contents of everything below `paths` (relative to the project). Contents rather than
 * times, because a checkout changes the times of files that it did not change.
 */
export function fingerprint(paths) {
  const hash = createHash('sha256')
  for (const file of paths.flatMap((path) => filesBelow(at(path)))) {
    hash.update(relative(root, file).split(sep).join('/')).update('\0').update(readFileSync(file)).update('\0')
  }
  return hash.digest('hex')
}

/** Says one line to the person, on stderr, so that what a script is asked for stays alone on stdout. */
export const say = (line) => process.stderr.write(`${line}\n`)

/** Ends the process with a sentence instead of a stack trace. */
export function stop(sentence) {
  say(sentence)
  process.exit(1)
}

/** Runs a script's `main`; a `Sentence` is shown as its message alone, any other error with its stack. */
export async function runProgram(url, main) {
  if (!isProgram(url)) return
  try {
    process.exitCode = (await main(process.argv.slice(2))) ?? 0
  } catch (error) {
    stop(error instanceof Sentence ? error.message : String(error?.stack ?? error))
  }
}

/** A failure that is explained in full by its message: what happened and what to do. */
export class Sentence extends Error {}
