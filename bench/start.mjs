/**
 * From spawn to the first readable text of the document that was open last, in a library of 100, beside a bare window of
 * Electron that shows a static page.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
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
    makeLibrary(electron, library, writeArticles(join(folder, 'articles'), documents, articleLength))
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

function makeLibrary(electron, library, files) {
  const { status, stderr } = spawnSync(
    electron.executable,
    [at('out/app/cli.cjs'), 'import', '--library', library, ...files],
    { env: nodeEnvironment(electron), encoding: 'utf8' },
  )
  if (status !== 0) throw new Error(`the library could not be made: ${stderr}`)
}
