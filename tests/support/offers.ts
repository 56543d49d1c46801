import { onTestFinished } from 'vitest'
import { done, failed, type Result } from '../../core/failure'
import { type Given, importFile } from '../../main/import/import-file'
import type { Library, NewDocument } from '../../main/library/interface'
import { textFileOf } from '../../main/library/text-file'
import type { MarkIndex } from '../../main/notebook/mark-index'
import { linksThatFollow } from '../../main/notebook/wide-changes'
import { carryOut } from '../../main/versions/carry-out'
import type { TextThread } from '../../main/versions/text-thread'
import { type Versions, versions } from '../../main/versions/versions'

/** Reads a file as the app does, in this process. */
export async function readHere(given: Given): Promise<Result<NewDocument>> {
  const read = await importFile(given)
  if (!read.ok) return read
  const { text, original, sha256, ...rest } = read.value
  return done({ ...rest, text: textFileOf(text), original: { ...original, sha256 } })
}

/** A notebook that knows nothing, so that every document is looked at. */
export const NO_INDEX: MarkIndex = {
  ordered: async () => failed({ kind: 'refused', change: '' }),
  documentsWith: async () => null,
}

/** The offers of a run over this library. */
export function offersOf(library: Library): Versions {
  let last = 0
  const offers = versions({
    library: async () => done(library),
    read: readHere,
    progressed: () => {},
    newId: () => `ffer${String(++last).padStart(9, '0')}`,
    following: (opened, document, title) => well(linksThatFollow(opened, NO_INDEX, document, title)),
  })
  onTestFinished(() => offers.clear())
  return offers
}

/** The value of what must have gone well. */
export async function well<T>(result: Promise<Result<T>>): Promise<T> {
  const made = await result
  if (!made.ok) throw new Error(JSON.stringify(made.failure))
  return made.value
}

/** What a worker of main does with large texts, in this thread. */
export const threadHere: TextThread = { run: async (task) => carryOut(task), close: () => {} }
