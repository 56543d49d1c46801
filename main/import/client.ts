/**
 * Main's side of the import process. Files are read one at a time; a file that takes too long, fills the memory or makes
 * the process fall is a failure of that file alone: the process is ended and the next file gets a new one.
 */
import { basename } from 'node:path'
import { type Failure, failed, type Result } from '../../core/failure'
import { forkImport, type ImportProcess } from './fork'
import type { Given, ImportedFile } from './import-file'
import { IDLE_SECONDS, MAX_SECONDS } from './limits'
import { type ImportRequest, readAnswer, readPart } from './message'

export interface Importer {
  /** Reads a file. Failures name it; `signal` stops it (failure `cancelled`); `progressed` is told how much of it is read, 0 to 1. */
  readonly import: Import
  /** Ends the process; to be called when nothing more is to be read. */
  readonly close: () => void
}

/** How a file is read in the import process. */
export type Import = (
  given: Given,
  signal: AbortSignal,
  progressed?: (part: number) => void,
) => Promise<Result<ImportedFile>>

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

  const ask: Import = async (given, signal, progressed = () => {}) => {
    const name = given.kind === 'file' ? basename(given.path) : given.name
    if (signal.aborted) return failed({ kind: 'cancelled', name })
    clearTimeout(idle)
    running ??= fork()
    const result = await answered(await running, { id: ++requests, given }, { name, seconds, signal, progressed })
    if (isOver(result)) end()
    else idle = setTimeout(end, idleSeconds * 1_000).unref()
    return result
  }

  return {
    import: (...asked) => {
      const result = queue.then(() => ask(...asked))
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
  readonly progressed: (part: number) => void
}

/** Sends a request and waits for its answer, the process's end, the time limit or the person's word, whichever comes first. */
function answered(
  child: ImportProcess,
  request: ImportRequest,
  { name, seconds, signal, progressed }: Asked,
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
      message: (message) => {
        const part = readPart(request.id, message)
        if (part !== null) progressed(part)
        else settle(readAnswer(request.id, message) ?? failed({ kind: 'importBroke', name }))
      },
      exit: () => fail({ kind: 'importBroke', name }),
    })
    child.send(request)
  })
}

let importer: Importer | null = null

/** Reads a file in the one import process of this program. */
export const readFileForImport: Import = (...asked) => {
  importer ??= startImporter(forkImport)
  return importer.import(...asked)
}

/** Ends that process, so that the command line can exit. */
export function endImport(): void {
  importer?.close()
  importer = null
}
