import type { ImportSummary, LibraryInfo, OpenDocument, Start } from '../../core/api'
import { type DocumentId, isId } from '../../core/document/id'
import type { Reading } from '../../core/document/record'
import { done, type Result } from '../../core/failure'
import type { Library } from '../library/interface'
import type { SettingsFile } from '../settings/settings-file'
import type { LibrarySlot } from './library-slot'

/** Gives a library that this start made its first documents; it opens with the first of them. */
export async function welcome(
  slot: LibrarySlot,
  settings: SettingsFile,
  addBundled: () => Promise<ImportSummary>,
): Promise<void> {
  const library = await slot.current()
  if (!library.ok || !library.value.created) return
  const { added } = await addBundled()
  settings.change({ lastDocument: added[0]?.document ?? null })
}

/** What the window draws first: the library's name and labels, and the document that was open last. */
export async function prepareStart(slot: LibrarySlot, settings: SettingsFile, now: () => string): Promise<Start> {
  const library = await slot.current()
  return {
    settings: settings.current(),
    platform: process.platform === 'darwin' || process.platform === 'win32' ? process.platform : 'linux',
    library: library.ok ? done(infoOf(library.value)) : library,
    document: library.ok ? await lastDocument(library.value, settings, now) : null,
  }
}

/** A library as the window sees it. */
export function infoOf({ id, folder, labels, readOnly, notices }: Library): LibraryInfo {
  return { id, place: folder, labels, readOnly, notices }
}

/** Opens a document, remembers that it is the one being read, and when. */
export async function openDocument(
  library: Library,
  settings: SettingsFile,
  document: DocumentId,
  now: () => string,
): Promise<Result<OpenDocument>> {
  const opened = await library.open(document)
  if (!opened.ok) return opened
  const { record, reading: last } = opened.value
  const reading: Reading = {
    offset: last?.offset ?? 0,
    textHash: last?.textHash ?? record.text.hash,
    progress: last?.progress ?? 0,
    openedAt: now(),
  }
  library.saveReading(document, reading)
  settings.change({ lastDocument: document })
  return done({ ...opened.value, reading })
}

async function lastDocument(
  library: Library,
  settings: SettingsFile,
  now: () => string,
): Promise<Result<OpenDocument> | null> {
  const { lastDocument: document } = settings.current()
  if (!isId(document)) return null
  const record = await library.record(document)
  // What is in the trash was not left there to be met again.
  if (record.ok && record.value.trashedAt !== null) return null
  const opened = await openDocument(library, settings, document, now)
  // The settings may speak of another library, or of a document that was removed since.
  return !opened.ok && opened.failure.kind === 'noDocument' ? null : opened
}
