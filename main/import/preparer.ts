/**
 * Prepares what the import process gave for the library: at once where it is small, else in a worker, which starts with the
 * first large file and ends when none has come for a while. Main never parses, walks or writes out a large tree.
 */
import { Worker } from 'node:worker_threads'
import { builtScript } from './built-script'
import { IDLE_SECONDS, MAX_HEAP_MEGABYTES } from './limits'
import { type Prepared, prepare, type ToPrepare } from './prepare'
import { ownBytes } from './transfer'

export interface Preparer {
  /**
   * Null where the text is none. `given` must not be used afterwards: its bytes move to the worker. Rejects where `signal` is
   * aborted or the worker falls; the next file gets a new one. One call at a time.
   */
  readonly prepare: (given: ToPrepare, signal: AbortSignal) => Promise<Prepared | null>
  /** Ends the worker. */
  readonly close: () => void
}

/** What is done at once takes a few milliseconds; a worker's start takes fifty, on a thread of its own. */
export const INLINE_TEXT_BYTES = 200_000
/** A slow machine hashes a megabyte in five milliseconds. */
export const INLINE_ORIGINAL_BYTES = 1_048_576

/** A preparer; `script` says where the built worker lies. */
export function startPreparer(script: () => string = () => builtScript('prepare.cjs')): Preparer {
  let running: Worker | null = null
  let idle: NodeJS.Timeout | undefined

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

  return {
    prepare: async (given, signal) => {
      if (given.text.length <= INLINE_TEXT_BYTES && given.original.length <= INLINE_ORIGINAL_BYTES)
        return prepare(given)
      clearTimeout(idle)
      running ??= started()
      try {
        const prepared = await prepareIn(running, given, signal)
        idle = setTimeout(end, IDLE_SECONDS * 1_000).unref()
        return prepared
      } catch (error) {
        end()
        throw error
      }
    },
    close: end,
  }
}

function prepareIn(worker: Worker, given: ToPrepare, signal: AbortSignal): Promise<Prepared | null> {
  const text = ownBytes(given.text)
  const original = ownBytes(given.original)
  return new Promise<Prepared | null>((resolve, reject) => {
    const fall = () => reject(new Error('the worker ended'))
    const stop = () => reject(signal.reason)
    const stopListening = () => {
      worker.off('message', take)
      worker.off('error', reject)
      worker.off('exit', fall)
      signal.removeEventListener('abort', stop)
      worker.unref()
    }
    const take = (prepared: Prepared | null) => {
      stopListening()
      resolve(prepared)
    }
    signal.throwIfAborted()
    worker.on('message', take)
    worker.on('error', reject)
    worker.on('exit', fall)
    signal.addEventListener('abort', stop)
    worker.ref()
    worker.postMessage({ text, original } satisfies ToPrepare, [text.buffer, original.buffer])
  })
}
