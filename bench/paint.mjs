/**
 * What 10,000 marks in a text of one megabyte cost in the app's real reader: beside wrapped spans (as Hypothesis does it) and
 * @recogito/text-annotator, which are given the same ranges over a copy of the same drawn text in the same window.
 *
 * Beside the peers, who are handed ready ranges, ours are hidden (`H`) and shown again: from the key to the painted frame. What
 * they add to the first frame of an opening is told twice more: from when the document's answer is in the window, which has
 * to read 10,000 marks from their JSON, place them and lay out their notes; and from the click, with all that main does.
 * Times end behind the frame that was painted.
 */
import { readFileSync } from 'node:fs'
import { at } from '../scripts/project.mjs'
import { annotate, givePlaces, wrapInSpans } from './paint-peers.mjs'
import { allDrawn, openDocument, prepare, titleOf, withReader } from './reader.mjs'

const length = 1_000_000
const marks = 10_000
const rounds = 7
/** Characters that a peer's ranges cover, in turn, as those of marked-library.ts do. */
const lengths = [12, 35, 80, 60, 140, 24, 300, 50]
/** Marks made, sizes changed and points asked for in a round. */
const each = 10
const points = 200
/** CSS pixels that are scrolled in each frame. */
const step = 650

const documents = [
  { seed: 1, length, marks },
  { seed: 2, length },
  { seed: 3, length: 4_000 },
]

/** @param {{ compare: (options: object) => Promise<unknown>, electron: import('../scripts/electron.mjs').Electron }} given */
export async function bench({ compare, electron }) {
  await withReader(electron, documents, async ({ page }) => {
    const [marked, plain, short] = documents.map(({ seed, length: size }) => titleOf(seed, size))
    // The peers bring styles of their own, which our policy forbids.
    const devtools = await page.context().newCDPSession(page)
    await devtools.send('Page.setBypassCSP', { enabled: true })
    await page.reload()
    await page.getByRole('button', { name: marked }).first().waitFor()
    await page.evaluate(prepare)
    await page.evaluate(givePlaces)
    await page.evaluate(
      readFileSync(at('bench/node_modules/@recogito/text-annotator/dist/text-annotator.umd.js'), 'utf8'),
    )

    await page.addStyleTag({ path: at('bench/node_modules/@recogito/text-annotator/dist/text-annotator.css') })

    let isMarked = null
    const open = async (title) => {
      await page.evaluate(openDocument, short)
      isMarked = title
      return page.evaluate(openDocument, title)
    }
    /** The document, wholly drawn; opened only where another one is. */
    const drawn = async (title) => {
      if (isMarked !== title) await open(title)
      await page.evaluate(allDrawn)
    }
    /** What the marked document takes more than the one without marks; `from` is a click or the answer's arrival. */
    const added = (from) => async () => {
      const took = async (title) => {
        await page.evaluate(() => {
          bench.arrived = null
        })
        const clicked = await open(title)
        return from === 'click' ? clicked : page.evaluate(() => bench.paintedAt - bench.arrived)
      }
      const without = await took(plain)
      return Math.max(0, (await took(marked)) - without)
    }
    const peer = (paint) => async () => {
      await open(plain)
      await page.evaluate(allDrawn)
      const took = await page.evaluate(paint, [marks, lengths])
      isMarked = null
      return took
    }
    const inMarked = (measure, argument) => async () => {
      await drawn(marked)
      return page.evaluate(measure, argument)
    }
    const frames = async (title) => {
      await drawn(title)
      return page.evaluate(scrollThrough, step)
    }

    await compare({
      rounds,
      cases: [
        {
          ...{ case: `${marks} marks, shown`, unit: 'ms', kind: 'cost' },
          ours: inMarked(showAgain),
          peer: peer(wrapInSpans),
          peerName: 'wrapped spans',
          goal: { ours: 20, ratio: 20 },
        },
        {
          ...{ case: `${marks} marks, shown`, unit: 'ms', kind: 'cost' },
          ours: inMarked(showAgain),
          peer: peer(annotate),
          peerName: '@recogito/text-annotator',
          goal: { ours: 20, ratio: 20 },
        },
        {
          ...{ case: `${marks} marks, added to the first frame, from the answer on`, unit: 'ms', kind: 'cost' },
          ours: added('arrival'),
        },
        {
          ...{ case: `${marks} marks, added from the click to the first frame`, unit: 'ms', kind: 'cost' },
          ours: added('click'),
        },
        {
          ...{ case: 'one mark more, from the key to the painted frame', unit: 'ms', kind: 'cost' },
          ours: inMarked(addMarks, each),
          goal: { ours: 16 },
        },
        {
          ...{ case: 'one mark more, p95', unit: 'ms', kind: 'cost', statistic: 'p95' },
          ours: inMarked(addMarks, each),
          goal: { ours: 33 },
        },
        {
          ...{ case: 'another text size', unit: 'ms', kind: 'cost' },
          ours: inMarked(changeSize, each),
          goal: { ours: 25 },
        },
        {
          ...{ case: 'another text size, p95', unit: 'ms', kind: 'cost', statistic: 'p95' },
          ours: inMarked(changeSize, each),
          goal: { ours: 50 },
        },
        {
          ...{ case: 'which marks are at a point, p95', unit: 'ms', kind: 'cost', statistic: 'p95' },
          ours: inMarked(hitTest, points),
          goal: { ours: 0.5 },
        },
        {
          ...{ case: `frames lost, scrolled end to end at ${step} px a frame`, unit: 'frames', kind: 'cost' },
          ours: () => frames(marked),
          peer: () => frames(plain),
          peerName: 'the text without marks',
        },
      ],
    })
  })
}

/** In the page: hides all marks and shows them again. */
async function showAgain() {
  const ranges = () =>
    [...CSS.highlights].reduce((sum, [name, { size }]) => (name.startsWith('margent-label') ? sum + size : sum), 0)
  document.querySelector('article').focus({ preventScroll: true })
  await bench.painted()
  bench.press('h', 'KeyH')
  await bench.painted()
  await bench.idle()
  if (ranges() > 0) throw new Error('the marks were not hidden')
  const began = performance.now()
  bench.press('h', 'KeyH')
  await bench.painted()
  const took = performance.now() - began
  if (ranges() === 0) throw new Error('the marks were not painted in the next frame')
  return took
}

/** In the page: marks sentences in the middle of the text by key, one after another, and takes them back again. */
async function addMarks(count) {
  const ranges = () =>
    [...CSS.highlights].reduce((sum, [name, { size }]) => (name.startsWith('margent-label') ? sum + size : sum), 0)
  const scroller = document.querySelector('article').parentElement.parentElement
  scroller.scrollTop = scroller.scrollHeight / 2
  document.querySelector('article').focus({ preventScroll: true })
  await bench.painted()
  const times = []
  for (let i = 0; i < count; i++) {
    bench.press('j', 'KeyJ')
    await bench.painted()
    await bench.idle()
    const before = ranges()
    const began = performance.now()
    bench.press('1', 'Digit1')
    await bench.painted()
    times.push(performance.now() - began)
    if (ranges() <= before) throw new Error('the mark was not painted in the next frame')
    await bench.idle()
  }
  for (let i = 0; i < count; i++) {
    bench.press('z', 'KeyZ', { ctrlKey: true })
    await bench.painted()
    await bench.idle()
  }
  return times
}

/** In the page: the text larger and smaller again, in the middle of it. */
async function changeSize(count) {
  const article = document.querySelector('article')
  const scroller = article.parentElement.parentElement
  scroller.scrollTop = scroller.scrollHeight / 2
  await bench.painted()
  const times = []
  for (let i = 0; i < count; i++) {
    await bench.idle()
    const size = getComputedStyle(article).fontSize
    const key = i % 2 === 0 ? '=' : '-'
    const code = i % 2 === 0 ? 'Equal' : 'Minus'
    const began = performance.now()
    bench.press(key, code, { ctrlKey: true })
    await bench.painted()
    times.push(performance.now() - began)
    if (getComputedStyle(article).fontSize === size) throw new Error('the size did not change')
  }
  return times
}

/**
 * In the page: clicks at points in view. Those that hit a mark also make it the active one, which is more than a hit test; so
 * what counts are those that find that there is none.
 */
async function hitTest(count) {
  const { left, right, top, bottom } = document.querySelector('article').getBoundingClientRect()
  const high = Math.min(bottom, innerHeight - 10)
  const low = Math.max(top, 60)
  const isActive = () => [...CSS.highlights].some(([name, { size }]) => name.endsWith('-active') && size > 0)
  const letGo = async () => {
    document.querySelector('article').focus({ preventScroll: true })
    bench.press('Escape', 'Escape')
    await bench.painted()
  }
  await letGo()
  const times = []
  for (let i = 0; i < count; i++) {
    const x = left + (right - left) * ((i * 0.618) % 1)
    const y = low + (high - low) * ((i * 0.382) % 1)
    const target = document.elementFromPoint(x, y)
    if (!target?.closest('article p')) continue
    const click = { clientX: x, clientY: y, detail: 1, button: 0, bubbles: true, cancelable: true }
    const began = performance.now()
    target.dispatchEvent(new MouseEvent('click', click))
    const took = performance.now() - began
    if (isActive()) await letGo()
    else times.push(took)
    await bench.painted()
  }
  if (times.length < count / 10) throw new Error('hardly a click met no mark')
  return times
}

/** In the page: scrolls from the beginning to the end; how many frames were lost on the way. */
async function scrollThrough(pixels) {
  const scroller = document.querySelector('article').parentElement.parentElement
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
  scroller.scrollTop = 0
  await frame()
  await frame()
  const times = [await frame()]
  for (let at = 0; at < scroller.scrollHeight - scroller.clientHeight; at += pixels) {
    scroller.scrollTop = at
    times.push(await frame())
  }
  const deltas = times.slice(1).map((time, i) => time - times[i])
  const usual = 1_000 / 60
  return deltas.reduce((lost, delta) => lost + Math.max(0, Math.round(delta / usual) - 1), 0)
}
