import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { Library, LibraryOptions, NewDocument } from '../../main/library/interface'
import { openLibrary } from '../../main/library/library'
import { aNewDocument } from './new-document'

/** A folder of its own for a test, gone afterwards. */
export async function aFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'margent-test-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}

/** Opens the library in `folder`; closes it after the test. Throws where that fails. */
export async function aLibrary(folder: string, options: Partial<LibraryOptions> = {}): Promise<Library> {
  const opened = await openLibrary({ folder, cacheFolder: null, access: 'write', ...options })
  if (!opened.ok) throw new Error(`The library could not be opened: ${JSON.stringify(opened.failure)}`)
  onTestFinished(() => opened.value.close())
  return opened.value
}

/** Adds a document and returns its id. */
export async function added(library: Library, document: NewDocument = aNewDocument('a')): Promise<string> {
  const result = await library.add(document)
  if (!result.ok) throw new Error(`The document could not be added: ${JSON.stringify(result.failure)}`)
  return result.value.id
}
