/**
 * Main's side of the import process. Files are read one at a time; a file that takes too long, fills the memory or makes
 * the process fall is a failure of that file alone: the process is ended and the next file gets a new one.
 */
import { basename } from 'node:path'
import { done, type Failure, failed, type Result } from '../../core/failure'
import { forkImport, type ImportProcess } from './fork'
import type { Given, ImportedFile } from './import-file'
import { IDLE_SECONDS, MAX_SECONDS } from './limits'
import { type ImportRequest, readAnswer, readPart, type UncheckedFile } from './message'
import { Pieces } from './pieces'
import { type Prepared, treeOf } from './prepare'
import { type Preparer, startPreparer } from './preparer'

export interface Importer {
  /** Reads a file. Failures name it; `signal` stops it (failure `cancelled`); `progressed` is told how much of it is read, 0 to 1. */
  readonly import: Import<ImportedFile>
  /** The same, as the library takes it: this thread never holds the tree. */
  readonly importPrepared: Import<PreparedFile>
  /** Ends the process; to be called when nothing more is to be read. */
  readonly close: () => void
}

/** How a file is read in the import process. */
export type Import<T> = (given: Given, signal: AbortSignal, progressed?: (part: number) => void) => Promise<Result<T>>

/** A file as it was read, all of it checked and counted on this side. */
export interface PreparedFile extends Omit<ImportedFile, 'text' | 'sha256'> {
  readonly text: Prepared['text']
  readonly original: ImportedFile['original'] & { readonly sha256: string }
}

/** Makes of an answer what was asked for; null where its text is none of the closed schema. */
type Take<T> = (file: UncheckedFile, signal: AbortSignal) => Promise<T | null>

export interface ImporterLimits {
  readonly seconds: number
  readonly idleSeconds: number
}

/** An importer; `fork` starts the process when it is first needed, and again after it was ended. */
export function startImporter(
  fork: () => Promise<ImportProcess>,
  { seconds, idleSeconds }: ImporterLimits = { seconds: MAX_SECONDS, idleSeconds: IDLE_SECONDS },
  preparer: Preparer = startPreparer(),
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

  const ask = async <T>(take: Take<T>, given: Given, signal: AbortSignal, progressed = (_: number) => {}) => {
    const name = given.kind === 'file' ? basename(given.path) : given.name
    if (signal.aborted) return failed({ kind: 'cancelled', name })
    clearTimeout(idle)
    running ??= fork()
    const child = await running.catch((error: unknown) => {
      // What could not start now may start for the next file.
      running = null
      throw error
    })
    const asked: Asked = { name, seconds, signal, progressed }
    const answer = await answered(child, { id: ++requests, given }, asked)
    const result = answer.ok ? await taken(answer.value, take, asked) : answer
    if (isOver(result)) end()
    else idle = setTimeout(end, idleSeconds * 1_000).unref()
    return result
  }

  const inTurn =
    <T>(take: Take<T>): Import<T> =>
    (...asked) => {
      const result = queue.then(() => ask(take, ...asked))
      queue = result.catch(() => {})
      return result
    }

  return {
    import: inTurn(withTree),
    importPrepared: inTurn((file, signal) => prepared(file, preparer, signal)),
    close: () => {
      end()
      preparer.close()
    },
  }
}

/** Whether the process is not to be used again: it is stuck, fallen, or still reading what nobody waits for. */
function isOver(result: Result<unknown>): boolean {
  return !result.ok && ['tooSlow', 'importBroke', 'cancelled'].includes(result.failure.kind)
}

async function withTree(file: UncheckedFile): Promise<ImportedFile | null> {
  const text = treeOf(file.text)
  return text && { ...file, text }
}

async function prepared(
  { sha256: _, ...file }: UncheckedFile,
  preparer: Preparer,
  signal: AbortSignal,
): Promise<PreparedFile | null> {
  const [text, original] = [apart(file.text, file.files), apart(file.original.bytes, file.files)]
  const made = await preparer.prepare({ text, original }, signal)
  return made && { ...file, text: made.text, original: { ...file.original, bytes: made.original, sha256: made.sha256 } }
}

/**
 * Bytes that may move away. What a book or an archive holds unpacked (most images) lies in the bytes of the original itself, also
 * after it came from another process: if they went, the images would be empty.
 */
function apart(bytes: Uint8Array, files: PreparedFile['files']): Uint8Array {
  return files.some((file) => file.bytes.buffer === bytes.buffer) ? new Uint8Array(bytes) : bytes
}

interface Asked {
  readonly name: string
  readonly seconds: number
  readonly signal: AbortSignal
  readonly progressed: (part: number) => void
}

/** What `take` makes of an answer, within the limits of the reading itself. */
async function taken<T>(file: UncheckedFile, take: Take<T>, { name, seconds, signal }: Asked): Promise<Result<T>> {
  const late = AbortSignal.timeout(seconds * 1_000)
  const value = await take(file, AbortSignal.any([signal, late])).catch(() => null)
  if (signal.aborted) return failed({ kind: 'cancelled', name })
  if (value !== null) return done(value)
  return failed(late.aborted ? { kind: 'tooSlow', name, seconds } : { kind: 'importBroke', name })
}

/** Sends a request and waits for its answer, the process's end, the time limit or the person's word, whichever comes first. */
function answered(
  child: ImportProcess,
  request: ImportRequest,
  { name, seconds, signal, progressed }: Asked,
): Promise<Result<UncheckedFile>> {
  return new Promise((resolve) => {
    const settle = (result: Result<UncheckedFile>) => {
      clearTimeout(timer)
      stopListening()
      signal.removeEventListener('abort', cancel)
      resolve(result)
    }
    const fail = (failure: Failure) => settle(failed(failure))
    const cancel = () => fail({ kind: 'cancelled', name })
    const timer = setTimeout(() => fail({ kind: 'tooSlow', name, seconds }), seconds * 1_000)
    signal.addEventListener('abort', cancel)
    const pieces = new Pieces(request.id)
    const stopListening = child.listen({
      message: (message) => {
        const piece = pieces.take(message)
        if (piece === 'taken') return
        if (piece === 'wrong') return fail({ kind: 'importBroke', name })
        const part = readPart(request.id, message)
        if (part !== null) progressed(part)
        else settle(readAnswer(request.id, message, pieces) ?? failed({ kind: 'importBroke', name }))
      },
      exit: () => fail({ kind: 'importBroke', name }),
    })
    child.send(request)
  })
}

let importer: Importer | null = null

function theImporter(): Importer {
  importer ??= startImporter(forkImport)
  return importer
}

/** Reads a file in the one import process of this program. */
export const readFileForImport: Import<ImportedFile> = (...asked) => theImporter().import(...asked)

/** Reads a file there for the library: whatever its size, this thread does not stand still. */
export const readFileForLibrary: Import<PreparedFile> = (...asked) => theImporter().importPrepared(...asked)

/** Ends that process, so that the command line can exit. */
export function endImport(): void {
  importer?.close()
  importer = null
}
