import { expect, test } from 'vitest'
import type { ImportProgress } from '../../../core/api'
import type { CatalogueRow } from '../../../core/document/record'
import { done, failed } from '../../../core/failure'
import { adding } from '../../../main/adding/add-files'
import { nameOf } from '../../../main/adding/batch'
import type { NewDocument } from '../../../main/library/interface'

const row = (title: string) => ({ id: `id of ${title}`, title }) as CatalogueRow
const document = (name: string) => ({ source: { title: name } }) as NewDocument

/** A queue whose reading waits until told; `bad` files are binary, `broken` ones end the program's own way. */
function queue() {
  const progress: ImportProgress[] = []
  const mistakes: unknown[] = []
  const waiting: (() => void)[] = []
  const read: string[] = []
  /** What cannot be written: the disk is full by then. */
  const full = new Set<string>()
  const made = adding({
    read: async (given, signal) => {
      const name = nameOf(given)
      read.push(name)
      await new Promise<void>((resolve) => {
        waiting.push(resolve)
        signal.addEventListener('abort', () => resolve())
      })
      if (signal.aborted) return failed({ kind: 'cancelled', name })
      if (name.startsWith('broken')) throw new Error('a mistake')
      return name.startsWith('bad') ? failed({ kind: 'binaryFile', name }) : done(document(name))
    },
    earlier: async () => null,
    add: async ({ source: { title } }) => (full.has(title) ? failed({ kind: 'diskFull' }) : done(row(title))),
    progressed: (now) => progress.push(now),
    broke: (error) => mistakes.push(error),
  })
  const goOn = async (count: number) => {
    for (let i = 0; i < count; i++) {
      while (waiting.length === 0) await new Promise((resolve) => setImmediate(resolve))
      waiting.shift()?.()
    }
  }
  return { ...made, goOn, progress, mistakes, read, full }
}

test('a bad file takes no other with it', async () => {
  const { addFiles, goOn, progress, mistakes } = queue()
  const summary = addFiles(['/a/one.txt', '/a/bad.txt', '/a/broken.txt', '/a/two.txt'])
  await goOn(4)
  expect(await summary).toEqual({
    added: [
      { name: 'one.txt', document: 'id of one.txt', title: 'one.txt', earlier: null },
      { name: 'two.txt', document: 'id of two.txt', title: 'two.txt', earlier: null },
    ],
    failures: [
      { kind: 'binaryFile', name: 'bad.txt' },
      { kind: 'importBroke', name: 'broken.txt' },
    ],
    passedOver: 0,
  })
  expect(mistakes).toHaveLength(1)
  expect(progress[0]).toEqual({ done: 0, total: 4, name: 'one.txt', part: null })
  expect(progress.at(-1)).toEqual({ done: 4, total: 4, name: null, part: null })
})

test('what is asked for meanwhile joins the queue and is counted', async () => {
  const { addFiles, goOn, progress, read } = queue()
  const first = addFiles(['/one.txt'])
  const second = addFiles(['/two.txt', '/three.txt'])
  await goOn(3)
  expect((await first).added).toHaveLength(1)
  expect((await second).added).toHaveLength(2)
  expect(read).toEqual(['one.txt', 'two.txt', 'three.txt'])
  expect(progress.at(-1)).toEqual({ done: 3, total: 3, name: null, part: null })
})

test('stopping ends the file being read and drops those that wait, and the next batch goes as ever', async () => {
  const { addFiles, cancel, goOn, read } = queue()
  const stopped = addFiles(['/one.txt', '/two.txt', '/three.txt'])
  await goOn(1)
  while (read.length < 2) await new Promise((resolve) => setImmediate(resolve))
  cancel()
  expect(await stopped).toMatchObject({
    added: [{ name: 'one.txt' }],
    failures: [
      { kind: 'cancelled', name: 'two.txt' },
      { kind: 'cancelled', name: 'three.txt' },
    ],
    passedOver: 0,
  })
  expect(read).toEqual(['one.txt', 'two.txt'])
  const next = addFiles(['/four.txt'])
  // The wait of the file that was stopped is still in the list.
  await goOn(2)
  expect((await next).added).toHaveLength(1)
})

test('no files are no work', async () => {
  const { addFiles, progress } = queue()
  expect(await addFiles([])).toEqual({ added: [], failures: [], passedOver: 0 })
  expect(progress).toEqual([])
})

test('a full disk ends the batch with one sentence, and the next batch is tried', async () => {
  const { addFiles, goOn, full } = queue()
  full.add('two.txt')
  const summary = addFiles(['/one.txt', '/two.txt', '/three.txt', '/four.txt'])
  await goOn(3)
  expect(await summary).toEqual({
    added: [{ name: 'one.txt', document: 'id of one.txt', title: 'one.txt', earlier: null }],
    failures: [{ kind: 'notAdded', name: 'two.txt', left: 2, reason: null }],
    passedOver: 0,
  })
  full.clear()
  const next = addFiles(['/two.txt'])
  await goOn(1)
  expect((await next).added).toHaveLength(1)
})

test('the next file is read while a document is being written', async () => {
  const order: string[] = []
  let written = () => {}
  const { addFiles } = adding({
    read: async (given) => {
      order.push(`read ${nameOf(given)}`)
      if (nameOf(given) === 'two.txt') written()
      return done(document(nameOf(given)))
    },
    earlier: async () => null,
    add: async ({ source: { title } }) => {
      // The first is written only once the second is being read.
      if (title === 'one.txt') await new Promise<void>((resolve) => (written = resolve))
      order.push(`wrote ${title}`)
      return done(row(title))
    },
    progressed: () => {},
    broke: () => {},
  })
  expect((await addFiles(['/one.txt', '/two.txt'])).added.map(({ name }) => name)).toEqual(['one.txt', 'two.txt'])
  expect(order).toEqual(['read one.txt', 'read two.txt', 'wrote one.txt', 'wrote two.txt'])
})

test('what was pasted is added like a file, by the name it was given', async () => {
  const { addItem, goOn } = queue()
  const given = { kind: 'bytes', name: 'Clipboard.html', bytes: new Uint8Array([60]) } as const
  const summary = addItem({ given, origin: 'named' })
  await goOn(1)
  expect((await summary).added).toMatchObject([{ name: 'Clipboard.html' }])
})
