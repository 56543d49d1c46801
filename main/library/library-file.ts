/**
 * `library.json`: from itself, else its `.bak`, else the library's own history. Where none of them can be used but
 * something is there, the library counts as damaged: a new one is never made over files that exist.
 */
import { join } from 'node:path'
import { Low } from 'lowdb'
import * as v from 'valibot'
import { isId } from '../../core/document/id'
import { DEFAULT_LABELS, type Label } from '../../core/document/label'
import { FORMAT_VERSION } from '../../core/document/record'
import { done, failed, type Result } from '../../core/failure'
import type { LibraryData } from '../../core/library/library-data'
import { libraryDataSchema } from '../../core/library/schema'
import { strings } from '../../core/strings'
import { DurableFile } from './durable-file'
import { type FileOperations, listIfThere, makeFolders, writeNewFile } from './file-system'
import { inOurFormat, isNewerFormat } from './format'
import { readHistory, replay, segmentName, segmentNumbers } from './history-reader'
import { encodeBase, parseLine } from './lines'
import { isWideLine } from './wide-line'

export interface LibraryPlace {
  readonly files: FileOperations
  readonly folder: string
  readonly newId: () => string
  readonly now: () => string
}

export interface ReadLibraryFile {
  readonly data: LibraryData
  readonly file: DurableFile<LibraryData>
  readonly isNewer: boolean
  readonly notices: readonly string[]
}

/** Reads `library.json`; null where there is no library at all. Fails with libraryDamaged. Changes nothing. */
export async function readLibraryFile(place: LibraryPlace): Promise<Result<ReadLibraryFile | null>> {
  const { files, folder } = place
  const file = libraryFile(place)
  const stored = await file.read()
  if (stored !== null) {
    const notices = file.found.isDamaged ? [strings.storage.libraryFromBackup] : []
    return done({ data: understood(stored), file, isNewer: isNewerFormat(stored), notices })
  }
  const history = await readHistory(files, join(folder, 'history'), null, 0)
  const { state } = replay<LibraryData>(history, null, {
    seqOf: ({ seq }) => seq,
    base: (value) => (v.is(libraryDataSchema, value) ? value : null),
    // What documents lack of wider commits is applied to them again, by id, so the base's own number is the right one.
    apply: () => 'fits',
  })
  if (state) return done({ data: state, file, isNewer: false, notices: [strings.storage.libraryFromHistory] })
  const isEmpty = history.last === null && !(await listIfThere(files, join(folder, 'documents'))).some(isId)
  if (isEmpty && !file.found.isDamaged) return done(null)
  return failed({ kind: 'libraryDamaged', file: 'library.json', keptAs: null })
}

/**
 * Makes `library.json` anew, and folders that are missing. A damaged one is set aside by the writing; documents stay. The
 * library gets a new id, so links to the old one no longer lead here. Its labels are the newest that can be found: marks know
 * theirs by id. Throws Node's error.
 */
export async function makeLibraryFile(place: LibraryPlace): Promise<ReadLibraryFile> {
  const { files, folder, newId, now } = place
  for (const name of ['documents', 'incoming', 'history']) await makeFolders(files, join(folder, name))
  const data: LibraryData = {
    v: FORMAT_VERSION,
    id: newId(),
    seq: 0,
    lastCommit: null,
    createdAt: now(),
    labels: (await labelsInHistory(place)) ?? DEFAULT_LABELS,
    shelves: [],
    templates: {},
    languages: {},
  }
  const file = libraryFile(place)
  await file.read()
  // First the file, then the history: what a crash leaves between is a library, or nothing at all.
  await new Low<LibraryData>(file, data).write()
  const segments = segmentNumbers(await listIfThere(files, join(folder, 'history')))
  const next = join(folder, 'history', segmentName((segments.at(-1) ?? 0) + 1))
  await writeNewFile(files, next, Buffer.from(encodeBase(FORMAT_VERSION, 0, data)), 'flushed')
  await files.flushFolder(join(folder, 'history'))
  return { data, file, isNewer: false, notices: [] }
}

/** The labels that the last readable change of them left; null where none can be read. */
async function labelsInHistory({ files, folder }: LibraryPlace): Promise<readonly Label[] | null> {
  const { items } = await readHistory(files, join(folder, 'history'), null, 0)
  const lines = items.flatMap((item) => (item.kind === 'line' ? [parseLine(item)] : []))
  return (
    lines
      .filter(isWideLine)
      .flatMap(({ library }) => library ?? [])
      .at(-1)?.after ?? null
  )
}

function libraryFile({ files, folder, newId }: LibraryPlace): DurableFile<LibraryData> {
  return new DurableFile<LibraryData>({
    path: join(folder, 'library.json'),
    files,
    isValid: (value): value is LibraryData => v.is(libraryDataSchema, value) || isReadableNewer(value),
    form: 'sealed',
    flushing: 'flushed',
    newId,
  })
}

function isReadableNewer(value: unknown): boolean {
  return isNewerFormat(value) && typeof value === 'object' && value !== null && 'id' in value && isId(value.id)
}

/** A newer file's own fields where they are as ours, else what a new library has. */
function understood(stored: LibraryData): LibraryData {
  if (v.is(libraryDataSchema, inOurFormat(stored))) return stored
  return { ...stored, labels: DEFAULT_LABELS, shelves: [], templates: {}, languages: {} }
}
