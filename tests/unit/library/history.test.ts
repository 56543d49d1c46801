import { expect, test } from 'vitest'
import type { FileOperations } from '../../../main/library/file-system'
import { type LastSegment, type Replay, readHistory, replay } from '../../../main/library/history-reader'
import { HistoryWriter } from '../../../main/library/history-writer'
import { encodeBase, encodeLine, parseLine, readSegment } from '../../../main/library/lines'
import { diceOf } from '../../support/dice'
import { MemoryDisk } from '../../support/memory-disk'

/** A state that is nothing but the list of what happened. */
interface Words {
  seq: number
  readonly words: string[]
}

const rules: Replay<Words> = {
  seqOf: ({ seq }) => seq,
  base: (value) => value as Words,
  apply: (state, line, seq) => {
    const { word } = line as { readonly word: string }
    state.seq = seq
    if (word === 'misfit') return 'misfits'
    state.words.push(word)
    return 'fits'
  },
}

const dice = diceOf(5)
const line = (seq: number, word: string) => encodeLine({ v: 1, seq, id: dice.id(), word })
const base = (seq: number, ...words: readonly string[]) => encodeBase(1, seq, { seq, words })

async function aHistory(segments: Readonly<Record<number, string>>): Promise<MemoryDisk> {
  const disk = new MemoryDisk()
  await disk.makeFolder('/h')
  for (const [number, text] of Object.entries(segments)) {
    const file = await disk.open(`/h/${number.padStart(4, '0')}.ndjson`, 'new')
    await file.write(Buffer.from(text), 0)
  }
  return disk
}

async function wordsOf(disk: FileOperations, start: Words | null = null) {
  const history = await readHistory(disk, '/h', start?.seq ?? null, 1000)
  const { state, missing, misfits } = replay(history, start, rules)
  return { words: state?.words.join(' '), seq: state?.seq, missing, misfits }
}

function writerOf(files: FileOperations, last: LastSegment | null, segmentBytes = 10_000) {
  return new HistoryWriter({ files, folder: '/h', last, segmentBytes, isBroken: false })
}

test('a history is its newest base and the lines after it', async () => {
  const disk = await aHistory({
    1: base(0) + line(1, 'a') + line(2, 'b'),
    2: base(2, 'a', 'b') + line(3, 'c'),
  })
  expect(await wordsOf(disk)).toEqual({ words: 'a b c', seq: 3, missing: 0, misfits: 0 })
  expect(await wordsOf(disk, { seq: 1, words: ['A'] })).toMatchObject({ words: 'A b c', seq: 3 })
})

test('what an earlier segment holds beyond the next one’s base was never acknowledged', async () => {
  const disk = await aHistory({
    1: base(0) + line(1, 'a') + line(2, 'lost') + line(3, 'lost too'),
    2: base(1, 'a') + line(2, 'b'),
  })
  expect(await wordsOf(disk)).toMatchObject({ words: 'a b', seq: 2 })
  expect(await wordsOf(disk, { seq: 0, words: [] })).toMatchObject({ words: 'a b', seq: 2 })
})

test('a base that is damaged is made up for by the segments before', async () => {
  const second = base(2, 'a', 'b')
  const disk = await aHistory({
    1: base(0) + line(1, 'a') + line(2, 'b'),
    2: second.replace('"a"', '"X"') + line(3, 'c'),
  })
  expect(await wordsOf(disk)).toEqual({ words: 'a b c', seq: 3, missing: 0, misfits: 0 })
})

test('a damaged line in the middle costs that line; all that checks is kept and the gap is counted', async () => {
  const disk = await aHistory({ 1: base(0) + line(1, 'a') + line(2, 'b').replace('b"', 'B"') + line(3, 'c') })
  expect(await wordsOf(disk)).toEqual({ words: 'a c', seq: 3, missing: 1, misfits: 0 })
})

test('a line that no longer fits is skipped, and the next one keeps its number', async () => {
  const disk = await aHistory({ 1: base(0) + line(1, 'misfit') + line(2, 'b') })
  expect(await wordsOf(disk)).toEqual({ words: 'b', seq: 2, missing: 0, misfits: 1 })
})

test.each([
  ['half a line', (whole: string) => whole.slice(0, 20)],
  ['a line without its end', (whole: string) => whole.slice(0, -1)],
  ['zeros', () => '\0'.repeat(50)],
  ['a line with a wrong seal', (whole: string) => whole.replace('z', 'y')],
])('%s at the end is not part of the history', (_, torn) => {
  const good = base(0) + line(1, 'a')
  const segment = readSegment(Buffer.from(good + torn(line(2, 'z'))))
  expect(segment).toMatchObject({ goodLength: good.length, badLines: 0 })
  expect(segment.lines.map(parseLine)).toMatchObject([{ seq: 1, word: 'a' }])
})

test('a segment that has grown to its limit is followed by another, which begins with the state', async () => {
  const disk = new MemoryDisk()
  await disk.makeFolder('/h')
  const writer = writerOf(disk, null, 150)
  let state: Words = { seq: 0, words: [] }
  for (const word of ['a', 'b', 'c', 'd']) {
    await writer.append(line(state.seq + 1, word), () => base(state.seq, ...state.words))
    state = { seq: state.seq + 1, words: [...state.words, word] }
  }
  expect([...disk.files().keys()].length).toBeGreaterThan(1)
  expect(await wordsOf(disk)).toMatchObject({ words: 'a b c d', seq: 4 })
})

test('a state that alone is longer than the limit is not written again with each line', async () => {
  const disk = new MemoryDisk()
  await disk.makeFolder('/h')
  const words = Array.from({ length: 40 }, (_, i) => `word-${i}`)
  const append = async (seq: number) => {
    // Opened anew each time, as after a restart: what is known of the segment is read from it.
    const { last } = await readHistory(disk, '/h', null, 0)
    await writerOf(disk, last, 150).append(line(seq, 'z'), () => base(seq - 1, ...words))
  }
  for (let seq = 1; seq <= 12; seq++) await append(seq)
  expect(base(0, ...words).length).toBeGreaterThan(3 * line(1, 'z').length)
  expect([...disk.files().keys()].length).toBeLessThan(5)
  expect(await wordsOf(disk)).toMatchObject({ seq: 12, missing: 0, misfits: 0 })
})

/** Fails flushes as long as `failing` says so, and cutting as long as `uncuttable` does. */
function stubborn(disk: MemoryDisk, fails: { flush: boolean; cut: boolean; begin: boolean }): MemoryDisk {
  const files = Object.create(disk) as MemoryDisk
  const eio = () => Object.assign(new Error('EIO'), { code: 'EIO' })
  files.open = async (path, mode) => {
    if (mode === 'new' && fails.begin) throw eio()
    const file = await disk.open(path, mode)
    return {
      ...file,
      flush: async () => {
        if (fails.flush) throw eio()
        await file.flush()
      },
      truncate: async (length) => {
        if (fails.cut) throw eio()
        await file.truncate(length)
      },
    }
  }
  for (const name of ['unlink', 'list', 'readFile', 'flushFolder'] as const)
    Object.assign(files, { [name]: disk[name].bind(disk) })
  return files
}

async function begun(fails: { flush: boolean; cut: boolean; begin: boolean }) {
  const text = base(0) + line(1, 'a')
  const disk = await aHistory({ 1: text })
  const files = stubborn(disk, fails)
  return {
    disk,
    files,
    writer: writerOf(files, { number: 1, baseLength: 0, goodLength: text.length, length: text.length }),
  }
}

test('lines whose flush failed and that could not be cut off do not come back beside what was written instead', async () => {
  const fails = { flush: true, cut: true, begin: true }
  const { disk, writer } = await begun(fails)
  await expect(writer.append(line(2, 'lost') + line(3, 'lost too'), () => base(1, 'a'))).rejects.toThrow('EIO')
  Object.assign(fails, { flush: false, begin: false })
  await writer.append(line(2, 'b'), () => base(1, 'a'))
  expect(await wordsOf(disk)).toMatchObject({ words: 'a b', seq: 2 })
  expect(await wordsOf(disk, { seq: 0, words: [] })).toMatchObject({ words: 'a b', seq: 2 })
})

test('a shorter line leaves nothing behind it of the longer ones that were not written', async () => {
  const fails = { flush: true, cut: false, begin: true }
  const { disk, writer } = await begun(fails)
  await expect(writer.append(line(2, 'lost'.repeat(50)) + line(3, 'lost too'), () => base(1, 'a'))).rejects.toThrow()
  Object.assign(fails, { flush: false, begin: false })
  await writer.append(line(2, 'b'), () => base(1, 'a'))
  expect(await wordsOf(disk)).toMatchObject({ words: 'a b', seq: 2 })
})

test('closing cuts off what was not acknowledged', async () => {
  const fails = { flush: true, cut: false, begin: true }
  const { disk, writer } = await begun(fails)
  await expect(writer.append(line(2, 'lost'), () => base(1, 'a'))).rejects.toThrow('EIO')
  await writer.close()
  expect(await wordsOf(disk)).toMatchObject({ words: 'a', seq: 1 })
})

test('a segment that could not be begun and not be taken away overrules nothing that is written afterwards', async () => {
  const fails = { flush: true, cut: false, begin: false }
  const { disk, files, writer } = await begun(fails)
  files.unlink = async () => {
    throw Object.assign(new Error('EIO'), { code: 'EIO' })
  }
  await expect(writer.append(line(2, 'lost'), () => base(1, 'a'))).rejects.toThrow('EIO')
  fails.flush = false
  await writer.append(line(2, 'b'), () => base(1, 'a'))
  await writer.append(line(3, 'c'), () => base(2, 'a', 'b'))
  expect(await wordsOf(disk)).toMatchObject({ words: 'a b c', seq: 3 })
})

test('what is appended while the end is being cut off goes where it belongs', async () => {
  const fails = { flush: true, cut: true, begin: true }
  const { disk, files, writer } = await begun(fails)
  await expect(writer.append(line(2, 'lost'), () => base(1, 'a'))).rejects.toThrow('EIO')
  Object.assign(fails, { flush: false, cut: false, begin: false })
  const { open } = files
  let goOn = () => {}
  files.open = async (path, mode) => {
    files.open = open
    await new Promise<void>((resolve) => {
      goOn = resolve
    })
    return open(path, mode)
  }
  const closed = writer.close()
  const appended = writer.append(line(2, 'b'), () => base(1, 'a'))
  // Whatever does not wait for the closing comes to its end here.
  await new Promise((resolve) => setImmediate(resolve))
  goOn()
  await Promise.all([closed, appended])
  await writer.append(line(3, 'c'), () => base(2, 'a', 'b'))
  expect(disk.files().get('/h/0001.ndjson')?.toString()).not.toContain('\0')
  expect(await wordsOf(disk)).toMatchObject({ words: 'a b c', seq: 3 })
})

test('a file that another program put there is left as it is', async () => {
  const { disk, writer } = await begun({ flush: false, cut: false, begin: false })
  const foreign = await disk.open('/h/0001.ndjson', 'existing')
  await foreign.truncate(0)
  await foreign.write(Buffer.from('of somebody else'), 0)
  await writer.append(line(2, 'b'), () => base(1, 'a'))
  expect(disk.files().get('/h/0001.ndjson')?.toString()).toBe('of somebody else')
  expect(await wordsOf(disk)).toMatchObject({ words: 'a b', seq: 2 })
})

test('a number that is taken is not written over', async () => {
  const disk = await aHistory({ 1: 'something', 2: 'else' })
  const writer = writerOf(disk, { number: 1, baseLength: 0, goodLength: 0, length: 9 })
  await writer.append(line(1, 'a'), () => base(0))
  expect(disk.files().get('/h/0002.ndjson')?.toString()).toBe('else')
  expect(await wordsOf(disk)).toMatchObject({ words: 'a' })
})
