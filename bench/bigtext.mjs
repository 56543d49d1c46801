/**
 * A text of ten megabytes in the app's real reader: from the click to its first screen, and to the middle, painted, where one
 * goes there at once; and what all processes together take of memory then.
 *
 * The middle counts from the click on the document: as soon as the first screen is painted, the scroller is put to the middle,
 * and it counts as there when words are painted in the view's centre.
 */
import { existsSync, readFileSync } from 'node:fs'
import { openDocument, titleOf, withReader } from './reader.mjs'

const length = 10_000_000
const rounds = 7
const documents = [
  { seed: 1, length },
  { seed: 3, length: 4_000 },
]

/** @param {{ compare: (options: object) => Promise<unknown>, electron: import('../scripts/electron.mjs').Electron }} given */
export async function bench({ compare, electron }) {
  await withReader(electron, documents, async ({ app, page }) => {
    const [big, short] = documents.map(({ seed, length: size }) => titleOf(seed, size))
    const open = async () => {
      await page.evaluate(openDocument, short)
      return page.evaluate(openDocument, big)
    }
    await compare({
      rounds,
      cases: [
        {
          ...{ case: `${length / 1_000_000} MB, click to first screen`, unit: 'ms', kind: 'cost' },
          ours: open,
          goal: { ours: 400 },
        },
        {
          ...{ case: `${length / 1_000_000} MB, click to the painted middle`, unit: 'ms', kind: 'cost' },
          ours: async () => (await open()) + (await page.evaluate(goToMiddle)),
          goal: { ours: 800 },
        },
        {
          ...{ case: 'memory of all processes, a second after the first screen', unit: 'MB', kind: 'cost' },
          ours: async () => {
            await open()
            await new Promise((resolve) => setTimeout(resolve, 1_000))
            return memory(app)
          },
        },
      ],
    })
  })
}

/** In the page: to the middle of the text, until words are painted in the centre of the view. */
async function goToMiddle() {
  const began = performance.now()
  const article = document.querySelector('article')
  const scroller = article.parentElement.parentElement
  scroller.scrollTop = scroller.scrollHeight / 2
  const { top, height } = scroller.getBoundingClientRect()
  const { left, width } = article.getBoundingClientRect()
  for (;;) {
    await bench.painted()
    const hit = document.elementFromPoint(left + width / 3, top + height / 2)
    const block = hit?.closest('[data-start]')
    // A gap between two blocks is no answer; the section that it is in has been drawn then all the same.
    const section = hit?.closest('[data-section]')
    if (block || section?.childElementCount > 0) break
  }
  return performance.now() - began
}

/** Megabytes of all of the app's processes; on Linux what they share counts once. */
async function memory(app) {
  const processes = await app.evaluate(({ app: electron }) =>
    electron.getAppMetrics().map(({ pid, memory: { workingSetSize } }) => ({ pid, workingSetSize })),
  )
  const kilobytes = processes.map(({ pid, workingSetSize }) => {
    const file = `/proc/${pid}/smaps_rollup`
    return existsSync(file) ? Number(/^Pss:\s+(\d+)/m.exec(readFileSync(file, 'utf8'))[1]) : workingSetSize
  })
  return kilobytes.reduce((sum, one) => sum + one, 0) / 1024
}
