/**
 * Runs tasks over whole texts: at once where they are small, else in a worker, which starts with the first large one and
 * ends when none has come for a while. Main never parses, compares or searches a large text.
 */
import { Worker } from 'node:worker_threads'
import { builtScript } from '../import/built-script'
import { IDLE_SECONDS, MAX_HEAP_MEGABYTES } from '../import/limits'
import { ownBytes } from '../import/transfer'
import { carryOut } from './carry-out'
import type { Made, StoredText, Task, TaskKind } from './task'

export interface TextThread {
  /** Carries out a task; one after another. Rejects where the worker falls; the next task gets a new one. */
  readonly run: <K extends TaskKind>(task: Extract<Task, { kind: K }>) => Promise<Made<K>>
  /** Ends the worker. */
  readonly close: () => void
}

/** What is done at once takes some milliseconds; a worker's start takes fifty, on a thread of its own. */
export const INLINE_BYTES = 100_000
/** Each is looked for in the text where the difference does not carry it. */
export const INLINE_ANCHORS = 50

/** A thread for texts; `script` says where the built worker lies. */
export function textThread(script: () => string = () => builtScript('texts.cjs')): TextThread {
  let running: Worker | null = null
  let idle: NodeJS.Timeout | undefined
  let queue: Promise<unknown> = Promise.resolve()

  const end = () => {
    clearTimeout(idle)
    void running?.terminate()
    running = null
  }
  const started = (): Worker => {
    const worker = new Worker(script(), { resourceLimits: { maxOldGenerationSizeMb: MAX_HEAP_MEGABYTES } })
    // Whoever waits hears of it too; without a listener it would end this process.
    worker.on('error', () => {})
    worker.on('exit', () => {
      if (running === worker) running = null
    })
    return worker
  }
  const inWorker = async <K extends TaskKind>(task: Task): Promise<Made<K>> => {
    clearTimeout(idle)
    running ??= started()
    try {
      const made = await answerOf<K>(running, task)
      idle = setTimeout(end, IDLE_SECONDS * 1_000).unref()
      return made
    } catch (error) {
      end()
      throw error
    }
  }

  return {
    run: <K extends TaskKind>(task: Extract<Task, { kind: K }>): Promise<Made<K>> => {
      const made = queue.then(() => (isSmall(task) ? carryOut<K>(task) : inWorker<K>(task)))
      queue = made.catch(() => {})
      return made
    },
    close: end,
  }
}

function answerOf<K extends TaskKind>(worker: Worker, task: Task): Promise<Made<K>> {
  return new Promise((resolve, reject) => {
    const fall = () => reject(new Error('the worker ended'))
    const stopListening = () => {
      worker.off('message', take)
      worker.off('error', fail)
      worker.off('exit', fall)
      worker.unref()
    }
    const take = (made: Made<K>) => {
      stopListening()
      resolve(made)
    }
    const fail = (error: unknown) => {
      stopListening()
      reject(error)
    }
    worker.on('message', take)
    worker.on('error', fail)
    worker.on('exit', fall)
    worker.ref()
    // Copied, not moved: whoever asked goes on to use the bytes.
    worker.postMessage(withOwnBytes(task))
  })
}

/** A part of a larger buffer (Node's pool, an archive) would take the whole of it along. */
function withOwnBytes(task: Task): Task {
  const own = ({ bytes, hash }: StoredText): StoredText => ({ bytes: ownBytes(bytes), hash })
  switch (task.kind) {
    case 'compare':
      return { ...task, old: own(task.old), newer: own(task.newer) }
    case 'rework':
      return { ...task, old: own(task.old) }
    case 'relocate':
      return { ...task, from: task.from && own(task.from), to: own(task.to) }
    case 'places':
      return { ...task, text: own(task.text), before: task.before && own(task.before) }
    case 'alike':
      return { ...task, text: own(task.text), others: task.others.map(own) }
    case 'cite':
      return { ...task, text: own(task.text) }
  }
}

function isSmall(task: Task): boolean {
  const bytes = textsOf(task).reduce((sum, text) => sum + text.bytes.length, 0)
  const anchors = 'anchors' in task ? task.anchors.length : 0
  return bytes <= INLINE_BYTES && anchors <= INLINE_ANCHORS
}

function textsOf(task: Task): readonly StoredText[] {
  switch (task.kind) {
    case 'compare':
      return [task.old, task.newer]
    case 'rework':
      return [task.old]
    case 'relocate':
      return task.from ? [task.from, task.to] : [task.to]
    case 'places':
      return task.before ? [task.text, task.before] : [task.text]
    case 'alike':
      return [task.text, ...task.others]
    case 'cite':
      return [task.text]
  }
}
