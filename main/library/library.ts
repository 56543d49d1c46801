/** Opening a library: its lock, its own file, and whether it may be written. */
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { ID_LENGTH, idFromBytes } from '../../core/document/id'
import { done, type Failure, failed, type Result } from '../../core/failure'
import { textThread } from '../versions/text-thread'
import { codeOf, disk, listIfThere, makeFolders } from './file-system'
import type { Library, LibraryOptions, Limits, OpenMode } from './interface'
import { type LibraryPlace, makeLibraryFile, type ReadLibraryFile, readLibraryFile } from './library-file'
import { type Lock, takeLock } from './lock'
import { removeTemporaries } from './mend'
import { OpenLibrary } from './open-library'
import { writeFailure } from './write-failure'

const LIMITS: Limits = { segmentBytes: 4 * 1024 * 1024, recordDelay: 2_000, readingDelay: 5_000 }

const NOT_WRITABLE = new Set(['EROFS', 'EACCES', 'EPERM'])

/**
 * Opens the library in a folder, or makes one where there is nothing. A newer format and a place that cannot be written
 * open for reading only. Fails with libraryLocked, libraryDamaged, noLibrary (for reading only), diskFull or notWritable.
 */
export async function openLibrary(options: LibraryOptions): Promise<Result<Library>> {
  const place: LibraryPlace = {
    files: options.files ?? disk,
    folder: options.folder,
    newId: options.newId ?? (() => idFromBytes(randomBytes(ID_LENGTH))),
    now: options.now ?? (() => new Date().toISOString()),
  }
  const limits = { ...LIMITS, ...options.limits }
  const access = options.access === 'write' ? await writeAccess(place, options.mode ?? 'open') : reading('locked')
  if (!access.ok) return access
  const { lock, readOnly } = access.value
  try {
    const file = await libraryFileOf(place, readOnly === null, options.mode ?? 'open')
    if (!file.ok) {
      await lock?.release()
      return file
    }
    const { data, created, isNewer } = file.value
    const library = new OpenLibrary({
      ...place,
      file: file.value,
      created,
      limits,
      readAgain: options.readAgain ?? null,
      thread: options.thread ?? textThread(),
      cacheFile: options.cacheFolder && join(options.cacheFolder, data.id, 'catalogue.json'),
      readOnly: readOnly ?? (isNewer ? readOnlyFor('newerFormat') : null),
      release: async () => lock?.release(),
    })
    if (library.readOnly === null) await clear(place)
    await library.catchUp()
    return done(library)
  } catch (error) {
    await lock?.release()
    return failed(writeFailure(error))
  }
}

interface GrantedAccess {
  readonly lock: Lock | null
  readonly readOnly: Failure | null
}

async function writeAccess(
  { files, folder, newId, now }: LibraryPlace,
  mode: OpenMode,
): Promise<Result<GrantedAccess>> {
  try {
    await makeFolders(files, folder)
    const lock = await takeLock(files, folder, newId, now, mode === 'takeOver' ? 'overruled' : 'respected')
    return lock.ok ? done({ lock: lock.value, readOnly: null }) : lock
  } catch (error) {
    return NOT_WRITABLE.has(codeOf(error)) ? reading('readOnlyPlace') : failed(writeFailure(error))
  }
}

type ReadOnlyReason = Extract<Failure, { kind: 'libraryReadOnly' }>['reason']

function reading(reason: ReadOnlyReason): Result<GrantedAccess> {
  return done({ lock: null, readOnly: readOnlyFor(reason) })
}

function readOnlyFor(reason: ReadOnlyReason): Failure {
  return { kind: 'libraryReadOnly', reason }
}

type OpenedFile = ReadLibraryFile & { readonly created: boolean }

async function libraryFileOf(place: LibraryPlace, writable: boolean, mode: OpenMode): Promise<Result<OpenedFile>> {
  const read = await readLibraryFile(place)
  if (!read.ok) {
    if (mode !== 'recover' || !writable) return read
    return done({ ...(await makeLibraryFile(place)), created: false })
  }
  if (read.value === null) {
    if (!writable) return failed({ kind: 'noLibrary', place: place.folder })
    return done({ ...(await makeLibraryFile(place)), created: true })
  }
  const { file, data, isNewer, notices } = read.value
  // Put right at once, where it may be: the damaged file is set aside. It is no reason not to open.
  if (notices.length > 0 && writable && !isNewer) await file.write(data).catch(() => {})
  return done({ ...read.value, created: false })
}

/** Removes what crashes left: imports that were never finished, and files that were never renamed into place. */
async function clear({ files, folder }: LibraryPlace): Promise<void> {
  const incoming = join(folder, 'incoming')
  await makeFolders(files, incoming)
  await makeFolders(files, join(folder, 'documents'))
  for (const name of await listIfThere(files, incoming)) await files.removeTree(join(incoming, name)).catch(() => {})
  await removeTemporaries(files, folder)
}
