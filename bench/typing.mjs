/**
 * What a letter costs in a note: from the key (its event's own time, taken before the page hears of it) to behind the frame that was
 * painted, in a document with 1,000 notes beside its text. One types as fast as people do, so saving falls among the letters.
 * The peer is a bare textarea that grows in the same way, in a bare window of the same Electron.
 */
import { _electron } from 'playwright'
import { electronEnvironment } from '../scripts/electron.mjs'
import { at } from '../scripts/project.mjs'
import { sandboxArguments } from '../scripts/system.mjs'
import { allDrawn, openDocument, prepare, titleOf, withReader } from './reader.mjs'

const documents = [{ seed: 1, length: 300_000, marks: 1_000, noted: 1 }]
/** Letters in a round; with spaces and lists that go on, lines that break, and cards that grow by them. */
const words = 'What the harbour said of it stands in a letter of May. '
/** Milliseconds between two letters: some ten in a second are the most that people write for long. */
const pace = 90
/** Characters of a long note. */
const long = 1_000_000
const lettersInLong = 12

/** @param {{ compare: (options: object) => Promise<unknown>, electron: import('../scripts/electron.mjs').Electron }} given */
export async function bench({ compare, electron }) {
  const bare = await _electron.launch({
    executablePath: electron.executable,
    args: [...sandboxArguments(), at('bench/bare')],
    env: electronEnvironment(electron),
  })
  try {
    const plain = await bare.firstWindow()
    await plain.evaluate(prepare)
    await plain.evaluate(bareField)
    await withReader(electron, documents, async ({ page }) => {
      await page.evaluate(openDocument, titleOf(documents[0].seed, documents[0].length))
      await page.evaluate(allDrawn)
      await page.evaluate(writeNote)
      const ours = () => typed(page, words)
      const peer = () => typed(plain, words)
      const peerName = 'bare textarea'
      const inLong = (where) => async () => {
        await where.evaluate(fill, long)
        return typed(where, words.slice(0, lettersInLong))
      }
      await compare({
        cases: [
          { case: 'a letter, 1000 notes', unit: 'ms', kind: 'cost', ours, peer, peerName, goal: { ours: 20 } },
          { case: 'a letter, 1000 notes, p95', unit: 'ms', kind: 'cost', statistic: 'p95', ours, peer, peerName },
          {
            ...{ case: 'a letter in a note of 1 MB', unit: 'ms', kind: 'cost' },
            ...{ ours: inLong(page), peer: inLong(plain), peerName },
          },
        ],
      })
    })
  } finally {
    await bare.evaluate(({ app }) => app.exit(0)).catch(() => {})
  }
}

/** Types letters as a keyboard does, and tells what each took. */
async function typed(page, letters) {
  const devtools = await page.context().newCDPSession(page)
  await page.evaluate(listen)
  for (const letter of letters) {
    const begun = Date.now()
    await devtools.send('Input.dispatchKeyEvent', {
      type: 'keyDown',
      key: letter,
      text: letter,
      unmodifiedText: letter,
    })
    await devtools.send('Input.dispatchKeyEvent', { type: 'keyUp', key: letter })
    await page.evaluate(() => bench.landed())
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, pace - (Date.now() - begun))))
  }
  await devtools.detach()
  const times = await page.evaluate(() => bench.times)
  if (times.length !== letters.length) throw new Error(`${times.length} of ${letters.length} letters were painted`)
  return times
}

/** In the page: from now on every key's time is taken. */
function listen() {
  bench.times = []
  bench.waiting = []
  bench.onKey ??= (event) => {
    const began = event.timeStamp
    bench.waiting.push(bench.painted().then(() => bench.times.push(performance.now() - began)))
  }
  bench.landed ??= async () => {
    await Promise.all(bench.waiting)
  }
  removeEventListener('keydown', bench.onKey, true)
  addEventListener('keydown', bench.onKey, true)
}

/** In the page: opens the note on a mark in the middle of the text. */
async function writeNote() {
  const article = document.querySelector('article')
  const scroller = article.parentElement.parentElement
  scroller.scrollTop = scroller.scrollHeight / 2
  await bench.painted()
  await bench.idle()
  article.focus({ preventScroll: true })
  bench.press('j', 'KeyJ')
  await bench.painted()
  bench.press(']', 'BracketRight')
  await bench.painted()
  bench.press('n', 'KeyN')
  for (let i = 0; i < 100 && document.activeElement.tagName !== 'TEXTAREA'; i++) await bench.painted()
  if (document.activeElement.tagName !== 'TEXTAREA') throw new Error('no note was opened')
}

/** In the page: a field as the note's, and nothing else. */
function bareField() {
  document.body.innerHTML = '<textarea></textarea>'
  const field = document.querySelector('textarea')
  const style = 'field-sizing:content;inline-size:260px;max-block-size:60vh;font:13px/1.5 sans-serif;resize:none'
  for (const one of style.split(';')) field.style.setProperty(...one.split(':'))
  field.focus()
}

/** In the page: so much text in the field; once. What writes by commands takes minutes for it, in any field. */
async function fill(length) {
  const field = document.activeElement
  if (field.value.length >= length) return
  const line = 'A line of a long note, one of many.\n'
  field.value = line.repeat(Math.ceil(length / line.length))
  field.dispatchEvent(new Event('input', { bubbles: true }))
  field.setSelectionRange(field.value.length, field.value.length)
  // Until it is laid out, and saved.
  await new Promise((resolve) => setTimeout(resolve, 5_000))
  await bench.painted()
  await bench.idle()
}
