/**
 * From a click on a document to its painted first screen, for a text of one megabyte, beside the same text as one plain
 * HTML page in such a window: same column, same type, every paragraph in it.
 *
 * Ours is timed from the click, over the way to main and back, to the end of the frame that paints the text. Of the plain
 * page Chromium's own first contentful paint counts, from the navigation on: the first screen, not the whole layout.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { _electron } from 'playwright'
import { electronEnvironment, nodeEnvironment } from '../scripts/electron.mjs'
import { at } from '../scripts/project.mjs'
import { sandboxArguments } from '../scripts/system.mjs'
import { article } from './articles.mjs'

/** Characters of the text that is opened, and of the one that is open before. */
const length = 1_000_000
const shortLength = 4_000
const rounds = 9
/** Milliseconds from click to first screen, and how many times faster than the plain page. */
const slowest = 150
const times = 4

/** @param {{ compare: (options: object) => Promise<unknown>, electron: import('../scripts/electron.mjs').Electron }} given */
export async function bench({ compare, electron }) {
  const folder = mkdtempSync(join(tmpdir(), 'margent-open-'))
  const library = join(folder, 'library')
  makeLibrary(electron, library, folder)
  const app = await _electron.launch({
    executablePath: electron.executable,
    args: [...sandboxArguments(), at(), `--user-data-dir=${join(folder, 'user-data')}`, '--library', library],
    env: { ...electronEnvironment(electron), HOME: folder, XDG_CONFIG_HOME: join(folder, '.config') },
  })
  try {
    const page = await app.firstWindow()
    const titles = [titleOf(1, length), titleOf(2, shortLength)]
    for (const title of titles) await page.getByRole('button', { name: title }).first().waitFor()
    await page.evaluate(openDocument, titles[1])
    const other = await otherWindow(app)
    const plain = join(folder, 'plain.html')
    writeFileSync(plain, plainPage(await page.evaluate(typeOfText), article(1, length)))
    await compare({
      rounds,
      cases: [
        {
          case: `a text of ${length / 1_000_000} MB, click to first screen`,
          unit: 'ms',
          kind: 'cost',
          ours: async () => {
            await page.evaluate(openDocument, titles[1])
            return page.evaluate(openDocument, titles[0])
          },
          peer: async () => {
            await other.goto('about:blank')
            await other.goto(pathToFileURL(plain).href)
            return other.evaluate(firstContent)
          },
          peerName: 'one plain HTML page',
          goal: { ours: slowest, ratio: times },
        },
      ],
    })
  } finally {
    await app.close()
    rmSync(folder, { recursive: true, force: true, maxRetries: 20 })
  }
}

/**
 * In the page: clicks on a document in the sidebar and waits for the frame that shows its text.
 * @param {string} title
 * @returns {Promise<number>} milliseconds
 */
async function openDocument(title) {
  await new Promise((resolve) => requestIdleCallback(resolve, { timeout: 20_000 }))
  const button = [...document.querySelectorAll('button')].find(({ textContent }) => textContent.includes(title))
  const clicked = performance.now()
  button.click()
  return new Promise((resolve) => {
    const look = () => {
      const isThere =
        document.querySelector('article h1')?.textContent === title && document.querySelector('article p[data-start]')
      if (!isThere) return requestAnimationFrame(look)
      // Told in a frame before it is painted; a message sent now arrives when that is done.
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => resolve(performance.now() - clicked)
      port2.postMessage(null)
    }
    requestAnimationFrame(look)
  })
}

/** In the page: when Chromium itself says that it painted the page's first content, in milliseconds since it was asked for. */
function firstContent() {
  return new Promise((resolve) => {
    new PerformanceObserver((list) => {
      const paint = list.getEntriesByName('first-contentful-paint')[0]
      if (paint) resolve(paint.startTime)
    }).observe({ type: 'paint', buffered: true })
  })
}

function titleOf(seed, size) {
  return /^# (.*)$/m.exec(article(seed, size))[1]
}

/**
 * A window of the app's own kind and size beside it. The app's own refuses every page but its own, and so does its session.
 */
async function otherWindow(app) {
  const opened = app.waitForEvent('window')
  await app.evaluate(({ BrowserWindow }) => {
    const [own] = BrowserWindow.getAllWindows()
    const [width, height] = own.getContentSize()
    const webPreferences = { sandbox: true, contextIsolation: true, partition: 'plain', backgroundThrottling: false }
    const window = new BrowserWindow({ width, height, useContentSize: true, webPreferences })
    return window.loadURL('about:blank')
  })
  return opened
}

/** In the page: how the text is set, so that the plain page is set alike. */
function typeOfText() {
  const article = document.querySelector('article')
  const { fontSize, lineHeight } = getComputedStyle(article)
  return { fontSize, lineHeight, width: `${article.clientWidth}px` }
}

/** The made-up Markdown as a page of its own; it has headings and paragraphs only. */
function plainPage({ fontSize, lineHeight, width }, markdown) {
  const font = pathToFileURL(at('node_modules/@fontsource-variable/literata/files/literata-latin-opsz-normal.woff2'))
  const blocks = markdown
    .trim()
    .split('\n\n')
    .map((part) => {
      const [, signs, title] = /^(#+) (.*)$/.exec(part) ?? []
      return signs ? `<h${signs.length}>${title}</h${signs.length}>` : `<p>${part}</p>`
    })
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Plain</title><style>
@font-face { font-family: Literata; src: url(${font}); font-weight: 200 900 }
article { width: ${width}; margin: auto; font: ${fontSize} / ${lineHeight} Literata; text-wrap: pretty }
</style></head><body><article>${blocks.join('\n')}</article></body></html>`
}

function makeLibrary(electron, library, folder) {
  const files = [
    ['long.md', article(1, length)],
    ['short.md', article(2, shortLength)],
  ].map(([name, text]) => {
    const file = join(folder, name)
    writeFileSync(file, text)
    return file
  })
  const { status, stderr } = spawnSync(
    electron.executable,
    [at('out/app/cli.cjs'), 'import', '--library', library, ...files],
    { env: nodeEnvironment(electron), encoding: 'utf8' },
  )
  if (status !== 0) throw new Error(`the library could not be made: ${stderr}`)
}
