/**
 * Adding documents: one queue for all that is added, from wherever it comes, so that the import process reads one file at
 * a time. What is asked for while a batch runs joins the queue; progress counts them all.
 */
import { stat } from 'node:fs/promises'
import type { ImportProgress, ImportSummary } from '../../core/api'
import type { Failure } from '../../core/failure'
import { addBatch, type Item, type Means } from './batch'
import { paced } from './pace'

export interface AddingOptions extends Means {
  readonly progressed: (progress: ImportProgress) => void
}

export interface Adding {
  /** Adds the files, in order, and what is in the folders among them; resolves when all are done or stopped. */
  readonly addFiles: (paths: readonly string[]) => Promise<ImportSummary>
  /** Adds one thing: what was pasted, or a file that the watched folder brought. */
  readonly addItem: (item: Item) => Promise<ImportSummary>
  /** Stops the file being read and drops those that wait; what was added stays. */
  readonly cancel: () => void
}

const NOTHING: ImportSummary = { added: [], failures: [], passedOver: 0 }

/** The queue of this run. */
export function adding({ progressed, ...means }: AddingOptions): Adding {
  let queue: Promise<unknown> = Promise.resolve()
  let stop = new AbortController()
  let done = 0
  let total = 0
  const { tell, tellNow } = paced(progressed)

  /** Puts a batch at the end of the queue. `count` is what it counts for until it is known what it holds. */
  const enqueue = (count: number, items: (signal: AbortSignal) => Promise<Gathered>): Promise<ImportSummary> => {
    total += count
    const { signal } = stop
    const batch = queue.then(async () => {
      const before = done
      let size = count
      try {
        const gathered = await items(signal)
        size = gathered.items.length
        total += size - count
        return joined(gathered, await addBatch(gathered.items, signal, means, watcher))
      } finally {
        // A batch that ended early leaves files uncounted.
        done = before + size
        if (done === total) end()
      }
    })
    queue = batch.catch(() => {})
    return batch
  }
  const watcher = {
    reading: (name: string, part: number | null) => tell({ done, total, name, part }),
    read: () => {
      done += 1
    },
  }
  const end = () => {
    tellNow({ done, total, name: null, part: null })
    done = 0
    total = 0
  }

  return {
    addFiles: (paths) =>
      paths.length === 0 ? Promise.resolve(NOTHING) : enqueue(paths.length, (signal) => gather(paths, signal)),
    addItem: (item) => enqueue(1, async () => ({ items: [item], failures: [], passedOver: 0 })),
    cancel: () => {
      stop.abort()
      stop = new AbortController()
    },
  }
}

interface Gathered {
  readonly items: readonly Item[]
  readonly failures: readonly Failure[]
  readonly passedOver: number
}

function joined({ failures, passedOver }: Gathered, summary: ImportSummary): ImportSummary {
  return {
    added: summary.added,
    failures: [...failures, ...summary.failures],
    passedOver: passedOver + summary.passedOver,
  }
}

/** The files that paths stand for: those themselves, and what lies in folders. */
async function gather(paths: readonly string[], signal: AbortSignal): Promise<Gathered> {
  const items: Item[] = []
  const failures: Failure[] = []
  let passedOver = 0
  for (const path of paths) {
    const isFolder = !signal.aborted && (await stat(path).catch(() => null))?.isDirectory()
    if (!isFolder) {
      items.push({ given: { kind: 'file', path }, origin: 'named' })
      continue
    }
    // Loaded with the first folder: it knows every format, and a start has no time for them.
    const { filesIn } = await import('./files-in')
    const found = await filesIn(path, signal)
    if (!found.ok) {
      failures.push(found.failure)
      continue
    }
    for (const file of found.value.files) items.push({ given: { kind: 'file', path: file }, origin: 'found' })
    failures.push(...found.value.failures)
    passedOver += found.value.passedOver
  }
  return { items, failures, passedOver }
}
