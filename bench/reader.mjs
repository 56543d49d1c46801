/** The app on a library of made-up documents, for benchmarks of its real reader. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron } from 'playwright'
import { electronEnvironment, nodeEnvironment } from '../scripts/electron.mjs'
import { at } from '../scripts/project.mjs'
import { sandboxArguments } from '../scripts/system.mjs'
import { article } from './articles.mjs'

/** @typedef {import('../scripts/electron.mjs').Electron} Electron */

/** The title of the made-up article that `article(seed, length)` writes. */
export function titleOf(seed, length) {
  return /^# (.*)$/m.exec(article(seed, length))[1]
}

/**
 * Starts the app on a library of made-up articles, and hands over its page and folder; all of it is gone afterwards.
 * @param {Electron} electron
 * @param {readonly { seed: number, length: number, marks?: number, noted?: number }[]} documents `marks`: so many lie on it from the
 *   beginning, one in `noted` with a note, or one in ten
 * @param {(given: { app: import('playwright').ElectronApplication, page: import('playwright').Page, folder: string }) => Promise<void>} use
 */
export async function withReader(electron, documents, use) {
  const folder = mkdtempSync(join(tmpdir(), 'margent-reader-'))
  const library = join(folder, 'library')
  const files = documents.map(({ seed, length }) => {
    const file = join(folder, `${seed}.md`)
    writeFileSync(file, article(seed, length))
    return file
  })
  program(electron, [at('out/app/cli.cjs'), 'import', '--library', library, ...files])
  const marked = documents.filter(({ marks }) => marks)
  if (marked.length > 0) {
    program(electron, [at('bench/bundle.mjs'), 'marked-library'])
    for (const { seed, length, marks, noted = 10 } of marked) {
      const what = [library, titleOf(seed, length), String(marks), String(noted)]
      program(electron, [at('out/bench/marked-library.cjs'), ...what])
    }
  }
  const app = await _electron.launch({
    executablePath: electron.executable,
    args: [...sandboxArguments(), at(), `--user-data-dir=${join(folder, 'user-data')}`, '--library', library],
    env: { ...electronEnvironment(electron), HOME: folder, XDG_CONFIG_HOME: join(folder, '.config') },
  })
  try {
    const page = await app.firstWindow()
    for (const { seed, length } of documents)
      await page
        .getByRole('button', { name: titleOf(seed, length) })
        .first()
        .waitFor()
    await page.evaluate(prepare)
    await use({ app, page, folder })
  } finally {
    // Not closed as a person does: a benchmark that failed may have left a window that answers no question.
    const process = app.process()
    const ended = new Promise((resolve) => (process.exitCode === null ? process.once('exit', resolve) : resolve()))
    await app.evaluate(({ app: electron }) => electron.exit(0)).catch(() => {})
    await ended
    rmSync(folder, { recursive: true, force: true, maxRetries: 20 })
  }
}

function program(electron, args) {
  const { status, stderr } = spawnSync(electron.executable, args, {
    cwd: at(),
    env: nodeEnvironment(electron),
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`the library could not be made: ${stderr}`)
}

/**
 * In the page: clicks on a document in the sidebar and waits for the frame that shows its text.
 * @param {string} title
 * @returns {Promise<number>} milliseconds
 */
export async function openDocument(title) {
  await new Promise((resolve) => requestIdleCallback(resolve, { timeout: 20_000 }))
  const button = [...document.querySelectorAll('button')].find(({ textContent }) => textContent.includes(title))
  const clicked = performance.now()
  button.click()
  return new Promise((resolve) => {
    const look = () => {
      const isThere =
        document.querySelector('article h1')?.textContent === title && document.querySelector('article p[data-start]')
      if (!isThere) return setTimeout(look)
      bench.painted().then(() => {
        bench.paintedAt = performance.now()
        resolve(bench.paintedAt - clicked)
      })
    }
    look()
  })
}

/** In the page, once after it was loaded: what the functions that are sent there use. */
export function prepare() {
  globalThis.bench = {
    /** Resolves behind the next frame that is painted: a message that is sent in an animation frame arrives then. */
    painted: () =>
      new Promise((resolve) =>
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel()
          port1.onmessage = resolve
          port2.postMessage(null)
        }),
      ),
    idle: () => new Promise((resolve) => requestIdleCallback(resolve, { timeout: 60_000 })),
    /** When the answer to the last opening was there, before a word of it was read; null before. */
    arrived: null,
    paintedAt: null,
    press: (key, code, more = {}) =>
      document.activeElement.dispatchEvent(
        new KeyboardEvent('keydown', { key, code, bubbles: true, cancelable: true, ...more }),
      ),
  }
  const { parse } = JSON
  JSON.parse = (text, ...rest) => {
    if (typeof text === 'string' && text.length > 500_000) bench.arrived ??= performance.now()
    return parse(text, ...rest)
  }
}

/** In the page: waits until every section of the text is drawn and the window has nothing more to do. */
export async function allDrawn() {
  while ([...document.querySelectorAll('[data-section]')].some(({ childElementCount }) => childElementCount === 0))
    await bench.idle()
  await bench.idle()
}
