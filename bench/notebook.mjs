/**
 * The notebook of a library of 20,000 marks, and of one of 100,000, in the app's real window: opened, filtered, its cache made,
 * and many marks changed at once. A peer of this kind that runs here there is none; the plain way stands for it: all marks in the
 * page's memory, filtered in place, each drawn. Times end behind the frame that was painted.
 */
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron } from 'playwright'
import { electronEnvironment, nodeEnvironment } from '../scripts/electron.mjs'
import { at, fingerprint } from '../scripts/project.mjs'
import { sandboxArguments } from '../scripts/system.mjs'
import { watchMain } from './main-delay.mjs'
import { prepare } from './reader.mjs'

/** Milliseconds. */
const opened = 300
const filtered = 100
/** The cache of a large library takes a while to make. */
const patience = 180_000

/** @param {{ compare: (options: object) => Promise<unknown>, electron: import('../scripts/electron.mjs').Electron }} given */
export async function bench({ compare, electron }) {
  const work = mkdtempSync(join(tmpdir(), 'margent-notebook-'))
  try {
    const small = await notebookOf(electron, work, { documents: 500, marks: 20_000 })
    const large = await notebookOf(electron, work, { documents: 2_000, marks: 100_000 })
    await compare({ cases: [...casesOf(small, 'with peer'), ...changing(small), ...casesOf(large, 'alone')] })
    await small.end()
    await large.end()
  } finally {
    rmSync(work, { recursive: true, force: true, maxRetries: 20 })
  }
}

function casesOf(notebook, beside) {
  const { name, evaluate } = notebook
  const peer = (action) =>
    beside === 'alone' ? {} : { peer: () => evaluate(plainList, action), peerName: 'a plain list of all' }
  const ms = { unit: 'ms', kind: 'cost' }
  return [
    {
      ...{ ...ms, case: `${name}: opened, from the click to the first entries`, goal: { ours: opened } },
      ours: () => evaluate(openNotebook),
      ...peer('open'),
    },
    {
      ...{ ...ms, case: `${name}: opened for the first time after a start`, goal: { ours: opened } },
      ours: async () => {
        await notebook.start('cache kept')
        return evaluate(openNotebook)
      },
    },
    {
      ...{ ...ms, case: `${name}: one label`, goal: { ours: filtered } },
      ours: () => evaluate(filterBy, 'label'),
      ...peer('label'),
    },
    {
      ...{ ...ms, case: `${name}: one tag`, goal: { ours: filtered } },
      ours: () => evaluate(filterBy, 'tag'),
      ...peer('tag'),
    },
    {
      ...{ ...ms, case: `${name}: a word, from Enter`, goal: { ours: filtered } },
      ours: () => evaluate(filterBy, 'words'),
      ...peer('words'),
    },
    {
      ...{ ...ms, case: `${name}: first making of the cache, from the window's first frame` },
      ours: async () => (await notebook.start('cache removed')).made,
    },
    {
      ...{ ...ms, case: `${name}: the longest that main stands still meanwhile` },
      ours: async () => (await notebook.start('cache removed')).still,
    },
  ]
}

/** All marks, and a thousand of them, get another label: from the press to the painted message. */
function changing({ name, evaluate, watched }) {
  const ms = { unit: 'ms', kind: 'cost' }
  return [
    { ...{ ...ms, case: `${name}: another label for 1,000 of them` }, ours: () => evaluate(relabel, 'thousand') },
    { ...{ ...ms, case: `${name}: another label for all of them` }, ours: () => evaluate(relabel, null) },
    {
      ...{ ...ms, case: `${name}: the longest that main stands still while all are changed` },
      ours: () => watched(() => evaluate(relabel, null)),
    },
  ]
}

/** The app on a library of such a size, started anew as often as a case asks for it. */
async function notebookOf(electron, work, size) {
  const name = `${size.marks.toLocaleString('en')} marks`
  const folder = join(work, String(size.marks))
  const library = join(folder, 'library')
  cpSync(madeLibrary(electron, size), library, { recursive: true })
  let app = null
  let page = null
  const end = async () => {
    if (!app) return
    const child = app.process()
    const ended = new Promise((resolve) => (child.exitCode === null ? child.once('exit', resolve) : resolve()))
    await app.close()
    await ended
    app = null
  }
  const start = async (cache) => {
    await end()
    if (cache === 'cache removed') rmSync(join(folder, 'user-data/cache'), { recursive: true, force: true })
    app = await _electron.launch({
      executablePath: electron.executable,
      // As the tests do it: no window is loading before playwright listens.
      args: [
        '-r',
        at('tests/support/hold.cjs'),
        ...sandboxArguments(),
        at(),
        `--user-data-dir=${join(folder, 'user-data')}`,
        '--library',
        library,
      ],
      env: { ...electronEnvironment(electron), HOME: folder, XDG_CONFIG_HOME: join(folder, '.config') },
      timeout: patience,
    })
    page = await app.firstWindow()
    page.setDefaultTimeout(patience)
    await page.getByRole('button', { name: 'Notebook' }).first().waitFor()
    const watch = await watchMain(app)
    await page.evaluate(prepare)
    await page.evaluate(prepareNotebook)
    const made = await page.evaluate(allMade)
    return { made, still: (await watch.stop()).own }
  }
  const current = async () => {
    if (!page) await start('cache kept')
    return page
  }
  return {
    ...{ name, start, end },
    evaluate: async (run, argument) => (await current()).evaluate(run, argument),
    watched: async (action) => {
      await current()
      const watch = await watchMain(app)
      await action()
      return (await watch.stop()).own
    },
  }
}

/** A library of this size, made once for what makes it. @returns its folder, which must not be written to */
function madeLibrary(electron, { documents, marks }) {
  const version = fingerprint([
    'bench/notebook-library.ts',
    'bench/anchor',
    'core/document',
    'core/text',
    'main/library',
  ])
  const folder = at('out/bench/libraries', `${marks}-${version.slice(0, 12)}`)
  if (existsSync(folder)) return folder
  const part = `${folder}.part`
  rmSync(part, { recursive: true, force: true })
  for (const args of [
    [at('bench/bundle.mjs'), 'notebook-library'],
    [at('out/bench/notebook-library.cjs'), part, String(documents), String(marks)],
  ]) {
    const options = { cwd: at(), env: nodeEnvironment(electron), encoding: 'utf8' }
    const { status, stderr } = spawnSync(electron.executable, args, options)
    if (status !== 0) throw new Error(`the library could not be made: ${stderr}`)
  }
  renameSync(part, folder)
  return folder
}

/** In the page: waits until all marks are in the cache. @returns milliseconds since the window was loaded */
async function allMade() {
  const filter = { words: '', labels: [], tags: [], documents: [], states: [], note: null, passage: null, date: null }
  const query = { filter, grouping: 'document', order: 'text' }
  for (;;) {
    const { json } = await margent.call('notebook:query', JSON.stringify({ query, most: 0 }))
    const answer = JSON.parse(json)
    if (!answer.ok) throw new Error(json)
    if (answer.value.making === null) return performance.now()
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

/** In the page: from an article to the notebook. */
async function openNotebook() {
  document.querySelector('[aria-labelledby="sidebar-recent"] button').click()
  await bench.until(() => document.querySelector('article p[data-start]'))
  await bench.idle()
  const began = performance.now()
  bench.button('Notebook').click()
  await bench.until(() => document.querySelector('[data-entry="0"]'))
  await bench.painted()
  return performance.now() - began
}

/** In the page: all marks are listed, then those only that pass one filter. */
async function filterBy(what) {
  await bench.everything()
  const field = document.querySelector('input[aria-label="Words in marks and notes"]')
  const shown = bench.shown()
  if (what === 'words') bench.type(field, 'harpil')
  if (what === 'tag') await bench.until(() => bench.button('thousand'))
  const began = performance.now()
  if (what === 'label') document.querySelector('fieldset[aria-label="Labels"] button').click()
  if (what === 'tag') bench.button('thousand').click()
  if (what === 'words') bench.pressIn(field, 'Enter')
  await bench.until(() => bench.shown() !== shown && document.querySelector('[data-entry="0"]'))
  await bench.painted()
  return performance.now() - began
}

/** In the page: all that are listed, or those with a tag, get the label that they did not get the last time. */
async function relabel(tag) {
  await bench.everything()
  if (tag) {
    const shown = bench.shown()
    // The sidebar learns of tags when the cache is whole, a little after the window does.
    await bench.until(() => bench.button(tag))
    bench.button(tag).click()
    await bench.until(() => bench.shown() !== shown)
  }
  for (const button of document.querySelectorAll('[aria-label="Messages"] [aria-label="Dismiss"]')) button.click()
  document.querySelector('[data-entry="0"]').focus()
  bench.press('a', 'KeyA', { ctrlKey: true })
  await bench.until(() => bench.button('Relabel'))
  bench.button('Relabel').click()
  await bench.until(() => document.querySelector('fieldset[aria-label="Relabel"] button'))
  await bench.idle()
  bench.turn = (bench.turn ?? 0) + 1
  const began = performance.now()
  document.querySelectorAll('fieldset[aria-label="Relabel"] button')[bench.turn % 2].click()
  await bench.until(() => document.querySelector('[aria-label="Messages"]')?.textContent.includes(' now '))
  await bench.painted()
  const took = performance.now() - began
  bench.button('Clear selection')?.click()
  await bench.idle()
  return took
}

/** In the page: what it takes without the cache's index and the list's window: everything filtered here, everything drawn. */
async function plainList(what) {
  await bench.fetchAll()
  const passes = {
    open: () => true,
    label: (entry) => entry.label === bench.all[0].label,
    tag: (entry) => entry.tags.includes('thousand') || entry.note.includes('#thousand'),
    words: (entry) => `${entry.quote} ${entry.note} ${entry.tags.join(' ')}`.toLowerCase().includes('harpil'),
  }[what]
  const list = document.createElement('div')
  list.style.cssText = 'position: fixed; inset: 0; overflow: auto; z-index: 99; background: Canvas'
  await bench.idle()
  const began = performance.now()
  for (const entry of bench.all.filter(passes)) {
    const article = document.createElement('article')
    for (const words of [entry.heading, entry.quote, entry.note, entry.tags.join(' ')]) {
      if (!words) continue
      const line = document.createElement('p')
      line.textContent = words
      article.append(line)
    }
    list.append(article)
  }
  document.body.append(list)
  await bench.painted()
  const took = performance.now() - began
  list.remove()
  await bench.idle()
  return took
}

/** In the page, once after it was loaded: what the functions above use beside `prepare`. */
function prepareNotebook() {
  Object.assign(bench, {
    /** Looked at after each task, not in frames: what is painted is waited for afterwards. */
    until: (found) =>
      new Promise((resolve) => {
        const { port1, port2 } = new MessageChannel()
        const look = () => (found() ? resolve() : port2.postMessage(null))
        port1.onmessage = look
        look()
      }),
    button: (words) =>
      [...document.querySelectorAll('button')].find(({ textContent }) => textContent.startsWith(words)),
    /** How many entries the list that is drawn has. */
    shown: () => document.querySelector('[data-entry]')?.getAttribute('aria-setsize'),
    type: (field, words) => {
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(field, words)
      field.dispatchEvent(new InputEvent('input', { bubbles: true }))
    },
    pressIn: (field, key) =>
      field.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true })),
    /** The notebook, open, with all marks in it. */
    everything: async () => {
      if (!document.querySelector('[data-entry]')) bench.button('Notebook').click()
      await bench.until(() => document.querySelector('[data-entry="0"]'))
      bench.whole ??= bench.shown()
      if (bench.shown() !== bench.whole) bench.button('Show all marks').click()
      await bench.until(() => bench.shown() === bench.whole)
      await bench.idle()
    },
    fetchAll: async () => {
      if (bench.all) return
      const filter = {
        words: '',
        labels: [],
        tags: [],
        documents: [],
        states: [],
        note: null,
        passage: null,
        date: null,
      }
      const query = { filter, grouping: 'document', order: 'text' }
      bench.all = []
      for (let from = 0, got = 1; got > 0; from += got) {
        const { json } = await margent.call('notebook:entries', JSON.stringify({ query, from, most: 500 }))
        const answer = JSON.parse(json)
        if (!answer.ok) throw new Error(json)
        got = answer.value.length
        bench.all.push(...answer.value)
      }
    },
  })
}
