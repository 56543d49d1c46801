/** Large texts and many marks: the thread that everybody waits for must not work on them. */
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import type { Mark } from '../../../core/document/record'
import { plainText } from '../../../core/text/plain-text'
import { textFileOf } from '../../../main/library/text-file'
import { carryOut } from '../../../main/versions/carry-out'
import type { CompareTask, Task } from '../../../main/versions/task'
import { INLINE_BYTES, type TextThread, textThread } from '../../../main/versions/text-thread'
import { cpuTime } from '../../support/cpu-time'
import { diceOf } from '../../support/dice'
import { added, aFolder, aLibrary } from '../../support/libraries'
import { aNewDocument, aText } from '../../support/new-document'
import { well } from '../../support/offers'
import { aCommit, TIME } from '../../support/records'
import { type BuiltProcess, buildProcess } from '../import/built-process'

const WORDS =
  'tide keeper lamp wall boat night stone rope salt wind glass door letter morning gull tower 바다가 등대 🙂'.split(' ')
const dice = diceOf(5)
const sentence = () => `${Array.from({ length: 12 }, () => `${dice.pick(WORDS)}${dice.throw(900)}`).join(' ')}.`
/** About a megabyte. */
const old = Array.from({ length: 2_500 }, () => `${sentence()} ${sentence()} ${sentence()} ${sentence()}`)
/** Every fiftieth paragraph is gone, every thirtieth is another, and some are new. */
const newer = old.flatMap((words, i) =>
  i % 50 === 7 ? [] : i % 30 === 3 ? [sentence()] : i % 90 === 1 ? [words, sentence()] : [words],
)
const MARKS = 10_000

let worker: BuiltProcess
let thread: TextThread
beforeAll(async () => {
  worker = await buildProcess('main/versions/text-worker.ts')
})
afterAll(() => worker.remove())

function aThread(): TextThread {
  thread = textThread(() => worker.script)
  onTestFinished(() => thread.close())
  return thread
}

function marksOn(plain: string, hash: string, count: number): readonly Mark[] {
  return Array.from({ length: count }, (_, i): Mark => {
    const start = Math.floor((i / count) * (plain.length - 200))
    const end = start + 20 + (i % 60)
    // Not described by core, which looks through the whole text for repeats, ten thousand times.
    const quote = plain.slice(start, end)
    const anchor = {
      start,
      end,
      quote,
      prefix: plain.slice(Math.max(0, start - 32), start),
      suffix: plain.slice(end, end + 32),
      textHash: hash,
    }
    const label = '0000000000001'
    return { id: dice.id(), label, anchor, note: '', tags: [], createdAt: TIME, changedAt: TIME, trashedAt: null }
  })
}

/** What comes of something, and how long at most this thread worked at a stretch while it was done. */
async function withLongestStop<T>(action: () => Promise<T>): Promise<{ readonly value: T; readonly longest: number }> {
  let [longest, last, isRunning] = [0, cpuTime(), true]
  const beat = () => {
    const now = cpuTime()
    longest = Math.max(longest, now - last)
    last = now
    if (isRunning) setImmediate(beat)
  }
  setImmediate(beat)
  const value = await action()
  isRunning = false
  return { value, longest }
}

/** Several times what it takes, and far less than doing it here would: other tests run beside this one. */
const LONGEST_STOP = 250

test('what a worker makes is what is made here', async () => {
  const [before, after] = [textFileOf(aText(...old)), textFileOf(aText(...newer))]
  const plain = plainText(aText(...old)).text
  const anchors = marksOn(plain, before.hash, 200).map(({ anchor }) => anchor)
  const task: CompareTask = { kind: 'compare', old: before, newer: after, file: 'newer', names: {}, anchors }
  expect(before.bytes.length).toBeGreaterThan(INLINE_BYTES)
  const here = carryOut<'compare'>(task)
  const there = await aThread().run<'compare'>(task)
  expect(there?.outcomes).toEqual(here?.outcomes)
  expect(there?.text.hash).toBe(here?.text.hash)
  expect(Buffer.from(there?.text.bytes ?? [])).toEqual(Buffer.from(here?.text.bytes ?? []))
  // What was asked about is still here.
  expect(before.bytes.length).toBeGreaterThan(INLINE_BYTES)
})

test('a text that is not the one that is meant is none; a worker that falls is followed by another', async () => {
  const large = textFileOf(aText(...old))
  const run = aThread().run<'alike'>
  const other = { bytes: large.bytes, hash: 'f'.repeat(64) }
  expect(await run({ kind: 'alike', text: other, others: [large] })).toBeNull()
  const broken = { kind: 'alike', text: large, others: [{ ...large, bytes: null }] } as unknown as Extract<
    Task,
    { kind: 'alike' }
  >
  await expect(run(broken)).rejects.toThrow()
  expect(await run({ kind: 'alike', text: large, others: [large] })).toEqual([1])
})

test('ten thousand marks in a megabyte go to a new version, and nobody waits long', { timeout: 120_000 }, async () => {
  const library = await aLibrary(await aFolder(), { thread: aThread() })
  const document = await added(library, aNewDocument('a', { text: textFileOf(aText(...old)) }))
  const { text } = await well(library.record(document))
  const marks = marksOn(plainText(aText(...old)).text, text.hash, MARKS)
  await well(
    library.commit({
      document,
      commit: aCommit(
        dice,
        marks.map((mark) => ({ kind: 'mark.add', mark })),
      ),
    }),
  )
  await library.settle()
  const made = textFileOf(aText(...newer))
  const compared = await withLongestStop(() =>
    well(library.compare({ document, text: made, files: [], file: 'newer' })),
  )
  const { report } = compared.value
  expect(report.kept + report.moved + report.needYou).toBe(MARKS)
  expect(report.kept).toBeGreaterThan(MARKS * 0.9)
  const renewal = { comparison: compared.value, original: null, source: {}, title: 'New version', instead: null }
  const taken = await withLongestStop(() => well(library.renew(renewal)))
  const undone = await withLongestStop(() => well(library.takeBack(document, taken.value.group)))
  const record = await well(library.record(document))
  for (const { id, anchor } of marks) expect(record.marks[id]?.anchor).toEqual(anchor)
  for (const { longest } of [compared, taken, undone]) expect(longest).toBeLessThan(LONGEST_STOP)
})
