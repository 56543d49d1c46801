import { mkdir, readFile, rename, rm, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import type { ImportSummary, WatchState } from '../../../core/api'
import { failed } from '../../../core/failure'
import { adding } from '../../../main/adding/add-files'
import { importFile } from '../../../main/import/import-file'
import type { Library } from '../../../main/library/interface'
import type { Timing } from '../../../main/watching/timing'
import { type Watching, watching } from '../../../main/watching/watching'
import { aFolder, aLibrary } from '../../support/libraries'

/** Short enough for a test, in the same proportions. */
const QUICK: Timing = { written: 100, settled: 200, absent: 1_500, longest: 5_000, check: 100 }

interface Watched {
  readonly watched: Watching
  readonly folder: string
  readonly place: string
  readonly library: Library
  readonly states: WatchState[]
  readonly brought: ImportSummary[]
  /** Titles of all documents, in order. */
  readonly titles: () => Promise<readonly string[]>
  /** Stops what is being added, as the person does. */
  readonly cancel: () => void
  /** As the next run of the app. */
  readonly again: () => Promise<Watching>
}

async function aWatchedFolder(
  files: Readonly<Record<string, string>> = {},
  beforeReading: (signal: AbortSignal) => Promise<void> = async () => {},
): Promise<Watched> {
  const place = await aFolder()
  const folder = join(place, 'saved')
  await mkdir(folder)
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content)
  const library = await aLibrary(join(place, 'library'))
  const states: WatchState[] = []
  const brought: ImportSummary[] = []
  let remembered: string | null = null
  let ids = 0
  const queue = adding({
    read: async (given, signal) => {
      await beforeReading(signal)
      return signal.aborted ? failed({ kind: 'cancelled', name: 'stopped' }) : importFile(given)
    },
    add: (document) => library.add(document),
    earlier: (document) => library.earlier(document),
    progressed: () => {},
    broke: (error) => expect.fail(String(error)),
  })
  const open = () =>
    watching({
      remembered: () => remembered,
      remember: (value) => {
        remembered = value
      },
      userData: place,
      library: library.folder,
      add: queue.addItem,
      changed: (state) => states.push(state),
      brought: (summary) => brought.push(summary),
      failed: () => {},
      newId: () => String(++ids).padStart(13, '0'),
      timing: QUICK,
    })
  const watched = open()
  onTestFinished(() => watched.finish())
  return {
    ...{ watched, folder, place, library, states, brought, cancel: queue.cancel },
    titles: async () => (await library.catalogue()).map(({ title }) => title).toSorted(),
    again: async () => {
      await watched.finish()
      const next = open()
      onTestFinished(() => next.finish())
      await next.begin()
      return next
    },
  }
}

const within = { timeout: 8_000, interval: 20 }

test('what lies there is added, and what comes later, also below, each once', async () => {
  const { watched, folder, titles, brought, library } = await aWatchedFolder({ 'first.md': '# First\n\nWords.' })
  expect(await watched.choose(folder)).toMatchObject({ place: folder, trouble: null })
  await vi.waitFor(async () => expect(await titles()).toEqual(['First']), within)
  await mkdir(join(folder, 'below'))
  await writeFile(join(folder, 'below', 'second.md'), '# Second\n\nWords.')
  await writeFile(join(folder, 'photo.png'), 'no text')
  await writeFile(join(folder, 'half.md.crdownload'), '# Half')
  await vi.waitFor(async () => expect(await titles()).toEqual(['First', 'Second']), within)
  // A browser's last step.
  await rename(join(folder, 'half.md.crdownload'), join(folder, 'whole.md'))
  await vi.waitFor(async () => expect(await titles()).toEqual(['First', 'Half', 'Second']), within)
  await vi.waitFor(() => expect(brought.flatMap(({ added }) => added)).toHaveLength(3), within)
  expect(await library.catalogue()).toHaveLength(3)
})

test('after a restart nothing is added twice, and what came meanwhile is', async () => {
  const { watched, folder, titles, library, again, place } = await aWatchedFolder({ 'one.md': '# One\n\nWords.' })
  await watched.choose(folder)
  await vi.waitFor(async () => expect(await titles()).toEqual(['One']), within)
  await watched.finish()
  expect(JSON.parse(await readFile(join(place, 'watched.json'), 'utf8')).files).toHaveLength(1)
  await writeFile(join(folder, 'two.md'), '# Two\n\nWords.')
  await again()
  await vi.waitFor(async () => expect(await titles()).toEqual(['One', 'Two']), within)
  expect(await library.catalogue()).toHaveLength(2)
})

test('what cannot be added is listed, over a restart, and tried again when it changes', async () => {
  const { watched, folder, titles, again } = await aWatchedFolder({ 'empty.md': '', 'good.md': '# Good\n\nWords.' })
  await watched.choose(folder)
  await vi.waitFor(() => expect(watched.state().failures).toHaveLength(1), within)
  expect(watched.state().failures).toEqual([{ name: 'empty.md', failure: { kind: 'emptyFile', name: 'empty.md' } }])
  const next = await again()
  expect(next.state().failures).toHaveLength(1)
  await writeFile(join(folder, 'empty.md'), '# Filled\n\nWords.')
  await vi.waitFor(async () => expect(await titles()).toEqual(['Filled', 'Good']), within)
  await vi.waitFor(() => expect(next.state().failures).toEqual([]), within)
})

test('what was dismissed stays so; what is retried is tried', async () => {
  const { watched, folder, again } = await aWatchedFolder({ 'empty.md': '' })
  await watched.choose(folder)
  await vi.waitFor(() => expect(watched.state().failures).toHaveLength(1), within)
  expect((await watched.dismiss()).failures).toEqual([])
  const next = await again()
  await writeFile(join(folder, 'other.md'), '')
  await vi.waitFor(() => expect(next.state().failures.map(({ name }) => name)).toEqual(['other.md']), within)
  await next.retry()
  await vi.waitFor(() => expect(next.state().failures.map(({ name }) => name)).toEqual(['other.md']), within)
})

test('a page waits for the folder that it names', async () => {
  const { watched, folder, library, titles } = await aWatchedFolder()
  await watched.choose(folder)
  const words = 'The harbour froze early that winter, and the ferries lay still for nine weeks. '.repeat(8)
  const page = `<title>The frozen harbour</title><article><h1>The frozen harbour</h1><p>${words}</p><figure><img src="page_files/a.png" width="600" height="400" alt="Ice"></figure><p>${words}</p></article>`
  await writeFile(join(folder, 'page.html'), page)
  // The folder comes later than the page takes to be written.
  const begun = Date.now()
  await vi.waitFor(() => expect(Date.now() - begun).toBeGreaterThan(4 * QUICK.written), within)
  await mkdir(join(folder, 'page_files'))
  await writeFile(join(folder, 'page_files', 'frame.html'), '<p>A frame of the page, not a page.')
  await writeFile(join(folder, 'page_files', 'a.png'), A_PIXEL)
  await vi.waitFor(async () => expect(await titles()).toEqual(['The frozen harbour']), within)
  const [row] = await library.catalogue()
  const text = await library.text(row?.id ?? '')
  expect(text.ok && text.value).toContain('image-1.png')
  await writeFile(join(folder, 'last.md'), '# Last\n\nWords.')
  await vi.waitFor(async () => expect(await titles()).toEqual(['Last', 'The frozen harbour']), within)
})

test('a library, or a folder that holds one, is not watched', async () => {
  const { watched, folder, place, library } = await aWatchedFolder()
  await watched.choose(folder)
  for (const refused of [place, library.folder, join(library.folder, 'documents')])
    expect(await watched.choose(refused)).toMatchObject({
      place: folder,
      trouble: { kind: 'watchesLibrary', folder: refused },
    })
  expect(watched.state()).toMatchObject({ place: folder, trouble: null })
})

test('a folder that goes is missed, and watched again when it comes back', async () => {
  const { watched, folder, titles } = await aWatchedFolder({ 'one.md': '# One\n\nWords.' })
  await watched.choose(folder)
  await vi.waitFor(async () => expect(await titles()).toEqual(['One']), within)
  await rm(folder, { recursive: true })
  await vi.waitFor(() => expect(watched.state().trouble).toEqual({ kind: 'folderMissing', folder }), within)
  await mkdir(folder)
  await writeFile(join(folder, 'two.md'), '# Two\n\nWords.')
  await vi.waitFor(async () => expect(await titles()).toEqual(['One', 'Two']), within)
  expect(watched.state().trouble).toBe(null)
})

test('a document in the trash does not come back, though its file is touched', async () => {
  const { watched, folder, titles, library } = await aWatchedFolder({ 'one.md': '# One\n\nWords.' })
  await watched.choose(folder)
  await vi.waitFor(async () => expect(await titles()).toEqual(['One']), within)
  await utimes(join(folder, 'one.md'), 1_000_000_000, 1_000_000_000)
  await writeFile(join(folder, 'two.md'), '# Two\n\nWords.')
  await vi.waitFor(async () => expect(await titles()).toEqual(['One', 'Two']), within)
  expect(await library.catalogue()).toHaveLength(2)
  expect(watched.state().failures).toEqual([])
})

test('a library that takes nothing stops it with one sentence, and trying again goes on', async () => {
  const { watched, folder, library, states } = await aWatchedFolder({ 'one.md': '# One', 'two.md': '# Two' })
  await library.close()
  await watched.choose(folder)
  await vi.waitFor(() => expect(watched.state().trouble).toMatchObject({ kind: 'notAdded' }), within)
  expect(watched.state().failures).toEqual([])
  expect(states.filter(({ trouble }) => trouble !== null)).toHaveLength(1)
  await watched.retry()
  await vi.waitFor(() => expect(watched.state().trouble).toMatchObject({ kind: 'notAdded' }), within)
})

test('what is stopped is stopped, and nothing of it is left', async () => {
  const { watched, folder, titles } = await aWatchedFolder({ 'one.md': '# One\n\nWords.', 'empty.md': '' })
  await watched.choose(folder)
  await vi.waitFor(async () => expect(await titles()).toEqual(['One']), within)
  expect(await watched.stop()).toEqual({ place: null, trouble: null, failures: [] })
  await watched.begin()
  expect(watched.state().place).toBe(null)
})

test('what waits when the person stops the adding is listed, and added when they ask', async () => {
  let isHeld = true
  const held = Promise.withResolvers<void>()
  const aborted = (signal: AbortSignal) =>
    new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }))
  const { watched, folder, titles, cancel } = await aWatchedFolder(
    { 'one.md': '# One\n\nWords.', 'two.md': '# Two\n\nWords.' },
    async (signal) => {
      if (!isHeld) return
      held.resolve()
      await aborted(signal)
    },
  )
  await watched.choose(folder)
  await held.promise
  cancel()
  await vi.waitFor(
    () =>
      expect(
        watched
          .state()
          .failures.map(({ name }) => name)
          .toSorted(),
      ).toEqual(['one.md', 'two.md']),
    within,
  )
  expect(await titles()).toEqual([])
  isHeld = false
  await watched.retry()
  await vi.waitFor(async () => expect(await titles()).toEqual(['One', 'Two']), within)
  expect(watched.state().failures).toEqual([])
})

/** A GIF's one pixel would be taken for a counter; this PNG says that it is 600 by 400. */
const A_PIXEL = Buffer.from('89504e470d0a1a0a0000000d49484452000002580000019008060000000000000000', 'hex')
