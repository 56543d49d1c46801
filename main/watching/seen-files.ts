/**
 * What was already taken from the watched folder, in `watched.json` in the user-data folder: each file by its path, size and
 * time. Losing it costs time only: what is in the library is known there by its bytes.
 */
import { join } from 'node:path'
import * as v from 'valibot'
import type { Failure } from '../../core/failure'
import { sentence } from '../../core/sentence'
import { DurableFile } from '../library/durable-file'
import { disk } from '../library/file-system'

/** More than anyone saves in years; the oldest are forgotten first. */
const MOST_FILES = 20_000
/** More failures than a person looks through. */
const MOST_FAILURES = 200
const WRITE_DELAY_MS = 500

/** Size in bytes and time of the last change in milliseconds. */
export interface Stamp {
  readonly size: number
  readonly changed: number
}

export interface FailedFile {
  readonly path: string
  readonly failure: Failure
}

export interface SeenFiles {
  readonly isSeen: (path: string, stamp: Stamp) => boolean
  /** Remembers a file that was dealt with, and how it failed, if it did. */
  readonly see: (path: string, stamp: Stamp, failure: Failure | null) => void
  /** The latest first. */
  readonly failures: () => readonly FailedFile[]
  /** Forgets the failures: `again` lets their files be tried once more. */
  readonly dropFailures: (then: 'again' | 'never') => void
  /** Writes what waits. Never fails. */
  readonly flush: () => Promise<void>
}

const failureSchema = v.custom<Failure>((value) => {
  try {
    return typeof sentence(value as Failure) === 'string'
  } catch {
    return false
  }
})
const storedSchema = v.object({
  v: v.literal(1),
  folder: v.string(),
  /** Path, size, time. */
  files: v.array(v.tuple([v.string(), v.number(), v.number()])),
  failures: v.array(v.object({ path: v.string(), failure: failureSchema })),
})
type Stored = v.InferOutput<typeof storedSchema>

/** Reads what was seen in `folder`; of another folder nothing is known. `failed` is told of a write that failed. */
export async function openSeenFiles(
  userData: string,
  folder: string,
  newId: () => string,
  failed: (error: unknown) => void,
): Promise<SeenFiles> {
  const file = new DurableFile<Stored>({
    path: join(userData, 'watched.json'),
    files: disk,
    isValid: (value): value is Stored => v.is(storedSchema, value),
    form: 'plain',
    flushing: 'flushed',
    newId,
  })
  const found = await file.read()
  const stored = found?.folder === folder ? found : null
  const seen = new Map<string, Stamp>(stored?.files.map(([path, size, changed]) => [path, { size, changed }]))
  let failures: readonly FailedFile[] = stored?.failures ?? []
  let timer: NodeJS.Timeout | null = null

  const flush = async () => {
    if (!timer) return
    clearTimeout(timer)
    timer = null
    const files = [...seen].map(([path, { size, changed }]): [string, number, number] => [path, size, changed])
    await file.write({ v: 1, folder, files, failures: [...failures] }).catch(failed)
  }
  const writeSoon = () => {
    timer ??= setTimeout(() => void flush(), WRITE_DELAY_MS)
  }
  return {
    isSeen: (path, { size, changed }) => {
      const stamp = seen.get(path)
      return stamp?.size === size && stamp.changed === changed
    },
    see: (path, stamp, failure) => {
      seen.delete(path)
      seen.set(path, stamp)
      const [oldest] = seen.keys()
      if (seen.size > MOST_FILES && oldest !== undefined) seen.delete(oldest)
      const others = failures.filter((failure) => failure.path !== path)
      failures = (failure ? [{ path, failure }, ...others] : others).slice(0, MOST_FAILURES)
      writeSoon()
    },
    failures: () => failures,
    dropFailures: (then) => {
      if (then === 'again') for (const { path } of failures) seen.delete(path)
      failures = []
      writeSoon()
    },
    flush,
  }
}
