/**
 * One batch of files, each with its own outcome, so that a bad one never takes the others with it. While one document is
 * being written the next file is read. Where nothing more can be written (a full disk, a library that went away) the batch
 * ends with one sentence instead of one for each file.
 */
import { basename } from 'node:path'
import type { Added, ImportSummary } from '../../core/api'
import type { DocumentId } from '../../core/document/id'
import type { CatalogueRow } from '../../core/document/record'
import { type Failure, failed, type Result } from '../../core/failure'
import type { Given } from '../import/import-file'
import type { NewDocument } from '../library/interface'

/** How files are read and documents written. */
export interface Means {
  /** Reads one file in the import process. Fails with a failure that names the file; `signal` stops it. */
  readonly read: (given: Given, signal: AbortSignal, progressed: (part: number) => void) => Promise<Result<NewDocument>>
  readonly add: (document: NewDocument) => Promise<Result<CatalogueRow>>
  /** The document that one which was added looks like a newer version of; null where there is none. */
  readonly earlier: (document: DocumentId) => Promise<Added['earlier']>
  /** Told of a mistake in the program that ended one file's import. */
  readonly broke: (error: unknown) => void
}

/** A file to add. `found` ones lay in a folder that was added: what is no text there was not meant. */
export interface Item {
  readonly given: Given
  readonly origin: 'named' | 'found'
}

export interface Watcher {
  /** Called as a file's reading begins and goes on: 0 to 1, null where it is not known. */
  readonly reading: (name: string, part: number | null) => void
  /** Called when nothing more is to be done about a file but to write it. */
  readonly read: () => void
}

/** A file's name, as it is shown. */
export function nameOf(given: Given): string {
  return given.kind === 'file' ? basename(given.path) : given.name
}

/** Adds the files, in order. */
export async function addBatch(
  items: readonly Item[],
  signal: AbortSignal,
  { read, add, earlier, broke }: Means,
  watcher: Watcher,
): Promise<ImportSummary> {
  const added: Added[] = []
  const failures: Failure[] = []
  let passedOver = 0
  let end: Failure | null = null
  let writing: Promise<void> = Promise.resolve()

  const readOne = async ({ given }: Item): Promise<Result<NewDocument>> => {
    const name = nameOf(given)
    if (signal.aborted) return failed({ kind: 'cancelled', name })
    watcher.reading(name, null)
    return caught(name, broke, () => read(given, signal, (part) => watcher.reading(name, part)))
  }
  const take = async ({ given, origin }: Item, result: Result<CatalogueRow>, left: number) => {
    if (result.ok) {
      const { id, title } = result.value
      added.push({ name: nameOf(given), document: id, title, earlier: await looked(broke, () => earlier(id)) })
    } else if (origin === 'found' && result.failure.kind === 'binaryFile') passedOver += 1
    else {
      end = endOf(result.failure, nameOf(given), left)
      failures.push(end ?? result.failure)
    }
  }

  for (const [index, item] of items.entries()) {
    const document = await readOne(item)
    // What was before is written before anything is said of this one: the summary is in the order of the files.
    await writing
    if (end) break
    watcher.read()
    const left = items.length - index - 1
    if (document.ok)
      writing = caught(nameOf(item.given), broke, () => add(document.value)).then((row) => take(item, row, left))
    else await take(item, document, left)
  }
  await writing
  return { added, failures, passedOver }
}

async function caught<T>(name: string, broke: Means['broke'], action: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await action()
  } catch (error) {
    broke(error)
    return failed({ kind: 'importBroke', name })
  }
}

/** What could not be looked for is not offered; the document is there all the same. */
async function looked(broke: Means['broke'], look: () => Promise<Added['earlier']>): Promise<Added['earlier']> {
  try {
    return await look()
  } catch (error) {
    broke(error)
    return null
  }
}

/** The failure with which a batch ends, where one file's failure would be that of all that follow; else null. */
function endOf(failure: Failure, name: string, left: number): Failure | null {
  switch (failure.kind) {
    case 'diskFull':
      return { kind: 'notAdded', name, left, reason: null }
    case 'notWritable':
      return { kind: 'notAdded', name, left, reason: failure.reason }
    case 'libraryLocked':
    case 'libraryReadOnly':
    case 'libraryDamaged':
    case 'libraryMissing':
    case 'noLibrary':
      return failure
    default:
      return null
  }
}
