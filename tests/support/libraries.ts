import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { Text } from '../../core/text/tree'
import type { Library, LibraryOptions, NewDocument } from '../../main/library/interface'
import { openLibrary } from '../../main/library/library'
import { aSource } from './records'

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

/** Paragraphs as a text. */
export function aText(...paragraphs: readonly string[]): Text {
  const blocks = paragraphs.map((text) => ({ kind: 'paragraph' as const, spans: [text] }))
  return { plainTextVersion: 1, blocks, leftOut: [] }
}

export const PARAGRAPHS = [
  'The ministry announced on Friday that the agreement would stay in force for now.',
  'Critics called the decision late. Others pointed to the talks of the summer.',
  'The agreement covers the exchange of military information between the two countries.',
] as const

/** A document as an import finds it; `name` makes it another file than others. */
export function aNewDocument(name: string, given: Partial<NewDocument> = {}): NewDocument {
  return {
    source: aSource({ title: `Title of ${name}` }),
    text: aText(...PARAGRAPHS),
    original: { name: `${name}.txt`, mediaType: 'text/plain', bytes: Buffer.from(`bytes of ${name}`) },
    ...given,
  }
}

/** Adds a document and returns its id. */
export async function added(library: Library, document: NewDocument = aNewDocument('a')): Promise<string> {
  const result = await library.add(document)
  if (!result.ok) throw new Error(`The document could not be added: ${JSON.stringify(result.failure)}`)
  return result.value.id
}
