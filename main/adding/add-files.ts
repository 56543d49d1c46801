/**
 * Adding documents: files are read one after another in the import process, each with its own outcome, so that a bad one
 * never takes the others with it. What is asked for while a batch runs joins the queue; progress counts them all.
 */
import { basename } from 'node:path'
import type { ImportProgress, ImportSummary } from '../../core/api'
import type { CatalogueRow } from '../../core/document/record'
import type { Failure, Result } from '../../core/failure'
import type { NewDocument } from '../library/interface'

export interface AddingOptions {
  /** Reads one file in the import process. Fails with a failure that names the file; `signal` stops it. */
  readonly read: (path: string, signal: AbortSignal, progressed: (part: number) => void) => Promise<Result<NewDocument>>
  readonly add: (document: NewDocument) => Promise<Result<CatalogueRow>>
  readonly progressed: (progress: ImportProgress) => void
  /** Told of a mistake in the program that ended one file's import. */
  readonly broke: (error: unknown) => void
}

export interface Adding {
  /** Adds the files, in order; resolves when all are done or stopped. */
  readonly addFiles: (paths: readonly string[]) => Promise<ImportSummary>
  /** Stops the file being read and drops those that wait; what was added stays. */
  readonly cancel: () => void
}

/** The queue of this run. */
export function adding({ read, add, progressed, broke }: AddingOptions): Adding {
  let queue: Promise<unknown> = Promise.resolve()
  let stop = new AbortController()
  let done = 0
  let total = 0

  const addOne = async (path: string, signal: AbortSignal): Promise<Result<CatalogueRow>> => {
    const name = basename(path)
    if (signal.aborted) return { ok: false, failure: { kind: 'cancelled', name } }
    const tell = (part: number | null) => progressed({ done, total, name, part })
    tell(null)
    try {
      const document = await read(path, signal, tell)
      return document.ok ? await add(document.value) : document
    } catch (error) {
      broke(error)
      return { ok: false, failure: { kind: 'importBroke', name } }
    }
  }

  const addBatch = async (paths: readonly string[], signal: AbortSignal): Promise<ImportSummary> => {
    const added: ImportSummary['added'][number][] = []
    const failures: Failure[] = []
    for (const path of paths) {
      const result = await addOne(path, signal)
      if (result.ok) added.push({ name: basename(path), document: result.value.id, title: result.value.title })
      else failures.push(result.failure)
      done += 1
    }
    return { added, failures, passedOver: 0 }
  }

  return {
    addFiles: (paths) => {
      if (paths.length === 0) return Promise.resolve({ added: [], failures: [], passedOver: 0 })
      total += paths.length
      const { signal } = stop
      const batch = queue.then(() => addBatch(paths, signal))
      queue = batch.then(() => {
        if (done < total) return
        progressed({ done, total, name: null, part: null })
        done = 0
        total = 0
      })
      return batch
    },
    cancel: () => {
      stop.abort()
      stop = new AbortController()
    },
  }
}
