/**
 * A thousand web pages added to a library of ten thousand documents by the app itself, a folder at a time: pages a second,
 * the most memory that the import process ever had (its resident set, as Linux keeps it), and the longest that the main
 * process did not answer; then the same of a book of 10 MB. There is no other program that does the same, so there is no peer.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron } from 'playwright'
import { electronEnvironment, nodeEnvironment } from '../scripts/electron.mjs'
import { at } from '../scripts/project.mjs'
import { sandboxArguments } from '../scripts/system.mjs'
import { watchMain } from './main-delay.mjs'
import { writeBook, writePages } from './pages.mjs'

const documents = 10_000
const pages = 1_000
/** One to warm up and seven to measure: all pages together. */
const rounds = 7
const pagesARound = pages / (rounds + 1)
const mostMemory = 400
const longestBlock = 50
const bookBytes = 10_000_000
/** Milliseconds between two looks at the import process's memory; Linux keeps the highest itself. */
const look = 100

/** @param {{ compare: (options: object) => Promise<unknown>, electron: import('../scripts/electron.mjs').Electron }} given */
export async function bench({ compare, electron }) {
  const library = largeLibrary(electron)
  const folder = mkdtempSync(join(tmpdir(), 'margent-import-'))
  let app = null
  try {
    app = await _electron.launch({
      executablePath: electron.executable,
      args: [...sandboxArguments(), at(), `--user-data-dir=${join(folder, 'user-data')}`, '--library', library.folder],
      env: { ...electronEnvironment(electron), HOME: folder, XDG_CONFIG_HOME: join(folder, '.config') },
    })
    const page = await app.firstWindow()
    await page.getByRole('main').first().waitFor({ timeout: 60_000 })
    await page.evaluate(() => window.margent.call('catalogue', 'null'))
    let round = 0
    let memory = 0
    let block = 0
    let work = 0
    const importFolder = async () => {
      const from = round++ * pagesARound
      const place = join(folder, `pages-${round}`)
      writePages(place, from, pagesARound)
      await app.evaluate(({ dialog }, chosen) => {
        dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] })
      }, place)
      const main = await watchMain(app)
      const watched = watchMemory(app, (megabytes) => {
        memory = Math.max(memory, megabytes)
      })
      const begun = performance.now()
      const packed = await page.evaluate(() => window.margent.call('import:choose-folder', 'null'))
      const seconds = (performance.now() - begun) / 1_000
      await watched.stop()
      const delay = await main.stop()
      // The first round loads code, and its blocks are a start's.
      if (round > 1) {
        block = Math.max(block, delay.wall)
        work = Math.max(work, delay.own)
      }
      const { added, failures } = JSON.parse(packed.json)
      if (added.length !== pagesARound)
        throw new Error(`only ${added.length} were added: ${JSON.stringify(failures[0])}`)
      return pagesARound / seconds
    }
    let book = 0
    let bookBlock = 0
    const importBook = async () => {
      const file = join(folder, `book-${++book}.md`)
      writeBook(file, book, bookBytes)
      await app.evaluate(({ dialog }, chosen) => {
        dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] })
      }, file)
      const main = await watchMain(app)
      const packed = await page.evaluate(() => window.margent.call('import:choose', 'null'))
      const delay = await main.stop()
      if (JSON.parse(packed.json).added.length !== 1) throw new Error(`the book was not added: ${packed.json}`)
      if (book > 1) bookBlock = Math.max(bookBlock, delay.wall)
      return delay.own
    }
    await compare({
      rounds,
      cases: [
        {
          case: `web pages of 20 to 200 kB into a library of ${documents.toLocaleString('en')}`,
          unit: 'pages/s',
          kind: 'throughput',
          ours: importFolder,
        },
        {
          case: 'the same, most memory of the import process',
          unit: 'MB',
          kind: 'cost',
          ours: async () => memory,
          goal: { ours: mostMemory },
        },
        {
          case: 'the same, longest block of the main process',
          unit: 'ms',
          kind: 'cost',
          ours: async () => block,
          goal: { ours: longestBlock },
        },
        {
          case: 'the same, of which the main process itself worked (its CPU time: what others do on the machine does not count)',
          unit: 'ms',
          kind: 'cost',
          ours: async () => work,
          goal: { ours: longestBlock },
        },
        {
          case: 'a book of 10 MB, longest work of the main process at a stretch (its CPU time; of each book, the median)',
          unit: 'ms',
          kind: 'cost',
          ours: importBook,
          goal: { ours: longestBlock },
        },
        {
          case: 'the same, longest block of the main process by the clock (of all books)',
          unit: 'ms',
          kind: 'cost',
          ours: async () => bookBlock,
          goal: { ours: longestBlock },
        },
      ],
    })
  } finally {
    await app?.close()
    rmSync(folder, { recursive: true, force: true, maxRetries: 20 })
    library.restore()
  }
}

/** Keeps an eye on the import process, which is started with the first file. */
function watchMemory(app, told) {
  let pid = null
  let stopped = false
  const watch = async () => {
    while (!stopped) {
      pid ??= await app.evaluate(
        ({ app }) => app.getAppMetrics().find(({ name }) => name === 'Margent import')?.pid ?? null,
      )
      const status =
        pid !== null && existsSync(`/proc/${pid}/status`) ? readFileSync(`/proc/${pid}/status`, 'utf8') : ''
      told(Number(/^VmHWM:\s+(\d+)/m.exec(status)?.[1] ?? 0) / 1024)
      await new Promise((resolve) => setTimeout(resolve, look))
    }
  }
  const done = watch()
  return {
    stop: async () => {
      stopped = true
      await done
    },
  }
}

/** The library, made once and kept under `out/bench`; `restore` takes away what a run added. */
function largeLibrary(electron) {
  const folder = at('out/bench', `library-${documents}`)
  const list = join(`${folder}.json`)
  if (!existsSync(list)) {
    rmSync(folder, { recursive: true, force: true })
    const options = { cwd: at(), env: nodeEnvironment(electron), encoding: 'utf8' }
    const run = (args) => {
      const { status, stderr } = spawnSync(electron.executable, args, options)
      if (status !== 0) throw new Error(`the large library could not be made: ${stderr}`)
    }
    run([at('bench/bundle.mjs'), 'large-library'])
    run([at('out/bench/large-library.cjs'), folder, String(documents)])
    writeFileSync(list, JSON.stringify(readdirSync(join(folder, 'documents'))))
  }
  const restore = () => {
    const known = new Set(JSON.parse(readFileSync(list, 'utf8')))
    for (const id of readdirSync(join(folder, 'documents')))
      if (!known.has(id)) rmSync(join(folder, 'documents', id), { recursive: true, force: true })
  }
  restore()
  return { folder, restore }
}
