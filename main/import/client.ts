/**
 * Main's side of the import process. Files are read one at a time; a file that takes too long, fills the memory or makes
 * the process fall is a failure of that file alone: the process is ended and the next file gets a new one.
 */
import { basename } from 'node:path'
import { type Failure, failed, type Result } from '../../core/failure'
import { forkImport, type ImportProcess } from './fork'
import type { ImportedFile } from './import-file'
import { IDLE_SECONDS, MAX_SECONDS } from './limits'
import { type ImportRequest, readAnswer } from './message'

export interface Importer {
  /** Reads a file. Failures name it; `signal` stops it (failure `cancelled`). */
  readonly import: (path: string, signal: AbortSignal) => Promise<Result<ImportedFile>>
  /** Ends the process; to be called when nothing more is to be read. */
  readonly close: () => void
}

export interface ImporterLimits {
  readonly seconds: number
  readonly idleSeconds: number
}

/** An importer; `fork` starts the process when it is first needed, and again after it was ended. */
export function startImporter(
  fork: () => Promise<ImportProcess>,
  { seconds, idleSeconds }: ImporterLimits = { seconds: MAX_SECONDS, idleSeconds: IDLE_SECONDS },
): Importer {
  let running: Promise<ImportProcess> | null = null
  let queue: Promise<unknown> = Promise.resolve()
  let idle: NodeJS.Timeout | undefined
  let requests = 0

  const end = () => {
    clearTimeout(idle)
    void running?.then((child) => child.kill())
    running = null
  }

  const ask = async (path: string, signal: AbortSignal): Promise<Result<ImportedFile>> => {
    const name = basename(path)
    if (signal.aborted) return failed({ kind: 'cancelled', name })
    clearTimeout(idle)
    running ??= fork()
    const result = await answered(await running, { id: ++requests, path }, { name, seconds, signal })
    if (isOver(result)) end()
    else idle = setTimeout(end, idleSeconds * 1_000).unref()
    return result
  }

  return {
    import: (path, signal) => {
      const result = queue.then(() => ask(path, signal))
      queue = result.catch(() => {})
      return result
    },
    close: end,
  }
}

/** Whether the process is not to be used again: it is stuck, fallen, or still reading what nobody waits for. */
function isOver(result: Result<ImportedFile>): boolean {
  return !result.ok && ['tooSlow', 'importBroke', 'cancelled'].includes(result.failure.kind)
}

interface Asked {
  readonly name: string
  readonly seconds: number
  readonly signal: AbortSignal
}

/** Sends a request and waits for its answer, the process's end, the time limit or the person's word, whichever comes first. */
function answered(
  child: ImportProcess,
  request: ImportRequest,
  { name, seconds, signal }: Asked,
): Promise<Result<ImportedFile>> {
  return new Promise((resolve) => {
    const settle = (result: Result<ImportedFile>) => {
      clearTimeout(timer)
      stopListening()
      signal.removeEventListener('abort', cancel)
      resolve(result)
    }
    const fail = (failure: Failure) => settle(failed(failure))
    const cancel = () => fail({ kind: 'cancelled', name })
    const timer = setTimeout(() => fail({ kind: 'tooSlow', name, seconds }), seconds * 1_000)
    signal.addEventListener('abort', cancel)
    const stopListening = child.listen({
      message: (message) => settle(readAnswer(request.id, message) ?? failed({ kind: 'importBroke', name })),
      exit: () => fail({ kind: 'importBroke', name }),
    })
    child.send(request)
  })
}

let importer: Importer | null = null

/** Reads a file in the one import process of this program. */
export function readFileForImport(path: string, signal: AbortSignal): Promise<Result<ImportedFile>> {
  importer ??= startImporter(forkImport)
  return importer.import(path, signal)
}

/** Ends that process, so that the command line can exit. */
export function endImport(): void {
  importer?.close()
  importer = null
}
