/**
 * From spawn to the first readable text of the document that was open last, in a library of 100, beside a bare window of
 * Electron that shows a static page.
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { electronEnvironment, nodeEnvironment } from '../scripts/electron.mjs'
import { at } from '../scripts/project.mjs'
import { sandboxArguments } from '../scripts/system.mjs'
import { writeArticles } from './articles.mjs'
import { firstText } from './first-text.mjs'

const documents = 100
/** Characters; a long newspaper article. */
const articleLength = 12_000
const rounds = 9
/** How many times the bare window's time a start may take. */
const slowest = 1.3

/** @param {{ compare: (options: object) => Promise<unknown>, electron: import('../scripts/electron.mjs').Electron }} given */
export async function bench({ compare, electron }) {
  const folder = mkdtempSync(join(tmpdir(), 'margent-start-'))
  try {
    const library = join(folder, 'library')
    margent(electron, 'import', library, writeArticles(join(folder, 'articles'), documents, articleLength))
    const [last] = JSON.parse(margent(electron, 'list', library, ['--json']))
    mkdirSync(join(folder, 'margent'))
    writeFileSync(join(folder, 'margent', 'settings.json'), JSON.stringify({ v: 1, lastDocument: last.id }))
    const env = { ...electronEnvironment(electron), HOME: folder, XDG_CONFIG_HOME: join(folder, '.config') }
    const program = (name, args) => ({
      executable: electron.executable,
      args: [...sandboxArguments(), `--user-data-dir=${join(folder, name)}`, ...args],
      env,
    })
    await compare({
      rounds,
      cases: [
        {
          case: `first text of the last document, library of ${documents}`,
          unit: 'ms',
          kind: 'cost',
          ours: () => firstText(program('margent', [at(), '--library', library])),
          peer: () => firstText(program('bare', [at('bench/bare')])),
          peerName: 'bare Electron window',
          goal: { ratio: 1 / slowest },
        },
      ],
    })
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 20 })
  }
}

/** What the command line prints; it makes the library and knows its ids. */
function margent(electron, command, library, rest) {
  const { status, stdout, stderr } = spawnSync(
    electron.executable,
    [at('out/app/cli.cjs'), command, '--library', library, ...rest],
    { env: nodeEnvironment(electron), encoding: 'utf8', maxBuffer: 1 << 28 },
  )
  if (status !== 0) throw new Error(`margent ${command} failed: ${stderr}`)
  return stdout
}
