/** Kills the command line while it adds a folder: what is in the library then is whole, and of nothing else is anything left. */
import { spawn } from 'node:child_process'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openLibrary } from '../../main/library/library'
import { programs } from '../../vite.programs'
import { diceOf } from '../support/dice'

const ROUNDS = 8
const FILES = 40
/** Longer than the start of the two processes takes, so that some kills fall into their work. */
const LATEST_KILL_MS = 1_500

let work = ''

beforeAll(async () => {
  work = await mkdtemp(join(tmpdir(), 'margent-adding-'))
  const outDir = join(work, 'program')
  for (const [name, source] of Object.entries({ cli: 'main/cli.ts', import: 'main/import/process.ts' })) {
    const config = programs({ [name]: source }, 'none')
    const options = { outDir, license: false, sourcemap: false, emptyOutDir: false }
    await build({ ...config, configFile: false, build: { ...config.build, ...options } })
  }
  await mkdir(join(work, 'pages'))
  for (let i = 0; i < FILES; i++) {
    const words = `Page ${i} says what was decided, who had asked for it, and what it will cost. `.repeat(200)
    await writeFile(join(work, 'pages', `${i}.html`), `<title>Page ${i}</title><article><p>${words}</p></article>`)
  }
})

afterAll(() => rm(work, { recursive: true, force: true }))

/** Adds the folder and kills the program, or lets it end where no moment is given. */
function added(library: string, killAfter: number | null): Promise<void> {
  return new Promise((resolve, reject) => {
    const args = [join(work, 'program', 'cli.cjs'), 'import', join(work, 'pages'), '--library', library]
    const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1', NODE_OPTIONS: '' }
    const child = spawn(process.execPath, args, { env, stdio: 'ignore' })
    const timer = killAfter === null ? undefined : setTimeout(() => child.kill('SIGKILL'), killAfter)
    child.once('error', reject)
    child.once('exit', () => {
      clearTimeout(timer)
      resolve()
    })
  })
}

test(`after each of ${ROUNDS} kills the documents are whole, the rest is added again, and nothing twice`, async () => {
  const folder = join(work, 'library')
  const dice = diceOf(1)
  let known = 0
  for (let round = 0; round < ROUNDS; round++) {
    await added(folder, 200 + dice.throw(LATEST_KILL_MS))
    known = await whole(folder, known)
  }
  await added(folder, null)
  expect(await whole(folder, known)).toBe(FILES)
}, 120_000)

/** Opens the library and everything in it; returns how many documents there are, at least as many as before. */
async function whole(folder: string, before: number): Promise<number> {
  const opened = await openLibrary({ folder, cacheFolder: null, access: 'write' })
  if (!opened.ok) throw new Error(JSON.stringify(opened.failure))
  const library = opened.value
  expect(await readdir(join(folder, 'incoming'))).toEqual([])
  const rows = await library.catalogue()
  for (const { id } of rows) {
    const document = await library.open(id)
    if (!document.ok) throw new Error(JSON.stringify(document.failure))
    const { original } = document.value.record
    expect(document.value.notices).toEqual([])
    expect(await readFile(library.file(id, original.file) ?? '')).toHaveLength(original.bytes)
  }
  await library.close()
  expect(rows.length).toBeGreaterThanOrEqual(before)
  expect(new Set(rows.map(({ sha256 }) => sha256)).size).toBe(rows.length)
  return rows.length
}
