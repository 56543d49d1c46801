/** What neither compiler nor linter looks for: lengths, names, suppressions, words, the lock file. */
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { at, readJson } from '../project.mjs'
import { placeOf } from './licences.mjs'

const longest = 400
const code = /\.(?:ts|tsx|mts|mjs|cjs|css)$/
const vague = /(?:^|\/)(?:utils?|helpers?|common|misc|managers?|services?)(?:\/|\.[^/]*$)/

/** A word spelled with `(?:)` does not find itself here. */
const suppression = /biome(?:)-ignore|@ts(?:)-(?:expect-error|ignore|nocheck)/
const explained = /(?:biome(?:)-ignore[^:]+: |@ts(?:)-expect-error:? )\S.{9,}/

/** Attributes whose words a person sees or hears. */
const spoken =
  /\s(?:alt|aria-(?:label|description|placeholder|roledescription|valuetext)|label|placeholder|title)="[^"]*\p{L}/u

/** Each looks at one line and says what is wrong with it, or nothing. */
const lineRules = [
  {
    files: code,
    wrong: (line) =>
      suppression.test(line) && !explained.test(line) && 'a suppression without its reason on the same line',
  },
  { files: code, wrong: (line) => /^export let\b/.test(line) && 'an exported let' },
  { files: /^renderer\/.*\.tsx$/, wrong: (line) => spoken.test(line) && 'words outside core/strings.ts' },
  {
    files: /./,
    wrong: (line) => /["'`\s(=]\/(?:work|root|farm)\/[\w.]/.test(line) && 'a path of somebody’s machine',
  },
  {
    files: /./,
    wrong: (line) => /https?:\/\/[\w.-]*(?:registry|mirror)[\w.-]*[/:]/.test(line) && 'the host of a registry',
  },
  { files: code, wrong: (line) => /\b(?:TO(?:)DO|FIX(?:)ME|HA(?:)CK)\b/.test(line) && 'a note to do later' },
]

/**
 * What is wrong with one file.
 * @param {string} path relative to the project, with `/`
 * @param {string} text
 * @returns {string[]}
 */
export function findingsIn(path, text) {
  const lines = text.split('\n')
  const length = lines.length - (lines.at(-1) === '' ? 1 : 0)
  return [
    ...(vague.test(path) ? [`${path}: name it for what it holds`] : []),
    ...(code.test(path) && length > longest ? [`${path}: ${length} lines, the longest may have ${longest}`] : []),
    ...lines.flatMap((line, index) =>
      lineRules
        .filter(({ files, wrong }) => files.test(path) && wrong(line))
        .map(({ wrong }) => `${path}:${index + 1} ${wrong(line)}`),
    ),
  ]
}

/** @returns {string[]} packages whose download address a lock file records */
export const addressesIn = (lock) =>
  Object.entries(lock.packages ?? {})
    .filter(([, entry]) => /^https?:/.test(entry.resolved ?? ''))
    .map(([name]) => name)

/**
 * Optional packages, mostly another platform's binaries, that a lock file leaves out: npm ci refuses it then.
 * @returns {string[]} `PACKAGE, which OWNER asks for`
 */
export const missingFrom = (lock) =>
  Object.entries(lock.packages ?? {}).flatMap(([place, entry]) =>
    Object.keys(entry.optionalDependencies ?? {})
      .filter((name) => !placeOf(name, place, lock))
      .map((name) => `${name}, which ${place} asks for`),
  )

/** @returns {Promise<string[]>} */
export async function findings() {
  const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'], {
    cwd: at(),
    encoding: 'utf8',
  }).split('\0')
  const present = files.filter((file) => file !== '' && existsSync(at(file)))
  const locks = present.filter((file) => file.endsWith('package-lock.json'))
  return [
    ...present.filter((file) => !locks.includes(file)).flatMap((file) => findingsIn(file, textOf(file))),
    ...locks.flatMap((file) => {
      const lock = readJson(at(file))
      return [
        ...addressesIn(lock).map((name) => `${file}: records where ${name} was downloaded from`),
        ...missingFrom(lock).map((name) => `${file}: lacks ${name}`),
      ]
    }),
  ]
}

/** Text of a file, nothing for one that is not text. */
function textOf(file) {
  const bytes = readFileSync(at(file))
  return bytes.includes(0) ? '' : bytes.toString('utf8')
}
